"""Today’s step: words, what is done to stay safe, rest and title, for the chosen step and no other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from tests.ui.opened import FEAR, PATIENT, SetClock, do, rung_id, try_step
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, press
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.gestures import NewStep
from ui.pages.ladder.page import LadderPage
from ui.pages.ladder.steps import steps_of
from ui.pages.ladder.today import TodayPane
from ui.pages.ladder.wording import WorryWords
from ui.widgets.labels import Label
from ui.workspace import Workspace

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def today(page: LadderPage) -> TodayPane:
    found = page.findChild(TodayPane)
    assert found is not None
    return found


def step(workspace: Workspace, number: int) -> Rung:
    return ladder_of(workspace).rung(RungId(rung_id(number)))


def write(words: WorryWords, worry: str) -> None:
    """Write over the worry and go on to the next field."""
    words.worry.setFocus()
    words.worry.selectAll()
    QTest.keyClicks(words.worry, worry)
    words.how.setFocus()


@pytest.fixture
def tried(workspace: Workspace, clock: SetClock, opened: Opened) -> LadderPage:
    """Give her page with one try on the only step."""
    add_rated(workspace, (40,))
    try_step(workspace, clock, 1, 80, 60)
    return opened()


def test_the_dose_stands_in_one_line_under_the_title(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    dose = {"load": "an empty box", "amount": "5 times", "support": "none"}
    do(workspace, {"edit": "change_dose", "rung": rung_id(1), "dose": dose, "meaning": "same"})
    line = opened().findChild(Label, "ladder.title.dose")
    assert line is not None
    assert line.isVisible()
    assert line.text() == "An empty box, not holding on, 5 times"


def test_only_the_current_step_is_called_todays(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    shown = today(opened())
    current, later = steps_of(ladder_of(workspace), workspace.case(PATIENT), workspace.now())
    for step_shown, heading in ((later, "This step"), (current, "Today’s step")):
        shown.show_step(step_shown)
        assert heading in shown_words(shown)


def test_a_flare_turns_the_page_to_the_steady_step(page: LadderPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "open_flare", "patient": PATIENT, "steady_rung": rung_id(1)})
    assert page.selected_rung() == rung_id(1)
    assert "Steady step" in shown_words(today(page))
    assert today(page).accessibleName() == "Steady step"


def test_in_a_flare_the_step_that_waits_is_neither_todays_nor_to_be_woken(
    page: LadderPage, workspace: Workspace
) -> None:
    do(workspace, {"edit": "open_flare", "patient": PATIENT, "steady_rung": rung_id(1)})
    waiting = steps_of(ladder_of(workspace), workspace.case(PATIENT), workspace.now())[1]
    today(page).show_step(waiting)
    assert "This step" in shown_words(today(page))
    assert today(page).verbs.rest.text() == "Rest this step…"


def test_without_a_dose_there_is_no_line_for_it(page: LadderPage) -> None:
    line = page.findChild(Label, "ladder.title.dose")
    assert line is not None
    assert not line.isVisible()


def test_words_are_on_record_once_the_field_is_left(page: LadderPage, workspace: Workspace) -> None:
    write(today(page).words, "I fall over")
    assert step(workspace, 2).feared_outcome == "I fall over"
    assert step(workspace, 2).prediction_version == 1


def test_other_words_for_a_tried_step_ask_what_they_mean(tried: LadderPage, workspace: Workspace) -> None:
    words = today(tried).words
    write(words, "I fall over")
    assert words.question.isVisible()
    assert step(workspace, 1).feared_outcome == FEAR
    click(words.question.new)
    assert (step(workspace, 1).feared_outcome, step(workspace, 1).prediction_version) == ("I fall over", 2)


def test_the_same_worry_in_other_words_keeps_its_tries(tried: LadderPage, workspace: Workspace) -> None:
    write(today(tried).words, "I fall over")
    click(today(tried).words.question.same)
    assert (step(workspace, 1).feared_outcome, step(workspace, 1).prediction_version) == ("I fall over", 1)
    assert not today(tried).words.question.isVisible()


def test_words_that_wait_for_an_answer_are_found_again(tried: LadderPage, workspace: Workspace, opened: Opened) -> None:
    write(today(tried).words, "I fall over")
    again = opened()
    assert today(again).words.worry.text == "I fall over"
    assert today(again).words.question.isVisible()


def test_words_typed_for_one_field_stay_while_the_other_is_kept(page: LadderPage, workspace: Workspace) -> None:
    words = today(page).words
    words.how.setFocus()
    words.how.selectAll()
    QTest.keyClicks(words.how, "I am on the floor")
    do(workspace, {"edit": "rate_rung", "rung": rung_id(3), "threat": 61})
    assert words.how.text == "I am on the floor"


def test_an_emptied_worry_is_not_sent(page: LadderPage, workspace: Workspace) -> None:
    words = today(page).words
    words.worry.setFocus()
    words.worry.selectAll()
    QTest.keyClick(words.worry, KEY.Key_Backspace)
    words.how.setFocus()
    assert step(workspace, 2).feared_outcome == FEAR
    assert words._example.isVisible()


def test_what_is_left_out_is_switched_by_chips(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    do(workspace, {"edit": "change_rung", "rung": rung_id(2), "safety_behaviours": [{"what": "Bracing"}]})
    page = opened()
    (chip,) = today(page).chips.chips
    click(chip)
    assert [behaviour.what for behaviour in step(workspace, 1).safety_behaviours] == ["Bracing"]


def test_a_chip_switched_off_stays_to_be_switched_on(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20,))
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "safety_behaviours": [{"what": "Bracing"}]})
    page = opened()
    for _each in range(2):
        click(today(page).chips.chips[0])
    assert [behaviour.what for behaviour in step(workspace, 1).safety_behaviours] == ["Bracing"]


def test_own_words_for_the_step_itself(page: LadderPage, workspace: Workspace) -> None:
    title = today(page).title
    click(title.own)
    title.field.selectAll()
    QTest.keyClicks(title.field, "Fetch the pen")
    QTest.keyClick(title.field, KEY.Key_Return)
    assert step(workspace, 2).movement == "Fetch the pen"
    assert not title.field.isVisible()


def test_escape_leaves_the_title(page: LadderPage, workspace: Workspace) -> None:
    title = today(page).title
    before = step(workspace, 2).movement
    click(title.own)
    QTest.keyClicks(title.field, "Something else")
    QTest.keyClick(title.field, KEY.Key_Escape)
    assert step(workspace, 2).movement == before
    assert title.own.hasFocus()


def test_enter_on_a_card_goes_to_its_worry(page: LadderPage) -> None:
    page._board.choose(RungId(rung_id(3)), focus=True)
    press(KEY.Key_Return)
    assert today(page).words.worry.hasFocus()


def test_without_steps_it_says_what_to_do(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, ())
    page = opened()
    assert today(page)._nothing.isVisible()
    assert page.selected_rung() is None


def test_remove_at_the_step_takes_it_off(page: LadderPage, workspace: Workspace) -> None:
    page._board.choose(RungId(rung_id(4)))
    click(today(page).verbs.remove)
    assert len(ladder_of(workspace).steps) == 3
    assert page.selected_rung() == rung_id(3)


def test_words_that_cannot_be_kept_stay_on_screen(qtbot: QtBot, page: LadderPage, workspace: Workspace) -> None:
    words = today(page).words
    with qtbot.waitSignal(page.refused):
        words.worry.setFocus()
        words.worry.show_text("x" * 2001)
        words.how.setFocus()
    assert len(words.worry.text) == 2001
    assert step(workspace, 2).feared_outcome == FEAR


def test_typing_is_kept_as_a_draft_when_the_hands_rest(qtbot: QtBot, page: LadderPage, workspace: Workspace) -> None:
    words = today(page).words
    words.worry.setFocus()
    with qtbot.waitSignal(words.drafted, timeout=3000):
        QTest.keyClicks(words.worry, "And ")
    assert workspace.draft(f"ladder words {rung_id(2)}")


def test_without_a_step_it_says_where_the_first_one_will_be(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, ())
    assert "The first step you put on the ladder is shown here." in shown_words(today(opened()))


def test_what_is_done_to_stay_safe_is_no_plan_to_leave_it_out(page: LadderPage, workspace: Workspace) -> None:
    behaviours = [{"what": "Bracing my stomach", "why": "habit"}]
    do(workspace, {"edit": "change_rung", "rung": rung_id(2), "safety_behaviours": behaviours})
    page.refresh()
    assert today(page).chips.checked == ("Bracing my stomach",)
    assert "What to leave out is chosen at each try." in shown_words(today(page))


def test_what_was_added_is_new_only_until_another_step_is_chosen(page: LadderPage) -> None:
    page._adding.add(NewStep("Dance", worry=95))
    assert [card.step.fresh for card in page._board.thermometer.cards.values()].count(True) == 1
    page._board.choose(RungId(rung_id(2)))
    assert [card.step.fresh for card in page._board.thermometer.cards.values()].count(True) == 0


def test_a_search_is_over_once_its_movement_is_on_the_ladder(page: LadderPage) -> None:
    page._movements.search.setText("squat")
    page._adding.add(NewStep("Squat", worry=95))
    assert page._movements.search.text() == ""


def shown_words(pane: TodayPane) -> list[str]:
    return [label.text() for label in pane.findChildren(Label) if label.isVisible()]
