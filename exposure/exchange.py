"""Export and import as the command line asks for them."""

import argparse
from pathlib import Path
from typing import TextIO

from exposure.bringing_in import Document, look_at
from exposure.domain.identifiers import PatientId, identifier
from exposure.errors import ExposureError
from exposure.exporting import EXPORTS
from exposure.handing import Handing
from exposure.handing_out import RESEARCH, Export, how_hidden, made, note
from exposure.storage.record_files import is_of_record
from exposure.words.importing import changes


def wanted_of(arguments: argparse.Namespace) -> Export:
    """Give the export that is asked for; raises `type` for an id that is none, `range` for words in another kind.

    Raises `conflict` where it would be written over a record.
    """
    if is_of_record(arguments.out):
        raise ExposureError("conflict", "file")
    patient = PatientId(identifier(arguments.patient, "patient"))
    kind = f"{arguments.format}-with-words" if arguments.with_words else arguments.format
    if kind not in EXPORTS:
        raise ExposureError("range", "with_words", allowed=(RESEARCH,))
    return Export(patient, kind, arguments.for_whom)


def hand_out(handing: Handing, wanted: Export, file: Path, told: TextIO) -> None:
    """Write the document and keep on record that it was written; for research k is told. Raises `not_written`."""
    written = made(handing.database, handing.performer, wanted)
    try:
        file.write_bytes(written)
    except OSError:
        raise ExposureError("not_written", "out") from None
    note(handing.database, handing.performer, wanted)
    if wanted.kind.startswith(RESEARCH):
        told.write(f"{how_hidden(handing.database, wanted.patient)}\n")


def tell_changes(handing: Handing, document: Document, name: str) -> tuple[str, ...]:
    """Give what an archive would change, line by line; raises `not_imported` naming the file, called `name`."""
    with handing.database.reading() as records:
        return changes(look_at(records, document, name))
