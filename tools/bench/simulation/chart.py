"""The record of an invented patient, in memory: the program’s own records, so that its own rule can be asked."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from exposure.domain.care import Flare, ReviewClose
from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.identifiers import LadderId, PatientId, RungId, TrialId
from exposure.domain.ladder import Ladder, Rung, Status
from exposure.domain.patient import Patient
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide_as_of
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid, Done, Happened, Movement, NextDay, Outcome, Prediction, Settled, Source

START = datetime(2026, 1, 5, 10, tzinfo=UTC)
_PATIENT, _LADDER = PatientId("patient"), LadderId("ladder")
_WORDS = "invented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one try is made of; `answered` is hours from the movement to the answer, and to the horizon."""

    rung: RungId
    ended: datetime
    before: int
    after: int
    outcome: Happened
    answered: float
    at_home: bool
    aided: bool
    done: Done
    settled: Settled


class Chart:
    """One patient with one ladder of so many steps, none of them tried."""

    def __init__(self, steps: int) -> None:
        rungs = tuple(_rung(place) for place in range(steps))
        self.ladder = LadderCase(Ladder(_LADDER, _PATIENT, _WORDS, START), rungs)
        self._case = Case(Patient(_PATIENT, _WORDS, date(1980, 1, 1)), Clinic(CLINIC, _WORDS))

    def ask(self, now: datetime) -> Decision:
        """Give what PP-1 says."""
        # A try is kept with the answer it will get: what is still to come is not known at `now`.
        return decide_as_of(self.ladder, self._case, now)

    def keep(self, told: Told) -> None:
        """Put a try on record."""
        self.ladder = replace(self.ladder, trials=(*self.ladder.trials, _trial(told, len(self.ladder.trials))))

    def move_up(self, decision: Decision, now: datetime) -> None:
        """Leave the step that is READY."""
        status: Status = "passed_not_feared" if decision.reason == "READY_NOT_FEARED" else "passed_shown"
        rungs = (
            replace(rung, status=status, passed_at=now) if rung.id == decision.rung else rung
            for rung in self.ladder.rungs
        )
        self.ladder = replace(self.ladder, rungs=tuple(rungs))

    def close_review(self, now: datetime) -> None:
        """Close whatever is to be reviewed, and carry on."""
        closed = ReviewClose(f"review {now}", _LADDER, "carry_on", now)
        self.ladder = replace(self.ladder, reviews=(*self.ladder.reviews, closed))

    def flare(self, opened: datetime, closed: datetime) -> None:
        """Put a flare on record, from one moment to another."""
        known = Flare(f"flare {opened}", _PATIENT, None, opened, closed=closed)
        self._case = replace(self._case, flares=(*self._case.flares, known))


def _rung(place: int) -> Rung:
    return Rung(
        id=RungId(f"rung {place}"),
        ladder=_LADDER,
        movement=_WORDS,
        position=place,
        feared_outcome=_WORDS,
        how_we_know=_WORDS,
        prediction_version=1,
    )


def _trial(told: Told, number: int) -> Trial:
    trial = TrialId(f"trial {number}")
    at = told.ended + timedelta(hours=told.answered)
    aids = (Aid(_WORDS, planned=False),) if told.aided else ()
    moved = Movement(
        trial=trial,
        patient=_PATIENT,
        done=told.done,
        place="home" if told.at_home else "clinic",
        clinician_present=not told.at_home,
        aids=aids,
        ended=told.ended,
        concern=None,
        ask_by=None,
        entered=told.ended,
    )
    return Trial(
        prediction=_prediction(told, trial),
        movement=moved,
        outcomes=(_outcome(told, trial, at),),
        next_days=(NextDay(f"next {trial}", trial, _PATIENT, told.settled, None, at),),
    )


def _prediction(told: Told, trial: TrialId) -> Prediction:
    source: Source = "paper" if told.at_home else "screen"
    return Prediction(
        id=trial,
        patient=_PATIENT,
        rung=told.rung,
        likelihood=told.before,
        feared_outcome=_WORDS,
        how_we_know=_WORDS,
        horizon_hours=told.answered,
        dose={},
        prediction_version=1,
        dose_version=1,
        leaving_out=(),
        distress=None,
        after_moving=False,
        source=source,
        by=_WORDS,
        at=told.ended,
        entered=told.ended,
    )


def _outcome(told: Told, trial: TrialId, at: datetime) -> Outcome:
    return Outcome(
        id=f"outcome {trial}",
        trial=trial,
        patient=_PATIENT,
        outcome=told.outcome,
        what_happened="",
        likelihood_after=told.after,
        aids=None,
        how_bad=None,
        how_long="",
        surprise=None,
        learned="",
        settled=None,
        concern=None,
        ask_by=None,
        by=_WORDS,
        at=at,
        entered=at,
    )
