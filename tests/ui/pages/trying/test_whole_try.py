"""A whole try by keyboard alone, and how many keys it takes."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.trying.ruth import Hand, find, focused, trials, words
from ui.dialogs.correct_try import CorrectTrySheet
from ui.pages.trying.again import AgainScreen
from ui.pages.trying.do import DoScreen
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.reveal import RevealScreen
from ui.widgets.buttons import Button
from ui.widgets.choices import BigChoice
from ui.workspace import Workspace

SECONDS, KEYS_A_SECOND = 34, 200 / 60
SENTENCE = "I stood straight up. It felt tight, then eased in a minute."
TAB, SPACE, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return


def predict(page: TryPage, hand: Hand, likelihood: str = "85") -> None:
    """Begin a try at the first step, leave one thing out, and keep the prediction."""
    page.begin(PATIENT, rung_id(1))
    hand.tab_to("try.likelihood")
    hand.type(likelihood)
    hand.press(TAB)
    hand.type("1")
    hand.press(TAB, SPACE)
    hand.press(ENTER, ctrl=True)


def tell(hand: Hand) -> None:
    """Say that it did not happen, what did, and how likely it is next time."""
    hand.type("n")
    hand.tab_to("try.words")
    hand.type(SENTENCE)
    hand.press(TAB, SPACE)
    hand.tab_to("try.likelihood")
    hand.type("60")
    hand.press(ENTER, ctrl=True)


def test_a_try_with_a_reused_fear_needs_at_most_34_seconds_of_typing(page: TryPage, hand: Hand) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    assert isinstance(page.shown_screen, RevealScreen)
    assert hand.pressed <= SECONDS * KEYS_A_SECOND


def come(workspace: Workspace) -> None:
    """Open a visit whose place and company are set."""
    line = {"edit": "open_visit", "id": workspace.new_id(), "patient": PATIENT}
    do(workspace, {**line, "place": "Clinic", "clinician_present": True})


def test_a_try_with_a_reused_fear_needs_at_most_twelve_keys_besides_sentences(
    page: TryPage, hand: Hand, workspace: Workspace
) -> None:
    come(workspace)
    page.begin(PATIENT, rung_id(1))
    hand.type("85")
    hand.press(TAB)
    hand.type("1")
    hand.press(TAB, SPACE)
    hand.press(ENTER, ctrl=True)
    hand.press(SPACE)
    hand.type("n60")
    hand.press(ENTER, ctrl=True)
    assert isinstance(page.shown_screen, RevealScreen)
    assert hand.pressed <= 12
    (trial,) = trials(workspace)
    assert (trial.likelihood_before, trial.outcome, trial.likelihood_after) == (85, "did_not_occur", 60)
    assert trial.prediction.leaving_out == ("Leaning on the table",)


def test_going_again_on_another_day_asks_where_and_who(
    page: TryPage, hand: Hand, workspace: Workspace, clock: SetClock
) -> None:
    trial = answered_once(page, hand, workspace)
    clock.wait(days=1)
    page.go_again(trial)
    assert focused().objectName() == "try.where.0"
    hand.press(SPACE)
    hand.type("70")
    hand.press(ENTER)
    assert workspace.case(PATIENT).visits[-1].place == "Clinic"


def test_a_whole_try_is_on_record_as_it_was_said(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    (trial,) = trials(workspace)
    assert (trial.prediction.likelihood, trial.prediction.leaving_out) == (85, ("Leaning on the table",))
    assert (trial.outcome, trial.what_happened, trial.likelihood_after) == ("did_not_occur", SENTENCE, 60)
    assert trial.closed


def test_each_screen_opens_with_the_focus_on_its_first_control(page: TryPage, hand: Hand) -> None:
    seen = []
    page.begin(PATIENT, rung_id(1))
    seen.append(focused().objectName())
    predict(page, hand)
    seen.append(focused().objectName())
    hand.press(SPACE)
    seen.append(focused().objectName())
    tell(hand)
    seen.append(focused().objectName())
    assert seen == ["try.where.0", "try.done", "try.did.answer.did_not_occur", "try.go_again"]


def test_going_again_needs_at_most_eight_keys_in_all(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    before = hand.pressed
    hand.press(ENTER)
    hand.type("85")
    hand.press(ENTER)
    hand.type("n60")
    hand.press(ENTER)
    assert hand.pressed - before <= 8
    assert isinstance(page.shown_screen, RevealScreen)
    assert [trial.likelihood_after for trial in trials(workspace)] == [60, 60]


def test_going_again_keeps_everything_else(page: TryPage, hand: Hand, workspace: Workspace, clock: SetClock) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    clock.wait(hours=0.1)
    hand.press(ENTER)
    assert isinstance(page.shown_screen, AgainScreen)
    hand.type("70")
    hand.press(ENTER)
    first, second = (trial.prediction for trial in trials(workspace))
    assert (second.feared_outcome, second.how_we_know) == (first.feared_outcome, first.how_we_know)
    assert (second.leaving_out, second.horizon_hours) == (first.leaving_out, 0)


def test_escape_after_the_reveal_ends_the_try(page: TryPage, hand: Hand, qtbot: QtBot, workspace: Workspace) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    with qtbot.waitSignal(page.finished) as finished:
        hand.press(Qt.Key.Key_Escape)
    assert finished.args == [trials(workspace)[0].id]


def test_the_reveal_says_itself_that_it_is_saved(page: TryPage, hand: Hand, qtbot: QtBot, workspace: Workspace) -> None:
    predict(page, hand)
    hand.press(SPACE)
    with qtbot.assertNotEmitted(workspace.told):
        tell(hand)
    assert "Saved." in words(page)
    hand.press(Qt.Key.Key_Escape)
    assert page.end_says == ""


def test_a_try_can_be_corrected_where_it_is_revealed(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    find(page, Button, "try.correct").click()
    (sheet,) = page.findChildren(CorrectTrySheet)
    find(sheet, BigChoice, "correct.what.outcome").click()
    find(sheet, BigChoice, "correct.outcome.partly").click()
    sheet.reason.show_text("She told me more.")
    find(sheet, Button, "correct.do").click()
    assert trials(workspace)[0].outcome == "partly"
    assert "It partly happened." in words(page)


def test_a_try_entered_in_error_ends_there(page: TryPage, hand: Hand, workspace: Workspace, qtbot: QtBot) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    find(page, Button, "try.correct").click()
    (sheet,) = page.findChildren(CorrectTrySheet)
    find(sheet, BigChoice, "correct.what.void").click()
    sheet.reason.show_text("It was another patient.")
    with qtbot.waitSignal(page.finished):
        find(sheet, Button, "correct.do").click()
    assert (trials(workspace)[0].void, page.end_says) == (True, "Try set aside as entered in error")


def test_part_of_it_is_asked_about_as_usual(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    predict(page, hand)
    assert isinstance(page.shown_screen, DoScreen)
    hand.type("p")
    assert isinstance(page.shown_screen, HappenedScreen)
    movement = trials(workspace)[0].movement
    assert movement is not None
    assert movement.done == "partial"


def test_not_today_is_kept_and_ends_the_try(page: TryPage, hand: Hand, qtbot: QtBot, workspace: Workspace) -> None:
    predict(page, hand)
    with qtbot.waitSignal(page.finished), qtbot.assertNotEmitted(workspace.told):
        hand.type("t")
    assert page.end_says == "That’s fine. It is kept."
    assert trials(workspace)[0].closed


def test_enter_saves_a_second_try_from_whichever_answer_has_the_focus(
    page: TryPage, hand: Hand, workspace: Workspace
) -> None:
    page.go_again(trial := answered_once(page, hand, workspace))
    hand.type("85")
    hand.press(ENTER)
    hand.type("y")
    hand.press(ENTER)
    assert [each.outcome for each in trials(workspace) if each.id != trial] == ["occurred"]


def test_enter_in_what_happened_saves_nothing(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    page.go_again(answered_once(page, hand, workspace))
    hand.type("85")
    hand.press(ENTER)
    hand.type("y")
    hand.tab_to("try.words")
    hand.press(ENTER)
    assert trials(workspace)[-1].outcome is None


def answered_once(page: TryPage, hand: Hand, workspace: Workspace) -> str:
    """Make a first try and give its id."""
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    return trials(workspace)[0].id
