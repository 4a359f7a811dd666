"""The tab of tries: open ones first, one in whole, corrections beside the originals."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.pages.trying.ruth import Hand, answer, find, keep, keep_and_move, said_aloud, trial_of, words
from ui.dialogs.correct_try import CorrectTrySheet
from ui.models.tries_table import HAPPENED, NEXT, HeadingRow, TryRow
from ui.pages.tries.page import TriesPage
from ui.widgets.buttons import Button
from ui.workspace import Workspace

DOWN, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Return
REASON = "She remembered it at home"


def chosen(tries: TriesPage) -> TryRow:
    """Give the try that is chosen."""
    row = tries.list.chosen
    assert row is not None
    return row


def test_without_tries_it_says_what_will_be_here(tries: TriesPage) -> None:
    tries.open(PATIENT)
    assert "No tries yet." in words(tries)


def test_open_tries_stand_first(tries: TriesPage, workspace: Workspace, clock: SetClock) -> None:
    waiting = keep_and_move(workspace, hours=24)
    clock.wait(hours=1)
    answer(workspace, keep_and_move(workspace, 2), likelihood_after=50)
    tries.open(PATIENT)
    texts = [row.text if isinstance(row, HeadingRow) else row.trial.id for row in tries.list.tries.rows]
    assert texts[:3] == ["Still open", waiting, "Step 2  ·  Pick up a pen from the floor"]


def test_the_number_of_an_open_try_stays_covered(tries: TriesPage, workspace: Workspace) -> None:
    keep_and_move(workspace, likelihood=83, hours=24)
    tries.open(PATIENT)
    shown = "\n".join(str(tries.list.tries.index(1, column).data()) for column in range(4))
    assert "83" not in shown + words(tries) + said_aloud(tries)
    assert "Covered" in shown


def test_a_kept_prediction_can_be_gone_on_with(tries: TriesPage, workspace: Workspace, qtbot: QtBot) -> None:
    trial = keep(workspace)
    tries.open(PATIENT)
    with qtbot.waitSignal(tries.resume_wanted) as wanted:
        find(tries, Button, "tries.continue").click()
    assert wanted.args == [trial]


def test_an_open_answer_can_be_recorded(tries: TriesPage, workspace: Workspace, qtbot: QtBot) -> None:
    trial = keep_and_move(workspace, hours=24)
    tries.open(PATIENT)
    with qtbot.waitSignal(tries.due_wanted) as wanted:
        find(tries, Button, "tries.record").click()
    assert wanted.args == [trial]


@pytest.mark.parametrize("moved", [False, True])
def test_the_primary_button_is_left_to_the_head(tries: TriesPage, workspace: Workspace, moved: bool) -> None:
    (keep_and_move if moved else keep)(workspace)
    tries.open(PATIENT)
    kinds = {each.look.kind for each in tries.findChildren(Button) if each.isVisible()}
    assert "primary" not in kinds


def test_enter_does_what_a_try_still_asks_for(tries: TriesPage, hand: Hand, workspace: Workspace, qtbot: QtBot) -> None:
    trial = keep_and_move(workspace, hours=24)
    tries.open(PATIENT)
    tries.list.setFocus()
    with qtbot.waitSignal(tries.due_wanted) as wanted:
        hand.press(ENTER)
    assert wanted.args == [trial]


def test_enter_corrects_a_try_that_is_over(tries: TriesPage, hand: Hand, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace))
    tries.open(PATIENT)
    tries.list.setFocus()
    hand.press(ENTER)
    assert [sheet.isVisible() for sheet in tries.window().findChildren(CorrectTrySheet)] == [True]


def test_what_nobody_could_tell_can_be_asked_again(tries: TriesPage, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    ask = {"how": "phone", "at": workspace.now().isoformat()}
    answer(workspace, trial, "unclear", ask_by=ask)
    tries.open(PATIENT)
    assert chosen(tries).is_open
    assert find(tries, Button, "tries.record").isEnabled()


def test_arrows_pass_over_headings(tries: TriesPage, hand: Hand, workspace: Workspace) -> None:
    keep_and_move(workspace, hours=24)
    over = keep_and_move(workspace, 2)
    answer(workspace, over)
    tries.open(PATIENT)
    tries.list.setFocus()
    hand.press(DOWN)
    assert chosen(tries).trial.id == over


def test_the_try_chosen_stays_chosen(tries: TriesPage, hand: Hand, workspace: Workspace, clock: SetClock) -> None:
    first = keep_and_move(workspace, 2)
    answer(workspace, first)
    tries.open(PATIENT)
    clock.wait(days=1)
    answer(workspace, keep_and_move(workspace, 2))
    assert chosen(tries).trial.id == first
    assert hand.pressed == 0


def test_a_try_in_whole_tells_what_was_said(tries: TriesPage, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace, likelihood=83), what_happened="I stood up", likelihood_after=47)
    tries.open(PATIENT)
    assert {"83", "It did not happen.", "“I stood up”", "47"} <= set(words(tries.details).splitlines())


def test_a_screen_reader_hears_a_try_in_one_sentence(tries: TriesPage, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace, likelihood=83), likelihood_after=47)
    tries.open(PATIENT)
    says = tries.list.tries.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert says == (
        "Monday 2 November. Step 1, Lean forward, hands on the bench. You said 83. It did not happen. "
        "Next time you’d say 47."
    )


def test_the_table_behaves_as_qt_expects(tries: TriesPage, workspace: Workspace) -> None:
    tester = QAbstractItemModelTester(tries.list.tries)
    answer(workspace, keep_and_move(workspace))
    tries.open(PATIENT)
    assert tester.model() is tries.list.tries


def correct(tries: TriesPage, workspace: Workspace) -> tuple[CorrectTrySheet, str]:
    """Open the sheet that corrects a try that is over; give it and the try's id."""
    trial = keep_and_move(workspace, likelihood=83)
    answer(workspace, trial, what_happened="I stood up", likelihood_after=47)
    tries.open(PATIENT)
    find(tries, Button, "tries.correct").click()
    return find(tries, CorrectTrySheet, "correct"), trial


def test_a_correction_stands_beside_the_original(tries: TriesPage, workspace: Workspace) -> None:
    sheet, _trial = correct(tries, workspace)
    sheet.what.buttons[1].click()
    sheet.after.show_answer(60)
    sheet.reason.setPlainText(REASON)
    find(sheet, Button, "correct.do").click()
    shown = words(tries.details)
    assert "First answered: It did not happen. “I stood up” Next time you’d say 47." in shown
    assert f"2 Nov, Priya Nair: Next time you’d say 60. Reason: “{REASON}”" in shown
    assert "60" in shown.splitlines()


def test_a_number_corrected_after_moving_changes_nothing_that_counts(tries: TriesPage, workspace: Workspace) -> None:
    sheet, trial = correct(tries, workspace)
    sheet.what.buttons[0].click()
    sheet.before.show_answer(20)
    sheet.reason.setPlainText(REASON)
    find(sheet, Button, "correct.do").click()
    assert trial_of(workspace, trial).likelihood_before == 83
    assert "the first number counts" in words(tries.details)


def test_a_try_entered_in_error_stays_in_the_list(tries: TriesPage, workspace: Workspace) -> None:
    sheet, trial = correct(tries, workspace)
    sheet.what.buttons[2].click()
    sheet.reason.setPlainText(REASON)
    find(sheet, Button, "correct.do").click()
    assert trial_of(workspace, trial).void
    assert chosen(tries).trial.id == trial
    assert "Entered in error" in words(tries.details)


def test_a_correction_asks_for_a_reason(tries: TriesPage, workspace: Workspace) -> None:
    sheet, trial = correct(tries, workspace)
    sheet.what.buttons[2].click()
    sheet.reason.setPlainText("short")
    assert not find(sheet, Button, "correct.do").isEnabled()
    assert "a reason of at least 10 characters" in words(sheet)
    assert not trial_of(workspace, trial).void


def test_a_refused_correction_keeps_its_words(tries: TriesPage, workspace: Workspace) -> None:
    sheet, trial = correct(tries, workspace)
    sheet.what.buttons[2].click()
    sheet.reason.setPlainText(REASON)
    do(workspace, {"edit": "void_trial", "trial": trial, "reason": "Entered for the wrong step"})
    find(sheet, Button, "correct.do").click()
    assert sheet.isVisible()
    assert sheet.reason.text == REASON
    assert "entered in error" in words(sheet)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_details_go_below_where_it_is_narrow(
    tries: TriesPage, workspace: Workspace, qtbot: QtBot, percent: int
) -> None:
    answer(workspace, keep_and_move(workspace))
    tries.open(PATIENT)
    tries.resize(1440 if percent == 100 else 900, 800)
    beside = percent == 100
    qtbot.waitUntil(lambda: (tries.details.x() > tries.list.width() / 2) == beside)
    assert tries.details.isVisible()


def test_what_happened_keeps_its_room_where_it_is_narrow(tries: TriesPage, workspace: Workspace, qtbot: QtBot) -> None:
    answer(workspace, keep_and_move(workspace))
    tries.open(PATIENT)
    # The widths come with the layout, which on a busy computer is not there after one turn of the loop.
    qtbot.waitUntil(lambda: not tries.list.isColumnHidden(NEXT))
    tries.list.setFixedWidth(560)
    qtbot.waitUntil(lambda: tries.list.isColumnHidden(NEXT))
    assert tries.list.columnWidth(HAPPENED) >= 200
