"""The order of a ladder: places are 0…n−1 from the bottom among the rungs that are not archived."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from exposure.domain.ladder import Ladder, Rung
from exposure.storage.records import Records


def on_ladder(records: Records, ladder: str) -> list[Rung]:
    """Give the rungs on a ladder, from the bottom."""
    rungs = [rung for rung in records.find(Rung, ladder=ladder) if rung.position is not None]
    return sorted(rungs, key=lambda rung: rung.position or 0)


def is_settled(records: Records, ladder: str) -> bool:
    """Say whether the places on a ladder have no gap."""
    return all(rung.position == place for place, rung in enumerate(on_ladder(records, ladder)))


def settle(records: Records, ladder: Ladder, rungs: Sequence[Rung], gone: Iterable[Rung] = ()) -> None:
    """Write rungs in this order, archived ones without a place, and raise the ladder's version."""
    placed = [replace(rung, position=place) for place, rung in enumerate(rungs)]
    present = {rung.id: rung for rung in records.find(Rung, ladder=ladder.id)}
    changed = [rung for rung in placed if present.get(rung.id) != rung]
    taken_off = [replace(rung, position=None, status="archived") for rung in gone]
    records.save(*taken_off, *changed, replace(ladder, version=ladder.version + 1))
