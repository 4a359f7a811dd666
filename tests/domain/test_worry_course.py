"""Ratings of one step over time, and which of their changes are true ones."""

import pytest

from exposure.domain.ladder import WorryRating
from exposure.domain.worry_course import changes, course, newest_true_change, since_first
from tests.builders import moment, rung_id


def rated(*worries: int, step: int = 1) -> tuple[WorryRating, ...]:
    return tuple(
        WorryRating(f"{step} {day}", rung_id(step), worry, moment(day)) for day, worry in enumerate(worries, 1)
    )


def test_a_course_is_of_one_step_and_goes_forward() -> None:
    own, other = rated(60, 40), rated(20, step=2)
    assert course((*reversed(own), *other), rung_id(1)) == own


@pytest.mark.parametrize(
    ("worries", "found"),
    [
        ((), None),
        ((60,), None),
        ((60, 80), None),
        ((60, 81), (60, 81)),
        ((81, 60), (81, 60)),
        ((80, 70, 55), (80, 55)),
        ((20, 60, 30), (60, 30)),
        ((20, 60, 50), (20, 50)),
    ],
)
def test_more_than_twenty_from_the_one_before_or_the_first_is_a_true_change(
    worries: tuple[int, ...], found: tuple[int, int] | None
) -> None:
    change = newest_true_change(rated(*worries))
    assert (change and (change.before.threat, change.after.threat)) == found


def test_every_rating_is_compared_with_the_one_before_and_the_newest_with_the_first() -> None:
    ratings = rated(60, 45, 30)
    assert [change.points for change in changes(ratings)] == [-15, -15]
    whole = since_first(ratings)
    assert whole is not None
    assert (whole.points, whole.is_true) == (-30, True)
