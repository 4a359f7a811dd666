"""No ladder, an empty ladder, a ready-made one, and several."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from tests.builders import uid
from tests.ui.opened import PATIENT, do
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.dialogs.new_ladder import NewLadder, NewLadderForm
from ui.models.movements import bending_ladder
from ui.pages.ladder.page import LadderPage
from ui.widgets.ladder.thermometer import Thermometer
from ui.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bare(workspace: Workspace, opened: Opened) -> LadderPage:
    """Give the page of a patient without a ladder."""
    do(workspace, {"edit": "add_patient", "id": PATIENT, "name": "Ruth Calloway", "born": "1968-03-04"})
    return opened()


def begin(page: LadderPage, goal: str, *, from_bending: bool) -> None:
    form = page.findChild(NewLadderForm)
    assert form is not None
    form.goal.setFocus()
    QTest.keyClicks(form.goal, goal)
    click(form.bending if from_bending else form.empty)


def test_without_a_ladder_the_goal_is_asked_first(bare: LadderPage) -> None:
    assert bare._room.goal.isVisible()
    assert bare.selected_rung() is None


def test_an_empty_ladder_is_a_bare_thermometer_that_says_how_to_begin(
    qtbot: QtBot, bare: LadderPage, workspace: Workspace
) -> None:
    begin(bare, "Pick up Noah", from_bending=False)
    assert ladder_of(workspace).ladder.goal == "Pick up Noah"
    assert bare._centre.empty.isVisible()


def test_the_bending_ladder_is_begun_with_its_core_steps_in_one_gesture(
    qtbot: QtBot, bare: LadderPage, workspace: Workspace
) -> None:
    begin(bare, "Pick up Noah", from_bending=True)
    steps = ladder_of(workspace).steps
    assert [rung.movement for rung in steps] == [step.words for step in bending_ladder().core]
    assert {(rung.threat, rung.feared_outcome) for rung in steps} == {(None, "")}
    workspace.undo()
    assert workspace.case(PATIENT).ladders == ()


def test_an_empty_ladder_can_still_take_the_bending_steps(qtbot: QtBot, bare: LadderPage, workspace: Workspace) -> None:
    begin(bare, "Pick up Noah", from_bending=False)
    click(bare._centre.empty.template)
    assert len(ladder_of(workspace).steps) == len(bending_ladder().core)
    assert bare._board.thermometer.plan().tray


def test_unrated_steps_can_be_tried(qtbot: QtBot, bare: LadderPage) -> None:
    begin(bare, "Pick up Noah", from_bending=True)
    button = bare.findChild(QWidget, "ladder.title.try")
    with qtbot.waitSignal(bare.start_try):
        click(button)


def test_another_ladder_is_begun_and_both_can_be_chosen(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    page = opened()
    click(page.findChild(QWidget, "ladder.another"))
    sheet = page.window().findChild(NewLadder)
    assert sheet is not None
    QTest.keyClicks(sheet.form.goal, "Dance")
    click(sheet.form.empty)
    assert len(workspace.case(PATIENT).ladders) == 2
    assert page.findChildren(Thermometer)[0].cards == {}
    page._centre.ladder_chosen.emit(workspace.case(PATIENT).ladders[0].ladder.id)
    assert len(page._board.thermometer.cards) == 2


def test_a_goal_that_was_given_up_is_in_the_way_of_no_other(page: LadderPage, workspace: Workspace) -> None:
    page._begin.ask()
    sheet = page.window().findChild(NewLadder)
    assert sheet is not None
    sheet.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ann = PatientId(uid("Ann"))
    do(workspace, {"edit": "add_patient", "id": ann, "name": "Ann Osei", "born": "1975-01-02"})
    page._begin.patient = ann
    page._begin.begin("Walk the dog", from_bending=False)
    assert [ladder.ladder.goal for ladder in workspace.case(ann).ladders] == ["Walk the dog"]


@pytest.mark.parametrize("count", [1, 2, 7, 12, 30])
@pytest.mark.parametrize("size", [(1440, 800), (1024, 620)])
def test_ladders_of_any_length_scroll_downwards_only(
    workspace: Workspace, opened: Opened, count: int, size: tuple[int, int]
) -> None:
    add_rated(workspace, tuple(100 * number // (count + 1) for number in range(1, count + 1)))
    page = opened(*size)
    thermometer = page._board.thermometer
    assert thermometer.width() <= page._board.viewport().width()
    assert all(thermometer.rect().contains(card.geometry()) for card in thermometer.cards.values())


def test_it_opens_scrolled_to_the_current_step(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, tuple(range(3, 93, 3)))
    page = opened()
    QApplication.processEvents()
    card = page._board.card_of(page.selected_rung() or "")
    assert card is not None
    assert (
        page._board.viewport().rect().intersects(card.rect().translated(card.mapTo(page._board, card.rect().topLeft())))
    )
