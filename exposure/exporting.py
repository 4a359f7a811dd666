"""Documents of one patient, made from what is on record."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.pain import PainNote
from exposure.reports.archive import archive
from exposure.storage.records import Records


def as_json(records: Records, case: Case, now: datetime) -> bytes:
    """Give the whole record with its history, so that it can be read in again without loss."""
    trials = {trial.id for trial in case.trials}
    pain = [note for note in records.find(PainNote) if note.trial in trials]
    return archive(case, pain, _history(records, case), now)


def _history(records: Records, case: Case) -> dict[str, object]:
    bodies = {body.seq: body.content for body in records.bodies(case.patient.id)}
    links = records.links_of(case.patient.id)
    entries = [{**asdict(link), **bodies.get(link.seq, {})} for link in links]
    return {"count": len(entries), "head": records.last_hash(), "entries": entries}


FORMATS: dict[str, Callable[[Records, Case, datetime], bytes]] = {"json": as_json}
