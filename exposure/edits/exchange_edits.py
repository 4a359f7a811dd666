"""Rungs that take the place of others on a ladder: split, merged, archived; the old ones keep their tries."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.identifiers import identifier
from exposure.domain.ladder import Ladder, Rung
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.making import keep_rating, made_rung
from exposure.edits.order import on_ladder, settle
from exposure.edits.reading import Id, Reader
from exposure.edits.shapes import InnerRung, InnerRungs
from exposure.errors import ExposureError
from exposure.storage.records import Records


def _ids(value: object, field: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ExposureError("type", field)
    several = tuple(dict.fromkeys(identifier(each, field) for each in value))
    if len(several) < 2:
        raise ExposureError("range", field, fewest=2)
    return several


Several = Annotated[tuple[str, ...], Reader(_ids)]


@dataclass(frozen=True)
class SplitRung(Edit):
    """Split a rung into smaller ones; its tries stay with the old rung, which is archived."""

    who = STAFF
    of_order = True
    rung: Id
    into: InnerRungs

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the children, empty, at the old rung's place; raises `missing` without any."""
        if not self.into:
            raise ExposureError("missing", "into")
        return _exchange(records, [self.rung], list(self.into), occasion)


@dataclass(frozen=True)
class MergeRungs(Edit):
    """Merge rungs into one new rung; the old ones are archived with their tries."""

    who = STAFF
    of_order = True
    rungs: Several
    into: InnerRung

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the new rung at the lowest place of the old ones."""
        return replace(_exchange(records, list(self.rungs), [self.into], occasion), made=self.makes())

    def makes(self) -> str | None:
        """Give the id of the new rung."""
        return str(self.into["id"])


@dataclass(frozen=True)
class ArchiveRung(Edit):
    """Take a rung off the ladder; its tries are kept."""

    who = STAFF
    of_order = True
    rung: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Archive the rung; raises `not_now` when it is archived already."""
        return _exchange(records, [self.rung], [], occasion)


def _exchange(records: Records, old: list[str], new: list[dict[str, Any]], occasion: Occasion) -> Changed:
    """Archive rungs of one ladder and put new ones at the lowest place of theirs."""
    leaving, ladder = _leaving(records, old)
    place = min(rung.position or 0 for rung in leaving)
    staying = [rung for rung in on_ladder(records, ladder.id) if rung not in leaving]
    _refuse_taken(records, [values["id"] for values in new])
    settle(records, ladder, [*staying[:place], *(made_rung(ladder, each) for each in new), *staying[place:]], leaving)
    for count, values in enumerate(new):
        keep_rating(records, values["id"], values.get("threat"), occasion, f".{count}")
    return Changed(ladder.patient)


def _leaving(records: Records, old: list[str]) -> tuple[list[Rung], Ladder]:
    """Give the rungs that go and their ladder; raises `unknown_id` for two ladders, `not_now` for an archived rung."""
    leaving = [records.get(Rung, key, "rung") for key in old]
    ladder = records.get(Ladder, leaving[0].ladder, "ladder")
    if any(rung.ladder != ladder.id for rung in leaving):
        raise ExposureError("unknown_id", "rung")
    if any(rung.position is None for rung in leaving):
        raise ExposureError("not_now", "rung", why="archived")
    return leaving, ladder


def _refuse_taken(records: Records, keys: list[str]) -> None:
    if len(set(keys)) < len(keys):
        raise ExposureError("conflict", "id")
    for key in keys:
        refuse_known(records, Rung, key)


EDITS: tuple[type[Edit], ...] = (SplitRung, MergeRungs, ArchiveRung)
