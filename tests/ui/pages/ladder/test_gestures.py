"""From what is wanted to the edits of one gesture."""

from dataclasses import replace

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import SafetyBehaviour
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, trial
from ui.models.movements import bending_ladder, library
from ui.pages.ladder import gestures
from ui.pages.ladder.gestures import NewStep, Scene, from_library

THREE = [rung(1, threat=10, status="passed_shown"), rung(2, threat=30), rung(3, threat=50)]


def scene(ladder: LadderCase | None = None) -> Scene:
    found = ladder or ladder_case(rungs=THREE)
    return Scene(case(found), found, moment(30))


def test_a_number_within_the_neighbours_is_a_rating_alone() -> None:
    gesture = gestures.place(scene(), THREE[1], 40)
    assert gesture.lines == ({"edit": "rate_rung", "rung": rung_id(2), "threat": 40},)
    assert gesture.label == "“Movement 2” rated 40"


def test_a_number_past_a_neighbour_rates_and_moves_at_once() -> None:
    rated, moved = gestures.place(scene(), THREE[2], 20).lines
    assert rated == {"edit": "rate_rung", "rung": rung_id(3), "threat": 20}
    assert moved == {"edit": "move_rung", "rung": rung_id(3), "to": 1, "seen": 1}


def test_a_move_that_makes_a_step_current_is_named_so() -> None:
    assert gestures.place(scene(), THREE[2], 20).label.endswith("It is the current step now.")
    assert gestures.move(scene(), THREE[1], 2).label == "“Movement 2” moved to place 3"


def test_a_first_rating_is_called_placing() -> None:
    loose = replace(THREE[1], threat=None)
    assert gestures.place(scene(ladder_case(rungs=[loose])), loose, 40).label == "“Movement 2” placed at 40"


def test_a_new_step_says_nothing_that_was_not_said() -> None:
    key = RungId("new")
    gesture = gestures.add(LADDER, key, NewStep("Dance"))
    assert gesture.lines == ({"edit": "add_rung", "id": key, "ladder": LADDER, "movement": "Dance"},)
    assert gesture.label == "“Dance” added"


def test_a_movement_brings_its_words_and_picture_but_nobodys_fear() -> None:
    line = from_library(library()[0], 42).line(RungId("new"), LADDER)
    assert line["library"] == library()[0].id
    assert line["threat"] == 42
    assert "feared_outcome" not in line


def test_the_bending_ladder_brings_its_core_steps_unrated() -> None:
    ids = iter("abcdefgh")
    lines = gestures.add_templates(LADDER, (bending_ladder(),), lambda: next(ids)).lines
    assert [line["movement"] for line in lines] == [step.words for step in bending_ladder().core]
    assert all("threat" not in line and "feared_outcome" not in line and line["dose"] for line in lines)


def test_a_ladder_begins_under_its_goal() -> None:
    (line,) = gestures.begin(PATIENT, "Dance", "key").lines
    assert line == {"edit": "add_ladder", "id": "key", "patient": PATIENT, "goal": "Dance"}


def test_removing_a_tried_step_is_named_with_its_tries() -> None:
    tried = ladder_case(trial(step=2, day=1), trial(step=2, day=2), rungs=THREE)
    assert gestures.remove(scene(tried), THREE[1]).label.endswith("Its 2 tries are kept.")


def test_first_words_need_no_meaning_and_later_ones_carry_it() -> None:
    first = replace(THREE[1], prediction_version=0)
    assert "meaning" not in gestures.reword(first, "I fall", "I lie there", "same").lines[0]
    assert gestures.reword(THREE[1], "I fall", "I lie there", "new").lines[0]["meaning"] == "new"


def test_why_something_is_done_stays_when_another_is_added() -> None:
    braced = replace(THREE[1], safety_behaviours=(SafetyBehaviour("Bracing", "stop_harm"),))
    (line,) = gestures.stay_safe(braced, ["Bracing", "Leaning"]).lines
    assert line["safety_behaviours"] == [{"what": "Bracing", "why": "stop_harm"}, {"what": "Leaning"}]


def test_waking_and_other_words_name_the_step() -> None:
    assert gestures.wake(THREE[1]).label == "“Movement 2” takes part again"
    assert gestures.retitle(THREE[1], "Dance").label == "“Movement 2” is now “Dance”"


def test_a_worry_is_said_to_be_written_down() -> None:
    assert gestures.reword(THREE[1], "I fall", "I lie there", "new").label.startswith("Worry about “")
