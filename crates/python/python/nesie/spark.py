"""Tables of Apache Spark: each part of a table is answered where it lies, by the nesie that is installed there."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from . import Catalogue, Lang, _nesie


def quotes(
    df: DataFrame, *, as_of: date | str, keep: Sequence[str] = (), catalogue: Catalogue | None = None, lang: Lang = "en"
) -> DataFrame:
    """`nesie.quotes` of a table of Spark. Its rows come in no order: `keep` the columns that say which is which."""
    return _answered("quotes", df, as_of=as_of, keep=list(keep), catalogue=catalogue, lang=lang)


def schedules(
    df: DataFrame, *, as_of: date | str, keep: Sequence[str] = (), catalogue: Catalogue | None = None, lang: Lang = "en"
) -> DataFrame:
    """`nesie.schedules` of a table of Spark; otherwise as `quotes`."""
    return _answered("schedules", df, as_of=as_of, keep=list(keep), catalogue=catalogue, lang=lang)


def _answered(task: str, df: DataFrame, **options: Any) -> DataFrame:
    # A table without rows: what is wrong with the columns is said here, and not by a worker.
    nothing = _answer(task, options, to_arrow_schema(df.schema).empty_table())
    # Spark takes a dot in the name of a column for a field in it.
    undotted = df.toDF(*(f"column_{place}" for place in range(len(df.columns))))
    return undotted.mapInArrow(partial(_answer_each, task, options, df.columns), from_arrow_schema(nothing.schema))


def _answer_each(
    task: str, options: dict[str, Any], names: list[str], batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from _answer(task, options, batch.rename_columns(names)).to_batches()


def _answer(task: str, options: dict[str, Any], batch: pa.RecordBatch | pa.Table) -> pa.Table:
    # One thread: Spark has a task for each core.
    return pa.table(getattr(_nesie, task)(batch, threads=1, **options))
