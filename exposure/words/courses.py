"""Worry and pain over time in words: each by itself, and what was not said stays unsaid."""

from collections.abc import Sequence

from exposure.domain.ladder import WorryRating
from exposure.domain.pain import PainAt
from exposure.words.dates import full_day
from exposure.words.language import _


def worry_heads() -> list[str]:
    """Give what the columns of the worry hold."""
    return [_("Day"), _("Worry, 0 to 100")]


def worry_rows(ratings: Sequence[WorryRating]) -> list[list[str]]:
    """Give the day and the number of each rating."""
    return [[full_day(one.at.date()), str(one.threat)] for one in ratings]


def pain_heads() -> list[str]:
    """Give what the columns of the pain hold."""
    return [_("Day"), _("Before, 0 to 10"), _("At its peak"), _("Next day")]


def pain_rows(course: Sequence[PainAt]) -> list[list[str]]:
    """Give the day and the three numbers of each try of which something was noted."""
    return [[full_day(one.ended.date()), *map(_said, (one.before, one.peak, one.next_day))] for one in course]


def _said(number: int | None) -> str:
    return _("not said") if number is None else str(number)
