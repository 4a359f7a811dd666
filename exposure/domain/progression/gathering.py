"""From the record to what the rule may see of it, and the decision on it."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision, evaluate
from exposure.domain.progression.evidence import EventEvidence, Evidence, RungEvidence, TrialEvidence, utc
from exposure.domain.progression.levels import of_rung
from exposure.domain.progression.settings import Settings
from exposure.domain.trial import Trial


def decide(ladder: LadderCase, case: Case, now: datetime) -> Decision:
    """Give PP-1's decision on a ladder of a case at `now`; raises `type` for a time without offset.

    Where the clock is behind the record, the newest thing on record says what time it is: a pause or a try that is
    known stays known though the clock was set back.
    """
    evidence = gather(ladder, case)
    return evaluate(evidence, max(utc(now), evidence.newest))


def decide_as_of(ladder: LadderCase, case: Case, moment: datetime) -> Decision:
    """Give what PP-1 said at an earlier moment, by what had happened until then; raises `type` without an offset."""
    return evaluate(gather(ladder, case), moment)


def gather(ladder: LadderCase, case: Case) -> Evidence:
    """Give what the rule may see: rungs from the bottom, tries from their movement on, holds, flares and reviews."""
    return Evidence(
        rungs=tuple(_rung(rung, settings_of(rung, ladder, case)) for rung in ladder.rungs),
        trials=tuple(_trial(trial) for trial in ladder.trials if trial.movement is not None),
        events=tuple(_events(ladder, case)),
    )


def settings_of(rung: Rung, ladder: LadderCase, case: Case) -> Settings:
    """Give the numbers in force for a rung: the goal step's own, then the clinic's, patient's, ladder's, rung's."""
    said: dict[str, int | None] = {}
    # the first layer is what Settings() has of itself
    for _, policy in of_rung(case, ladder, rung)[1:]:
        said.update(policy)
    return _with(frozenset(said.items()))


@cache
def _with(said: frozenset[tuple[str, int | None]]) -> Settings:
    # the same few settings hold for nearly every rung of a caseload, and checking them each time was half of a decision
    return Settings().changed(dict(said))


def _rung(rung: Rung, settings: Settings) -> RungEvidence:
    return RungEvidence(
        id=rung.id,
        status=rung.status,
        passed_at=rung.passed_at,
        prediction_version=rung.prediction_version,
        dose_version=rung.dose_version,
        settings=settings,
    )


def _trial(trial: Trial) -> TrialEvidence:
    prediction, movement = trial.prediction, trial.movement
    if movement is None:
        raise ValueError(trial.id)
    return TrialEvidence(
        id=trial.id,
        rung=prediction.rung,
        ended=movement.ended,
        horizon_hours=trial.horizon_hours,
        done=movement.done,
        place=movement.place,
        clinician_present=movement.clinician_present,
        likelihood_before=trial.likelihood_before,
        likelihood_after=trial.likelihood_after,
        outcome=trial.outcome,
        recorded=trial.recorded,
        extra_aid=any(aid.extra for aid in trial.aids),
        settled_next_day=trial.settled,
        predicted_after_moving=prediction.after_moving,
        source=prediction.source,
        prediction_version=prediction.prediction_version,
        dose_version=prediction.dose_version,
        void=trial.void,
    )


def _events(ladder: LadderCase, case: Case) -> Iterator[EventEvidence]:
    for hold in ladder.holds:
        yield EventEvidence("hold_open", hold.opened)
        if hold.closed:
            # Closed on record is closed, though the clock was set back in between.
            yield EventEvidence("hold_close", max(hold.closed, hold.opened), hold.mode)
    for flare in case.flares:
        yield EventEvidence("flare_open", flare.opened)
        if flare.closed:
            yield EventEvidence("flare_close", max(flare.closed, flare.opened))
    for review in ladder.reviews:
        yield EventEvidence("review_close", review.at)
