"""The order of a ladder and what would change it: where a worry belongs, what is close, what disagrees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.gathering import decide
from exposure.domain.ranking import CLOSE


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A step `rated` clearly lower than the step `below` it, which is rated `above`; `key` names pair and numbers."""

    rung: RungId
    below: RungId
    above: int
    rated: int
    key: str


def order_of(steps: Sequence[Rung]) -> tuple[RungId, ...]:
    """Give the ids of steps, from the bottom."""
    return tuple(rung.id for rung in steps)


def place_at(ladder: LadderCase, rung: Rung, worry: int) -> int:
    """Give the place of a step, counted from 0, once it is rated `worry`: its own where the neighbours allow it."""
    others = [each for each in ladder.steps if each.id != rung.id]
    own = rung.position or 0
    lower, upper = _rated(reversed(others[:own])), _rated(iter(others[own:]))
    fits = (lower is None or lower <= worry) and (upper is None or worry <= upper)
    return own if rung.passed or fits else place_for(others, worry)


def place_for(rungs: Sequence[Rung], threat: int | None) -> int:
    """Give the place of a new rung: above the highest whose worry is not greater; on top when it has no rating."""
    if threat is None:
        return len(rungs)
    below = [place for place, rung in enumerate(rungs) if rung.threat is not None and rung.threat <= threat]
    return below[-1] + 1 if below else 0


def close_to(ladder: LadderCase, rung: Rung) -> tuple[RungId, ...]:
    """Give the other steps whose worry lies within 5 of this one's, from the bottom."""
    return tuple(each.id for each in ladder.steps if each.id != rung.id and is_close(each, rung))


def is_close(one: Rung, other: Rung) -> bool:
    """Say whether two steps are rated within 5 of each other."""
    return one.threat is not None and other.threat is not None and abs(one.threat - other.threat) <= CLOSE


def nearest(ladder: LadderCase, rung: Rung) -> RungId | None:
    """Give the step whose worry is nearest to this one's, by place where one has no rating; a done one seeks others."""
    others = [each for each in ladder.steps if each.id != rung.id and not (each.passed and rung.passed)]
    return min(others, key=lambda each: _distance(each, rung), default=rung).id if others else None


def neighbour(ladder: LadderCase, rung: Rung, direction: int) -> int | None:
    """Give the place of the next step up (1) or down (-1) among those placed, or among those not placed yet."""
    alike = [each for each in ladder.steps if (each.threat is None) == (rung.threat is None)]
    place = alike.index(rung) + direction
    return alike[place].position if 0 <= place < len(alike) else None


def disagreements(steps: Sequence[Rung]) -> tuple[Disagreement, ...]:
    """Give where order and ratings disagree by more than 5, but for two steps that are done, which keep their order."""
    rated = [rung for rung in steps if rung.threat is not None]
    return tuple(_disagreement(lower, upper) for lower, upper in pairwise(rated) if _disagree(lower, upper))


def moved(ladder: LadderCase, rung: Rung, place: int) -> LadderCase:
    """Give the ladder as it would be with a step at another place."""
    others = [each for each in ladder.steps if each.id != rung.id]
    others.insert(place, rung)
    steps = tuple(replace(each, position=number) for number, each in enumerate(others))
    return replace(ladder, rungs=(*steps, *(each for each in ladder.rungs if each.position is None)))


def current_of(ladder: LadderCase, case: Case, now: datetime) -> RungId | None:
    """Give the current step; None when every step is done."""
    step = decide(ladder, case, now).step
    return RungId(str(step.rung.id)) if step else None


def _rated(rungs: Iterator[Rung]) -> int | None:
    """Give the first worry there is."""
    return next((rung.threat for rung in rungs if rung.threat is not None), None)


def _distance(one: Rung, other: Rung) -> tuple[bool, int]:
    places = abs((one.position or 0) - (other.position or 0))
    if one.threat is None or other.threat is None:
        return True, places
    return False, abs(one.threat - other.threat) * 1000 + places


def _disagree(lower: Rung, upper: Rung) -> bool:
    fixed = lower.passed and upper.passed
    return not fixed and (lower.threat or 0) - (upper.threat or 0) > CLOSE


def _disagreement(lower: Rung, upper: Rung) -> Disagreement:
    key = f"{upper.id} {upper.threat} {lower.id} {lower.threat}"
    return Disagreement(upper.id, lower.id, lower.threat or 0, upper.threat or 0, key)
