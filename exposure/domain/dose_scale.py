"""Between an easy and a hard value of one dimension of a dose: on an ordered scale of words, or between two numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

# Scales by dimension, each from easy to hard; “…” stands for words that are taken over.
Scales = Mapping[str, Sequence[Sequence[str]]]
BLANK = "…"
_NUMBER = re.compile(r"(?P<before>\D*?)(?:\d+ to )?(?P<number>\d+(?:\.\d+)?) ?(?P<unit>\D*)")
# How much of the smallest unit of its kind each is.
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "cm": 1, "m": 100, "km": 100_000, "g": 1, "kg": 1000}
_KINDS = (("second", "minute", "hour"), ("cm", "m", "km"), ("g", "kg"))
_IN_HALVES = ("hour", "km", "kg")
_ROUND = (500.0, 100.0, 50.0, 10.0, 5.0, 1.0, 0.5)
_NEAR = 0.2


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number among its words; `unit` is the singular of the word it counts."""

    before: str
    number: float
    unit: str
    words: str


def halfway(low: str, high: str, scales: Sequence[Sequence[str]] = ()) -> str | None:
    """Give a value between two of one dimension; None where nothing is known to lie between.

    Numbers of one kind meet at a round number near their geometric mean: 3 kg and 8 kg at 5 kg, 5 and 20 times at 10.
    """
    numbers = _quantity(low), _quantity(high)
    if numbers[0] and numbers[1]:
        return _between_numbers(numbers[0], numbers[1])
    found = (_on_scale(low, high, scale) for scale in scales)
    return next((value for value in found if value), None)


def _on_scale(low: str, high: str, scale: Sequence[str]) -> str | None:
    """Give the value in the middle of what a scale has between two; with an even number the easier one."""
    places = [_place(words, scale) for words in (low, high)]
    if None in places:
        return None
    first, last = (place for place in places if place)
    inner = scale[first[0] + 1 : last[0]] if first[0] < last[0] else ()
    if not inner:
        return None
    return inner[(len(inner) - 1) // 2].replace(BLANK, first[1] or last[1])


def _place(words: str, scale: Sequence[str]) -> tuple[int, str] | None:
    """Give where on a scale a value stands, and what it says in place of the blank."""
    for number, step in enumerate(scale):
        pattern = re.escape(step).replace(BLANK, "(.+)")
        if found := re.fullmatch(pattern, words.strip(), re.IGNORECASE):
            return number, found[1] if found.groups() else ""
    return None


def _quantity(words: str) -> _Quantity | None:
    found = _NUMBER.fullmatch(words.strip())
    if not found:
        return None
    unit = found["unit"].strip()
    singular = unit[:-1] if unit.endswith("s") else unit
    return _Quantity(found["before"], float(found["number"]), singular, unit)


def _between_numbers(low: _Quantity, high: _Quantity) -> str | None:
    if low.before != high.before:
        return None
    one, other = _in_unit_of(low, high), _in_unit_of(high, low)
    if one.unit != other.unit:
        return None
    number = _round_between(one.number, other.number, one.unit in _IN_HALVES)
    return f"{one.before}{number:g} {max(one.words, other.words, key=len)}".strip() if number else None


def _in_unit_of(one: _Quantity, other: _Quantity) -> _Quantity:
    """Give a quantity in the unit of another, where both are of one kind and the other's is the smaller one."""
    kinds = [kind for kind in _KINDS if one.unit in kind and other.unit in kind]
    if not kinds or _UNITS[one.unit] <= _UNITS[other.unit]:
        return one
    return _Quantity(one.before, one.number * _UNITS[one.unit] / _UNITS[other.unit], other.unit, other.words)


def _round_between(one: float, other: float, halves: bool) -> float | None:
    least, most = sorted((one, other))
    mean = sqrt(least * most) or most / 2
    for unit in _ROUND if halves else _ROUND[:-1]:
        number = unit * round(mean / unit)
        if least < number < most and abs(number - mean) <= _NEAR * mean:
            return number
    whole = sorted(range(int(least) + 1, int(most) + (most > int(most))), key=lambda number: abs(number - mean))
    return whole[0] if whole else None
