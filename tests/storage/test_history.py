"""The history as a transaction reads it: link by link, by patient, by gesture, by what it is about."""

import pytest

from tests.builders import uid
from tests.desk import LADDER, RUTH, Desk


def test_an_empty_history_begins_at_one(desk: Desk) -> None:
    with desk.database.reading() as records:
        assert (records.next_seq(), records.last_hash(), records.places()) == (1, "0" * 64, ())


def test_a_link_is_found_by_its_edit_and_by_its_place(ruth: Desk) -> None:
    with ruth.database.reading() as records:
        link = records.link(LADDER)
        assert link == records.link_at(2)
        assert (records.link(uid("none")), records.link_at(99), records.body(99)) == (None, None, None)


def test_links_and_bodies_are_one_patient_s_or_everybody_s(ruth: Desk) -> None:
    ruth.do("set_clinic", name="Harbour")
    with ruth.database.reading() as records:
        assert [link.edit for link in records.links_of(None)] == ["set_clinic"]
        assert [link.seq for link in records.links_of(RUTH)] == [body.seq for body in records.bodies(RUTH)]
        assert len(list(records.links())) == len(list(records.bodies())) == 7


def test_the_edits_of_a_gesture_are_found_whoever_they_are_about(ruth: Desk) -> None:
    ruth.do("set_clinic", name="Harbour", gesture="g")
    ruth.do("rate_rung", rung=uid("a"), threat=5, gesture="g")
    ruth.do("rate_rung", rung=uid("a"), threat=6, gesture="h")
    with ruth.database.reading() as records:
        assert [body.patient for body in records.bodies_of_gesture("g")] == [None, RUTH]


def test_the_newest_edit_about_a_try_is_found(ruth: Desk) -> None:
    trial = ruth.move("a")
    for outcome in ("did_not_occur", "unclear"):
        ruth.do("record_outcome", trial=trial, outcome=outcome)
    with ruth.database.reading() as records:
        newest = records.newest_about("record_outcome", trial)
        assert newest is not None
        assert newest.line["outcome"] == "unclear"
        assert records.newest_about("record_outcome", uid("none")) is None


@pytest.mark.parametrize("ruth", ["file"], indirect=True)
def test_gestures_and_repeats_are_found_by_an_index_and_never_by_reading_all(ruth: Desk) -> None:
    with ruth.database.connection() as connection:
        for column in ("gesture", "about", "patient"):
            plan = connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN SELECT * FROM history_body WHERE {column} = 'x' ORDER BY seq"  # noqa: S608
            )
            assert [row.detail for row in plan] == [
                f"SEARCH history_body USING INDEX ix_history_body_{column} ({column}=?)"
            ]
