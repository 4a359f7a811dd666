"""Rungs that take the place of others, which leave the ladder with their tries."""

from typing import Any

import pytest

from tests.builders import uid
from tests.desk import RUTH, Desk


def test_a_rung_is_split_into_empty_ones_at_its_place_and_keeps_its_tries(ruth: Desk) -> None:
    trial = ruth.lock("b")
    into = [{"id": uid("x"), "movement": "x", "threat": 20}, {"id": uid("y"), "movement": "y", "threat": 30}]
    ruth.do("split_rung", rung=uid("b"), into=into)
    assert ruth.order() == ["a", "x", "y", "c", "d"]
    assert (ruth.rung("b").status, ruth.rung("b").position) == ("archived", None)
    assert [each.id for each in ruth.ladder().trials_of(ruth.rung("b").id)] == [trial]
    assert [rating.threat for rating in ruth.ladder().ratings] == [20, 30]


@pytest.mark.parametrize(
    ("into", "refused"),
    [
        ([], ("missing", "into")),
        ([{"id": uid("c"), "movement": "x"}], ("conflict", "id")),
        ([{"id": uid("x"), "movement": "x"}, {"id": uid("x"), "movement": "y"}], ("conflict", "id")),
        ([{"movement": "x"}], ("missing", "into.id")),
        ("two", ("type", "into")),
    ],
)
def test_a_split_that_cannot_be_is_refused(ruth: Desk, into: Any, refused: tuple[str, str]) -> None:
    assert ruth.refused("split_rung", rung=uid("b"), into=into) == refused


def test_rungs_are_merged_at_the_lowest_place_of_theirs(ruth: Desk) -> None:
    changed = ruth.changed("merge_rungs", rungs=[uid("d"), uid("b")], into={"id": uid("x"), "movement": "x"})
    assert (ruth.order(), changed.made) == (["a", "x", "c"], uid("x"))
    assert {ruth.rung("b").status, ruth.rung("d").status} == {"archived"}


@pytest.mark.parametrize(
    ("rungs", "refused"),
    [
        ([uid("a")], ("range", "rungs")),
        ([uid("a"), uid("a")], ("range", "rungs")),
        (uid("a"), ("type", "rungs")),
        ([uid("a"), 7], ("type", "rungs")),
        ([uid("a"), uid("none")], ("unknown_id", "rung")),
    ],
)
def test_a_merge_that_cannot_be_is_refused(ruth: Desk, rungs: Any, refused: tuple[str, str]) -> None:
    assert ruth.refused("merge_rungs", rungs=rungs, into={"id": uid("x"), "movement": "x"}) == refused


def test_rungs_of_two_ladders_are_not_merged(ruth: Desk) -> None:
    ruth.do("add_ladder", id=uid("other"), patient=RUTH, goal="dig")
    ruth.do("add_rung", id=uid("z"), ladder=uid("other"), movement="z")
    refused = ruth.refused("merge_rungs", rungs=[uid("a"), uid("z")], into={"id": uid("x"), "movement": "x"})
    assert refused == ("unknown_id", "rung")


def test_a_rung_is_archived_with_its_tries_and_once(ruth: Desk) -> None:
    ruth.lock("b")
    ruth.do("archive_rung", rung=uid("b"))
    assert (ruth.order(), len(ruth.ladder().trials)) == (["a", "c", "d"], 1)
    assert ruth.ladder().rungs[-1].id == uid("b")
    assert ruth.refused("archive_rung", rung=uid("b")) == ("not_now", "rung")
