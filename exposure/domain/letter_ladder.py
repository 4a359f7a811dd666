"""From a ladder to what a letter says of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from exposure.domain.care import Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, covered_up, first_and_now, series
from exposure.domain.gap_counts import counts
from exposure.domain.gap_spans import spans
from exposure.domain.ladder import Rung, goal_rung
from exposure.domain.letter_facts import CameTrue, Feared, GoalStep, LadderFacts, Resting, StepLine, StepState
from exposure.domain.progression.gathering import gather
from exposure.domain.progression.run import current_rung

_STATES: dict[str | None, StepState] = {
    "passed_shown": "shown",
    "passed_not_feared": "not_feared",
    "passed_override": "override",
    "skipped": "resting",
    "archived": "gone",
    None: "later",
}


def ladder_facts(ladder: LadderCase, case: Case, at: datetime, *, ends: bool = False) -> LadderFacts:
    """Give what a letter of `at` says of a ladder; when the work `ends`, no answer is waited for any more."""
    # The patient has a copy of the letter: who will be asked reads no number before.
    known = covered_up(series(ladder, case, at))
    points = tuple(_unanswered(point) if _is_open(point) else point for point in known) if ends else known
    current = current_rung(gather(ladder, case))
    return LadderFacts(
        goal=ladder.ladder.goal,
        counts=counts(points),
        steps=tuple(_lines(ladder, points, None if current is None else current.id)),
        resting=tuple(
            Resting(rung.movement, rung.rest_reason, rung.rest_until, rung.rest_owner)
            for rung in ladder.steps
            if rung.status == "skipped"
        ),
        came_true=tuple(_came_true(ladder, points)),
        points=points,
        spans=spans(ladder, case, at),
        goal_step=_goal_step(ladder, at),
        feared=_feared(ladder, points),
        paused=next((hold.opened.date() for hold in ladder.holds if _lasts(hold, at)), None),
    )


def _lasts(hold: Hold, at: datetime) -> bool:
    return hold.opened <= at and (hold.closed is None or hold.closed > at)


def _unanswered(point: GapPoint) -> GapPoint:
    return replace(point, mark="no_answer", hollow="no_answer", ask_on=None)


def _is_open(point: GapPoint) -> bool:
    return point.mark == "still_to_ask"


def _feared(ladder: LadderCase, points: tuple[GapPoint, ...]) -> Feared | None:
    """Give what was said to be feared at the newest answered try of the highest step."""
    answered = [point for point in points if point.answered]
    if not answered:
        return None
    said = {trial.id: " ".join(trial.prediction.feared_outcome.split()) for trial in ladder.trials}
    highest = max(answered, key=lambda point: (point.step or 0, point.number))
    everywhere = len({said[point.trial].casefold() for point in answered}) == 1
    if not said[highest.trial] or not (everywhere or highest.step):
        return None
    return Feared(said[highest.trial], None if everywhere else highest.step)


def _lines(ladder: LadderCase, points: tuple[GapPoint, ...], current: object) -> Iterator[StepLine]:
    for rung in ladder.rungs:
        own = [point for point in points if point.rung == rung.id]
        if rung.position is not None or own:
            yield _line(rung, own, rung.id == current)


def _line(rung: Rung, points: list[GapPoint], current: bool) -> StepLine:
    first, now = first_and_now(points)
    return StepLine(
        number=None if rung.position is None else rung.position + 1,
        movement=rung.movement,
        state="current" if current else _STATES[rung.status],
        counts=counts(points),
        first=first,
        now=now,
    )


def _came_true(ladder: LadderCase, points: tuple[GapPoint, ...]) -> Iterator[CameTrue]:
    words = {trial.id: trial.what_happened for trial in ladder.trials}
    for point in points:
        if point.mark == "occurred":
            yield CameTrue(point.ended.date(), point.movement, words[point.trial])


def _goal_step(ladder: LadderCase, at: datetime) -> GoalStep | None:
    goal = goal_rung(ladder.ladder, ladder.rungs)
    if goal is None:
        return None
    ratings = sorted((one for one in ladder.ratings if one.rung == goal.id and one.at <= at), key=lambda one: one.at)
    said = [one.threat for one in ratings]
    return GoalStep(goal.movement, said[0] if said else goal.threat, said[-1] if len(said) > 1 else None)
