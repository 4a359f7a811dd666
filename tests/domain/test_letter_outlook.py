"""What a letter says of the time ahead."""

from dataclasses import replace

import pytest

from exposure.domain.care import Hold
from exposure.domain.export_note import ExportNote
from exposure.domain.letter_content import compose
from exposure.domain.letter_facts import GoalStep
from exposure.domain.letter_outlook import keeps, practised
from tests.builders import LADDER, PATIENT, moment
from tests.letters import after, somebody
from tests.stories import draft

NOW = after(13)
RUTH = somebody(13)


def test_what_was_agreed_for_home_is_practised() -> None:
    known = practised(RUTH, NOW)
    assert known
    assert (known.movement, known.often) == ("Lift the washing basket from the floor", "every other day")


def test_nothing_is_practised_before_it_was_agreed_or_while_its_ladder_is_paused() -> None:
    paused = replace(RUTH.ladders[0], holds=(Hold("h", LADDER, "numb", moment(45)),))
    assert practised(replace(RUTH, ladders=(paused,)), NOW) is None
    assert practised(RUTH, moment(0)) is None
    assert practised(replace(RUTH, practice_plan=None), NOW) is None


def test_nothing_is_practised_once_the_work_has_ended() -> None:
    assert practised(replace(RUTH, patient=replace(RUTH.patient, ended="enough", ended_at=NOW)), NOW) is None


def test_the_newest_lesson_is_kept() -> None:
    newest = replace(RUTH.visits[5], lesson="Bending is not breaking")
    assert keeps(replace(RUTH, visits=(*RUTH.visits[:5], newest)), NOW).lesson == "Bending is not breaking"


@pytest.mark.parametrize(
    ("kind", "day", "given"),
    [("print-my-evidence", 40, True), ("my-evidence", 40, True), ("my-evidence", 60, False), ("letter", 40, False)],
)
def test_the_page_of_evidence_counts_as_given_once_it_left_the_program(kind: str, day: int, given: bool) -> None:
    note = ExportNote("e", PATIENT, kind, "", "Priya Nair", moment(day))
    assert (keeps(replace(RUTH, exports=(note,)), NOW).evidence == moment(40).date()) == given


def test_practice_is_in_letters_on_the_way_and_what_is_kept_in_the_last() -> None:
    on_the_way, last = (compose(RUTH, replace(draft(), kind=kind), NOW) for kind in ("progress", "final"))
    assert (on_the_way.practised is None, on_the_way.keeps) == (False, None)
    assert (last.practised, last.keeps is None) == (None, False)


def test_the_step_of_the_goal_has_its_first_and_its_newest_worry() -> None:
    (ladder,) = compose(RUTH, draft(), NOW).ladders
    assert ladder.goal_step == GoalStep("Dig the vegetable bed for 20 minutes", 95, 20)


def test_rated_once_it_has_no_newer_worry() -> None:
    once = replace(RUTH.ladders[0], ratings=RUTH.ladders[0].ratings[:1])
    (ladder,) = compose(replace(RUTH, ladders=(once,)), draft(), NOW).ladders
    assert ladder.goal_step
    assert (ladder.goal_step.first, ladder.goal_step.now) == (95, None)
