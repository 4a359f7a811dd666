"""Reading what was noted about pain: it is no part of a case, so whoever wants it has to ask for it."""

from exposure.domain.case import Case
from exposure.domain.pain import PainNote
from exposure.storage.records import Records


def pain_notes(records: Records, case: Case) -> tuple[PainNote, ...]:
    """Give what was noted about the pain of one patient, oldest first."""
    trials = {trial.id for trial in case.trials}
    return tuple(note for note in records.find(PainNote) if note.trial in trials)
