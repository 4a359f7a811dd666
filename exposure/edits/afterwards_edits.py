"""What is said about a try afterwards: the next morning, how likely it feels by then, and pain, which is kept apart."""

from dataclasses import dataclass
from typing import Annotated

from exposure.domain.pain import PainNote
from exposure.domain.ratings import PAIN_MAX
from exposure.domain.trial_entries import Belief, NextDay
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.reading import Id, Rating, Reader, Text, number
from exposure.edits.trial_edits import SettledField, refuse_unmade
from exposure.errors import ExposureError
from exposure.storage.records import Records

PainScore = Annotated[int, Reader(number(0, PAIN_MAX))]


@dataclass(frozen=True)
class RecordNextDay(Edit):
    """Say whether the usual things could be done the next morning."""

    undoable = False
    trial: Id
    settled: SettledField
    concern: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the answer; raises `not_now` before the movement and after `not_attempted`."""
        trial = records.trial(self.trial)
        refuse_unmade(trial)
        patient = trial.prediction.patient
        records.save(NextDay(occasion.edit_id, trial.id, patient, self.settled, self.concern, occasion.at))
        return Changed(patient)


@dataclass(frozen=True)
class RateBelief(Edit):
    """Say how likely it feels next time, once, where that was not answered."""

    undoable = False
    trial: Id
    likelihood_after: Rating

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the rating; raises `not_now` where there is one, or no outcome yet."""
        trial = records.trial(self.trial)
        if trial.outcome is None or trial.void:
            raise ExposureError("not_now", "trial", why="void" if trial.void else "no_outcome")
        if trial.likelihood_after is not None:
            raise ExposureError("not_now", "likelihood_after", why="rated")
        patient = trial.prediction.patient
        records.save(Belief(occasion.edit_id, trial.id, patient, self.likelihood_after, occasion.at))
        return Changed(patient)


@dataclass(frozen=True)
class NotePain(Edit):
    """Note pain from 0 to 10, kept apart; no rule reads it."""

    trial: Id
    before: PainScore | None = None
    peak: PainScore | None = None
    next_day: PainScore | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the note; raises `missing` when nothing was said."""
        trial = records.trial(self.trial)
        if not self.given("before", "peak", "next_day"):
            raise ExposureError("missing", "peak")
        records.save(PainNote(occasion.edit_id, trial.id, self.before, self.peak, self.next_day, occasion.at))
        return Changed(trial.prediction.patient)


EDITS: tuple[type[Edit], ...] = (RecordNextDay, RateBelief, NotePain)
