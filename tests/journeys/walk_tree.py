"""Answers what stands on the accessibility bus; run by the system's Python, which has gi.

Reads one question a line and answers it with one line of JSON, a list of nodes from the top:
`all` gives every node, `find NAME` the first of that object name that is switched on, `focus` those with the focus;
`names` gives only what each node is called; `where NAME` gives where on the screen something has its middle, two
numbers; `listen` begins to listen to what is announced, `heard` gives the sentences that came since it was asked last,
and `rest` listens no more.
What is not showing is left out with all below it, as a screen reader leaves it out.
"""

import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - only after its version is chosen

STATES = ("focused", "enabled", "checked", "checkable", "focusable", "editable", "active", "selected")
ANNOUNCED = "object:announcement"
_DEEPEST, _PATIENCE_MS = 60, 25_000
_WORD, _ALL = 32, int(Atspi.CollectionMatchType.ALL)
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
Place = tuple[str, str]


class Wire:
    """Asks many nodes the same at once: asked one by one, the program would be woken for each."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        told = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(*told.unpack(), flags, None, None)

    def ask(self, places: Sequence[Place], method: str, *more: Any, of: str = _ACCESSIBLE) -> list[Any]:
        """Ask each; gives an answer for each, None from what has gone away meanwhile."""
        answers: dict[int, Any] = {}
        for number, (owner, path) in enumerate(places):
            values = GLib.Variant(*more) if more else None
            self._bus.call(owner, path, of, method, values, None, 0, _PATIENCE_MS, None, _answer_into(answers), number)
        while len(answers) < len(places):
            GLib.MainContext.default().iteration(True)
        return [answers[number] for number in range(len(places))]

    def read(self, places: Sequence[Place], name: str) -> list[Any]:
        """Read a property of each; None from what has gone away meanwhile."""
        return self.ask(places, "Get", "(ss)", (_ACCESSIBLE, name), of="org.freedesktop.DBus.Properties")


def _answer_into(answers: dict[int, Any]) -> Any:
    def come(bus: Any, result: Any, number: int) -> None:
        try:
            (answers[number],) = bus.call_finish(result).unpack()
        except GLib.Error:
            answers[number] = None

    return come


class Found(NamedTuple):
    """A node that is showing: where it stands on the bus, its states as one number, and how deep it lies."""

    place: Place
    states: int
    depth: int

    def has(self, state: str) -> bool:
        """Say whether it is in a state."""
        return _is(self.states, state)


def _is(states: int, state: str) -> bool:
    return bool(states >> int(getattr(Atspi.StateType, state.upper())) & 1)


def walk(wire: Wire) -> list[Found]:
    """Give all that is showing, from the top; it is asked for level by level."""
    (applications,) = wire.ask([_DESKTOP], "GetChildren")
    top = level = list(applications or [])
    states: dict[Place, int] = {}
    below: dict[Place, list[Place]] = {}
    for _depth in range(_DEEPEST):
        states |= zip(level, map(_bits, wire.ask(level, "GetState")), strict=True)
        # An application is never said to be showing.
        level = [place for place in level if place in top or _is(states[place], "showing")]
        below |= {place: found or [] for place, found in zip(level, wire.ask(level, "GetChildren"), strict=True)}
        level = [child for place in level for child in below[place]]
    return list(_from_the_top(top, states, below))


def _bits(words: Sequence[int] | None) -> int:
    return words[0] | words[1] << 32 if words else 0


def _from_the_top(
    places: Sequence[Place], states: Mapping[Place, int], below: Mapping[Place, Sequence[Place]], depth: int = 0
) -> Iterator[Found]:
    for place in places:
        if place in below:
            yield Found(place, states[place], depth)
            yield from _from_the_top(below[place], states, below, depth + 1)


def described(wire: Wire, found: Sequence[Found]) -> list[dict[str, object]]:
    """Give what a screen reader could say about nodes."""
    places = [node.place for node in found]
    roles = [role and Atspi.role_get_name(Atspi.Role(role)) for role in wire.ask(places, "GetRole")]
    names, says, ids = (wire.read(places, name) for name in ("Name", "Description", "AccessibleId"))
    # A passphrase has another role, and is never read.
    written = [place for place, role in zip(places, roles, strict=True) if role == "text"]
    texts = dict(zip(written, wire.ask(written, "GetText", "(ii)", (0, -1), of="org.a11y.atspi.Text"), strict=True))
    rows = zip(found, roles, names, says, ids, strict=True)
    return [
        {
            "depth": node.depth,
            "role": role,
            "name": name,
            "says": what,
            "text": texts.get(node.place) or "",
            "id": path,
            "states": [state for state in STATES if node.has(state)],
        }
        for node, role, name, what, path in rows
        if None not in (role, name, what, path)
    ]


def matching(wire: Wire, state: str) -> list[Place]:
    """Give all that is in a state, from the top: each application looks through itself, which is soon done."""
    place = int(getattr(Atspi.StateType, state.upper()))
    states = [1 << place, 0] if place < _WORD else [0, 1 << place - _WORD]
    # Of attributes, roles and interfaces any will do.
    rule: tuple[Any, ...] = (states, _ALL, {}, _ALL, [0] * 4, _ALL, [], _ALL, False)
    asked = ("((aiia{ss}iaiiasib)uib)", (rule, int(Atspi.CollectionSortOrder.CANONICAL), 0, True))
    (applications,) = wire.ask([_DESKTOP], "GetChildren")
    found = wire.ask(applications or [], "GetMatches", *asked, of="org.a11y.atspi.Collection")
    return [place for places in found for place in places or []]


def standing(wire: Wire, places: Sequence[Place], shown: Collection[Place]) -> list[Found]:
    """Give those of some nodes above which all is showing: the items of a hidden list say of themselves that they are.

    It is gone up from them to an application, which is never said to be showing.
    """
    above, depths = {place: place for place in places if place in shown}, dict[Place, int]()
    for depth in range(1, _DEEPEST):
        parents = dict(zip(above, wire.read([*above.values()], "Parent"), strict=True))
        depths |= {place: depth for place, parent in parents.items() if parent and parent[1] == _DESKTOP[1]}
        above = {place: parent for place, parent in parents.items() if parent in shown}
    there = [place for place in places if place in depths]
    states = map(_bits, wire.ask(there, "GetState"))
    return [Found(place, state, depths[place]) for place, state in zip(there, states, strict=True)]


def focused(wire: Wire) -> list[Found]:
    """Give what says that it has the focus."""
    return standing(wire, matching(wire, "focused"), set(matching(wire, "showing")))


def called(wire: Wire, name: str) -> list[Found]:
    """Give the nodes with that object name, the last of its path, that are switched on."""
    shown = matching(wire, "showing")
    ids = zip(shown, wire.read(shown, "AccessibleId"), strict=True)
    named = [place for place, path in ids if f".{path}".endswith(f".{name}")]
    return [node for node in standing(wire, named, set(shown)) if node.has("enabled")]


def middle(wire: Wire, node: Found) -> list[int]:
    """Give where the middle of a node is, in pixels of the screen; nothing where it has gone away."""
    screen = int(Atspi.CoordType.SCREEN)
    (place,) = wire.ask([node.place], "GetExtents", "(u)", (screen,), of="org.a11y.atspi.Component")
    return [place[0] + place[2] // 2, place[1] + place[3] // 2] if place else []


class Ear:
    """Listens to what is announced, as a screen reader does; only where it is asked to.

    While anybody listens, Qt asks the registry about every key before it takes it, but for those of menus, which
    overtake the others then: too quick a hand means another step than it does without.
    """

    def __init__(self) -> None:
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self._heard.append(str(event.any_data)))

    def listen(self) -> list[str]:
        """Begin; gives nothing."""
        self._listener.register(ANNOUNCED)
        return []

    def rest(self) -> list[str]:
        """Listen no more; gives nothing."""
        self._listener.deregister(ANNOUNCED)
        return []

    def heard(self) -> list[str]:
        """Give what came since the last time."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        heard, self._heard = self._heard, []
        return heard


def answer(question: str, wire: Wire, ear: Ear) -> list[Any]:
    """Answer one question."""
    asked, _space, name = question.strip().partition(" ")
    if asked in ("listen", "heard", "rest"):
        said: list[str] = getattr(ear, asked)()
        # An application that answers has taken before that who listens; a key pressed earlier would not be heard.
        matching(wire, "active")
        return said
    if asked == "where":
        return next((middle(wire, node) for node in called(wire, name)), [])
    if asked == "find":
        return described(wire, called(wire, name)[:1])
    if asked == "focus":
        return described(wire, focused(wire))
    nodes = walk(wire)
    if asked == "names":
        return [told for told in wire.read([node.place for node in nodes], "Name") if told is not None]
    return described(wire, nodes)


def main() -> None:
    """Answer every line until there is none."""
    wire, ear = Wire(), Ear()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(line, wire, ear)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
