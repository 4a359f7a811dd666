"""What is typed into a cell of the practice sheet: what it means so far, and whether anything can still follow."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, Literal, TypeVar

from exposure.domain.ratings import RATING_MAX
from exposure.domain.trial_entries import Done, Happened

Value = TypeVar("Value")
Doubt = Literal["ahead", "before"]
_AHEAD = timedelta(days=7)
_WEEK = timedelta(days=7)
_QUARTER = timedelta(days=92)
_MONTHS_BACK = 3
_NUMBERED = re.compile(r"(\d{1,2})(?:\.|[./\- ] ?(\d{1,2}|[^\W\d_]+)?\.?)?")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """What a cell means so far: None while nothing yet; `whole`: usually nothing follows; not `possible`: nonsense."""

    value: Value | None = None
    whole: bool = False
    possible: bool = True


@dataclass(frozen=True, slots=True)
class DayWords:
    """How days are named in a language, in small letters: Monday first, January first; `day_first` as in 24/11."""

    today: str
    yesterday: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_first: bool = True


@dataclass(frozen=True, slots=True)
class SheetTry:
    """One row of the sheet as it is meant: likelihoods 0–100, None not written; `used` "" is nothing, None not said.

    `told`: from memory, or with nothing written before moving; it is kept and fills no dot.
    """

    day: date
    done: Done
    before: int | None = None
    happened: Happened | None = None
    after: int | None = None
    used: str | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The days a sheet can be about: from the last visit, or from the first day of the plan, to today."""

    since: date
    today: date

    def doubt(self, day: date) -> Doubt | None:
        """Give what is wrong with a day: it is still to come, or lies before the last visit."""
        if day > self.today:
            return "ahead"
        return "before" if day < self.since else None


def read_number(typed: str) -> Reading[int]:
    """Read a likelihood from 0 to 100; "40" is whole, while "4" and "10" may still become 40 and 100."""
    text = typed.strip()
    if not text:
        return Reading()
    if not (text.isascii() and text.isdigit()) or len(text) > 3 or (text[0] == "0" and text != "0"):
        return Reading(possible=False)
    number = int(text)
    if number > RATING_MAX:
        return Reading(possible=False)
    return Reading(number, whole=number == 0 or number > RATING_MAX // 10)


def read_key(typed: str, keys: Mapping[str, str]) -> Reading[str]:
    """Read the one letter of an answer; `keys` gives what each letter stands for."""
    text = typed.strip().casefold()
    if not text:
        return Reading()
    found = {key.casefold(): value for key, value in keys.items()}.get(text)
    return Reading(possible=False) if found is None else Reading(found, whole=True)


def read_used(typed: str, keys: Mapping[str, str], things: Sequence[str]) -> Reading[str]:
    """Read what was used: the no and yes of the sheet by their letters, else a thing by its first letters, or words."""
    text, answer = typed.strip(), read_key(typed, keys)
    if answer.value is not None or not text:
        return answer
    known = [thing for thing in things if thing.casefold().startswith(text.casefold())]
    return Reading(known[0] if len(known) == 1 else text)


def read_day(typed: str, span: Span, words: DayWords) -> Reading[date]:
    """Read a day as people write it: "24", "24.11", "24 Nov", "Tu", "today", "yesterday".

    It is the newest such day up to today; the weekday that is today's means a week ago, unless that lies before `span`.
    """
    text = typed.strip().casefold()
    if not text:
        return Reading()
    return _numbered(text, span, words) if text[0].isdigit() else _named(text.rstrip("."), span, words)


def _named(text: str, span: Span, words: DayWords) -> Reading[date]:
    named = {words.today: span.today, words.yesterday: span.today - timedelta(days=1)}
    named |= {name: _weekday(number, span) for number, name in enumerate(words.weekdays)}
    found = {day for name, day in named.items() if text and name.startswith(text)}
    if not found:
        return Reading(possible=False)
    return Reading(found.pop(), whole=len(text) > 1) if len(found) == 1 else Reading()


def _weekday(number: int, span: Span) -> date:
    back = timedelta(days=(span.today.weekday() - number) % 7)
    # Today has a word of its own, and a visit is often on the weekday of the last one, where the sheet begins.
    if not back and span.today - _WEEK >= span.since:
        back = _WEEK
    return span.today - back


def _numbered(text: str, span: Span, words: DayWords) -> Reading[date]:
    match = _NUMBERED.fullmatch(text)
    first = int(match[1]) if match else 0
    if match is None or first > 31 or match[1] == "00":
        return Reading(possible=False)
    if match[2]:
        return _dated(first, match[2], span, words)
    day = _of_month(first, span)
    alone = text == match[1]
    return Reading(day, whole=alone and day is not None and (len(text) == 2 or first > 3))


def _of_month(number: int, span: Span) -> date | None:
    """Give the newest day of that number up to today; one of the coming days where that lies before the span."""
    past: date | None = None
    for months in range(_MONTHS_BACK):
        year, month = _month_before(span.today, months)
        day = _day(year, month, number)
        if day is not None and day <= span.today:
            past = day
            break
    coming = _day(span.today.year, span.today.month, number)
    soon = coming is not None and span.today < coming <= span.today + _AHEAD
    return coming if soon and (past is None or past < span.since) else past


def _dated(first: int, second: str, span: Span, words: DayWords) -> Reading[date]:
    """Read a day with its month, in the order of the language unless only the other one makes a day."""
    pairs = [(first, month) for month in _months(second, words)]
    if second.isdigit():
        pairs.append((int(second), first))
        pairs = pairs if words.day_first else pairs[::-1]
    near = (_nearest(month, number, span.today) for number, month in pairs)
    found = [day for day in near if day and _can_be_about(day, span)]
    if not found:
        # "22.50" is the 22nd and a likelihood of 50, typed as written: as a day it is nonsense, and is told as that.
        return Reading(possible=second == "1" or second.endswith("0"))
    unsure = not second.isdigit() and len(found) > 1
    return Reading() if unsure else Reading(found[0], whole=second.isdigit() and len(second) == 2)


def _can_be_about(day: date, span: Span) -> bool:
    """Say whether a sheet can be about a day with its month; else its digits belong to the cell after it."""
    return min(span.since, span.today - _QUARTER) <= day <= span.today + _AHEAD


def _months(written: str, words: DayWords) -> list[int]:
    if written.isdigit():
        return [int(written)]
    return [number for number, name in enumerate(words.months, 1) if name.startswith(written)]


def _nearest(month: int, number: int, today: date) -> date | None:
    """Give the day of that month nearest to today, whichever its year."""
    days = [day for year in (-1, 0, 1) if (day := _day(today.year + year, month, number))]
    return min(days, key=lambda day: abs(day - today), default=None)


def _month_before(day: date, months: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 - months, 12)
    return day.year + years, month + 1


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
