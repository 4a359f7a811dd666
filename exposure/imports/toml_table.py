"""A strict reader of our own TOML files: every key is asked for by name, and what nobody asked for is refused."""

import tomllib
from pathlib import Path
from typing import TypeVar

from exposure.errors import ExposureError

Word = TypeVar("Word", bound=str)
Value = TypeVar("Value")


class Table:
    """One TOML table with the `place` it came from (file name, then keys), for telling where something is wrong."""

    def __init__(self, place: str, values: dict[str, object]) -> None:
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def _take(self, key: str, kind: type[Value]) -> Value:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None:
            raise ExposureError("missing", f"{self.place}.{key}")
        # A truth value is an int to Python, and a mistake to us.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise ExposureError("type", f"{self.place}.{key}")
        return value

    def text(self, key: str) -> str:
        """Give the text under `key`; raises `missing` when absent or empty, `type` when no text."""
        value = self._take(key, str)
        if not value.strip():
            raise ExposureError("missing", f"{self.place}.{key}")
        return value

    def one_of(self, key: str, choices: tuple[Word, ...]) -> Word:
        """Give the text under `key` if it is one of `choices`; raises `range` otherwise."""
        value = self.text(key)
        for choice in choices:
            if choice == value:
                return choice
        raise ExposureError("range", f"{self.place}.{key}")

    def flag(self, key: str) -> bool:
        """Give the truth value under `key`."""
        return self._take(key, bool)

    def whole_number(self, key: str, lowest: int, highest: int) -> int:
        """Give the whole number under `key`; raises `range` outside `lowest` to `highest`."""
        value = self._take(key, int)
        if not lowest <= value <= highest:
            raise ExposureError("range", f"{self.place}.{key}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the list of texts under `key`, none of them empty."""
        entries = self._take(key, list)
        if not all(isinstance(entry, str) and entry.strip() for entry in entries):
            raise ExposureError("type", f"{self.place}.{key}")
        return tuple(entries)

    def entries(self, key: str) -> list[object]:
        """Give the list under `key` as it stands, for a reader that knows its shape."""
        return self._take(key, list)

    def number(self, key: str) -> float:
        """Give the number under `key`, whole or not."""
        return number(self._take(key, object), f"{self.place}.{key}")

    def table(self, key: str) -> "Table":
        """Give the table under `key`."""
        return Table(f"{self.place}.{key}", self._take(key, dict))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Give the list of tables under `key`, numbered from 1 in their place."""
        entries = self._take(key, list)
        if not all(isinstance(entry, dict) for entry in entries):
            raise ExposureError("type", f"{self.place}.{key}")
        return tuple(Table(f"{self.place}.{key}[{number}]", entry) for number, entry in enumerate(entries, 1))

    def close(self) -> None:
        """Refuse the table if it holds a key nobody asked for; raises `unknown_field`."""
        for key in self._values:
            if key not in self._asked:
                raise ExposureError("unknown_field", f"{self.place}.{key}")


def number(value: object, place: str) -> float:
    """Give `value` as a number; raises `type` naming `place` when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ExposureError("type", place)
    return float(value)


def read_table(file: Path) -> Table:
    """Read the TOML file at `file`; raises `missing` when it cannot be read, `type` when it is no TOML in UTF-8."""
    try:
        return Table(file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError:
        raise ExposureError("missing", file.name) from None
    except ValueError:
        raise ExposureError("type", file.name) from None
