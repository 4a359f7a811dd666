"""Another order for a whole ladder: the edits of one gesture, the ladder as it would be, and what that would mean."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.progression.gathering import decide
from exposure.domain.ranking import ranks
from exposure.domain.reordering import filled_in, moves
from exposure.domain.sorting import Groups
from exposure.words.language import _


def wanted_order(ladder: LadderCase, order: Groups) -> tuple[RungId, ...]:
    """Give the steps as `order` has them; those not in it and those that are done keep their places.

    Steps that are called the same stay as they stand on the ladder among themselves.
    """
    present = [rung.id for rung in ladder.steps]
    free = {rung.id for rung in ladder.steps if not rung.passed}
    place = ranks(order)
    anew = sorted((step for step in present if step in free and step in place), key=lambda step: place[step])
    return tuple(RungId(step) for step in filled_in(present, anew))


def order_lines(ladder: LadderCase, wanted: Sequence[RungId]) -> tuple[Mapping[str, object], ...]:
    """Give the edits that put the steps in the wanted order, in as few moves as can be; none where it stands."""
    present = [rung.id for rung in ladder.steps]
    done = [rung.id for rung in ladder.steps if rung.passed]
    lines = [{"edit": "move_rung", "rung": move.card, "to": move.to} for move in moves(present, wanted, done)]
    # The first move raises the version, so only that one can say which it was made for.
    return tuple({**line, "seen": ladder.ladder.version} if line is lines[0] else line for line in lines)


def in_order(ladder: LadderCase, wanted: Sequence[RungId]) -> LadderCase:
    """Give the ladder as it would be in the wanted order."""
    steps = tuple(replace(ladder.rung(step), position=place) for place, step in enumerate(wanted))
    return replace(ladder, rungs=(*steps, *(rung for rung in ladder.rungs if rung.position is None)))


def effect_of_order(case: Case, ladder: LadderCase, wanted: Sequence[RungId], now: datetime) -> str:
    """Say which step would become the current one in the wanted order; empty where it stays the same."""
    before, after = (_current(case, each, now) for each in (ladder, in_order(ladder, wanted)))
    if after is None or after == before:
        return ""
    return _("“{title}” would become the current step.").format(title=ladder.rung(after).movement)


def _current(case: Case, ladder: LadderCase, now: datetime) -> RungId | None:
    step = decide(ladder, case, now).step
    return RungId(str(step.rung.id)) if step else None
