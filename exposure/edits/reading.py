"""One strict reader: a JSON object becomes an edit, or is refused with a kind and a field."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, NoReturn, get_args, get_type_hints

from exposure.domain import moments, ratings, texts
from exposure.domain.identifiers import identifier
from exposure.edits.edit import Edit
from exposure.errors import ExposureError

Read = Callable[[object, str], Any]
ENVELOPE = ("edit", "edit_id", "at", "gesture", "seen")
DEEPEST, LONGEST_LINE = 12, 1_000_000
MOST = 10_000
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}", re.ASCII)


@dataclass(frozen=True)
class Reader:
    """How a field's JSON value is read; `nullable` fields must be there and may be null."""

    read: Read
    nullable: bool = False


def parse(text: str) -> dict[str, object]:
    """Read one line of JSON; raises `not_json` for no object, NaN, Infinity, a duplicate key or absurd nesting."""
    if len(text) > LONGEST_LINE:
        raise ExposureError("not_json")
    try:
        value = json.loads(text, parse_constant=_refuse, object_pairs_hook=_without_duplicates)
    except (ValueError, RecursionError):
        raise ExposureError("not_json") from None
    if not isinstance(value, dict) or _is_deep(value):
        raise ExposureError("not_json")
    return value


def read_edit(kind: type[Edit], line: Mapping[str, object]) -> Edit:
    """Make the edit of a line; raises `unknown_field`, `missing`, `type`, `range` or `too_long`."""
    readers = _readers(kind)
    for name in line:
        if name not in readers and name not in ENVELOPE:
            raise ExposureError("unknown_field", name)
    return kind(
        **{name: value for name, reader in readers.items() if (value := _value(name, reader, line)) is not ABSENT}
    )


ABSENT = object()


@dataclass(frozen=True)
class _FieldReader:
    reader: Reader
    required: bool


@cache
def _readers(kind: type[Edit]) -> dict[str, _FieldReader]:
    hints = get_type_hints(kind, include_extras=True)
    return {
        field.name: _FieldReader(
            _reader_in(hints[field.name]), field.default is MISSING and field.default_factory is MISSING
        )
        for field in fields(kind)
    }


def _reader_in(hint: Any) -> Reader:
    for part in (hint, *get_args(hint)):
        found = [each for each in getattr(part, "__metadata__", ()) if isinstance(each, Reader)]
        if found:
            return found[0]
    raise TypeError(hint)


def _value(name: str, field: _FieldReader, line: Mapping[str, object]) -> object:
    if field.reader.nullable and name in line and line[name] is None:
        return None
    if line.get(name) is None or (field.required and _is_empty(line[name])):
        if field.required:
            raise ExposureError("missing", name)
        return ABSENT
    return field.reader.read(line[name], name)


def _is_empty(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _is_deep(value: object) -> bool:
    """Say whether a value is nested deeper than any edit is, which only somebody up to no good writes."""
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
    return bool(level)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError
    return read


def choice(*allowed: str) -> Read:
    """Read one of the allowed words; raises `range` for another."""

    def read(value: object, field: str) -> str:
        if not isinstance(value, str):
            raise ExposureError("type", field)
        if value not in allowed:
            raise ExposureError("range", field, allowed=allowed)
        return value

    return read


def number(lowest: int, highest: int) -> Read:
    """Read a whole number within bounds."""
    return lambda value, field: ratings.whole_number(value, field, lowest, highest)


def hours(value: object, field: str) -> float:
    """Read hours from 0 to 168; whole or not."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ExposureError("type", field)
    if not 0 <= value <= 168:
        raise ExposureError("range", field, lowest=0, highest=168)
    return float(value)


def amount(value: object, field: str) -> float:
    """Read a measured number from 0 to 10,000, whole or not; NaN and infinity are outside."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ExposureError("type", field, lowest=0, highest=MOST)
    if not 0 <= value <= MOST:
        raise ExposureError("range", field, lowest=0, highest=MOST)
    return float(value)


def key(value: object, field: str) -> str:
    """Read the name of something in a list of the program's: lower-case letters, digits, hyphens and low lines."""
    if not isinstance(value, str):
        raise ExposureError("type", field)
    if not _KEY.fullmatch(value):
        raise ExposureError("range", field)
    return value


def truth(value: object, field: str) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ExposureError("type", field)
    return value


def each(read: Read, exactly: int | None = None) -> Read:
    """Read a list of what `read` reads."""

    def read_list(value: object, field: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ExposureError("type", field)
        if exactly is not None and len(value) != exactly:
            raise ExposureError("range", field, exactly=exactly)
        return tuple(read(item, field) for item in value)

    return read_list


UNSAID = ""  # what a field holds that was not said, where null says something
Id = Annotated[str, Reader(identifier)]
MaybeId = Annotated[str | None, Reader(identifier, nullable=True)]
Text = Annotated[str, Reader(texts.text)]
Reason = Annotated[str, Reader(texts.reason)]
Rating = Annotated[int, Reader(ratings.rating)]
MaybeRating = Annotated[int | None, Reader(ratings.rating, nullable=True)]
Hours = Annotated[float, Reader(hours)]
Amount = Annotated[float, Reader(amount)]
Key = Annotated[str, Reader(key)]
Truth = Annotated[bool, Reader(truth)]
Moment = Annotated[Any, Reader(moments.moment)]
Day = Annotated[Any, Reader(moments.day)]
