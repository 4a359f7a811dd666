"""Edits, undos and redos at random: the ladder keeps its places, and the file says what its history tells."""

from collections.abc import Mapping
from random import Random
from typing import Any
from uuid import UUID

import pytest

from exposure.domain.ladder import Rung
from exposure.errors import ExposureError
from exposure.storage.faults import fold
from exposure.storage.tables.registry import KINDS
from tests.builders import uid
from tests.desk import LADDER, RUTH, Desk
from tests.edits.test_undoing import plain

REFUSALS = {"not_now", "range", "stale", "unknown_id", "conflict"}


class Hand:
    """Does edits at random to Ruth's ladder, and undoes and redoes some of them."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.random = Random(seed)  # noqa: S311 - nothing is kept secret with these
        self.done: list[str] = []
        self.rungs: list[str] = []

    def new_id(self) -> str:
        return str(UUID(int=self.random.getrandbits(128), version=4))

    def rung(self) -> str:
        return self.random.choice(self.rungs)

    def ranked(self) -> list[str]:
        return [rung.id for rung in self.desk.ladder().steps] if self.random.random() < 0.5 else self.rungs

    def inner(self) -> dict[str, Any]:
        return {"id": self.new_id(), "movement": "m", "threat": self.random.randint(0, 100)}

    def edit(self) -> Mapping[str, Any]:
        """Give an edit, some of which cannot be done."""
        with self.desk.database.reading() as records:
            self.rungs = list(records.rows("rung"))
        place, text = self.random.randint(0, 8), str(self.random.random())
        add = {"edit": "add_rung", "ladder": LADDER, "movement": text, "id": self.new_id()}
        return self.random.choice(
            [
                add,
                {**add, "position": place},
                {"edit": "move_rung", "rung": self.rung(), "to": place},
                {"edit": "rate_rung", "rung": self.rung(), "threat": place},
                {"edit": "rest_rung", "rung": self.rung(), "reason": text},
                {"edit": "wake_rung", "rung": self.rung()},
                {"edit": "split_rung", "rung": self.rung(), "into": [self.inner(), self.inner()]},
                {"edit": "merge_rungs", "rungs": [self.rung(), self.rung()], "into": self.inner()},
                {"edit": "archive_rung", "rung": self.rung()},
                {"edit": "set_goal_rung", "ladder": LADDER, "rung": self.rung()},
                {"edit": "reword_prediction", "rung": self.rung(), "feared_outcome": text, "meaning": "new"},
                {"edit": "override_up", "rung": self.rung(), "reason": text},
                {"edit": "set_flare_plan", "patient": RUTH, "steady_rung": self.rung()},
                {"edit": "lock_prediction", "id": self.new_id(), "rung": self.rung(), "likelihood": place},
                {"edit": "set_picture", "rung": self.rung(), "image": self.random.choice([None, "/9j/", "/9j/AA=="])},
                {"edit": "rank_ladder", "id": self.new_id(), "ladder": LADDER, "by": "patient", "order": self.ranked()},
                {"edit": "log_unplanned", "id": self.new_id(), "patient": RUTH, "what": text, "rung": self.rung()},
            ]
        )

    def step(self) -> None:
        """Do an edit, or undo (which may be a redo) one done before; what is refused changes nothing."""
        undoes = self.done and self.random.random() < 0.4
        line = {"edit": "undo", "of": self.random.choice(self.done[-12:])} if undoes else self.edit()
        gesture = {"gesture": f"g{self.random.randint(0, 40)}"} if self.random.random() < 0.2 else {}
        before = places(self.desk)
        done = do(self.desk, {**line, **gesture})
        self.done += done
        assert_the_untouched_keep_their_order(self.desk, before, done)


def do(desk: Desk, line: Mapping[str, Any]) -> list[str]:
    """Do an edit; gives its id, or nothing where it was refused."""
    try:
        return [desk.do(**line).edit_id]
    except ExposureError as error:
        if error.kind not in REFUSALS:
            raise
        return []


def places(desk: Desk) -> list[str]:
    """Give the ids of the rungs on the ladder, from the bottom; fails where their places are not 0…n−1."""
    with desk.database.reading() as records:
        rungs = [rung for rung in records.find(Rung) if rung.position is not None]
    steps = {rung.position: rung.id for rung in rungs}
    assert steps.keys() == set(range(len(rungs)))
    return [steps[place] for place in range(len(steps))]


def assert_the_untouched_keep_their_order(desk: Desk, before: list[str], done: list[str]) -> None:
    with desk.database.reading() as records:
        body = records.body(records.next_seq() - 1)
    touched = body.content["after"].get("rung", {}) if body and done else {}
    after = places(desk)
    assert [each for each in before if each not in touched] == [each for each in after if each not in touched]


def assert_the_history_tells_it(desk: Desk) -> None:
    with desk.database.reading() as records:
        told = fold(records.bodies())
        assert {name: told.get(name, {}) for name in KINDS} == {name: records.rows(name) for name in KINDS}
    assert desk.faults() == []


@pytest.mark.parametrize("seed", range(4))
def test_sixty_random_edits_end_where_the_history_says(ruth: Desk, seed: int) -> None:
    hand = Hand(ruth, seed)
    for _ in range(60):
        hand.step()
    assert len(hand.done) > 20
    assert_the_history_tells_it(ruth)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 102))
def test_a_thousand_random_edits_end_where_the_history_says(ruth: Desk, seed: int) -> None:
    hand = Hand(ruth, seed)
    for _ in range(1000):
        hand.step()
    assert_the_history_tells_it(ruth)


@pytest.mark.parametrize("seed", range(200, 203))
def test_all_of_it_undone_is_the_beginning_and_redone_the_end(ruth: Desk, seed: int) -> None:
    hand = Hand(ruth, seed)
    lines: list[str] = []
    start = plain(ruth.case())
    while len(lines) < 12:
        line = hand.edit()
        if line["edit"] != "lock_prediction":
            lines += do(ruth, line)
    end = plain(ruth.case())
    undos = [ruth.do("undo", of=each).edit_id for each in reversed(lines)]
    assert plain(ruth.case()) == start
    for each in reversed(undos):
        ruth.do("undo", of=each)
    assert plain(ruth.case()) == end


@pytest.mark.parametrize("count", [30, pytest.param(200, marks=pytest.mark.long)])
def test_however_many_rungs_are_put_into_one_gap_the_places_stay_whole(ruth: Desk, count: int) -> None:
    for number in range(count):
        ruth.do("add_rung", id=uid(str(number)), ladder=LADDER, movement=str(number), position=1)
    assert ruth.order() == ["a", *(str(number) for number in reversed(range(count))), "b", "c", "d"]
