"""The same try by clicks alone, and what the buttons of each screen do."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, rung_id
from tests.ui.pages.trying.ruth import find, keep, keep_and_move, shown, trial_of, trials, words
from ui.pages.trying.again import AgainScreen
from ui.pages.trying.do import DoScreen
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.reveal import RevealScreen
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.likelihood import LikelihoodScale
from ui.workspace import Workspace


def click(widget: QWidget, share: float = 0.5) -> None:
    """Click on a widget, at a share of its width."""
    QApplication.processEvents()
    spot = QPoint(round(widget.width() * share), widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    QApplication.processEvents()


def press(page: TryPage, name: str) -> None:
    """Click a button of the screen."""
    click(find(shown(page), Button, name))


def test_a_whole_try_by_clicks(page: TryPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.begin(PATIENT, rung_id(1))
    click(find(shown(page), LikelihoodScale, "try.likelihood"))
    click(find(shown(page), BigChoice, "try.when.straight_away"))
    click(find(shown(page), Chip, "try.leave_out.1"))
    press(page, "try.keep")
    press(page, "try.done")
    click(find(shown(page), BigChoice, "try.did.answer.did_not_occur"))
    press(page, "try.save")
    with qtbot.waitSignal(page.finished):
        press(page, "try.end")
    (trial,) = trials(workspace)
    assert trial.closed
    assert trial.prediction.leaving_out == ("Bracing my stomach",)


def test_pause_is_a_button_too(page: TryPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.resume(keep(workspace))
    with qtbot.waitSignal(page.paused):
        click(find(page, Button, "try.pause"))
    assert trials(workspace)[0].awaits_movement


def test_after_the_reveal_nothing_is_left_to_pause(page: TryPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.resume(keep_and_move(workspace))
    click(find(shown(page), BigChoice, "try.did.answer.did_not_occur"))
    press(page, "try.save")
    assert not find(page, Button, "try.pause").isVisible()
    with qtbot.waitSignal(page.finished):
        press(page, "try.end")


def test_part_of_it_and_not_today_are_buttons(page: TryPage, workspace: Workspace) -> None:
    part, other = keep(workspace), keep(workspace, 2)
    page.resume(part)
    press(page, "try.part")
    page.resume(other)
    press(page, "try.not_today")
    done = [trial_of(workspace, trial).movement for trial in (part, other)]
    assert [movement.done for movement in done if movement] == ["partial", "not_attempted"]


def again(page: TryPage, workspace: Workspace) -> AgainScreen:
    """Go again after a try, and keep the prediction."""
    page.resume(keep_and_move(workspace))
    click(find(shown(page), BigChoice, "try.did.answer.did_not_occur"))
    press(page, "try.go_again")
    press(page, "try.go_again")
    click(find(shown(page), LikelihoodScale, "try.likelihood"))
    press(page, "try.keep")
    screen = shown(page)
    assert isinstance(screen, AgainScreen)
    return screen


def test_going_again_can_be_part_of_it(page: TryPage, workspace: Workspace) -> None:
    screen = again(page, workspace)
    click(find(screen, Chip, "try.part"))
    click(find(screen, BigChoice, "try.did.answer.did_not_occur"))
    press(page, "try.save")
    movement = trials(workspace)[1].movement
    assert movement is not None
    assert movement.done == "partial"
    assert isinstance(page.shown_screen, RevealScreen)


def test_going_again_can_be_not_today(page: TryPage, workspace: Workspace, qtbot: QtBot) -> None:
    again(page, workspace)
    with qtbot.waitSignal(page.finished):
        press(page, "try.not_today")
    movement = trials(workspace)[1].movement
    assert movement is not None
    assert movement.done == "not_attempted"


def test_going_again_covers_the_number_at_once(page: TryPage, workspace: Workspace) -> None:
    screen = again(page, workspace)
    likelihood = trials(workspace)[1].prediction.likelihood
    assert not find(screen, LikelihoodScale, "try.likelihood").isVisible() or likelihood is None
    assert "Covered until you have answered" in words(page)


def test_going_again_after_partly_asks_what_came_next(page: TryPage, workspace: Workspace) -> None:
    screen = again(page, workspace)
    click(find(screen, BigChoice, "try.did.answer.partly"))
    assert "What happened, and what did you do next?" in words(page)
    press(page, "try.save")
    assert trials(workspace)[1].outcome == "partly"


def test_the_answer_can_be_changed_before_it_is_saved(page: TryPage, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    page.resume(trial)
    assert isinstance(shown(page), HappenedScreen)
    click(find(shown(page), BigChoice, "try.did.answer.occurred"))
    click(find(shown(page), BigChoice, "try.did.answer.did_not_occur"))
    press(page, "try.save")
    assert trial_of(workspace, trial).outcome == "did_not_occur"


def test_another_try_begins_where_the_last_one_ended(page: TryPage, workspace: Workspace) -> None:
    page.resume(keep(workspace))
    press(page, "try.not_today")
    page.resume(keep(workspace, 2))
    assert isinstance(page.shown_screen, DoScreen)
    assert "Pick up a pen from the floor" in words(page)
