"""Requests as dictionaries, and what is refused."""

import pickle
import shutil
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import nesie
import pytest
from conftest import ROOT

LOAN = {"principal": "10000000", "annual_rate": "24", "disbursed_on": "2026-01-15", "instalments": 12}


def test_a_decimal_and_a_date_are_taken() -> None:
    typed = LOAN | {"principal": Decimal("1E+7"), "annual_rate": Decimal("24.00"), "disbursed_on": date(2026, 1, 15)}
    # The figure of docs/http.md.
    assert nesie.schedule({"loan": typed})["level_payment"] == "945595.97"
    assert nesie.schedule(MappingProxyType({"loan": typed})) == nesie.schedule({"loan": LOAN})


REFUSED: list[tuple[Any, str, str, str]] = [
    ({}, "missing", "loan", "loan: must be given"),
    ({"loan": None}, "missing", "loan", "loan: must be given"),
    ({"loan": LOAN | {"principal": None}}, "missing", "loan.principal", "loan.principal: must be given"),
    ({"loan": LOAN | {"principal": 0.5}}, "wrong_type", "loan.principal", ""),
    ({"loan": LOAN | {"principal": float("nan")}}, "syntax", "", ""),
    ({"loan": LOAN | {"instalments": "twelve"}}, "wrong_type", "loan.instalments", ""),
    ({"loan": LOAN | {"instalments": 0}}, "out_of_range", "loan.instalments", ""),
    ({"loan": LOAN | {"disbursed_on": datetime(2026, 1, 15, 9)}}, "not_a_date", "loan.disbursed_on", ""),
    ({"loan": LOAN | {"annual_rate": Decimal("NaN")}}, "not_a_rate", "loan.annual_rate", ""),
    ({"loan": LOAN | {"annual_rate": "\ud800"}}, "syntax", "", ""),
    ({"loan": LOAN, "lones": 1}, "unknown_field", "lones", ""),
    ({"contract": "2", "loan": LOAN}, "unknown_contract", "contract", ""),
    (None, "wrong_type", "", ""),
    ([LOAN], "wrong_type", "", ""),
    (5, "wrong_type", "", ""),
]


@pytest.mark.parametrize(("request_", "code", "field", "message"), REFUSED)
def test_a_wrong_request_is_an_error_with_code_and_field(request_: Any, code: str, field: str, message: str) -> None:
    with pytest.raises(nesie.Error) as refused:
        nesie.schedule(request_)
    assert (refused.value.code, refused.value.field) == (code, field), refused.value
    assert str(refused.value) == refused.value.message
    if message:
        assert str(refused.value) == message


@pytest.mark.parametrize(
    ("ask", "code", "field"),
    [
        (lambda: nesie.answer("qoute", "{}"), "not_one_of", "method"),
        (lambda: nesie.answer("quote", b"\xff"), "not_utf8", ""),
        (lambda: nesie.answer("quote", ""), "syntax", ""),
        (lambda: nesie.answer("quote", "{}", lang="de"), "not_one_of", "lang"),
        (lambda: nesie.Catalogue(b"{}"), "not_a_bundle", ""),
        (lambda: nesie.Catalogue(ROOT / "LICENSE-MIT"), "not_a_bundle", ""),
        (lambda: nesie.Catalogue(ROOT / "examples"), "catalogue", ""),
    ],
)
def test_other_wrong_arguments_are_too(ask: Callable[[], object], code: str, field: str) -> None:
    with pytest.raises(nesie.Error) as refused:
        ask()
    assert (refused.value.code, refused.value.field) == (code, field), refused.value


def test_what_has_no_place_in_json_is_a_type_error() -> None:
    for value in (object(), {1}, b"1"):
        with pytest.raises(TypeError):
            nesie.schedule({"loan": LOAN | {"principal": value}})
    with pytest.raises(TypeError):
        nesie.answer("quote", 5)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        nesie.answer("quote", "{}", catalogue="programmes")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        nesie.Catalogue(5)  # type: ignore[arg-type]


def test_the_message_is_in_the_language_that_is_asked_for() -> None:
    messages = []
    for lang in ("kk", "ru", "en"):
        with pytest.raises(nesie.Error) as refused:
            nesie.schedule({}, lang=lang)
        messages.append(str(refused.value))
    assert messages == ["loan: міндетті түрде көрсетілуі керек", "loan: нужно указать", "loan: must be given"]


def test_an_error_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(nesie.Error("missing", "loan", "loan: must be given")))
    assert (error.code, error.field, str(error)) == ("missing", "loan", "loan: must be given")
    assert isinstance(error, ValueError)


def test_a_catalogue_is_read_of_a_folder_a_bundle_and_bytes(tmp_path: Path) -> None:
    builtin = nesie.Catalogue()
    folder = nesie.Catalogue(str(ROOT / "programmes"))
    path = tmp_path / "almaty.json"
    path.write_bytes(folder.bundle())
    for catalogue in (
        folder,
        nesie.Catalogue(path),
        nesie.Catalogue(folder.bundle()),
        pickle.loads(pickle.dumps(folder)),
    ):
        assert (catalogue.version, catalogue.sha256) == (builtin.version, builtin.sha256)
        assert catalogue.bundle() == builtin.bundle()
    request = {"as_of": "2026-11-22"}
    assert nesie.programmes(request, catalogue=folder) == nesie.programmes(request)


def test_another_catalogue_is_answered_from(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "programmes", tmp_path, dirs_exist_ok=True)
    for version in tmp_path.glob("*/20*.toml"):
        if version.parent.name != "damu-optima":
            version.unlink()
    other = nesie.Catalogue(tmp_path)
    assert other.sha256 != nesie.Catalogue().sha256
    listed = nesie.programmes({"as_of": "2026-11-22"}, catalogue=other)
    assert [programme["programme"] for programme in listed["programmes"]] == ["damu-optima"]
    assert listed["catalogue"]["sha256"] == other.sha256


def test_what_the_system_refuses_is_an_error_of_the_system(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(FileNotFoundError) as refused:
        nesie.Catalogue(missing)
    assert refused.value.filename == str(missing)
