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
# In these edits a word that elsewhere stands for itself is an id too.
_IDS_OF = {
    "archive_movement": frozenset(("movement",)),
    "rank_ladder": frozenset(("order", "threats")),
    "set_picture": frozenset(("movement",)),
    "void_measure": frozenset(("measure",)),
}
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
    ids = IDS | _IDS_OF.get(str(values.get("edit")), frozenset())
    return {name: _value(name in ids, value, now) for name, value in values.items()}


def _value(is_id: bool, value: object, now: datetime) -> object:
    if isinstance(value, dict):
        return {named(key): each for key, each in value.items()} if is_id else _resolved(value, now)
    if isinstance(value, list):
        return [_value(is_id, each, now) for each in value]
    if isinstance(value, str):
        return named(value) if is_id else _time(value, now)
    return value


def _time(value: str, now: datetime) -> str:
    relative = _RELATIVE.fullmatch(value)
    if relative is None:
        return value
    day = now.date() + timedelta(days=int(relative["days"] or 0))
    if relative["clock"] is None:
        return day.isoformat()
    return datetime.combine(day, time.fromisoformat(relative["clock"]), now.tzinfo).isoformat()
