"""The worry about one step over time: every rating with its day, and which changes are more than an error."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import WorryRating

# A harm rating of 0 to 100 is known to within about 20 (Leeuw 2007, clinical reference 1.2).
MEASUREMENT_ERROR = 20


@dataclass(frozen=True, slots=True)
class WorryChange:
    """Two ratings of one step, the earlier one first."""

    before: WorryRating
    after: WorryRating

    @property
    def points(self) -> int:
        """Give by how much the worry grew; negative where it fell."""
        return self.after.threat - self.before.threat

    @property
    def is_true(self) -> bool:
        """Say whether it is more than measurement error."""
        return abs(self.points) > MEASUREMENT_ERROR


def course(ratings: Sequence[WorryRating], rung: RungId) -> tuple[WorryRating, ...]:
    """Give the ratings of one step, oldest first."""
    return tuple(sorted((each for each in ratings if each.rung == rung), key=lambda each: each.at))


def changes(ratings: Sequence[WorryRating]) -> tuple[WorryChange, ...]:
    """Give each rating of a course with the one before it."""
    return tuple(WorryChange(before, after) for before, after in pairwise(ratings))


def since_first(ratings: Sequence[WorryRating]) -> WorryChange | None:
    """Give the first and the newest rating of a course; None where there are not two."""
    return WorryChange(ratings[0], ratings[-1]) if len(ratings) > 1 else None


def newest_true_change(ratings: Sequence[WorryRating]) -> WorryChange | None:
    """Give the change to the newest rating that is more than measurement error, from the one before, else the first."""
    found = [*changes(ratings)[-1:], *[each for each in (since_first(ratings),) if each]]
    return next((change for change in found if change.is_true), None)
