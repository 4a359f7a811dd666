"""What a record was before, in two histories: this file's, and the one an archive came from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from exposure.conversion import Image
from exposure.domain.history import canonical
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(slots=True)
class Past:
    """Every state a history knows of one record, and the place of the newest edit that touched it."""

    states: set[str] = field(default_factory=set)
    touched: int = 0


Pasts = Mapping[tuple[str, str], Past]
NOTHING = Past()


def past_here(records: Records, patient: str) -> Pasts:
    """Give what this file's history tells of one patient's records."""
    pasts: dict[tuple[str, str], Past] = defaultdict(Past)
    for body in records.bodies(patient):
        _keep(pasts, records, body.content["after"], body.seq)
    return pasts


def past_there(records: Records, entries: Iterable[Mapping[str, Any]]) -> Pasts:
    """Give what the history of an archive tells, that before earlier imports included; what is unreadable tells none.

    It is somebody's word only: it decides which of two states is the later one, and never what may be changed.
    """
    pasts: dict[tuple[str, str], Past] = defaultdict(Past)
    for entry in _every_entry(entries):
        after = entry.get("after")
        if isinstance(after, dict):
            _keep(pasts, records, after, 0)
    return pasts


def _every_entry(entries: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    waiting = list(entries)
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, dict):
            yield entry
            waiting.extend(_before(entry))


def _before(entry: Mapping[str, Any]) -> list[Any]:
    """Give the entries that came with an archive which an entry took in."""
    found: Any = entry
    for name in ("line", "archive", "history", "entries"):
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, list) else []


def _keep(pasts: dict[tuple[str, str], Past], records: Records, after: Mapping[str, Any], seq: int) -> None:
    for name, images in after.items():
        for key, values in images.items() if isinstance(images, dict) else ():
            past = pasts[name, key]
            past.states.add(state(records, name, values))
            past.touched = max(past.touched, seq)


def state(records: Records, name: str, values: Image | None) -> str:
    """Give one text for one state of a record, with the fields that records have by now; None is a state too."""
    try:
        (kept,) = records.as_now({name: {"": values}})[name].values()
    except (KeyError, TypeError, ExposureError):
        return ""
    return canonical(kept)
