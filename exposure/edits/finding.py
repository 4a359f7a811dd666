"""Rungs as edits find them: with the ladder and the patient they belong to."""

from exposure.domain.identifiers import PatientId, RungId
from exposure.domain.ladder import Ladder, Rung
from exposure.errors import ExposureError
from exposure.storage.records import Records


def with_ladder(records: Records, rung: str, field: str = "rung") -> tuple[Rung, Ladder]:
    """Give a rung and its ladder; raises `unknown_id`."""
    found = records.get(Rung, rung, field)
    return found, records.get(Ladder, found.ladder, "ladder")


def refuse_foreign(records: Records, rung: str | None, patient: PatientId, field: str = "rung") -> RungId | None:
    """Give the id of a rung of this patient, or None for none; raises `unknown_id` for somebody else's."""
    if rung is None:
        return None
    found, ladder = with_ladder(records, rung, field)
    if ladder.patient != patient:
        raise ExposureError("unknown_id", field)
    return found.id
