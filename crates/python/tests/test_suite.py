"""The suite of every frontend: the same bytes, and the same errors word by word."""

import hashlib
import json
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import nesie
import pytest
from conftest import ROOT

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/suite/cases.json").read_text())
NAMES = [case["name"] for case in CASES]


def outcome(case: dict[str, Any], ask: Callable[[], bytes]) -> dict[str, Any]:
    """What comes of a request, in the form of the suite."""
    asked = {key: case[key] for key in ("name", "method", "request")}
    try:
        answer = ask()
    except nesie.Error as error:
        return asked | {"error": {"code": error.code, "field": error.field, "message": str(error)}}
    return asked | {"answer_sha256": hashlib.sha256(answer).hexdigest(), "answer_bytes": len(answer)}


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_bytes_and_texts_are_answered_to_the_byte(case: dict[str, Any]) -> None:
    request = (ROOT / case["request"]).read_bytes()
    assert outcome(case, lambda: nesie.answer(case["method"], request)) == case
    assert outcome(case, lambda: nesie.answer(case["method"], request.decode())) == case


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_dictionary_gives_the_same_answer_or_error(case: dict[str, Any]) -> None:
    if case["name"] in ("programmes-not-json", "quote-doubled", "quote-no-contract"):
        pytest.skip("no dictionary can be so")
    request = json.loads((ROOT / case["request"]).read_text())

    def ask() -> bytes:
        answer = getattr(nesie, case["method"])(request)
        return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()

    assert outcome(case, ask) == case


def test_an_answer_is_verified(application: dict[str, Any]) -> None:
    request = {"contract": "1", "application": application, "as_of": "2026-11-22"}
    answer = nesie.quote(request)
    assert nesie.verify({"answer": answer, "request": request})["same"] is True
    answer["offers"][0]["verdict"] = "ineligible"
    assert nesie.verify({"answer": answer, "request": request})["same"] is False


def test_the_wheel_has_the_version_of_nesie() -> None:
    workspace = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]
    assert version("nesie") == workspace["version"]
