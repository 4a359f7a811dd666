"""A case: everything on record about one patient, pain apart, as one frozen value that pages and rules read."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.care import Concern, Flare, Hold, ReviewClose
from exposure.domain.clinic import Clinic, Gp
from exposure.domain.export_note import ExportNote
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Ladder, OwnRanking, Ranker, Rung, WorryRating
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.measure_result import MeasureResult
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient, PracticePlan
from exposure.domain.step_picture import StepPicture
from exposure.domain.trial import Trial
from exposure.domain.visit import Unplanned, Visit


@dataclass(frozen=True, slots=True)
class LadderCase:
    """One ladder with its rungs (from the bottom, archived last), ratings, tries, holds, reviews and rankings.

    Lists are oldest first.
    """

    ladder: Ladder
    rungs: tuple[Rung, ...] = ()
    ratings: tuple[WorryRating, ...] = ()
    trials: tuple[Trial, ...] = ()
    holds: tuple[Hold, ...] = ()
    reviews: tuple[ReviewClose, ...] = ()
    rankings: tuple[OwnRanking, ...] = ()

    @property
    def steps(self) -> tuple[Rung, ...]:
        """Give the rungs that are on the ladder, from the bottom."""
        return tuple(rung for rung in self.rungs if rung.position is not None)

    @property
    def open_hold(self) -> Hold | None:
        """Give the hold that is open, if any."""
        return next((hold for hold in self.holds if hold.closed is None), None)

    def ranking(self, by: Ranker) -> OwnRanking | None:
        """Give how one of the two ranked the ladder last; None where they did not."""
        return next((ranking for ranking in reversed(self.rankings) if ranking.by == by), None)

    def rung(self, rung: RungId) -> Rung:
        """Give one rung by its id; raises StopIteration's kin KeyError when it is not of this ladder."""
        return {each.id: each for each in self.rungs}[rung]

    def number(self, rung: RungId) -> int:
        """Give a step's number, counted from 1 at the bottom."""
        return (self.rung(rung).position or 0) + 1

    def step_after(self, rung: RungId) -> Rung | None:
        """Give the next step above this one that is neither done nor resting; None on the last."""
        return next((step for step in self.steps[self.number(rung) :] if step.status is None), None)

    def trials_of(self, rung: RungId) -> tuple[Trial, ...]:
        """Give the tries of one rung, oldest first, those entered in error left out."""
        return tuple(trial for trial in self.trials if trial.prediction.rung == rung and not trial.void)


@dataclass(frozen=True, slots=True)
class Case:
    """One patient's record, pain apart; lists are oldest first, measures by the day they were taken.

    `step_pictures` are those of the patient's own steps; a case among those of everybody comes without them.
    """

    patient: Patient
    clinic: Clinic
    gp: Gp | None = None
    clearances: tuple[Clearance, ...] = ()
    flare_plan: FlarePlan | None = None
    consents: tuple[Consent, ...] = ()
    visits: tuple[Visit, ...] = ()
    unplanned: tuple[Unplanned, ...] = ()
    concerns: tuple[Concern, ...] = ()
    flares: tuple[Flare, ...] = ()
    ladders: tuple[LadderCase, ...] = ()
    letters: tuple[Letter, ...] = ()
    signed: tuple[SignedLetter, ...] = ()
    practice_plan: PracticePlan | None = None
    step_pictures: tuple[StepPicture, ...] = ()
    measures: tuple[MeasureResult, ...] = ()
    exports: tuple[ExportNote, ...] = ()

    @property
    def open_flare(self) -> Flare | None:
        """Give the flare that is open, if any."""
        return next((flare for flare in self.flares if flare.closed is None), None)

    @property
    def trials(self) -> tuple[Trial, ...]:
        """Give the tries of every ladder, oldest first by the moment they were kept, then as they were entered."""
        found = [trial for ladder in self.ladders for trial in ladder.trials]
        return tuple(sorted(found, key=lambda trial: (trial.prediction.at, trial.prediction.entered)))

    def photo_of(self, rung: RungId) -> bytes:
        """Give the picture of one's own that a step has; empty where it has none."""
        return next((picture.data for picture in self.step_pictures if picture.id == rung), b"")

    def visits_until(self, now: datetime) -> tuple[Visit, ...]:
        """Give the visits that took place up to `now`."""
        return tuple(visit for visit in self.visits if visit.opened and visit.opened <= now)

    @property
    def consent_to_next(self) -> Consent | None:
        """Give what the patient agreed to since the last letter was signed: each letter is asked about anew."""
        newest = max((seal.at for seal in self.signed), default=None)
        since = [consent for consent in self.consents if newest is None or consent.at > newest]
        return max(since, key=lambda consent: consent.at, default=None)

    def next_visit(self, now: datetime) -> Visit | None:
        """Give the next visit that is booked for today or later, not cancelled and not yet closed."""
        coming = [visit for visit in self.visits if visit.day >= now.date() and not (visit.closed or visit.cancelled)]
        return min(coming, key=lambda visit: (visit.day, visit.at or now), default=None)
