"""What is worth a second look on a ladder: named rules, each a question to the two people, none a command."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations, pairwise
from types import MappingProxyType

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_order import disagreements
from exposure.domain.prediction_check import doubt
from exposure.domain.ranking import CLOSE
from exposure.domain.worry_course import course, since_first

# Clinical reference 1.3 and 5, product A6 and A10.
HIGHEST_FIRST, LOWEST_FIRST, WIDEST_GAP = 30, 10, 25
FEWEST, ENOUGH, MOST = 3, 8, 12
# The median of 100 typical patients of `tools.bench.simulation` at weekly visits, seed 1, by the number of steps.
WEEKS: Mapping[int, int] = MappingProxyType({9: 11, 10: 13, 11: 14, 12: 14})


class Rule(StrEnum):
    """A rule of the review by its name; those about one step’s words look at the step about to be tried alone."""

    FIRST_HIGH = "first_high"
    FIRST_LOW = "first_low"
    WIDE_GAP = "wide_gap"
    CLOSE_PAIR = "close_pair"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    ABOVE_EIGHT = "above_eight"
    NO_GOAL = "no_goal"
    DUPLICATE = "duplicate"
    NO_FEARED_OUTCOME = "no_feared_outcome"
    UNOBSERVABLE = "unobservable"
    NO_SAFETY_BEHAVIOUR = "no_safety_behaviour"
    OUT_OF_ORDER = "out_of_order"
    CHANGED = "changed"
    REST_OVER = "rest_over"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that applies: the steps it is about, from the bottom, and the numbers its sentence has, in their order."""

    rule: Rule
    rungs: tuple[RungId, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review looks at; `about` is the step about to be tried, `today` the day."""

    ladder: LadderCase
    today: date
    about: RungId | None = None

    @property
    def taking_part(self) -> tuple[Rung, ...]:
        """Give the steps that are not resting, from the bottom."""
        return tuple(rung for rung in self.ladder.steps if rung.status != "skipped")

    @property
    def rated(self) -> tuple[Rung, ...]:
        """Give the steps that take part and have a rating, from the bottom."""
        return tuple(rung for rung in self.taking_part if rung.threat is not None)

    @property
    def neighbours(self) -> Iterator[tuple[Rung, Rung, int]]:
        """Give each rated step with the next above and how much more worrying that is; two that are done stay out."""
        for lower, upper in pairwise(self.rated):
            if not (lower.passed and upper.passed):
                yield lower, upper, (upper.threat or 0) - (lower.threat or 0)

    @property
    def next_step(self) -> Rung | None:
        """Give the step about to be tried, where it is to be done still."""
        return next((rung for rung in self.ladder.steps if rung.id == self.about and rung.status is None), None)


def still_to_do(ladder: LadderCase) -> int:
    """Count the steps that are neither done nor resting."""
    return sum(rung.status is None for rung in ladder.steps)


def review(looked_at: Reviewed, *, asked: bool = False) -> tuple[Finding, ...]:
    """Give what applies to a ladder, in the order of the rules; nothing before its first try unless somebody asked.

    While a ladder is being built every rule would have something to say of what is not finished.
    """
    if not asked and not looked_at.ladder.trials:
        return ()
    return tuple(finding for look in _RULES for finding in look(looked_at))


def _first(looked_at: Reviewed) -> Iterator[Finding]:
    for first in looked_at.rated[:1]:
        worry = first.threat or 0
        if first.passed:
            return
        if worry > HIGHEST_FIRST:
            yield Finding(Rule.FIRST_HIGH, (first.id,), (worry,))
        if worry < LOWEST_FIRST:
            yield Finding(Rule.FIRST_LOW, (first.id,), (worry,))


def _gaps(looked_at: Reviewed) -> Iterator[Finding]:
    for lower, upper, more in looked_at.neighbours:
        if more > WIDEST_GAP:
            yield Finding(Rule.WIDE_GAP, (lower.id, upper.id), (more,))


def _close_pairs(looked_at: Reviewed) -> Iterator[Finding]:
    for lower, upper, more in looked_at.neighbours:
        if abs(more) <= CLOSE:
            yield Finding(Rule.CLOSE_PAIR, (lower.id, upper.id), (abs(more),))


def _count(looked_at: Reviewed) -> Iterator[Finding]:
    count, still = len(looked_at.ladder.steps), still_to_do(looked_at.ladder)
    if count < FEWEST:
        yield Finding(Rule.TOO_FEW, numbers=(count,))
    if still > MOST:
        yield Finding(Rule.TOO_MANY, numbers=(still,))
    elif still > ENOUGH:
        yield Finding(Rule.ABOVE_EIGHT, numbers=(still, WEEKS[still]))


def _goal(looked_at: Reviewed) -> Iterator[Finding]:
    known = {rung.id for rung in looked_at.ladder.steps}
    if looked_at.taking_part and looked_at.ladder.ladder.goal_rung not in known:
        yield Finding(Rule.NO_GOAL, (looked_at.taking_part[-1].id,))


def _duplicates(looked_at: Reviewed) -> Iterator[Finding]:
    for lower, upper in combinations(looked_at.ladder.steps, 2):
        if _said(lower) == _said(upper) and not (lower.passed and upper.passed):
            yield Finding(Rule.DUPLICATE, (lower.id, upper.id))


def _words(looked_at: Reviewed) -> Iterator[Finding]:
    rung = looked_at.next_step
    if rung is None:
        return
    if not rung.can_be_predicted:
        yield Finding(Rule.NO_FEARED_OUTCOME, (rung.id,))
    elif doubt(rung.feared_outcome, rung.how_we_know):
        yield Finding(Rule.UNOBSERVABLE, (rung.id,))
    if not rung.safety_behaviours:
        yield Finding(Rule.NO_SAFETY_BEHAVIOUR, (rung.id,))


def _out_of_order(looked_at: Reviewed) -> Iterator[Finding]:
    for found in disagreements(looked_at.taking_part):
        yield Finding(Rule.OUT_OF_ORDER, (found.below, found.rung), (found.above, found.rated))


def _changed(looked_at: Reviewed) -> Iterator[Finding]:
    for rung in looked_at.ladder.steps:
        change = since_first(course(looked_at.ladder.ratings, rung.id))
        if change is not None and change.is_true:
            yield Finding(Rule.CHANGED, (rung.id,), (change.before.threat, change.after.threat))


def _rests(looked_at: Reviewed) -> Iterator[Finding]:
    for rung in looked_at.ladder.steps:
        if rung.status == "skipped" and rung.rest_until is not None and rung.rest_until < looked_at.today:
            yield Finding(Rule.REST_OVER, (rung.id,), ((looked_at.today - rung.rest_until).days,))


def _said(rung: Rung) -> tuple[str, frozenset[tuple[str, str]]]:
    words = " ".join(rung.movement.split()).casefold()
    return words, frozenset((name, said.strip().casefold()) for name, said in rung.dose.items() if said.strip())


_RULES: tuple[Callable[[Reviewed], Iterator[Finding]], ...] = (
    _first,
    _gaps,
    _close_pairs,
    _count,
    _goal,
    _duplicates,
    _words,
    _out_of_order,
    _changed,
    _rests,
)
