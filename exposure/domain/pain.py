"""Pain, kept apart: noted if the patient wishes, read by no rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from exposure.domain.identifiers import TrialId
from exposure.domain.trial import Trial


@dataclass(frozen=True, slots=True)
class PainNote:
    """Pain 0–10 before, at its peak and the next day; each may be missing."""

    id: str
    trial: TrialId
    before: int | None
    peak: int | None
    next_day: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PainAt:
    """What was noted of one try, 0–10, each None where it was not said; `ended` is when the movement ended."""

    ended: datetime
    before: int | None
    peak: int | None
    next_day: int | None


def pain_course(notes: Iterable[PainNote], trials: Iterable[Trial]) -> tuple[PainAt, ...]:
    """Give what was noted of these tries, oldest first; of several notes of one try the newest that says something."""
    by_trial: dict[TrialId, list[PainNote]] = {}
    for note in sorted(notes, key=lambda note: note.at):
        by_trial.setdefault(note.trial, []).append(note)
    moved = [(trial.ended, by_trial[trial.id]) for trial in trials if trial.id in by_trial and not trial.void]
    found = [_merged(ended, own) for ended, own in moved if ended is not None]
    return tuple(sorted(found, key=lambda one: one.ended))


def _merged(ended: datetime, notes: Sequence[PainNote]) -> PainAt:
    return PainAt(
        ended=ended,
        before=_newest([note.before for note in notes]),
        peak=_newest([note.peak for note in notes]),
        next_day=_newest([note.next_day for note in notes]),
    )


def _newest(said: Sequence[int | None]) -> int | None:
    return next((one for one in reversed(said) if one is not None), None)
