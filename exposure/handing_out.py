"""An export from beginning to end: made from the record, and kept on the record that it was made, and for whom."""

import secrets
from dataclasses import dataclass

from exposure.asking import Ask, asked_of, at_once
from exposure.data_exports import crowd_of
from exposure.doing import do
from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.identifiers import PatientId
from exposure.edits.performing import Performer, perform
from exposure.exporting import DRAWN_FIRST, EXPORTS, Making
from exposure.storage.database import Database

RESEARCH = "research"
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be made: of whom, as what (a name in `EXPORTS`), and for whom in the clinician’s words."""

    patient: PatientId
    kind: str
    for_whom: str = ""


def made(database: Database, performer: Performer, wanted: Export) -> bytes:
    """Give the document; raises what it cannot be made for. A first research export makes the clinic’s secret."""
    return ready(database, performer, wanted)()


def ready(database: Database, performer: Performer, wanted: Export, ask: Ask = at_once) -> Making:
    """Do what has to be done where the window is, such as drawing; gives the slow rest. Either may raise.

    `ask` is how a window has the record asked.
    """
    if wanted.kind.startswith(RESEARCH):
        ask(lambda: make_secret(database, performer))
    if wanted.kind in DRAWN_FIRST:
        case, anchor = asked_of(database, lambda records: (records.case(wanted.patient), records.anchor()), ask)
        return DRAWN_FIRST[wanted.kind](case, performer.now(), anchor)
    return lambda: _read_and_made(database, performer, wanted)


def _read_and_made(database: Database, performer: Performer, wanted: Export) -> bytes:
    with database.reading() as records:
        return EXPORTS[wanted.kind](records, records.case(wanted.patient), performer.now())


def make_secret(database: Database, performer: Performer) -> None:
    """Make the secret of research exports, where there is none; only a clinician may."""
    with database.writing() as records:
        clinic = records.find_one(Clinic, CLINIC)
        if clinic is None or not clinic.research_secret:
            secret = secrets.token_hex(SECRET_BYTES)
            perform(records, {"edit": "set_research_secret", "secret": secret}, performer)


def note(database: Database, performer: Performer, wanted: Export) -> None:
    """Keep on the record that the document was made; raises as `do`."""
    do(database, [note_line(performer.new_id(), wanted)], performer)


def note_line(new_id: str, wanted: Export) -> dict[str, object]:
    """Give the line that keeps an export."""
    line = {"edit": "note_export", "id": new_id, "patient": wanted.patient, "kind": wanted.kind}
    return {**line, "for_whom": wanted.for_whom} if wanted.for_whom.strip() else dict(line)


def how_hidden(database: Database, patient: PatientId) -> str:
    """Give in one line among how many people a patient hides in a research export."""
    with database.reading() as records:
        return crowd_of(records, records.case(patient)).line
