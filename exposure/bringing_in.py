"""A file with a patient’s record brought in: looked at, told, and taken once somebody says so."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from exposure.domain.import_preview import ImportPreview
from exposure.edits.import_edits import import_line
from exposure.edits.import_merging import merge
from exposure.edits.import_reading import read_archive
from exposure.errors import ExposureError
from exposure.imports.archive import read_archive_file, refusal
from exposure.storage.records import Records

Document = Mapping[str, Any]
MOST_ROUNDS = 100


def looked_at(records: Records, document: Document, name: str) -> ImportPreview:
    """Give what an archive would change here; raises `not_imported` naming the file, called `name`."""
    try:
        return merge(records, read_archive(document, "archive")).preview
    except ExposureError as refused:
        raise refusal(refused, name) from None


def bring_in(document: Document, perform: Callable[[dict[str, object]], object], left: Callable[[], bool]) -> int:
    """Do the edits that bring in an archive until `left` says that nothing is; gives how many it took.

    Mostly one: only where answers of one try were entered here just before, theirs need another round to stand after.
    """
    rounds = 0
    while left() and rounds < MOST_ROUNDS:
        perform(import_line(document))
        rounds += 1
    return rounds


def read_file(file: Path) -> dict[str, object]:
    """Give what an archive says; raises `file_missing`, or `not_imported` naming the file."""
    return read_archive_file(file)
