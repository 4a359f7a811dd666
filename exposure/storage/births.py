"""Where in the history each record came to be: it decides what is older, so `check` looks at it as well."""

from collections.abc import Iterable, Iterator, Mapping

from exposure.domain.history import Body
from exposure.storage.records import Records
from exposure.storage.tables.registry import KINDS

_ORDERED_ELSEWHERE = "import_patient"  # what an archive brings keeps the order it had there
Births = dict[str, dict[str, frozenset[int] | None]]


def births(bodies: Iterable[Body]) -> Births:
    """Give by table and key the places at which a record may have come to be, as bodies tell; None is any place.

    A record that was taken away and is brought back by an undo keeps its first place.
    """
    known: Births = {}
    present: set[tuple[str, str]] = set()
    for body in bodies:
        content = body.content
        own = None if content["line"]["edit"] == _ORDERED_ELSEWHERE else frozenset({body.seq})
        for name, images in content["after"].items():
            for key, values in images.items():
                if values is None:
                    present.discard((name, key))
                elif (name, key) not in present:
                    present.add((name, key))
                    _add(known.setdefault(name, {}), key, own)
    return known


def _add(places: dict[str, frozenset[int] | None], key: str, own: frozenset[int] | None) -> None:
    before = places.get(key, frozenset())
    places[key] = None if own is None or before is None else before | own


def birth_faults(records: Records, told: Births) -> Iterator[str]:
    """Name each record that stands at another place than the history tells."""
    for name in KINDS:
        known: Mapping[str, frozenset[int] | None] = told.get(name, {})
        for key, place in records.births(name).items():
            places = known.get(key)
            if places is not None and place not in places:
                yield f"{name} {key} stands at another place than the history tells"
