"""A group of invented patients of one kind under one plan, and how long they took."""

from dataclasses import dataclass
from random import Random
from statistics import median

from tools.bench.simulation.course import MOST_WEEKS, Course, Plan
from tools.bench.simulation.traits import KINDS

IN_TIME = 12


@dataclass(frozen=True, slots=True)
class Took:
    """In which week each of a group was done, in order; who was not counts one week beyond the longest."""

    weeks: tuple[int, ...]

    @property
    def median(self) -> float:
        """Give the week in which half of them were done."""
        return median(self.weeks)

    @property
    def in_time(self) -> float:
        """Give the share done within twelve weeks, 0–1."""
        return sum(week <= IN_TIME for week in self.weeks) / len(self.weeks)

    def decile(self, tenths: int) -> int:
        """Give the week by which so many tenths of them were done."""
        return self.weeks[min(len(self.weeks) - 1, len(self.weeks) * tenths // 10)]


def seeded(words: str) -> Random:
    """Give a source of chance that is the same for the same words, on every computer."""
    return Random(words)  # noqa: S311 - nothing is kept secret with these


def course_of(kind: str, plan: Plan, seed: int, number: int) -> Course:
    """Give one patient of a group, the same one for the same seed."""
    return Course(KINDS[kind], plan, seeded(f"{seed} {kind} {plan} {number}"))


def took(kind: str, plan: Plan, seed: int, patients: int) -> Took:
    """Let a group climb, and give how long they took."""
    weeks = [course_of(kind, plan, seed, number).weeks() for number in range(patients)]
    return Took(tuple(sorted(MOST_WEEKS + 1 if week is None else week for week in weeks)))
