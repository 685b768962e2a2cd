import os
from collections.abc import Sequence
from datetime import date
from typing import Protocol, Self

class ArrowStream(Protocol):
    """A table that others read by the C interface of Arrow: of pyarrow, polars, pandas, DuckDB and many more."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class ArrowBatch(Protocol):
    """A part of a table, by the same interface."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

class Catalogue:
    """A catalogue: a folder or a bundle by its path, or the bytes of a bundle; without a source, the built-in one."""

    def __new__(cls, source: bytes | str | os.PathLike[str] | None = None, *, lang: str = "en") -> Self: ...
    @property
    def version(self) -> str:
        """The version that the catalogue states."""
    @property
    def sha256(self) -> str:
        """The hash of the catalogue, as every answer carries it."""
    def bundle(self) -> bytes:
        """The bundle of the catalogue, from which the same is read again."""

def answer(method: str, request: str | bytes, *, catalogue: Catalogue | None = None, lang: str = "en") -> bytes:
    """Answers a request: JSON in, JSON out, byte for byte as every other frontend of nesie."""

class Table:
    """The answers to a table: `pyarrow.table(answers)`, `polars.DataFrame(answers)`, or what reads Arrow's C stream."""

    @property
    def column_names(self) -> list[str]:
        """The names of the columns."""
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

def quotes(
    table: ArrowStream | ArrowBatch,
    *,
    as_of: date | str,
    keep: Sequence[str] = (),
    catalogue: Catalogue | None = None,
    lang: str = "en",
    threads: int | None = None,
) -> Table:
    """Answers a table of applications, row by row, on all cores unless `threads` says on how many.

    The columns are fields of an application (`loan.amount`, or their labels in any of the three languages); those that
    are in `keep` are handed on and not read. `as_of` is the day for rows that have none. What is wrong with a row
    stands in the row.
    """

def schedules(
    table: ArrowStream | ArrowBatch,
    *,
    as_of: date | str,
    keep: Sequence[str] = (),
    catalogue: Catalogue | None = None,
    lang: str = "en",
    threads: int | None = None,
) -> Table:
    """Answers a table of loans, row by row; otherwise as `quotes`."""
