"""Stories: edits with days counted from today and ids by name, as the example caseload is written.

A time is written "today-3 10:00", a day "today-3"; an id is any name, the same name being the same id everywhere.
"""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from exposure.edits.reading import parse
from exposure.errors import ExposureError

IDS = frozenset(("id", "edit_id", "patient", "ladder", "rung", "trial", "visit", "letter", "gp", "of", "steady_rung"))
_RELATIVE = re.compile(r"today(?P<days>[+-]\d+)?(?: (?P<clock>\d\d:\d\d))?", re.ASCII)
_NAMESPACE = uuid5(NAMESPACE_URL, "rungwise story")


def read_story(text: str, now: datetime) -> list[dict[str, object]]:
    """Give the edits of a story, one JSON object a line, with its days counted from `now`'s day at `now`'s offset.

    Raises `not_json` with the number of the line in `values["line"]`.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    return [_resolved(_parsed(line, number), now) for number, line in lines]


def named(name: str) -> str:
    """Give the id a name stands for."""
    return str(uuid5(_NAMESPACE, name))


def _parsed(line: str, number: int) -> dict[str, object]:
    try:
        return parse(line)
    except ExposureError as error:
        raise ExposureError(error.kind, error.field, line=number) from None


def _resolved(values: Mapping[str, object], now: datetime) -> dict[str, object]:
    return {name: _value(name, value, now) for name, value in values.items()}


def _value(name: str, value: object, now: datetime) -> object:
    if isinstance(value, dict):
        return _resolved(value, now)
    if isinstance(value, list):
        return [_value(name, each, now) for each in value]
    if isinstance(value, str):
        return named(value) if name in IDS else _time(value, now)
    return value


def _time(value: str, now: datetime) -> str:
    relative = _RELATIVE.fullmatch(value)
    if relative is None:
        return value
    day = now.date() + timedelta(days=int(relative["days"] or 0))
    if relative["clock"] is None:
        return day.isoformat()
    return datetime.combine(day, time.fromisoformat(relative["clock"]), now.tzinfo).isoformat()
