"""Anchors in the patient's own words, and a ladder ranked by each of the two."""

import pytest

from exposure.domain.identifiers import RungId
from exposure.domain.patient import Patient
from tests.builders import uid
from tests.desk import LADDER, RUTH, Desk

UP = [uid(name) for name in "abcd"]


def rank(desk: Desk, name: str = "r", by: str = "patient", order: list[str] | None = None, **more: object) -> str:
    """Rank Ruth's ladder; gives the id of the edit."""
    return desk.do("rank_ladder", id=uid(name), ladder=LADDER, by=by, order=order or UP, **more).edit_id


def test_anchors_are_said_one_by_one_and_cleared(ruth: Desk) -> None:
    assert ruth.case().patient.anchors == {}
    ruth.do("set_anchors", patient=RUTH, anchors={"0": "on the sofa", "50": "the stairs"})
    ruth.do("set_anchors", patient=RUTH, anchors={"100": "digging", "50": " "})
    assert ruth.case().patient.anchors == {"0": "on the sofa", "100": "digging"}


def test_a_patient_may_say_their_own_anchors(ruth: Desk) -> None:
    ruth.role = "patient"
    ruth.do("set_anchors", patient=RUTH, anchors={"50": "the stairs"})
    assert ruth.case().patient.anchors == {"50": "the stairs"}


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"patient": uid("nobody"), "anchors": {"0": "x"}}, ("unknown_id", "patient")),
        ({"patient": RUTH}, ("missing", "anchors")),
        ({"patient": RUTH, "anchors": {}}, ("missing", "anchors")),
        ({"patient": RUTH, "anchors": {"75": "x"}}, ("unknown_field", "anchors.75")),
        ({"patient": RUTH, "anchors": {"50": 3}}, ("type", "anchors.50")),
        ({"patient": RUTH, "anchors": {"50": "x" * 2001}}, ("too_long", "anchors.50")),
    ],
)
def test_what_is_no_anchor_is_refused(ruth: Desk, fields: dict[str, object], refused: tuple[str, str]) -> None:
    assert ruth.refused("set_anchors", **fields) == refused


def test_anchors_are_undone_and_done_again(ruth: Desk) -> None:
    said = ruth.do("set_anchors", patient=RUTH, anchors={"50": "the stairs"}).edit_id
    taken = ruth.do("undo", of=said).edit_id
    assert ruth.case().patient.anchors == {}
    ruth.do("undo", of=taken)
    assert ruth.case().patient.anchors == {"50": "the stairs"}


def test_every_ranking_is_kept_and_the_newest_of_each_counts(ruth: Desk) -> None:
    rank(ruth, "one", threats={uid("a"): 0, uid("d"): 90})
    rank(ruth, "two", order=UP[::-1])
    rank(ruth, "hers", by="clinician")
    ladder = ruth.ladder()
    assert [ranking.id for ranking in ladder.rankings] == [uid("one"), uid("two"), uid("hers")]
    assert ladder.ranking("patient") == ladder.rankings[1]
    assert ladder.ranking("clinician") == ladder.rankings[2]
    assert ladder.rankings[0].threats == {RungId(uid("a")): 0, RungId(uid("d")): 90}


def test_a_ranking_leaves_the_ladder_as_it_is(ruth: Desk) -> None:
    before = ruth.ladder().rungs
    assert ruth.ladder().ranking("patient") is None
    rank(ruth, order=UP[::-1], threats={uid("a"): 99})
    assert (ruth.ladder().rungs, ruth.ladder().ladder.version) == (before, ruth.ladder().ladder.version)


@pytest.mark.parametrize(
    "order", [UP[:3], [*UP, uid("e")], [*UP[:3], UP[0]], [*UP, UP[0]]], ids=["short", "long", "other", "twice"]
)
def test_a_ranking_is_of_just_the_steps_there_are_now(ruth: Desk, order: list[str]) -> None:
    fields = {"id": uid("r"), "ladder": LADDER, "by": "patient"}
    assert ruth.refused("rank_ladder", **fields, order=order) == ("stale", "order")


def test_a_step_that_left_the_ladder_is_ranked_no_more(ruth: Desk) -> None:
    ruth.do("archive_rung", rung=uid("a"))
    assert ruth.refused("rank_ladder", id=uid("r"), ladder=LADDER, by="patient", order=UP) == ("stale", "order")
    rank(ruth, order=UP[1:])
    assert len(ruth.ladder().rankings) == 1


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"ladder": uid("none")}, ("unknown_id", "ladder")),
        ({"by": "physio"}, ("range", "by")),
        ({"order": "abcd"}, ("type", "order")),
        ({"order": ["a", "b"]}, ("type", "order")),
        ({"threats": {uid("e"): 5}}, ("unknown_id", "threats")),
        ({"threats": {uid("a"): 101}}, ("range", f"threats.{uid('a')}")),
        ({"seen": 1}, ("stale", "seen")),
    ],
)
def test_what_is_no_ranking_is_refused(ruth: Desk, change: dict[str, object], refused: tuple[str, str]) -> None:
    fields = {"id": uid("r"), "ladder": LADDER, "by": "patient", "order": UP}
    assert ruth.refused("rank_ladder", **{**fields, **change}) == refused


def test_a_ranking_is_kept_once(ruth: Desk) -> None:
    rank(ruth)
    fields = {"ladder": LADDER, "by": "clinician", "order": UP, "edit_id": uid("again")}
    assert ruth.refused("rank_ladder", id=uid("r"), **fields) == ("conflict", "id")


def test_a_patient_ranks_as_nobody_else(ruth: Desk) -> None:
    ruth.role = "patient"
    rank(ruth)
    fields = {"id": uid("hers"), "ladder": LADDER, "order": UP}
    assert ruth.refused("rank_ladder", **fields, by="clinician") == ("not_allowed", "role")
    ruth.role = "assistant"
    rank(ruth, "hers", by="clinician")


def test_a_ranking_is_undone_and_done_again(ruth: Desk) -> None:
    taken = ruth.do("undo", of=rank(ruth)).edit_id
    assert ruth.ladder().rankings == ()
    ruth.do("undo", of=taken)
    assert [ranking.id for ranking in ruth.ladder().rankings] == [uid("r")]


@pytest.mark.parametrize("picture", ["stones", "thermometer"])
def test_the_ladder_is_drawn_as_the_patient_likes_it(ruth: Desk, picture: str) -> None:
    assert Patient.__dataclass_fields__["ladder_picture"].default == "thermometer"
    ruth.do("change_patient", patient=RUTH, ladder_picture=picture)
    ruth.do("change_patient", patient=RUTH, notes="prefers mornings")
    assert ruth.case().patient.ladder_picture == picture
    assert ruth.refused("change_patient", patient=RUTH, ladder_picture="rope") == ("range", "ladder_picture")
