"""What the values of an archive have to be: as edits would have let them in, whoever wrote the file."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from exposure.conversion import record
from exposure.domain.ladder import LONGEST_HORIZON
from exposure.domain.letter import SignedLetter
from exposure.domain.letter_content import LetterContent
from exposure.domain.moments import day, moment
from exposure.domain.ratings import PAIN_MAX, RATING_MAX, whole_number
from exposure.domain.step_picture import LARGEST_PICTURE, StepPicture, picture_kind
from exposure.domain.texts import text
from exposure.errors import ExposureError

MANY = 1_000_000_000
DEEPEST = 100
_RATING, _PAIN = (0, RATING_MAX), (0, PAIN_MAX)
_BOUNDS = {
    **dict.fromkeys(("likelihood", "likelihood_after", "threat", "threats", "distress", "surprise"), _RATING),
    **dict.fromkeys(("before", "peak", "next_day", "score"), _PAIN),
    **dict.fromkeys(("position", "version", "prediction_version", "dose_version"), (0, MANY)),
}
# an entry that a gesture made more than one of has a number behind its edit's id
_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(\.\d{1,4})?", re.ASCII)


def check_key(key: object, place: str) -> str:
    """Give the id of a record; raises `type` for what no edit makes, so that no id is ever anything but an id."""
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise ExposureError("type", place, why="identifier")
    return key


def check_record(made: Any, place: str) -> None:
    """Refuse a record with a value no edit lets in; raises `type`, `range` or `too_long` about its place."""
    if isinstance(made, SignedLetter):
        # a letter was composed of texts, and may say more in one line than anybody may type into one field
        record(LetterContent, made.content)
        return
    if isinstance(made, StepPicture) and not _is_picture(made):
        raise ExposureError("type", f"{place}.data")
    for field in fields(made):
        _check(field.name, getattr(made, field.name), f"{place}.{field.name}")


def _is_picture(made: StepPicture) -> bool:
    return picture_kind(made.data) == made.kind and len(made.data) <= LARGEST_PICTURE


def _check(name: str, value: Any, place: str) -> None:
    if is_dataclass(value):
        check_record(value, place)
    elif isinstance(value, Mapping):
        for inner, each in value.items():
            _check(name, each, f"{place}.{text(inner, place)}")
    elif isinstance(value, tuple | list):
        for number, each in enumerate(value):
            _check(name, each, f"{place}[{number}]")
    else:
        _check_plain(name, value, place)


def _check_plain(name: str, value: object, place: str) -> None:
    if isinstance(value, str):
        text(value, place)
    elif isinstance(value, datetime):
        moment(value.isoformat(), place)
    elif isinstance(value, date):
        day(value.isoformat(), place)
    elif isinstance(value, int) and not isinstance(value, bool):
        whole_number(value, place, *_BOUNDS.get(name, (-MANY, MANY)))
    elif isinstance(value, float):
        _check_real(name, value, place)


def _check_real(name: str, value: float, place: str) -> None:
    longest = LONGEST_HORIZON if name == "horizon_hours" else MANY
    if not math.isfinite(value) or not (0 if name == "horizon_hours" else -MANY) <= value <= longest:
        raise ExposureError("range", place)


def check_whole(document: object, place: str) -> None:
    """Refuse what could not be kept, wherever it stands: lone surrogates, endless numbers, absurd nesting.

    Level by level, for what is nested absurdly would exhaust a function that calls itself.
    """
    level: list[object] = [document]
    for _depth in range(DEEPEST):
        for value in level:
            if not _is_kept(value):
                raise ExposureError("type", place, why="characters")
        level = [inner for outer in level for inner in _inside(outer)]
    if level:
        raise ExposureError("type", place)


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _is_kept(value: object) -> bool:
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, int | float):
        return math.isfinite(value) if isinstance(value, float) else abs(value) <= MANY**2
    return True
