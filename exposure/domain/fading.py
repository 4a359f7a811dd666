"""What of the things done to stay safe is gone in which tries of one step, and where and with whom it was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Why
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid

Use = Literal["gone", "used", "in_step", "not_said"]


@dataclass(frozen=True, slots=True)
class AidRow:
    """One thing done to stay safe, why, and what became of it in each try, oldest first."""

    what: str
    why: Why | None
    uses: tuple[Use, ...]

    @property
    def gone_since(self) -> int:
        """Give in how many of the newest tries that tell it was gone; those that say nothing are passed over."""
        told = [use for use in reversed(self.uses) if use != "not_said"]
        return next((count for count, use in enumerate(told) if use != "gone"), len(told))

    @property
    def told(self) -> bool:
        """Say whether any try tells something about it."""
        return any(use != "not_said" for use in self.uses)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """How many tries there were at one place, "" where none was written down, by whether the clinician was there."""

    place: str
    alone: int = 0
    together: int = 0
    not_said: int = 0


@dataclass(frozen=True, slots=True)
class Fading:
    """One step: its tries that were moved, oldest first, a row for each aid, and a row for each place."""

    tries: tuple[Trial, ...]
    aids: tuple[AidRow, ...]
    places: tuple[PlaceRow, ...]


def fading(ladder: LadderCase, rung: RungId) -> Fading:
    """Work out what is gone, and where it was done, from the tries of one step."""
    tries = tuple(trial for trial in ladder.trials_of(rung) if _was_moved(trial))
    return Fading(tries, _aid_rows(ladder, rung, tries), _place_rows(tries))


def _was_moved(trial: Trial) -> bool:
    return trial.movement is not None and trial.movement.done != "not_attempted"


def _aid_rows(ladder: LadderCase, rung: RungId, tries: Sequence[Trial]) -> tuple[AidRow, ...]:
    known: dict[str, tuple[str, Why | None]] = {}
    for behaviour in ladder.rung(rung).safety_behaviours:
        known.setdefault(_same(behaviour.what), (behaviour.what, behaviour.why))
    for trial in tries:
        for what in trial.prediction.leaving_out:
            known.setdefault(_same(what), (what, None))
        for aid in trial.aids:
            known.setdefault(_same(aid.what), (aid.what, aid.why))
    return tuple(AidRow(what, why, tuple(_use(key, trial) for trial in tries)) for key, (what, why) in known.items())


def _use(key: str, trial: Trial) -> Use:
    # Not asked is not gone: only an answer says that something was left out.
    if not _was_asked(trial):
        return "not_said"
    used = next((aid for aid in trial.aids if _same(aid.what) == key), None)
    if used is None:
        return "gone"
    return "in_step" if used.planned else "used"


def _was_asked(trial: Trial) -> bool:
    said: list[tuple[Aid, ...] | None] = [outcome.aids for outcome in trial.outcomes]
    said.append(trial.movement.aids if trial.movement else None)
    return any(aids is not None for aids in said)


def _place_rows(tries: Sequence[Trial]) -> tuple[PlaceRow, ...]:
    """Give the places in the order in which they came, what was not written down last."""
    names: dict[str, str] = {}
    for trial in tries:
        names.setdefault(_same(_place(trial)), _place(trial).strip())
    keys = sorted(names, key=lambda key: not key)
    return tuple(_place_row(names[key], [trial for trial in tries if _same(_place(trial)) == key]) for key in keys)


def _place_row(place: str, tries: Sequence[Trial]) -> PlaceRow:
    there = [trial.movement.clinician_present if trial.movement else None for trial in tries]
    return PlaceRow(place, there.count(False), there.count(True), there.count(None))


def _place(trial: Trial) -> str:
    return trial.movement.place if trial.movement else ""


def _same(words: str) -> str:
    """Give words as two of them are compared: nobody writes them alike each time."""
    return " ".join(words.casefold().split())
