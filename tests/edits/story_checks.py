"""What is asked of a story after each edit: every try explained, and the same record told otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from exposure.domain.case import Case, LadderCase
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.decision import Decision


def assert_explained(decision: Decision) -> None:
    """Each try on the step counts, or there is a reason why not: its class, what cut it off, or its old words."""
    if decision.step is None:
        return
    for standing in decision.explain():
        assert standing.counts or standing.cut or standing.kind is not TrialClass.SAFE
    explained = {standing.trial for standing in decision.explain()}
    rung = decision.step.rung
    for one in decision.step.tries:
        present = (rung.prediction_version, rung.dose_version)
        assert one.trial.id in explained or (one.trial.prediction_version, one.trial.dose_version) != present


def told_otherwise(ladder: LadderCase, case: Case) -> Iterator[tuple[LadderCase, Case]]:
    """Give a ladder and its case entered the other way round, and then with other feelings: nothing of it decides."""
    yield turned_round(ladder), replace(case, flares=case.flares[::-1])
    yield feeling(ladder, None), case
    yield feeling(ladder, 100), case


def turned_round(ladder: LadderCase) -> LadderCase:
    """Give a ladder whose tries, pauses and reviews were entered the other way round."""
    return replace(ladder, trials=ladder.trials[::-1], holds=ladder.holds[::-1], reviews=ladder.reviews[::-1])


def feeling(ladder: LadderCase, score: int | None) -> LadderCase:
    """Give a ladder at every try of which distress and surprise were this."""
    trials = (
        replace(
            trial,
            prediction=replace(trial.prediction, distress=score),
            outcomes=tuple(replace(said, surprise=score) for said in trial.outcomes),
        )
        for trial in ladder.trials
    )
    return replace(ladder, trials=tuple(trials))
