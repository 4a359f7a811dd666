"""Putting cards in order by asking “which worries you more?”: binary insertion, and what the answers contradict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from typing import Literal, get_args

from exposure.domain.sorting import Groups, Sorting, begin_sorting
from exposure.errors import ExposureError

Answer = Literal["first", "second", "same", "skip"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)
_MORE: Mapping[Answer, int] = {"first": 1, "second": -1, "same": 0}
# Nearer than this two ratings do not tell two worries apart.
CLOSE = 5
# A pair is asked about once, and once more where it is part of a contradiction.
_TIMES = 2


@dataclass(frozen=True, slots=True)
class Question:
    """Which of the two worries more; `first` is the card that is being placed. `again`: it was asked before."""

    first: str
    second: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A question that was answered."""

    first: str
    second: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Three cards of which each is said to worry no more than the next, all the way round."""

    least: str
    middle: str
    most: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Cards being put in order; every answer gives a new value, and the old one is what `back` gives.

    `placed` is an order that stands already. With `checking`, cards two places apart are asked about once the order
    stands, which is how a contradiction comes to light; answers to those change no order.
    """

    cards: tuple[str, ...]
    placed: Groups = ()
    said: tuple[Judgement, ...] = ()
    checking: bool = False

    @property
    def question(self) -> Question | None:
        """Give what to ask next; None when nothing is left to ask."""
        sorting = self._sorting
        if sorting.waiting:
            return Question(sorting.card, sorting.other)
        return self._check() if self.checking else None

    @property
    def order(self) -> Groups:
        """Give the cards that are placed, least worrying first; those called the same stand together."""
        return self._sorting.groups

    @property
    def waiting(self) -> tuple[str, ...]:
        """Give the cards that have no place yet, the one in question first."""
        return self._sorting.waiting

    @property
    def skipped(self) -> tuple[str, ...]:
        """Give the cards nobody could compare; they have no place."""
        return self._sorting.skipped

    @property
    def bounds(self) -> tuple[str | None, str | None]:
        """Give the cards between which the one in question will land; None at an end."""
        return self._sorting.bounds

    @property
    def at_most(self) -> int:
        """Give how many questions there can be still before every card has a place."""
        return self._sorting.at_most

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Give the broken triples among the newest answers, in the order of the cards."""
        more = self._more()
        cards = [card for group in self.order for card in group]
        found = (_broken(triple, more) for triple in combinations(cards, 3))
        return tuple(triple for triple in found if triple)

    @property
    def against_order(self) -> tuple[tuple[str, str], ...]:
        """Give the pairs, lower card first, of which the newest answer says the lower one worries more."""
        more, place = self._more(), ranks(self.order)
        return tuple(pair for pair in _upward(place) if more.get(pair, 0) > 0)

    def answer(self, answer: Answer) -> "Ranking":
        """Go on with an answer; raises `not_now` when nothing is asked, `range` for an answer there is not."""
        asked = self.question
        if asked is None:
            raise ExposureError("not_now", "answer")
        if answer not in ANSWERS:
            raise ExposureError("range", "answer")
        return replace(self, said=(*self.said, Judgement(asked.first, asked.second, answer)))

    def back(self) -> "Ranking":
        """Take back the newest answer; with none the ranking stays as it is."""
        return replace(self, said=self.said[:-1])

    def check(self) -> "Ranking":
        """Go on to ask about cards two places apart, and again about what contradicts itself."""
        return replace(self, checking=True)

    @property
    def _sorting(self) -> Sorting:
        sorting = begin_sorting(self.cards, self.placed)
        for judgement in self.said:
            if not sorting.waiting:
                break
            sorting = _sorted_by(sorting, judgement.answer)
        return sorting

    def _more(self) -> dict[tuple[str, str], int]:
        """Give by pair, either way round, whether the first worries more (1), less (-1) or the same (0)."""
        more: dict[tuple[str, str], int] = {}
        for judgement in self.said:
            if judgement.answer in _MORE:
                more[judgement.first, judgement.second] = _MORE[judgement.answer]
                more[judgement.second, judgement.first] = -_MORE[judgement.answer]
        return more

    def _check(self) -> Question | None:
        asked = [frozenset((each.first, each.second)) for each in self.said]
        firsts = [group[0] for group in self.order]
        for lower, upper in zip(firsts, firsts[2:], strict=False):
            if frozenset((lower, upper)) not in asked:
                return Question(upper, lower)
        for broken in self.contradictions:
            for lower, upper in combinations((broken.least, broken.middle, broken.most), 2):
                if asked.count(frozenset((lower, upper))) < _TIMES:
                    return Question(upper, lower, again=True)
        return None


def ranks(order: Groups) -> dict[str, float]:
    """Give the rank of every card, 1 the least worrying; those that stand together share the mean of their ranks."""
    found: dict[str, float] = {}
    for group in order:
        mean = len(found) + (len(group) + 1) / 2
        found |= dict.fromkeys(group, mean)
    return found


def _sorted_by(sorting: Sorting, answer: Answer) -> Sorting:
    return sorting.skip() if answer == "skip" else sorting.go(_MORE[answer])


def _upward(place: Mapping[str, float]) -> Sequence[tuple[str, str]]:
    return [(lower, upper) for lower, upper in combinations(place, 2) if place[lower] < place[upper]]


def _broken(cards: Sequence[str], more: Mapping[tuple[str, str], int]) -> Contradiction | None:
    """Give the round that three cards make; one clear step among two ties is none: near things add up."""
    for least, middle, most in permutations(cards):
        steps = [more.get((middle, least)), more.get((most, middle)), more.get((least, most))]
        known = [step for step in steps if step is not None and step >= 0]
        if len(known) == len(steps) and sum(known) >= 2:
            return Contradiction(least, middle, most)
    return None
