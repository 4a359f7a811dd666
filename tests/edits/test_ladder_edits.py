"""Rungs added, moved, rated and rested; places are 0…n−1 throughout."""

import pytest

from exposure.domain.ladder import SafetyBehaviour
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk


def add(desk: Desk, name: str, **more: object) -> None:
    desk.do("add_rung", id=uid(name), ladder=LADDER, movement=name, **more)


@pytest.fixture
def empty(desk: Desk) -> Desk:
    desk.add_ruth()
    return desk


def test_a_ladder_begins_empty_under_a_goal(empty: Desk) -> None:
    ladder = empty.ladder()
    assert (ladder.ladder.goal, ladder.ladder.version, ladder.rungs) == ("Pick up Noah", 1, ())


def test_a_rung_without_worry_goes_on_top(empty: Desk) -> None:
    add(empty, "a", threat=90)
    add(empty, "b")
    assert empty.order() == ["a", "b"]


def test_a_rung_goes_above_the_highest_one_that_worries_no_more(empty: Desk) -> None:
    for name, threat in (("a", 20), ("b", 60), ("c", 40)):
        add(empty, name, threat=threat, position=len(empty.order()))
    add(empty, "new", threat=40)
    assert empty.order() == ["a", "b", "c", "new"]


def test_a_rung_that_worries_less_than_all_goes_to_the_bottom(empty: Desk) -> None:
    add(empty, "a", threat=50)
    add(empty, "b")
    add(empty, "new", threat=10)
    assert empty.order() == ["new", "a", "b"]


def test_a_rung_goes_where_it_is_put(ruth: Desk) -> None:
    add(ruth, "new", position=2, threat=5)
    assert ruth.order() == ["a", "b", "new", "c", "d"]


def test_a_rung_has_no_place_above_the_top(ruth: Desk) -> None:
    refused = ruth.refusal("add_rung", id=uid("x"), ladder=LADDER, movement="x", position=5)
    assert (refused.kind, refused.field, refused.values["highest"]) == ("range", "position", 4)


def test_a_rung_keeps_all_that_is_said_of_it(empty: Desk) -> None:
    more = {"horizon_hours": 2, "dose": {"load": "5 kg"}, "safety_behaviours": [{"what": "brace"}], "library": "lift"}
    add(empty, "a", threat=0, feared_outcome="a tear", how_we_know="a pop", **more)
    rung = empty.rung("a")
    assert (rung.threat, rung.horizon_hours, rung.dose, rung.library) == (0, 2.0, {"load": "5 kg"}, "lift")
    assert rung.safety_behaviours == (SafetyBehaviour("brace"),)
    assert (rung.prediction_version, rung.dose_version, rung.can_be_predicted) == (1, 1, True)


def test_a_rung_without_a_worded_fear_has_no_wording_yet(empty: Desk) -> None:
    add(empty, "a", feared_outcome=" ")
    assert empty.rung("a").prediction_version == 0


def test_a_first_rating_is_kept_with_its_date(empty: Desk) -> None:
    add(empty, "a", threat=40)
    add(empty, "b")
    assert [(rating.rung, rating.threat, rating.at) for rating in empty.ladder().ratings] == [(uid("a"), 40, moment(1))]


def test_a_rung_is_added_to_a_ladder_that_is_there(empty: Desk) -> None:
    assert empty.refused("add_rung", id=uid("x"), ladder=uid("none"), movement="x") == ("unknown_id", "ladder")


@pytest.mark.parametrize(
    ("rung", "to", "order"),
    [("a", 3, "bcda"), ("d", 0, "dabc"), ("b", 2, "acbd"), ("c", 2, "abcd")],
)
def test_a_rung_is_moved_to_its_place_afterwards(ruth: Desk, rung: str, to: int, order: str) -> None:
    ruth.do("move_rung", rung=uid(rung), to=to)
    assert ruth.order() == list(order)


def test_moving_there_and_back_changes_nothing(ruth: Desk) -> None:
    ruth.do("move_rung", rung=uid("a"), to=2)
    ruth.do("move_rung", rung=uid("a"), to=0)
    assert ruth.order() == ["a", "b", "c", "d"]


def test_a_rung_is_not_moved_to_a_place_that_is_not_there(ruth: Desk) -> None:
    assert ruth.refused("move_rung", rung=uid("a"), to=4) == ("range", "to")
    assert ruth.refused("move_rung", rung=uid("a"), to=-1) == ("range", "to")


def test_a_rung_that_is_done_or_gone_keeps_its_place(ruth: Desk) -> None:
    ruth.do("override_up", rung=uid("a"), reason="done at work daily")
    ruth.do("archive_rung", rung=uid("b"))
    assert ruth.refused("move_rung", rung=uid("a"), to=1) == ("not_now", "rung")
    assert ruth.refused("move_rung", rung=uid("b"), to=1) == ("not_now", "rung")


def test_every_change_of_order_raises_the_version(ruth: Desk) -> None:
    before = ruth.ladder().ladder.version
    ruth.do("move_rung", rung=uid("a"), to=1)
    ruth.do("rate_rung", rung=uid("a"), threat=50)
    ruth.do("archive_rung", rung=uid("a"))
    assert ruth.ladder().ladder.version == before + 2


def test_every_rating_is_kept_and_the_order_stays(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=90)
    ruth.wait(days=1)
    ruth.do("rate_rung", rung=uid("a"), threat=0)
    assert [rating.threat for rating in ruth.ladder().ratings] == [90, 0]
    assert (ruth.rung("a").threat, ruth.order()[0]) == (0, "a")


def test_a_rung_rests_with_reason_until_and_owner(ruth: Desk) -> None:
    ruth.do("rest_rung", rung=uid("a"), reason="a sore shoulder", until="2026-11-01", owner="Priya")
    rung = ruth.rung("a")
    assert (rung.status, rung.rest_reason, str(rung.rest_until), rung.rest_owner) == (
        "skipped",
        "a sore shoulder",
        "2026-11-01",
        "Priya",
    )
    assert ruth.refused("rest_rung", rung=uid("a"), reason="again") == ("not_now", "rung")


def test_a_rung_wakes_as_it_was(ruth: Desk) -> None:
    before = ruth.rung("a")
    ruth.do("rest_rung", rung=uid("a"), reason="a sore shoulder", until="2026-11-01", owner="Priya")
    ruth.do("wake_rung", rung=uid("a"))
    assert ruth.rung("a") == before
    assert ruth.refused("wake_rung", rung=uid("a")) == ("not_now", "rung")


def test_the_goal_is_a_rung_of_that_ladder(ruth: Desk) -> None:
    ruth.do("set_goal_rung", ladder=LADDER, rung=uid("c"))
    assert ruth.ladder().ladder.goal_rung == uid("c")
    ruth.do("add_ladder", id=uid("other"), patient=RUTH, goal="dig")
    assert ruth.refused("set_goal_rung", ladder=uid("other"), rung=uid("c")) == ("unknown_id", "rung")
