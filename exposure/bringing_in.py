"""A file with a patient’s record brought in: looked at, told, and taken once somebody says so."""

from collections.abc import Mapping
from typing import Any

from exposure.domain.import_preview import ImportPreview
from exposure.edits.edit import Changed
from exposure.edits.import_edits import import_line
from exposure.edits.import_merging import merge
from exposure.edits.import_reading import read_archive
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.imports.archive import refusal
from exposure.storage.database import Database
from exposure.storage.records import Records

Document = Mapping[str, Any]
MOST_ROUNDS = 100


def look_at(records: Records, document: Document, name: str) -> ImportPreview:
    """Give what an archive would change here; raises `not_imported` naming the file, which is called `name`."""
    try:
        return merge(records, read_archive(document, "archive")).preview
    except ExposureError as refused:
        raise refusal(refused, name) from None


def bring_in(database: Database, document: Document, name: str, performer: Performer) -> Changed | None:
    """Do the edit that brings in an archive; gives what changed, None where nothing had to.

    Raises as `look_at` does, and `not_allowed`.

    Mostly it is one edit: where answers of one try were entered here just before, theirs need another round, to stand
    after these.
    """
    changed = None
    for _round in range(MOST_ROUNDS):
        with database.writing() as records:
            if look_at(records, document, name).is_empty:
                break
            changed = perform(records, import_line(document), performer).changed
    return changed
