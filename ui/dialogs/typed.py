"""Days and times as people type them."""

import re
from datetime import date, time

from PySide6.QtCore import QLocale

from exposure.words.dates import full_day

_SHORTEST_NAME = 3
_YEAR_DIGITS = 4


def read_clock(text: str) -> time | None:
    """Read a time of day: "10:30", "10.30", "1030", "9"; None for anything else, an empty text included."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h ]?(\d{2}))?", text.strip())
    if not found:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def read_day(text: str) -> date | None:
    """Read a day with a year of four digits: "4 March 1968", "4.3.1968", "1968-03-04"; None for anything else.

    Numbers alone are read in the order this place writes them.
    """
    numbers = _year_month_day(text)
    return _day(numbers) if numbers else None


def is_no_day(text: str) -> bool:
    """Say whether a day can be read that the calendar does not have: "31.2.1980"."""
    numbers = _year_month_day(text)
    return bool(numbers) and _day(numbers) is None


def month_first() -> bool:
    """Say whether this place writes the month before the day."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return 0 <= written.find("M") < written.find("d") and not written.startswith("y")


def _year_month_day(text: str) -> list[int]:
    """Give the three numbers of a day as it was typed; none where it cannot be read."""
    parts = [part for part in re.split(r"[\s./,-]+", text.strip()) if part]
    ordered = _ordered(parts) if len(parts) == 3 else [""]
    numbers = [_month(part) if _is_word(part) else _number(part) for part in ordered]
    read = [number for number in numbers if number is not None]
    return read if len(ordered[0]) == _YEAR_DIGITS and len(read) == len(numbers) else []


def _day(numbers: list[int]) -> date | None:
    try:
        return date(*numbers)
    except ValueError:
        return None


def _ordered(parts: list[str]) -> list[str]:
    """Give year, month, day out of three parts in the order they were typed."""
    first, second, third = parts
    if len(first) == _YEAR_DIGITS and not _is_word(first):
        return [first, second, third]
    if _is_word(first) or (month_first() and not _is_word(second)):
        return [third, first, second]
    return [third, second, first]


def _is_word(part: str) -> bool:
    return any(letter.isalpha() for letter in part)


def _number(part: str) -> int | None:
    return int(part) if part.isdecimal() else None


def _month(word: str) -> int | None:
    """Give the number of a month by the beginning of its name in this language."""
    wanted = word.casefold()
    named = (number for number in range(1, 13) if _month_name(number).startswith(wanted))
    return next(named, None) if len(wanted) >= _SHORTEST_NAME else None


def _month_name(number: int) -> str:
    words = full_day(date(2000, number, 1)).split()
    return next(word for word in words if _is_word(word)).casefold()
