"""Everybody's summary in order, without Qt: one changed patient costs a search, however many others there are."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any, Generic, TypeVar
from unicodedata import combining, normalize

from exposure.domain.caseload import CaseSummary, Standing
from exposure.domain.caseload_recent import Event
from exposure.domain.caseload_waiting import Due
from exposure.domain.identifiers import PatientId

T = TypeVar("T")
FEWEST_LETTERS = 2


class Ordered(Generic[T]):
    """Items kept in the order of a key that tells any two of them apart."""

    def __init__(self, key: Callable[[T], Any]) -> None:
        self._key = key
        self._items: list[T] = []

    @property
    def items(self) -> Sequence[T]:
        """Give the items in order; not to be kept."""
        return self._items

    def replace(self, items: Iterable[T]) -> None:
        """Hold these items instead of those before."""
        self._items = sorted(items, key=self._key)

    def place(self, item: T) -> int:
        """Give where `item` stands, or would stand."""
        return bisect_left(self._items, self._key(item), key=self._key)

    def put(self, item: T) -> None:
        """Take in one item."""
        insort(self._items, item, key=self._key)

    def remove(self, item: T) -> None:
        """Let go of one item that is held."""
        del self._items[self.place(item)]


@dataclass(frozen=True, slots=True)
class DueOf:
    """An answer that is due, and whose."""

    patient: PatientId
    due: Due


@dataclass(frozen=True, slots=True)
class EventOf:
    """An entry, whose, and the how-manieth newest of theirs it is."""

    patient: PatientId
    event: Event
    place: int


class Register:
    """The summaries of a caseload, and what is counted and collected over them."""

    def __init__(self) -> None:
        self.people: dict[PatientId, CaseSummary] = {}
        self.everybody: Ordered[CaseSummary] = Ordered(lambda summary: summary.order)
        self.counts: Counter[Standing] = Counter()
        self.due: Ordered[DueOf] = Ordered(lambda one: (*one.due.order, one.patient))
        self.recent: Ordered[EventOf] = Ordered(lambda one: (-one.event.at.timestamp(), one.patient, one.place))
        self._alike: defaultdict[str, set[PatientId]] = defaultdict(set)
        self._starts: dict[PatientId, tuple[str, ...]] = {}

    def replace(self, summaries: Iterable[CaseSummary]) -> None:
        """Hold these people instead of those before."""
        self.people = {summary.patient: summary for summary in summaries}
        everybody = self.people.values()
        self.everybody.replace(everybody)
        self.counts = Counter(summary.standing for summary in everybody)
        self.due.replace(due for summary in everybody for due in _due_of(summary))
        self.recent.replace(event for summary in everybody for event in _events_of(summary))
        self._alike = defaultdict(set)
        self._starts = {}
        for summary in everybody:
            self._index(summary)

    def put(self, summary: CaseSummary) -> None:
        """Take in somebody, new or changed."""
        self.drop(summary.patient)
        self.people[summary.patient] = summary
        self.everybody.put(summary)
        self.counts[summary.standing] += 1
        for due in _due_of(summary):
            self.due.put(due)
        for event in _events_of(summary):
            self.recent.put(event)
        self._index(summary)

    def drop(self, patient: PatientId) -> None:
        """Let go of somebody; nothing happens where they are not held."""
        summary = self.people.pop(patient, None)
        if summary is None:
            return
        self.everybody.remove(summary)
        self.counts[summary.standing] -= 1
        for due in _due_of(summary):
            self.due.remove(due)
        for event in _events_of(summary):
            self.recent.remove(event)
        self._alike[summary.initials].discard(patient)
        del self._starts[patient]

    def alike(self, initials: str) -> frozenset[PatientId]:
        """Give everybody who has these initials."""
        return frozenset(self._alike.get(initials, ()))

    def is_alone(self, patient: PatientId) -> bool:
        """Say whether nobody else has the initials of this person."""
        return len(self._alike[self.people[patient].initials]) == 1

    def today(self, day: date) -> list[CaseSummary]:
        """Give those with a visit on `day`, which is the day their summaries were made, soonest first."""
        return list(takewhile(lambda summary: summary.visits(day), self.everybody.items))

    def due_until(self, moment: datetime) -> list[DueOf]:
        """Give the answers to ask for up to a moment, soonest first."""
        return list(takewhile(lambda one: one.due.at <= moment, self.due.items))

    def is_found(self, patient: PatientId, typed: str) -> bool:
        """Say whether a word of the name starts with what was typed; with fewer than two letters everybody is found."""
        wanted = plain(typed)
        return len(wanted) < FEWEST_LETTERS or any(start.startswith(wanted) for start in self._starts[patient])

    def _index(self, summary: CaseSummary) -> None:
        self._alike[summary.initials].add(summary.patient)
        words = plain(summary.name).split(" ")
        self._starts[summary.patient] = tuple(" ".join(words[first:]) for first in range(len(words)))


def plain(text: str) -> str:
    """Give text without case, accents and spare spaces, for comparing: "Zoë  Ó Broin" as "zoe o broin"."""
    letters = (letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    return " ".join("".join(letters).split())


def _due_of(summary: CaseSummary) -> list[DueOf]:
    return [DueOf(summary.patient, due) for due in summary.due]


def _events_of(summary: CaseSummary) -> list[EventOf]:
    return [EventOf(summary.patient, event, place) for place, event in enumerate(summary.recent)]
