"""Preferential business loans and subsidies in Almaty: who can get what, why, and what it costs to the tiyn.

A request and an answer have the form of nesie's contract (docs/contract in the repository), as dictionaries. Money and
rates are texts; a request takes `decimal.Decimal` and `datetime.date` too. What is refused raises `nesie.Error`.
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from ._error import Error
from ._nesie import Catalogue, Table, answer, quotes, schedules

Lang = Literal["kk", "ru", "en"]

__all__ = [
    "Catalogue",
    "Error",
    "Lang",
    "Table",
    "afford",
    "answer",
    "late",
    "programme",
    "programmes",
    "quote",
    "quotes",
    "schedule",
    "schedules",
    "settle",
    "verify",
]


def quote(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """Which offers there are for an application, with reasons and figures."""
    return _ask("quote", request, catalogue, lang)


def schedule(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """The schedule of a loan."""
    return _ask("schedule", request, catalogue, lang)


def afford(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """The largest loan for a payment."""
    return _ask("afford", request, catalogue, lang)


def settle(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """What closes a loan on a day."""
    return _ask("settle", request, catalogue, lang)


def late(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """What paying late costs."""
    return _ask("late", request, catalogue, lang)


def verify(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """Whether an answer comes out the same again."""
    return _ask("verify", request, catalogue, lang)


def programmes(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """The programmes on a day."""
    return _ask("programmes", request, catalogue, lang)


def programme(request: Mapping[str, Any], *, catalogue: Catalogue | None = None, lang: Lang = "en") -> dict[str, Any]:
    """A programme in full."""
    return _ask("programme", request, catalogue, lang)


def _ask(method: str, request: Mapping[str, Any], catalogue: Catalogue | None, lang: Lang) -> dict[str, Any]:
    asked = {"contract": "1", **request} if isinstance(request, Mapping) else request
    answered: dict[str, Any] = json.loads(
        answer(method, json.dumps(asked, default=_plain), catalogue=catalogue, lang=lang)
    )
    return answered


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a request: texts, whole numbers, Decimal and date have")
