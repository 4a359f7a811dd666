"""Undo writes back what was, where nothing else was done since; redo is the undo of an undo."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from exposure.domain.case import Case
from tests.builders import uid
from tests.desk import LADDER, RUTH, Desk, told


def undo(desk: Desk, of: str) -> str:
    return desk.do("undo", of=of).edit_id


UNDOABLE: list[Mapping[str, Any]] = [
    {"edit": "change_patient", "patient": RUTH, "name": "Ruth C."},
    {"edit": "archive_patient", "patient": RUTH},
    {"edit": "clear_to_start", "patient": RUTH, "found": "nothing of note"},
    {"edit": "set_explanation", "patient": RUTH, "loop": ["a", "b", "c", "d"]},
    {"edit": "set_flare_plan", "patient": RUTH, "steady_rung": uid("a")},
    {"edit": "set_alongside", "patient": RUTH, "text": "two walks a day"},
    {"edit": "plan_practice", "patient": RUTH, "rung": uid("a"), "often": "daily", "ways": ["outside"], "alone": True},
    {"edit": "book_visit", "id": uid("v"), "patient": RUTH, "on": "2026-10-09"},
    {"edit": "open_visit", "id": uid("v"), "patient": RUTH, "place": "clinic"},
    {"edit": "log_unplanned", "id": uid("u"), "patient": RUTH, "what": "carried the shopping", "rung": uid("a")},
    {"edit": "finish", "patient": RUTH, "how": "enough"},
    {"edit": "add_ladder", "id": uid("l"), "patient": RUTH, "goal": "dig"},
    {"edit": "set_goal_rung", "ladder": LADDER, "rung": uid("b")},
    {"edit": "add_rung", "id": uid("x"), "ladder": LADDER, "movement": "x", "position": 1, "threat": 30},
    {"edit": "move_rung", "rung": uid("d"), "to": 0},
    {"edit": "rate_rung", "rung": uid("a"), "threat": 70},
    {"edit": "rest_rung", "rung": uid("a"), "reason": "a sore shoulder", "until": "2026-11-01", "owner": "Priya"},
    {"edit": "split_rung", "rung": uid("b"), "into": [{"id": uid("x"), "movement": "x", "threat": 20}]},
    {"edit": "merge_rungs", "rungs": [uid("b"), uid("d")], "into": {"id": uid("x"), "movement": "x"}},
    {"edit": "archive_rung", "rung": uid("b")},
    {"edit": "reword_prediction", "rung": uid("a"), "feared_outcome": "a tear", "meaning": "new"},
    {"edit": "change_rung", "rung": uid("a"), "safety_behaviours": [{"what": "brace"}]},
    {"edit": "change_rung", "rung": uid("a"), "alternative": "it stays sore", "fair_test": "a full basket"},
    {"edit": "change_dose", "rung": uid("a"), "dose": {"load": "5 kg"}, "meaning": "new"},
    {"edit": "note_concern", "patient": RUTH, "text": "numb toes", "found": "usual"},
    {"edit": "agree_home_step", "rung": uid("a")},
    {"edit": "override_up", "rung": uid("a"), "reason": "done at work daily"},
    {"edit": "override_stay", "rung": uid("a"), "reason": "wants one more week"},
    {"edit": "set_policy", "patient": RUTH, "settings": {"n_min": 4}},
    {"edit": "draft_letter", "id": uid("x"), "patient": RUTH, "kind": "initial", "action": "none"},
]


@pytest.mark.parametrize("edit", UNDOABLE, ids=lambda edit: "-".join([edit["edit"], *edit]))
def test_undo_and_redo_are_each_other_s_opposite(ruth: Desk, edit: Mapping[str, Any]) -> None:
    before = ruth.case()
    done = ruth.do(**edit).edit_id
    after = ruth.case()
    undone = undo(ruth, done)
    assert plain(ruth.case()) == plain(before) != plain(after)
    redone = undo(ruth, undone)
    assert plain(ruth.case()) == plain(after)
    undo(ruth, redone)
    assert plain(ruth.case()) == plain(before)
    assert ruth.faults() == []


def plain(case: Case) -> str:
    """Give all a case says but the versions of its ladders, which only ever rise."""
    return re.sub(r"\bversion=\d+", "", str(case))


def test_what_was_never_done_is_not_undone(desk: Desk) -> None:
    assert desk.refused("undo", of=uid("nothing")) == ("unknown_id", "of")


def test_an_undo_cannot_be_done_twice(ruth: Desk) -> None:
    done = ruth.do("archive_patient", patient=RUTH).edit_id
    undo(ruth, done)
    assert ruth.refused("undo", of=done) == ("stale", "of")


def test_an_undo_is_refused_when_the_same_thing_was_changed_since(ruth: Desk) -> None:
    done = ruth.do("change_patient", patient=RUTH, area="back").edit_id
    ruth.do("change_patient", patient=RUTH, area="hip")
    assert ruth.refused("undo", of=done) == ("stale", "of")
    assert ruth.case().patient.area == "hip"


def test_an_undo_is_done_when_it_was_changed_and_changed_back(ruth: Desk) -> None:
    done = ruth.do("change_patient", patient=RUTH, area="back").edit_id
    undo(ruth, ruth.do("change_patient", patient=RUTH, area="hip").edit_id)
    undo(ruth, done)
    assert ruth.case().patient.area == ""


@pytest.mark.parametrize("made", [RUTH, LADDER, uid("a")])
def test_what_something_else_refers_to_by_now_is_stale_and_stays(ruth: Desk, made: str) -> None:
    ruth.do("set_flare_plan", patient=RUTH, steady_rung=uid("a"))
    assert ruth.refused("undo", of=made) == ("stale", "of")
    assert ruth.order() == ["a", "b", "c", "d"]


def test_a_rung_with_tries_cannot_be_undone_away(ruth: Desk) -> None:
    ruth.lock("d")
    assert ruth.refused("undo", of=uid("d")) == ("stale", "of")


def test_a_gp_somebody_has_by_now_stays(ruth: Desk) -> None:
    ruth.do("add_gp", id=uid("gp"), name="Dr Marsh")
    ruth.do("change_patient", patient=RUTH, gp=uid("gp"))
    assert ruth.refused("undo", of=uid("gp")) == ("stale", "of")


def test_no_gap_is_left_where_a_rung_below_others_is_undone(ruth: Desk) -> None:
    assert ruth.refused("undo", of=uid("b")) == ("stale", "of")
    assert ruth.order() == ["a", "b", "c", "d"]


def test_no_two_rungs_get_one_place_where_another_was_added_since(ruth: Desk) -> None:
    done = ruth.do("archive_rung", rung=uid("a")).edit_id
    ruth.do("add_rung", id=uid("e"), ladder=LADDER, movement="e")
    assert ruth.refused("undo", of=done) == ("stale", "of")
    assert ruth.order() == ["b", "c", "d", "e"]


def test_the_rung_on_top_is_undone_whatever_was_done_to_the_others(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=70)
    undo(ruth, uid("d"))
    assert ruth.order() == ["a", "b", "c"]


def test_the_version_of_a_ladder_rises_with_an_undo_too(ruth: Desk) -> None:
    done = ruth.do("move_rung", rung=uid("a"), to=2).edit_id
    version = ruth.ladder().ladder.version
    undo(ruth, done)
    assert ruth.ladder().ladder.version == version + 1


def test_what_comes_back_takes_its_old_place_among_the_others(ruth: Desk) -> None:
    first = ruth.do("note_concern", patient=RUTH, text="numb toes", found="usual").edit_id
    ruth.do("note_concern", patient=RUTH, text="night pain", found="usual")
    undo(ruth, undo(ruth, undo(ruth, undo(ruth, first))))
    assert [concern.text for concern in ruth.case().concerns] == ["numb toes", "night pain"]


@pytest.mark.parametrize("edit", ["lock_prediction", "record_movement", "record_outcome"])
def test_what_was_said_about_a_try_is_never_undone(ruth: Desk, edit: str) -> None:
    trial = ruth.move("a")
    ruth.do("record_outcome", trial=trial, outcome="unclear")
    with ruth.database.reading() as records:
        done = next(link.edit_id for link in records.links() if link.edit == edit)
    error = ruth.refusal("undo", of=done)
    assert (told(error), error.values["why"]) == (("not_now", "of"), "never_undone")


def test_consent_is_never_undone(ruth: Desk) -> None:
    done = ruth.do("record_consent", patient=RUTH, to="Dr Marsh").edit_id
    assert ruth.refused("undo", of=done) == ("not_now", "of")


def test_a_draft_that_was_signed_since_stays_as_it_was_signed(ruth: Desk) -> None:
    draft = {"id": uid("letter"), "patient": RUTH, "kind": "initial"}
    ruth.do("draft_letter", **draft, action="none")
    second = ruth.do("draft_letter", **draft, action="please review").edit_id
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    ruth.do("sign_letter", letter=uid("letter"))
    assert ruth.refused("undo", of=second) == ("not_now", "of")


# Gestures


def test_edits_of_one_gesture_are_undone_and_redone_together(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=70, gesture="g")
    ruth.do("set_clinic", name="Harbour")
    newest = ruth.do("move_rung", rung=uid("a"), to=3, gesture="g").edit_id
    undone = undo(ruth, newest)
    assert (ruth.order(), ruth.rung("a").threat, ruth.ladder().ratings) == (["a", "b", "c", "d"], None, ())
    undo(ruth, undone)
    assert (ruth.order(), ruth.rung("a").threat) == (["b", "c", "d", "a"], 70)


def test_a_gesture_of_clinic_and_patient_is_undone_and_redone_and_undone(ruth: Desk) -> None:
    ruth.do("add_gp", id=uid("gp"), name="Dr Marsh", gesture="g")
    newest = ruth.do("change_patient", patient=RUTH, gp=uid("gp"), gesture="g").edit_id
    undone = ruth.do("undo", of=newest)
    assert (undone.changed.patient, ruth.case().gp) == (RUTH, None)
    undo(ruth, undo(ruth, undone.edit_id))
    with ruth.database.reading() as records:
        assert records.rows("gp") == {}
    assert ruth.faults() == []


def test_a_gesture_that_holds_a_prediction_is_not_undone(ruth: Desk) -> None:
    worded = ruth.do("reword_prediction", rung=uid("a"), feared_outcome="a tear", meaning="new", gesture="g").edit_id
    ruth.do("lock_prediction", id=uid("t"), rung=uid("a"), likelihood=80, gesture="g")
    assert ruth.refused("undo", of=worded) == ("not_now", "of")


def test_a_gesture_is_undone_whole_or_not_at_all(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=70, gesture="g")
    newest = ruth.do("rate_rung", rung=uid("b"), threat=80, gesture="g").edit_id
    ruth.do("rate_rung", rung=uid("a"), threat=75)
    assert ruth.refused("undo", of=newest) == ("stale", "of")
    assert ruth.rung("b").threat == 80


# Roles


def test_below_a_clinician_only_what_was_done_in_that_role_is_undone(ruth: Desk) -> None:
    done = ruth.do("override_stay", rung=uid("a"), reason="wants one more week").edit_id
    ruth.role = "patient"
    assert ruth.refused("undo", of=done) == ("not_allowed", "role")


def test_the_patient_undoes_and_redoes_what_they_did_themselves(ruth: Desk) -> None:
    ruth.role = "patient"
    undo(ruth, undo(ruth, ruth.do("rate_rung", rung=uid("a"), threat=70).edit_id))
    assert ruth.rung("a").threat == 70


def test_the_clinician_undoes_what_the_patient_did(ruth: Desk) -> None:
    ruth.role = "patient"
    done = ruth.do("rate_rung", rung=uid("a"), threat=70).edit_id
    ruth.role = "clinician"
    undo(ruth, done)
    assert ruth.rung("a").threat is None


# Wordings


def test_a_wording_that_was_undone_never_lends_its_version_to_another(ruth: Desk) -> None:
    worded = ruth.do("reword_prediction", rung=uid("a"), feared_outcome="a tear", meaning="new").edit_id
    ruth.lock("a")
    undo(ruth, worded)
    ruth.do("reword_prediction", rung=uid("a"), feared_outcome="a slip", meaning="new")
    assert ruth.ladder().trials[0].prediction.prediction_version == 2
    assert ruth.rung("a").prediction_version == 3


def test_a_dose_that_was_undone_never_lends_its_version_to_another(ruth: Desk) -> None:
    dosed = ruth.do("change_dose", rung=uid("a"), dose={"load": "5 kg"}, meaning="new").edit_id
    ruth.lock("a")
    undo(ruth, dosed)
    ruth.do("change_dose", rung=uid("a"), dose={"load": "7 kg"}, meaning="new")
    assert ruth.rung("a").dose_version == 3
