"""Tables in and out of pyarrow, polars, pandas and DuckDB."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import duckdb
import nesie
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

DAY = "2026-11-22"
APPLICATIONS = pa.table(
    {
        "id": pa.array([11, 12, 13, 14], pa.int64()),
        "loan.amount": pa.array(
            [Decimal("20000000.00"), Decimal("30000000.50"), None, Decimal("5")], pa.decimal128(18, 2)
        ),
        "loan.term_months": pa.array([60, 36, 12, 12], pa.int32()),
        "loan.purpose": ["investment", "working_capital", "investment", "investment"],
        "applicant.legal_form": ["llp", None, "llp", "llp"],
        "applicant.registered_on": pa.array([date(2024, 2, 1), None, None, None], pa.date32()),
        "applicant.state_owned": pa.array([False, None, None, None]),
    }
)
LOANS = pa.table(
    {
        "id": ["a", "b"],
        "principal": [10_000_000, 5_000_000],
        "annual_rate": ["24", "12.6"],
        "disbursed_on": [date(2026, 1, 15), date(2026, 1, 31)],
        "instalments": [12, 60],
    }
)


def rows(answers: nesie.Table) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = pa.table(answers).to_pylist()
    return listed


def test_a_table_is_answered_as_a_request_is() -> None:
    answered = rows(nesie.quotes(APPLICATIONS, as_of=DAY, keep=["id"]))
    assert [row["id"] for row in answered] == [11, 12, 13, 14]
    applicant = {"legal_form": "llp", "registered_on": "2024-02-01", "state_owned": False}
    loan = {"amount": "20000000.00", "term_months": 60, "purpose": "investment"}
    answer = nesie.quote({"application": {"loan": loan, "applicant": applicant}, "as_of": DAY})
    first = answer["offers"][0]
    row = answered[0]
    assert (row["error_code"], row["error_field"], row["error_message"]) == (None, None, None)
    assert (row["programme"], row["group"], row["standing"]) == (first["programme"], first["group"], first["standing"])
    assert row["name"] == first["name"]["en"]
    assert row["annual_rate"] == Decimal(first["terms"]["annual_rate"])
    for figure in ("first_payment", "highest_payment", "total_paid"):
        assert row[figure] == Decimal(first["costs"][figure])
    groups = Counter(offer["group"] for offer in answer["offers"])
    counted = {name: row[f"{name}_count"] for name in ("can_get", "fits_published", "needs_answers", "does_not_fit")}
    assert counted == {name: groups[name] for name in counted}


def test_a_loan_is_answered_as_a_request_is() -> None:
    answered = rows(nesie.schedules(LOANS, as_of=DAY, keep=["id"]))
    for row, loan in zip(answered, LOANS.drop_columns("id").to_pylist(), strict=True):
        schedule = nesie.schedule({"loan": loan})
        assert row["first_payment"] == Decimal(schedule["rows"][0]["payment"])
        assert row["total_paid"] == Decimal(schedule["totals"]["payment"])
        assert row["ends_on"].isoformat() == schedule["rows"][-1]["pay_on"]
        assert row["payments"] == loan["instalments"]
        assert row["gesv_borrower"] == Decimal(schedule["gesv"]["borrower"]["exact"])


def test_a_row_that_is_wrong_says_why_and_touches_no_other() -> None:
    answered = rows(nesie.quotes(APPLICATIONS, as_of=DAY, keep=["id"]))
    wrong = [(row["error_code"], row["error_field"], row["error_message"]) for row in answered]
    assert wrong == [
        (None, None, None),
        (None, None, None),
        ("missing", "loan.amount", "must be given"),
        (None, None, None),
    ]
    assert set(answered[2].values()) - {13, "missing", "loan.amount", "must be given"} == {None}
    alone = rows(nesie.quotes(APPLICATIONS.slice(1, 1), as_of=DAY, keep=["id"]))
    assert alone == [answered[1]]


def test_the_types_of_the_answers() -> None:
    kinds = {field.name: str(field.type) for field in pa.table(nesie.schedules(LOANS, as_of=DAY, keep=["id"])).schema}
    assert kinds["error_code"] == "string"
    assert kinds["payments"] == "int64"
    assert kinds["ends_on"] == "date32[day]"
    assert kinds["first_payment"] == kinds["total_paid"] == "decimal128(18, 2)"
    assert kinds["gesv_borrower"] == "decimal128(38, 14)"
    assert {kind.split("(")[0] for kind in kinds.values()} == {"string", "int64", "date32[day]", "decimal128"}


def pandas_columns(table: pa.Table) -> pd.DataFrame:
    """As most people have them: floats with NaN for whole numbers, days as timestamps."""
    frame = table.to_pandas()
    for name in table.column_names:
        if table[name].type == pa.date32():
            frame[name] = pd.to_datetime(frame[name])
        elif pa.types.is_decimal(table[name].type):
            frame[name] = frame[name].astype(float)
    return frame


INPUTS: dict[str, Callable[[pa.Table], Any]] = {
    "pyarrow.Table": lambda table: table,
    "pyarrow.RecordBatchReader": lambda table: table.to_reader(max_chunksize=1),
    "pyarrow.RecordBatch": lambda table: table.to_batches()[0],
    "polars": pl.DataFrame,
    "pandas": pandas_columns,
    "pandas of arrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "duckdb": lambda given: duckdb.sql("select * from given"),
    "categories": lambda table: pl.DataFrame(table).with_columns(pl.col(pl.String).cast(pl.Categorical)),
    "texts": lambda table: pa.table(
        {name: [None if v is None else str(v) for v in table[name].to_pylist()] for name in table.column_names}
    ),
}


@pytest.mark.parametrize("make", INPUTS.values(), ids=INPUTS.keys())
@pytest.mark.parametrize(
    ("ask", "table"), [(nesie.quotes, APPLICATIONS), (nesie.schedules, LOANS)], ids=["quotes", "schedules"]
)
def test_every_library_gives_the_same_answers(ask: Any, table: pa.Table, make: Callable[[pa.Table], Any]) -> None:
    expected = rows(ask(table.drop_columns("id"), as_of=DAY))
    given = make(table.drop_columns("id"))
    assert rows(ask(given, as_of=DAY)) == expected


def test_every_library_takes_the_answers() -> None:
    answers = nesie.schedules(LOANS, as_of=DAY, keep=["id"])
    expected = rows(answers)
    assert len(answers) == 2
    assert answers.column_names == list(expected[0])
    assert pa.RecordBatchReader.from_stream(answers).read_all().to_pylist() == expected
    assert pl.DataFrame(answers).to_dicts() == expected
    assert duckdb.sql("select * from answers").to_arrow_table().to_pylist() == expected  # type: ignore[union-attr]
    frame = pa.table(answers).to_pandas()
    assert frame["first_payment"].tolist() == [row["first_payment"] for row in expected]


def test_a_decimal_a_database_has_with_four_decimals_is_taken() -> None:
    wide = LOANS.drop_columns("id").set_column(
        0, "principal", pa.array([Decimal("10000000.0000"), Decimal("5000000.0000")], pa.decimal128(38, 4))
    )
    assert rows(nesie.schedules(wide, as_of=DAY)) == rows(nesie.schedules(LOANS.drop_columns("id"), as_of=DAY))


@pytest.mark.parametrize(
    ("column", "values", "code"),
    [
        ("annual_rate", [24.0, 12.6], None),
        ("annual_rate", [0.1 + 0.2, float("inf")], "not_a_rate"),
        ("annual_rate", [float("nan"), 1e-9], "not_a_rate"),
        ("principal", [-1.0, 0.125], "not_money"),
        ("principal", [1e300, 1e16], "too_much"),
        ("principal", ["much", "1e3"], "not_money"),
        ("disbursed_on", [datetime(2026, 1, 15), datetime(2026, 1, 31)], None),
        ("disbursed_on", [datetime(2026, 1, 15, 1), datetime(2026, 1, 31, 0, 0, 1)], "not_a_date"),
        ("disbursed_on", pa.array([datetime(2026, 1, 15), datetime(2026, 1, 31)], pa.date64()), None),
        ("disbursed_on", pa.array([0, 1], pa.timestamp("us", "UTC")), "not_a_date"),
        ("disbursed_on", ["15.01.2026", "31.01.2026"], None),
        ("instalments", pa.array([12, 60], pa.uint8()), None),
        ("instalments", [12.5, 0.0], "not_a_number"),
    ],
)
def test_what_a_cell_may_be(column: str, values: Any, code: str | None) -> None:
    plain = LOANS.drop_columns("id")
    table = plain.set_column(plain.column_names.index(column), column, pa.array(values))
    answered = rows(nesie.schedules(table, as_of=DAY))
    if code is None:
        assert answered == rows(nesie.schedules(plain, as_of=DAY))
    else:
        assert [row["error_field"] for row in answered] == [column, column]
        assert code in [row["error_code"] for row in answered]


@pytest.mark.parametrize(
    ("table", "options", "code", "field"),
    [
        (LOANS, {}, "unknown_field", "id"),
        (LOANS.drop_columns(["id", "principal"]), {}, "missing", "principal"),
        (LOANS.drop_columns(["id"]), {"keep": ["id"]}, "missing", "id"),
        (LOANS.drop_columns(["id"]), {"lang": "de"}, "not_one_of", "lang"),
        (LOANS.drop_columns(["id"]), {"as_of": None}, "not_a_date", "as_of"),
        (LOANS.drop_columns(["id"]), {"as_of": datetime(2026, 1, 1)}, "not_a_date", "as_of"),
        (
            LOANS.rename_columns(["principal", "Principal", "annual_rate", "disbursed_on", "instalments"]),
            {},
            "duplicate_field",
            "principal",
        ),
        (LOANS.rename_columns({"id": "fees"}), {"keep": ["fees"]}, "duplicate_field", "fees"),
        (LOANS.drop_columns("id").set_column(0, "principal", [[[1], [2]]]), {}, "wrong_type", "principal"),
        (LOANS.drop_columns("id").set_column(0, "principal", [[b"1", b"2"]]), {}, "wrong_type", "principal"),
    ],
)
def test_a_wrong_table_is_an_error_with_code_and_field(
    table: pa.Table, options: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(nesie.Error) as refused:
        nesie.schedules(table, **({"as_of": DAY} | options))
    assert (refused.value.code, refused.value.field) == (code, field), refused.value


def test_what_is_no_table_is_refused() -> None:
    for nothing in (None, 5, [{"principal": 1}], {"principal": [1]}):
        with pytest.raises((TypeError, ValueError)):
            nesie.schedules(nothing, as_of=DAY)  # type: ignore[arg-type]


def test_the_column_of_clients_is_handed_on_without_being_named() -> None:
    table = LOANS.rename_columns({"id": "Клиент"})
    answers = nesie.schedules(table, as_of=DAY)
    assert answers.column_names[0] == "Клиент"
    assert [row["Клиент"] for row in rows(answers)] == ["a", "b"]


def test_a_stream_that_breaks_off_is_an_error() -> None:
    def batches() -> Iterator[pa.RecordBatch]:
        yield from LOANS.to_batches()
        raise OSError("the disk is gone")

    with pytest.raises(Exception, match="the disk is gone"):
        nesie.schedules(pa.RecordBatchReader.from_batches(LOANS.schema, batches()), as_of=DAY, keep=["id"])


def test_an_empty_table_has_the_columns_of_its_answers() -> None:
    assert rows(nesie.quotes(APPLICATIONS.slice(0, 0), as_of=DAY, keep=["id"])) == []
    empty = pa.table(nesie.quotes(APPLICATIONS.slice(0, 0), as_of=DAY, keep=["id"]))
    assert empty.schema == pa.table(nesie.quotes(APPLICATIONS, as_of=DAY, keep=["id"])).schema


def test_the_same_answers_on_any_number_of_threads() -> None:
    loans = pa.concat_tables([LOANS] * 1500).combine_chunks()
    one = pa.table(nesie.schedules(loans, as_of=DAY, keep=["id"], threads=1))
    for threads in (2, 7):
        assert pa.table(nesie.schedules(loans, as_of=DAY, keep=["id"], threads=threads)).equals(one)
    assert one.to_pylist() == rows(nesie.schedules(LOANS, as_of=DAY, keep=["id"])) * 1500


def test_headings_and_messages_in_another_language() -> None:
    table = pa.table(
        {"Сумма кредита, ₸": ["20 млн", "много"], "loan.term_months": [60, 60], "Мақсаты": ["инвестиции"] * 2}
    )
    answered = rows(nesie.quotes(table, as_of=date(2026, 11, 22), lang="kk"))
    assert answered[0]["error_code"] is None
    assert answered[1]["error_field"] == "loan.amount"
    assert (
        answered[0]["name"]
        == nesie.quote(
            {"application": {"loan": {"amount": "20000000", "term_months": 60, "purpose": "investment"}}, "as_of": DAY}
        )["offers"][0]["name"]["kk"]
    )
