"""A strict reader of JSON: every field is asked for by name and read by a function that checks it."""

import json
from collections.abc import Callable
from typing import TypeVar

from exposure.errors import ExposureError

Value = TypeVar("Value")
Word = TypeVar("Word", bound=str)
Read = Callable[[object, str], Value]


class Fields:
    """One JSON object and the `path` it stands at; a field nobody asked for is refused by `close`."""

    def __init__(self, path: str, value: object) -> None:
        if not isinstance(value, dict):
            raise ExposureError("type", path or None)
        self._path = path
        self._left = dict(value)

    def _named(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name

    def take(self, name: str, read: Read[Value]) -> Value:
        """Give the field `name` as `read` gives it; raises `missing` when it is not there."""
        if name not in self._left:
            raise ExposureError("missing", self._named(name))
        return read(self._left.pop(name), self._named(name))

    def maybe(self, name: str, read: Read[Value]) -> Value | None:
        """Give the field `name`, or None when it is absent or null."""
        if self._left.get(name) is None:
            self._left.pop(name, None)
            return None
        return self.take(name, read)

    def default(self, name: str, read: Read[Value], default: Value) -> Value:
        """Give the field `name`, or `default` when it is absent; null is refused like any other value."""
        return self.take(name, read) if name in self._left else default

    def present(self, names: tuple[str, ...]) -> dict[str, object]:
        """Give those of the fields `names` that are there, as they are."""
        return {name: self._left.pop(name) for name in names if name in self._left}

    def close(self) -> None:
        """Refuse what is left; raises `unknown_field`."""
        for name in self._left:
            raise ExposureError("unknown_field", self._named(name))


def read_json(text: str) -> object:
    """Give what the JSON in `text` says; raises `not_json` for anything else, and for a key that stands twice."""
    try:
        return json.loads(text, object_pairs_hook=no_key_twice)
    except (ValueError, RecursionError):
        raise ExposureError("not_json") from None


def no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Give the object of these pairs, as a hook of `json.loads`; raises ValueError for a key that stands twice."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def each(read: Read[Value]) -> Read[tuple[Value, ...]]:
    """Give a reader of lists of what `read` reads, as a tuple; entries are numbered from 0 in the field."""
    return lambda value, field: tuple(
        read(entry, f"{field}[{place}]") for place, entry in enumerate(entries(value, field))
    )


def one_of(words: tuple[Word, ...]) -> Read[Word]:
    """Give a reader of one of `words`; it raises `type` for no text and `range` for another one."""

    def read(value: object, field: str) -> Word:
        any_text(value, field)
        for word in words:
            if word == value:
                return word
        raise ExposureError("range", field)

    return read


def entries(value: object, field: str) -> list[object]:
    """Give a list; raises `type`."""
    return of_kind(list, value, field)


def of_kind(kind: type[Value], value: object, field: str) -> Value:
    """Give `value` if it is a `kind`; raises `type`."""
    if not isinstance(value, kind):
        raise ExposureError("type", field)
    return value


def any_text(value: object, field: str) -> str:
    """Give a text, be it empty; raises `type`."""
    return of_kind(str, value, field)


def some_text(value: object, field: str) -> str:
    """Give a text; raises `type`, and `missing` for an empty one."""
    if not any_text(value, field).strip():
        raise ExposureError("missing", field)
    return any_text(value, field)


def flag(value: object, field: str) -> bool:
    """Give a truth value; raises `type`."""
    return of_kind(bool, value, field)
