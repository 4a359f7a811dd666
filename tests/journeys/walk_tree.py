"""Answers what stands on the accessibility bus; run by the system's Python, which has gi.

Reads one question a line and answers it with one line of JSON, a list of nodes from the top:
`all` gives every node, `find NAME` the first of that object name that is switched on, `focus` the one with the focus,
`heard` gives what was announced since it was asked last, a list of sentences; `where NAME` gives where on the screen
something has its middle, two numbers.
What is not showing is left out with all below it, as a screen reader leaves it out.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after its version is chosen

STATES = ("focused", "enabled", "checked", "checkable", "focusable", "editable", "active", "selected")
_DEEPEST, _APPLICATION = 60, 0
Found = tuple[Any, Any, int]
ANNOUNCED = "object:announcement"


def walk(node: Any, depth: int = _APPLICATION) -> Iterator[Found]:
    """Give a node with its states and its depth, and all below it that is showing."""
    states = node.get_state_set()
    if depth > _APPLICATION and not states.contains(Atspi.StateType.SHOWING):
        return
    yield node, states, depth
    for number in range(node.get_child_count() if depth < _DEEPEST else 0):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from walk(child, depth + 1)


def described(node: Any, states: Any, depth: int) -> dict[str, object]:
    """Give what a screen reader could say about a node."""
    has = [name for name in STATES if states.contains(getattr(Atspi.StateType, name.upper()))]
    told = {"role": node.get_role_name(), "name": node.get_name(), "says": node.get_description()}
    # A passphrase has another role, and is never read.
    text = Atspi.Text.get_text(node, 0, -1) if told["role"] == "text" else ""
    return {"depth": depth, **told, "text": text, "id": node.get_accessible_id(), "states": has}


def is_called(found: Found, name: str) -> bool:
    """Say whether a node has that object name, the last of its path, and is switched on."""
    node, states, _depth = found
    path = f".{node.get_accessible_id()}"
    return path.endswith(f".{name}") and bool(states.contains(Atspi.StateType.ENABLED))


def middle(node: Any) -> tuple[int, int]:
    """Give where the middle of a node is, in pixels of the screen."""
    place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    return place.x + place.width // 2, place.y + place.height // 2


class Ear:
    """Listens to what is announced, as a screen reader does."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self._heard.append(str(event.any_data)))
        self._listener.register(ANNOUNCED)

    def heard(self) -> list[str]:
        """Give what came since the last time."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        heard, self._heard = self._heard, []
        return heard


def answer(question: str, ear: Ear) -> list[Any]:
    """Answer one question."""
    asked, _space, name = question.strip().partition(" ")
    if asked == "heard":
        return ear.heard()
    nodes = (found for application in applications() for found in walk(application))
    if asked == "find":
        nodes = (found for found in nodes if is_called(found, name))
        return [described(*found) for found in [next(nodes, None)] if found]
    if asked == "where":
        return next(([*middle(found[0])] for found in nodes if is_called(found, name)), [])
    if asked == "focus":
        nodes = (found for found in nodes if found[1].contains(Atspi.StateType.FOCUSED))
    return [described(*found) for found in nodes]


def applications() -> Iterator[Any]:
    """Give every application, to be read anew: what was read before may be another by now."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None:
            application.set_cache_mask(Atspi.Cache.NONE)
            yield application


def main() -> None:
    """Answer every line until there is none; what goes away while it is read is as if it had never been there."""
    ear = Ear()
    for line in sys.stdin:
        try:
            found = answer(line, ear)
        except GLib.Error:
            found = []
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
