"""Spark in local mode: each row once, and the same answers as without it."""

from collections.abc import Iterator
from typing import Any

import nesie
import nesie.spark
import pyarrow as pa
import pytest
from pyspark.sql import SparkSession
from test_tables import APPLICATIONS, DAY, LOANS, rows


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    builder = SparkSession.builder.master("local[2]").appName("nesie")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.mark.parametrize(
    ("table", "local", "on_spark"),
    [(APPLICATIONS, nesie.quotes, nesie.spark.quotes), (LOANS, nesie.schedules, nesie.spark.schedules)],
    ids=["quotes", "schedules"],
)
def test_the_answers_are_those_without_spark(spark: SparkSession, table: pa.Table, local: Any, on_spark: Any) -> None:
    many = pa.concat_tables([table] * 100).combine_chunks()
    key = pa.array([f"{number:04}" for number in range(len(many))])
    many = many.set_column(many.column_names.index("id"), "id", key)
    answered = on_spark(spark.createDataFrame(many).repartition(5), as_of=DAY, keep=["id"], lang="ru")
    collected = sorted((row.asDict() for row in answered.collect()), key=lambda row: str(row["id"]))
    assert collected == rows(local(many, as_of=DAY, keep=["id"], lang="ru"))


def test_a_catalogue_goes_along(spark: SparkSession) -> None:
    catalogue = nesie.Catalogue(nesie.Catalogue().bundle())
    frame = spark.createDataFrame(LOANS.drop_columns("id"))
    assert nesie.spark.schedules(frame, as_of=DAY, catalogue=catalogue).count() == 2


def test_a_wrong_table_is_refused_before_spark_begins(spark: SparkSession) -> None:
    with pytest.raises(nesie.Error) as refused:
        nesie.spark.schedules(spark.createDataFrame(LOANS), as_of=DAY)
    assert (refused.value.code, refused.value.field) == ("unknown_field", "id")
