"""One line done whole or not at all, recognised when it comes again, and written into the history."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from exposure.domain.clinic import Role
from exposure.domain.history import GENESIS, link_hash
from exposure.domain.visit import Visit
from exposure.errors import ExposureError
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk, told

EDIT = uid("edit")


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ({}, ("missing", "edit")),
        ({"edit": None}, ("missing", "edit")),
        ({"edit": 7}, ("type", "edit")),
        ({"edit": "fly"}, ("unknown_edit", "edit")),
        ({"edit": "set_clinic", "name": "H", "edit_id": "x"}, ("type", "edit_id")),
        ({"edit": "set_clinic", "name": "H", "at": "2026-11-19T10:30"}, ("type", "at")),
        ({"edit": "set_clinic", "name": "H", "at": "2026-11-19"}, ("type", "at")),
        ({"edit": "set_clinic", "name": "H", "at": "2026-11-19T10:30+01:00:30"}, ("type", "at")),
        ({"edit": "set_clinic", "name": "H", "at": "0001-01-01T00:00+14:00"}, ("range", "at")),
        ({"edit": "set_clinic", "name": "H", "at": "9999-12-31T23:59-12:00"}, ("range", "at")),
        ({"edit": "set_clinic", "name": "H", "gesture": 7}, ("type", "gesture")),
        ({"edit": "set_clinic", "name": "H", "seen": True}, ("type", "seen")),
        ({"edit": "set_clinic", "name": "H", "seen": "4"}, ("type", "seen")),
        ({"edit": "set_clinic", "name": "H", "seen": -1}, ("range", "seen")),
    ],
)
def test_a_line_that_is_no_edit_is_refused_with_kind_and_field(
    desk: Desk, line: dict[str, object], refused: tuple[str, str]
) -> None:
    with pytest.raises(ExposureError) as caught:
        desk.send(json.dumps(line))
    assert told(caught.value) == refused


def test_an_edit_is_answered_with_what_was_made(desk: Desk) -> None:
    answer = desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    assert (answer.edit_id, answer.changed.made, answer.repeated) == (uid("gp"), uid("gp"), False)


def test_an_edit_tells_whose_record_and_which_tables_it_touched(ruth: Desk) -> None:
    changed = ruth.changed("rate_rung", rung=uid("a"), threat=40)
    assert (changed.patient, changed.tables) == (RUTH, frozenset({"rung", "worry_rating"}))


def test_an_edit_is_dated_when_it_was_done_and_when_it_was_typed(desk: Desk) -> None:
    answer = desk.do("set_clinic", name="Harbour", at="2026-10-01T08:00:00-05:00")
    with desk.database.reading() as records:
        link = records.link(answer.edit_id)
    assert link is not None
    assert (link.at, link.entered) == ("2026-10-01T08:00:00-05:00", desk.now.isoformat())


def test_an_edit_may_be_dated_before_the_one_before_it(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=40, at="2026-09-01T08:00:00Z")
    assert ruth.faults() == []


def test_a_time_in_the_future_is_warned_of_and_kept(desk: Desk) -> None:
    later = (desk.now + timedelta(minutes=2)).isoformat()
    assert desk.changed("set_clinic", name="Harbour", at=later).warnings == ("future_time",)


def test_a_clock_a_minute_fast_is_not_warned_of(desk: Desk) -> None:
    later = (desk.now + timedelta(seconds=59)).isoformat()
    assert desk.changed("set_clinic", name="Harbour", at=later).warnings == ()


def test_an_edit_that_is_refused_writes_nothing(ruth: Desk) -> None:
    before = ruth.case()
    assert ruth.refused("split_rung", rung=uid("a"), into=[{"id": uid("b"), "movement": "x"}]) == ("conflict", "id")
    assert ruth.case() == before


def test_every_edit_lengthens_the_chain_by_one_link(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour")
    desk.do("set_clinic", name="Haven")
    with desk.database.reading() as records:
        first, second = records.links()
    assert (first.previous, second.previous) == (GENESIS, first.hash)
    assert second.hash == link_hash(second)


def test_the_body_keeps_the_line_as_sent_and_what_it_changed(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", phone=None)
    with desk.database.reading() as records:
        (body,) = records.bodies()
    assert body.line == {"edit": "set_clinic", "name": "Harbour", "phone": None}
    assert body.content["before"] == {"clinic": {"clinic": None}}
    assert body.content["after"]["clinic"]["clinic"]["name"] == "Harbour"


# Again


def test_the_same_line_of_the_same_edit_id_is_a_repeat(desk: Desk) -> None:
    first = desk.do("set_clinic", name="Harbour", edit_id=EDIT)
    again = desk.do("set_clinic", name="Harbour", edit_id=EDIT)
    assert (first.repeated, again.repeated, desk.count()) == (False, True, 1)


def test_a_repeat_is_recognised_whatever_order_its_fields_have(desk: Desk) -> None:
    desk.send(json.dumps({"edit": "set_clinic", "edit_id": EDIT, "name": "H", "phone": "1"}))
    assert desk.send(json.dumps({"phone": "1", "name": "H", "edit_id": EDIT, "edit": "set_clinic"})).repeated


def test_a_repeat_is_recognised_whatever_has_happened_since(ruth: Desk) -> None:
    line = {"id": uid("e"), "ladder": LADDER, "movement": "e", "edit_id": EDIT}
    ruth.do("add_rung", **line)
    ruth.do("undo", of=EDIT)
    assert ruth.do("add_rung", **line).repeated
    assert ruth.order() == ["a", "b", "c", "d"]


def test_another_line_of_the_same_edit_id_is_a_conflict(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", edit_id=EDIT)
    assert desk.refused("set_clinic", name="Harbour", phone="1", edit_id=EDIT) == ("conflict", "edit_id")


def test_a_field_left_out_and_a_field_of_null_are_not_the_same_line(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", edit_id=EDIT)
    assert desk.refused("set_clinic", name="Harbour", phone=None, edit_id=EDIT) == ("conflict", "edit_id")


def test_without_edit_id_what_is_made_is_known_by_its_id(desk: Desk) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    assert desk.do("add_gp", id=uid("gp"), name="Dr Marsh").repeated
    assert desk.refused("add_gp", id=uid("gp"), name="Dr Mash") == ("conflict", "id")


def test_an_id_on_record_under_another_edit_id_is_a_conflict(desk: Desk) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh", edit_id=EDIT)
    assert desk.refused("add_gp", id=uid("gp"), name="Dr Marsh") == ("conflict", "id")


def test_a_repeat_is_answered_with_what_was_made(desk: Desk) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh", edit_id=EDIT)
    again = desk.do("add_gp", id=uid("gp"), name="Dr Marsh", edit_id=EDIT)
    assert (again.edit_id, again.changed.made) == (EDIT, uid("gp"))


def test_a_repeat_of_a_merge_is_answered_like_the_first(ruth: Desk) -> None:
    merge = {"rungs": [uid("a"), uid("b")], "into": {"id": uid("x").upper(), "movement": "x"}, "edit_id": EDIT}
    first, again = ruth.do("merge_rungs", **merge), ruth.do("merge_rungs", **merge)
    assert (again.repeated, again.changed.made, first.changed.made) == (True, uid("x"), uid("x"))


def test_a_movement_said_again_word_for_word_is_a_repeat(ruth: Desk) -> None:
    trial = ruth.lock("a")
    first = ruth.do("record_movement", trial=trial, done="full", place="home")
    again = ruth.do("record_movement", trial=trial, done="full", place="home")
    assert (again.repeated, again.edit_id) == (True, first.edit_id)


def test_an_answer_is_a_repeat_only_of_the_newest_one_of_its_try(ruth: Desk) -> None:
    one, two = ruth.move("a", "one"), ruth.move("b", "two")
    nothing = {"edit": "record_outcome", "outcome": "did_not_occur"}
    assert not ruth.do(**nothing, trial=one).repeated
    assert not ruth.do(**nothing, trial=two).repeated
    assert ruth.do(**nothing, trial=one).repeated
    assert not ruth.do("record_outcome", trial=one, outcome="unclear").repeated
    assert not ruth.do(**nothing, trial=one).repeated


def test_an_answer_that_comes_again_after_the_try_is_closed_is_still_a_repeat(ruth: Desk) -> None:
    trial = ruth.move("a")
    ruth.do("record_outcome", trial=trial, outcome="occurred")
    assert ruth.do("record_outcome", trial=trial, outcome="occurred").repeated
    assert ruth.refused("record_outcome", trial=trial, outcome="partly") == ("not_now", "trial")


def test_any_other_line_is_new_each_time(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=40)
    assert not ruth.do("rate_rung", rung=uid("a"), threat=40).repeated
    assert len(ruth.ladder().ratings) == 2


def test_a_booked_visit_is_opened_under_the_id_it_was_booked_with(ruth: Desk) -> None:
    ruth.do("book_visit", id=uid("v"), patient=RUTH, on="2026-10-05")
    opened = ruth.do("open_visit", id=uid("v"), patient=RUTH, place="clinic")
    assert (opened.repeated, opened.changed.made) == (False, uid("v"))
    assert ruth.do("open_visit", id=uid("v"), patient=RUTH, place="clinic").repeated
    with ruth.database.reading() as records:
        assert records.get(Visit, uid("v")).opened == ruth.now


def test_a_letter_said_again_otherwise_replaces_the_draft(ruth: Desk) -> None:
    draft = {"id": uid("letter"), "patient": RUTH, "kind": "initial"}
    first = ruth.do("draft_letter", **draft, action="none")
    assert first.edit_id == uid("letter")
    assert ruth.do("draft_letter", **draft, action="none").repeated
    assert not ruth.do("draft_letter", **draft, action="please review").repeated
    assert ruth.case().letters[0].action == "please review"


# Two people


def test_an_edit_of_order_made_on_an_older_order_is_stale(ruth: Desk) -> None:
    seen = ruth.ladder().ladder.version
    ruth.do("move_rung", rung=uid("a"), to=1, seen=seen)
    error = ruth.refusal("move_rung", rung=uid("b"), to=3, seen=seen)
    assert told(error) == ("stale", "seen")
    assert error.values["version"] == seen + 1


@pytest.mark.parametrize(
    "edit",
    [
        {"edit": "add_rung", "id": uid("x"), "ladder": LADDER, "movement": "x"},
        {"edit": "move_rung", "rung": uid("a"), "to": 1},
        {"edit": "archive_rung", "rung": uid("a")},
        {"edit": "split_rung", "rung": uid("a"), "into": [{"id": uid("x"), "movement": "x"}]},
        {"edit": "merge_rungs", "rungs": [uid("a"), uid("b")], "into": {"id": uid("x"), "movement": "x"}},
    ],
    ids=lambda edit: str(edit["edit"]),
)
def test_every_edit_of_order_can_be_stale(ruth: Desk, edit: dict[str, Any]) -> None:
    seen = ruth.ladder().ladder.version
    ruth.do("move_rung", rung=uid("d"), to=0)
    assert ruth.refused(**edit, seen=seen) == ("stale", "seen")
    ruth.do(**edit, seen=seen + 1)


def test_without_seen_an_edit_of_order_is_applied(ruth: Desk) -> None:
    ruth.do("move_rung", rung=uid("a"), to=3)
    ruth.do("move_rung", rung=uid("b"), to=3)
    assert ruth.order() == ["c", "d", "a", "b"]


def test_what_happened_is_recorded_whatever_the_order_was(ruth: Desk) -> None:
    seen = ruth.ladder().ladder.version
    ruth.do("move_rung", rung=uid("a"), to=3)
    ruth.do("lock_prediction", id=uid("t"), rung=uid("a"), likelihood=80, seen=seen)
    assert len(ruth.ladder().trials) == 1


# Roles


@pytest.mark.parametrize("role", ["assistant", "patient"])
def test_what_only_a_clinician_may_do_is_refused_to_others(ruth: Desk, role: Role) -> None:
    ruth.role = role
    assert ruth.refused("override_up", rung=uid("a"), reason="it is time now") == ("not_allowed", "role")


def test_the_patient_keeps_and_answers_a_prediction(ruth: Desk) -> None:
    ruth.role = "patient"
    trial = ruth.move("a")
    ruth.do("record_outcome", trial=trial, outcome="did_not_occur")
    assert ruth.ladder().trials[0].outcome == "did_not_occur"


def test_the_patient_adds_no_patient(desk: Desk) -> None:
    desk.role = "patient"
    assert desk.refused("add_patient", id=RUTH, name="Ruth", born="1968-03-04") == ("not_allowed", "role")


# Gestures


def test_a_gesture_is_of_one_patient(ruth: Desk) -> None:
    ruth.do("change_patient", patient=RUTH, area="back", gesture="g")
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    assert ruth.refused("change_patient", patient=uid("Omar"), area="hip", gesture="g") == ("conflict", "gesture")


def test_a_gesture_may_be_of_a_patient_and_the_clinic(ruth: Desk) -> None:
    ruth.do("add_gp", id=uid("gp"), name="Dr Marsh", gesture="g")
    ruth.do("change_patient", patient=RUTH, gp=uid("gp"), gesture="g")
    assert ruth.case().gp is not None


# Sealing


def test_the_seal_is_judged_by_the_history_and_not_by_the_clock(ruth: Desk) -> None:
    trial = ruth.move("a")
    ruth.do("amend_prediction", trial=trial, reason="typed in a hurry", likelihood=10, at=moment(0).isoformat())
    kept = ruth.ladder().trials[0]
    assert kept.likelihood_before == 80
    assert kept.amendments[0].counts is False


# Whole or not at all


class Breaking:
    """Lets the k-th statement of a transaction fail as a disk does."""

    def __init__(self, desk: Desk, statement: int) -> None:
        self.engine = desk.database._engine
        self.left = statement

    def __enter__(self) -> None:
        event.listen(self.engine, "before_cursor_execute", self.count)

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self.count)

    def count(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise BrokenDiskError


class BrokenDiskError(Exception):
    """What the k-th statement raises."""


@pytest.mark.parametrize(
    "edit",
    [
        {"edit": "split_rung", "rung": uid("b"), "into": [{"id": uid("x"), "movement": "x", "threat": 5}]},
        {"edit": "undo", "of": uid("d")},
        {"edit": "erase_patient", "patient": RUTH, "reason": "asked us to erase it"},
    ],
    ids=lambda edit: str(edit["edit"]),
)
def test_an_edit_that_breaks_off_at_any_statement_has_done_nothing(ruth: Desk, edit: dict[str, Any]) -> None:
    before, broken = ruth.case(), 0
    for statement in range(1, 200):
        try:
            with Breaking(ruth, statement):
                ruth.do(**edit)
        except BrokenDiskError:
            broken += 1
            assert ruth.case() == before
        else:
            break
    assert broken > 10
    assert ruth.faults() == []
