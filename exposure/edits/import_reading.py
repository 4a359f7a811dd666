"""An archive taken apart: every record that stands in it, read as strictly as this program writes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from exposure.conversion import Image, image, record
from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import Gp
from exposure.domain.ladder import Ladder, Rung
from exposure.domain.letter import Letter
from exposure.domain.pain import PainNote
from exposure.domain.patient import Patient
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Prediction
from exposure.edits.import_values import check_key, check_record, check_whole
from exposure.errors import ExposureError

ENVELOPE = ("rungwise", "exported_at", "program", "history")
_CONTAINERS = (Case, LadderCase, Trial)
_STAYS = ("clinic", "exports")
_BESIDE: dict[str, Any] = {"pain": tuple[PainNote, ...], "gps": tuple[Gp, ...]}
_REFERS: dict[str, type] = {
    "ladder": Ladder,
    "rung": Rung,
    "steady_rung": Rung,
    "trial": Prediction,
    "letter": Letter,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One record of an archive: its kind, its key, its image, and the place in the archive where it stands."""

    kind: type
    key: str
    image: Image
    place: str

    @property
    def table(self) -> str:
        """Give the name of the table, which is called as the kind of record is."""
        name = self.kind.__name__
        return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")

    @property
    def at(self) -> tuple[str, str]:
        """Give where the record is kept: table and key, for a try and its movement share one."""
        return self.table, self.key

    @property
    def refers(self) -> dict[str, str]:
        """Give the ids by which the record hangs on others, by the names of its fields."""
        return {name: str(self.image[name]) for name in ("patient", *_REFERS) if self.image.get(name) is not None}


@dataclass(frozen=True, slots=True)
class Archive:
    """What an archive brings: its patient, the records in their order, and the history it came from."""

    patient: Patient
    found: tuple[Found, ...]
    history: tuple[Mapping[str, Any], ...]


def read_archive(document: object, place: str) -> Archive:
    """Take an archive apart; raises `type`, `range`, `missing`, `unknown_field`, `unknown_id` or `conflict`.

    The field of the error is the place in the archive, such as `archive.ladders[0].rungs[2].threat`.
    """
    check_whole(document, place)
    whole = _object(document, place)
    parts = {name: value for name, value in whole.items() if name not in ENVELOPE}
    found = tuple(_read_fields({**_hints(Case), **_BESIDE}, parts, place))
    patient = next((each for each in found if each.kind is Patient), None)
    if patient is None:
        raise ExposureError("missing", f"{place}.patient")
    _refuse_twice(found)
    _refuse_loose(found, patient.key)
    return Archive(record(Patient, patient.image), found, _entries(whole.get("history"), f"{place}.history"))


def _object(value: object, place: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ExposureError("type", place)
    return value


def _list(value: object, place: str) -> list[object]:
    if not isinstance(value, list):
        raise ExposureError("type", place)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if name not in _STAYS}


def _read_fields(hints: Mapping[str, Any], values: Mapping[str, object], place: str) -> Iterator[Found]:
    for name in values:
        if name not in hints:
            raise ExposureError("unknown_field", f"{place}.{name}")
    for name, hint in hints.items():
        if name in values:
            yield from _read(hint, values[name], f"{place}.{name}")


def _read(hint: Any, value: object, place: str) -> Iterator[Found]:
    if get_origin(hint) is tuple:
        for number, each in enumerate(_list(value, place)):
            yield from _read(get_args(hint)[0], each, f"{place}[{number}]")
    elif get_origin(hint) in (Union, UnionType):
        if value is not None:
            yield from _read(get_args(hint)[0], value, place)
    elif hint in _CONTAINERS:
        yield from _read_container(hint, _object(value, place), place)
    else:
        yield _found(hint, value, place)


def _read_container(kind: type, values: Mapping[str, object], place: str) -> Iterator[Found]:
    whose = fields(kind)[0].name
    if values.get(whose) is None:
        raise ExposureError("missing", f"{place}.{whose}")
    yield from _read_fields(_hints(kind), values, place)


def _found(kind: type, value: object, place: str) -> Found:
    """Read one record: what this program would write of it has to be what stands there."""
    try:
        made: Any = record(kind, _object(value, place))
        written = image(made)
        check_record(made, place)
    except ExposureError as refused:
        raise ExposureError("type", place) if refused.kind == "damaged" else refused from None
    _refuse_other(value, written, place)
    key = next(iter(written.values()))
    return Found(kind, check_key(key, place), written, place)


def _refuse_other(given: object, written: object, place: str) -> None:
    """Refuse what would come out otherwise than it went in; what a field says by default may be left out."""
    if isinstance(given, dict) and isinstance(written, dict):
        for name, value in given.items():
            if name not in written:
                raise ExposureError("unknown_field", f"{place}.{name}")
            _refuse_other(value, written[name], f"{place}.{name}")
    elif isinstance(given, list) and isinstance(written, list) and len(given) == len(written):
        for number, (one, other) in enumerate(zip(given, written, strict=True)):
            _refuse_other(one, other, f"{place}[{number}]")
    elif not _is_same(given, written):
        raise ExposureError("type", place)


def _is_same(given: object, written: object) -> bool:
    whole_for_real = type(given) is int and type(written) is float
    return (type(given) is type(written) or whole_for_real) and given == written


def _refuse_twice(found: tuple[Found, ...]) -> None:
    known: set[tuple[type, str]] = set()
    for each in found:
        if (each.kind, each.key) in known:
            raise ExposureError("conflict", each.place)
        known.add((each.kind, each.key))


def _refuse_loose(found: tuple[Found, ...], patient: str) -> None:
    """Refuse a record of somebody else, and one that hangs on what is not in the archive."""
    known = {(each.kind, each.key) for each in found}
    for each in found:
        for name, key in each.refers.items():
            if key != patient if name == "patient" else (_REFERS[name], key) not in known:
                raise ExposureError("unknown_id", f"{each.place}.{name}")


def _entries(history: object, place: str) -> tuple[Mapping[str, Any], ...]:
    """Give the entries of the history an archive came from, and of those before that; nothing else relies on them."""
    if history is None:
        return ()
    entries = [_object(each, place) for each in _list(_object(history, place).get("entries", []), place)]
    return tuple(entries)
