"""Reads a table of tries back as it was written, strictly, with every guard against formulas taken off again."""

import csv
from collections.abc import Iterator
from io import StringIO

from exposure.domain.spreadsheet import unguarded
from exposure.errors import ExposureError

Row = dict[str, str]
# by these a table of tries is known, whatever columns a newer program adds
KNOWN_BY = ("trial", "likelihood_before", "outcome", "likelihood_after")


def read_table(text: str) -> tuple[Row, ...]:
    """Give the rows of a table by the names of its columns; an empty text is a cell that was empty.

    Raises `not_imported` with `why` in the values: `foreign` for another table, `not_whole` for a row too short, too
    long or broken off.
    """
    try:
        rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    except csv.Error:
        raise ExposureError("not_imported", why="not_whole") from None
    if not rows or not set(KNOWN_BY) <= set(rows[0]) or len(set(rows[0])) < len(rows[0]):
        raise ExposureError("not_imported", why="foreign")
    return tuple(_rows(rows))


def _rows(rows: list[list[str]]) -> Iterator[Row]:
    head = rows[0]
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(head):
            raise ExposureError("not_imported", f"row {number}", why="not_whole")
        yield {name: unguarded(cell) for name, cell in zip(head, row, strict=True)}
