"""The page as somebody works on it: with keys and mouse, down to what is on record."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exposure.edits.performing import perform
from tests.ui.opened import rung_id
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, press, write
from tests.ui.pages.ladder.ruth import add_rated, ladder_of, rung_line
from ui.pages.ladder.page import LadderPage
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.offers import Offers
from ui.widgets.ladder.step_card import StepCard
from ui.workspace import Workspace

KEY = Qt.Key


def board_of(page: LadderPage) -> LadderBoard:
    found = page.findChild(LadderBoard)
    assert found is not None
    return found


def card_of(page: LadderPage, number: int) -> StepCard:
    found = board_of(page).card_of(rung_id(number))
    assert found is not None
    return found


def focused_card(page: LadderPage, number: int) -> StepCard:
    card = card_of(page, number)
    board_of(page).choose(card.step.id, focus=True)
    return card


def worries(workspace: Workspace) -> list[int | None]:
    return [rung.threat for rung in ladder_of(workspace).steps]


def test_it_opens_on_the_current_step(page: LadderPage) -> None:
    assert page.selected_rung() == rung_id(2)


def test_enter_on_a_movement_and_a_number_put_it_at_its_place(page: LadderPage, workspace: Workspace) -> None:
    page.focus_movements()
    write("squat to")
    press(KEY.Key_Return, KEY.Key_Return, KEY.Key_5, KEY.Key_0, KEY.Key_Return)
    steps = ladder_of(workspace).steps
    assert [rung.threat for rung in steps] == [20, 40, 50, 60, 80]
    assert steps[2].library == "squat"


def test_what_is_placed_is_undone_in_one_go(page: LadderPage, workspace: Workspace) -> None:
    board_of(page).rated.emit(rung_id(3), 90)
    assert worries(workspace) == [20, 40, 80, 90]
    workspace.undo()
    assert worries(workspace) == [20, 40, 60, 80]


def test_a_typed_number_rates_the_card_again(page: LadderPage, workspace: Workspace) -> None:
    card = focused_card(page, 3)
    QTest.keyClick(card, KEY.Key_7)
    press(KEY.Key_0, KEY.Key_Return)
    assert worries(workspace) == [20, 40, 70, 80]
    assert card.hasFocus()


def test_plus_changes_by_five_and_is_kept_as_one_rating(page: LadderPage, workspace: Workspace) -> None:
    card = focused_card(page, 4)
    for _each in range(2):
        QTest.keyClick(card, KEY.Key_Plus)
    focused_card(page, 3)
    assert worries(workspace)[3] == 90
    assert len([rating for rating in ladder_of(workspace).ratings if rating.rung == rung_id(4)]) == 2


def test_a_card_is_drawn_to_another_number(page: LadderPage, workspace: Workspace) -> None:
    card, thermometer = card_of(page, 4), board_of(page).thermometer
    height = round(thermometer.plan().height_of(91))
    end = card.mapFromGlobal(thermometer.mapToGlobal(QPoint(card.x() + 40, height)))
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    QTest.mouseMove(card, end)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=end)
    assert worries(workspace) == [20, 40, 60, 91]


def test_a_movement_is_drawn_onto_the_thermometer(page: LadderPage, workspace: Workspace) -> None:
    offers, thermometer = page.findChild(Offers), board_of(page).thermometer
    assert offers is not None
    start = offers.visualRect(offers.model().index(3, 0)).center()
    over = QPoint(300, round(thermometer.plan().height_of(99)))
    end = offers.viewport().mapFromGlobal(thermometer.mapToGlobal(over))
    QTest.mousePress(offers.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(offers.viewport(), end)
    QTest.mouseRelease(offers.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert worries(workspace) == [20, 40, 60, 80, 99]


def test_delete_takes_a_step_off_and_undo_brings_it_back(page: LadderPage, workspace: Workspace) -> None:
    QTest.keyClick(focused_card(page, 3), KEY.Key_Delete)
    assert worries(workspace) == [20, 40, 80]
    workspace.undo()
    assert worries(workspace) == [20, 40, 60, 80]


def test_the_order_changes_by_one_place_and_the_number_stays(page: LadderPage, workspace: Workspace) -> None:
    focused_card(page, 4)
    page.move_step(-1)
    assert worries(workspace) == [20, 40, 80, 60]


def test_a_step_that_is_done_keeps_its_place(qtbot: QtBot, page: LadderPage, workspace: Workspace) -> None:
    focused_card(page, 1)
    with qtbot.waitSignal(page.refused) as told:
        page.move_step(1)
    assert told.args == ["A step that is done keeps its place."]
    assert worries(workspace) == [20, 40, 60, 80]


def test_a_done_step_rated_higher_keeps_its_place(page: LadderPage, workspace: Workspace) -> None:
    board_of(page).rated.emit(rung_id(1), 70)
    assert worries(workspace) == [70, 40, 60, 80]


def test_the_current_step_moves_only_after_its_effect_is_named(page: LadderPage, workspace: Workspace) -> None:
    board_of(page).rated.emit(rung_id(2), 70)
    assert worries(workspace) == [20, 40, 60, 80]
    press(KEY.Key_Escape)
    assert worries(workspace) == [20, 40, 60, 80]


def test_a_try_is_wanted_on_the_chosen_step(qtbot: QtBot, page: LadderPage) -> None:
    focused_card(page, 4)
    button = page.findChild(QWidget, "ladder.title.try")
    with qtbot.waitSignal(page.start_try) as wanted:
        click(button)
    assert wanted.args == [rung_id(4)]


def test_a_movement_on_the_ladder_is_shown_there_instead(page: LadderPage) -> None:
    page.focus_movements()
    write("tie my laces")
    press(KEY.Key_Return, KEY.Key_Return)
    assert page.selected_rung() == rung_id(3)
    assert card_of(page, 3).hasFocus()


def test_own_words_and_a_number_are_one_step(page: LadderPage, workspace: Workspace) -> None:
    page.write_your_own()
    write("Dance at the wedding")
    press(KEY.Key_Return, KEY.Key_9, KEY.Key_5, KEY.Key_Return)
    assert ladder_of(workspace).steps[-1].movement == "Dance at the wedding"
    assert worries(workspace)[-1] == 95


def test_own_words_without_a_number_wait_beside_the_thermometer(page: LadderPage, workspace: Workspace) -> None:
    page.write_your_own()
    write("Dance at the wedding")
    press(KEY.Key_Return, KEY.Key_Return)
    assert worries(workspace)[-1] is None
    assert board_of(page).thermometer.plan().tray


def test_the_ninth_step_asks_whether_the_rest_can_wait(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (10, 20, 30, 40, 50, 60, 70, 80))
    page = opened()
    page.write_your_own()
    write("Dance")
    press(KEY.Key_Return, KEY.Key_9, KEY.Key_5, KEY.Key_Return)
    assert page._centre.notice.text.startswith("9 steps to do take about 11 weeks.")
    later = page.findChild(QWidget, "ladder.notice.first")
    click(later)
    assert len(ladder_of(workspace).steps) == 8


def test_an_order_changed_elsewhere_is_told_and_mine_offered_again(page: LadderPage, workspace: Workspace) -> None:
    with workspace._file.database.writing() as records:
        perform(records, rung_line(5, 99), workspace._performer())
    focused_card(page, 3)
    page.move_step(1)
    assert worries(workspace) == [20, 40, 60, 80, 99]
    click(page.findChild(QWidget, "ladder.notice.first"))
    assert worries(workspace) == [20, 40, 80, 60, 99]


def test_narrow_windows_show_fewer_panes_and_lose_none(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    page = opened(1000, 700)
    assert page._room.panes.mode == "two"
    page.focus_movements()
    assert page._movements.isVisible()
    assert not page._today.isVisible()
