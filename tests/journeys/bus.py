"""What stands on the accessibility bus, as a screen reader would find it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.journeys.processes import TOLD, begin, end
from tests.journeys.screen import SYSTEM_PYTHON


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the accessibility bus; `id` ends in its object name."""

    depth: int
    role: str
    name: str
    says: str
    text: str
    id: str
    states: tuple[str, ...]


class Bus:
    """Asks what stands on the accessibility bus."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._walker = begin([str(SYSTEM_PYTHON), str(Path(__file__).with_name("walk_tree.py"))], env, TOLD)

    def ask(self, question: str = "all") -> list[Node]:
        """Give what is showing: `all` of it, what `find NAME` finds, or what has the `focus`."""
        return [Node(**{**node, "states": tuple(node["states"])}) for node in self._answer(question)]

    def names(self) -> list[str]:
        """Give what each thing in sight is called."""
        called: list[str] = self._answer("names")
        return called

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen to what is announced meanwhile."""
        self._answer("listen")
        try:
            yield
        finally:
            self._answer("rest")

    def heard(self) -> list[str]:
        """Give what was announced since this was asked last, while one listens."""
        said: list[str] = self._answer("heard")
        return said

    def where(self, name: str) -> list[int]:
        """Give where on the screen the middle of something is; nothing where it is not in sight."""
        place: list[int] = self._answer(f"where {name}")
        return place

    def find(self, name: str) -> Node | None:
        """Give what has that object name, if it is in sight and switched on."""
        return next(iter(self.ask(f"find {name}")), None)

    def close(self) -> None:
        """Ask no more."""
        end(self._walker)

    def _answer(self, question: str) -> list[Any]:
        asked, told = self._walker.stdin, self._walker.stdout
        assert asked is not None
        assert told is not None
        asked.write(f"{question}\n")
        asked.flush()
        found: list[Any] = json.loads(told.readline())
        return found
