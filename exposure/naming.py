"""What the ids in the history are called, looked up one by one and only where they are shown."""

from collections.abc import Callable, Mapping
from typing import Any

from exposure.domain.looking_back import Entry
from exposure.domain.patient import initials
from exposure.imports.measures import measures
from exposure.storage.records import Records
from exposure.words.history_values import value_words
from exposure.words.language import _

Content = Mapping[str, Any]
Find = Callable[[str, str], Mapping[str, Any]]


class Naming:
    """Names steps by their movement, tries by their step, ladders by their goal; within one transaction."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[tuple[str, str], Mapping[str, Any]] = {}

    def name(self, field: str, value: object, content: Content) -> str:
        """Give what a field of a line or a record refers to, in words; "" where it refers to nothing."""
        name = _NAMED.get(field)
        return name(self._finder(content), value) if name and isinstance(value, str) and value else ""

    def initials(self, patient: str | None) -> str:
        """Give the initials of a patient; a dash for nobody any more on record, "" for the clinic."""
        if patient is None:
            return ""
        found = self._image("patient", patient)
        return initials(str(found["name"])) if found else "–"

    def entry(self, edit_id: str) -> Entry | None:
        """Give an entry by the id of its edit."""
        link = self._records.link(edit_id)
        return self._records.entry(link.seq) if link else None

    def _finder(self, content: Content) -> Find:
        """Give what finds a record: as it is now, else as the edit itself had it."""
        return lambda table, key: self._image(table, key) or _kept(content, table, key)

    def _image(self, table: str, key: str) -> Mapping[str, Any]:
        if (table, key) not in self._known:
            self._known[table, key] = self._records.image(table, key) or {}
        return self._known[table, key]


def _kept(content: Content, table: str, key: str) -> Mapping[str, Any]:
    images = [content.get(side, {}).get(table, {}).get(key) for side in ("after", "before")]
    return next((image for image in images if image), {})


def _step(find: Find, key: str) -> str:
    movement = find("rung", key).get("movement")
    return _("“{movement}”").format(movement=movement) if movement else _("a step")


def _try(find: Find, key: str) -> str:
    rung = find("prediction", key).get("rung")
    return _step(find, rung) if rung else _("a try")


def _ladder(find: Find, key: str) -> str:
    goal = find("ladder", key).get("goal")
    return _("“{goal}”").format(goal=goal) if goal else _("a ladder")


def _visit(find: Find, key: str) -> str:
    return value_words(find("visit", key).get("day")) or _("a visit")


def _gp(find: Find, key: str) -> str:
    return str(find("gp", key).get("name") or "")


def _user(find: Find, key: str) -> str:
    return str(find("app_user", key).get("name") or "")


def _measure(find: Find, key: str) -> str:
    known = measures().get(key) or measures().get(str(find("measure_result", key).get("measure")))
    return known.name if known else key


_NAMED: dict[str, Callable[[Find, str], str]] = {
    "rung": _step,
    "steady_rung": _step,
    "goal_rung": _step,
    "trial": _try,
    "ladder": _ladder,
    "visit": _visit,
    "gp": _gp,
    "user": _user,
    "measure": _measure,
}
