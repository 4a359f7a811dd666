"""What one key does about a finding of the ladder review: lines of edits, as `exposure.edits` reads them."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.ladder_review import Finding, Rule

Line = Mapping[str, object]


def remedy(finding: Finding, ladder: LadderCase) -> tuple[Line, ...]:
    """Give the edits of one gesture that settle a finding; none where only talking it over can.

    A step that was tried is never taken off, and one that is done never moves.
    """
    write = _REMEDIES.get(finding.rule)
    return write(ladder, [ladder.rung(rung) for rung in finding.rungs]) if write else ()


def _choose_goal(ladder: LadderCase, rungs: Sequence[Rung]) -> tuple[Line, ...]:
    return ({"edit": "set_goal_rung", "ladder": ladder.ladder.id, "rung": rungs[0].id},)


def _take_off(ladder: LadderCase, rungs: Sequence[Rung]) -> tuple[Line, ...]:
    untried = [rung for rung in reversed(rungs) if not rung.passed and not ladder.trials_of(rung.id)]
    return ({"edit": "archive_rung", "rung": untried[0].id},) if untried else ()


def _reorder(ladder: LadderCase, rungs: Sequence[Rung]) -> tuple[Line, ...]:
    lower, upper = rungs
    moving, to = (lower, upper.position) if upper.passed else (upper, _place_below(ladder, upper))
    return ({"edit": "move_rung", "rung": moving.id, "to": to, "seen": ladder.ladder.version},)


def _place_below(ladder: LadderCase, rung: Rung) -> int:
    """Give the place above the highest step further down that is done or worries no more than this one."""
    below = ladder.steps[: rung.position]
    fixed = [each.position or 0 for each in below if each.passed or _worries_no_more(each, rung)]
    return max(fixed, default=-1) + 1


def _worries_no_more(one: Rung, other: Rung) -> bool:
    return one.threat is not None and other.threat is not None and one.threat <= other.threat


def _wake(_ladder: LadderCase, rungs: Sequence[Rung]) -> tuple[Line, ...]:
    return ({"edit": "wake_rung", "rung": rungs[0].id},)


_REMEDIES: Mapping[Rule, Callable[[LadderCase, Sequence[Rung]], tuple[Line, ...]]] = MappingProxyType(
    {
        Rule.NO_GOAL: _choose_goal,
        Rule.DUPLICATE: _take_off,
        Rule.OUT_OF_ORDER: _reorder,
        Rule.REST_OVER: _wake,
    }
)
