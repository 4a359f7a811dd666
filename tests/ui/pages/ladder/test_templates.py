"""Ready-made ladders: chosen by keys or mouse, one or several, and what they keep back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import PATIENT, do
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, focused, press, write
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui import theme
from ui.models.movements import ready_made
from ui.pages.ladder.page import LadderPage
from ui.pages.ladder.templates import TemplatesSheet, proposal_words
from ui.widgets.check_box import CheckBox
from ui.workspace import Workspace

KEY = Qt.Key


@pytest.fixture
def bare(workspace: Workspace, opened: Opened) -> LadderPage:
    """Give the page of a patient without a ladder, the goal being written."""
    do(workspace, {"edit": "add_patient", "id": PATIENT, "name": "Ruth Calloway", "born": "1968-03-04"})
    page = opened()
    page._room.goal.form.goal.setFocus()
    QTest.keyClicks(page._room.goal.form.goal, "Pick up Noah")
    return page


def ask(page: LadderPage) -> TemplatesSheet:
    """Ask which ladders to begin from."""
    click(page._room.goal.form.several)
    return sheet_over(page)


def sheet_over(page: LadderPage) -> TemplatesSheet:
    """Give the sheet that is open over the page."""
    found = [each for each in page.window().findChildren(TemplatesSheet) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def box(sheet: TemplatesSheet, name: str) -> CheckBox:
    found = sheet.findChild(CheckBox, f"ladder.templates.{name}")
    assert found is not None
    return found


def core(*names: str) -> list[str]:
    return [step.words for name in names for each in ready_made() if each.id == name for step in each.core]


def movements(workspace: Workspace) -> list[str]:
    return [rung.movement for rung in ladder_of(workspace).steps]


def test_all_fourteen_are_offered_with_bending_first(bare: LadderPage) -> None:
    sheet = ask(bare)
    assert len(sheet.findChildren(CheckBox)) == 14
    assert focused() is box(sheet, "bending")


def test_each_says_how_many_steps_it_brings_and_that_it_is_a_proposal(bare: LadderPage) -> None:
    boxes = ask(bare).findChildren(CheckBox)
    said = [each.accessibleDescription() for each in boxes]
    assert said[0] == f"6 steps. {proposal_words()}"
    assert all(proposal_words() in each for each in said)


def test_what_has_to_be_settled_first_stands_with_the_ladder(bare: LadderPage) -> None:
    assert "driving is all right" in box(ask(bare), "neck").accessibleDescription()


def test_letters_go_to_a_title_and_enter_takes_it(bare: LadderPage, workspace: Workspace) -> None:
    ask(bare)
    write("li")
    press(KEY.Key_Return)
    assert movements(workspace) == core("lifting")


def test_the_same_letter_again_goes_to_the_next_title(bare: LadderPage) -> None:
    ask(bare)
    names = []
    for _time in range(3):
        write("r")
        names.append(focused().objectName().removeprefix("ladder.templates."))
    assert names == ["reaching", "impact", "reaching"]


def test_letters_that_begin_nothing_leave_the_focus_where_it_is(bare: LadderPage) -> None:
    sheet = ask(bare)
    write("z")
    assert focused() is box(sheet, "bending")


def test_arrows_go_from_one_to_the_next(bare: LadderPage) -> None:
    sheet = ask(bare)
    boxes = sheet.findChildren(CheckBox)
    press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Up)
    assert focused() is boxes[1]


def test_several_are_one_gesture_and_are_undone_by_name(bare: LadderPage, workspace: Workspace) -> None:
    sheet = ask(bare)
    for name in ("lifting", "stairs"):
        click(box(sheet, name))
    click(sheet.findChild(QWidget, "ladder.templates.do"))
    assert movements(workspace) == core("lifting", "stairs")
    assert workspace.undo() == "Ladder begun from “Lifting”, “Stairs”"
    assert workspace.case(PATIENT).ladders == ()


COST = "12 steps to do take about 14 weeks. Eight is enough to start."


def test_more_than_eight_steps_are_said_to_be_many_and_what_they_cost(bare: LadderPage) -> None:
    sheet = ask(bare)
    label = sheet.findChild(QLabel, "ladder.templates.sum")
    assert label is not None
    click(box(sheet, "lifting"))
    few = label.text()
    click(box(sheet, "stairs"))
    assert [few, label.text()] == ["6 steps to begin with.", f"12 steps to begin with. {COST}"]


def test_escape_begins_nothing_and_keeps_the_goal(bare: LadderPage, workspace: Workspace) -> None:
    ask(bare)
    press(KEY.Key_Space, KEY.Key_Escape)
    assert workspace.case(PATIENT).ladders == ()
    assert bare._room.goal.form.goal.text == "Pick up Noah"


def test_nothing_is_taken_while_nothing_is_chosen(bare: LadderPage) -> None:
    assert not sheet_enabled(ask(bare))


def sheet_enabled(sheet: TemplatesSheet) -> bool:
    found = sheet.findChild(QWidget, "ladder.templates.do")
    return found is not None and found.isEnabled()


def test_an_empty_ladder_takes_them_too(bare: LadderPage, workspace: Workspace) -> None:
    click(bare._room.goal.form.empty)
    click(bare._centre.empty.several)
    click(box(sheet_over(bare), "housework"))
    click(box(sheet_over(bare), "neck"))
    press(KEY.Key_Return)
    assert movements(workspace) == core("housework", "neck")
    assert workspace.can_undo == "Steps of “Standing and housework”, “Turning the neck and driving” added"


def test_another_ladder_begins_from_one_and_both_sheets_close(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    page = opened()
    click(page.findChild(QWidget, "ladder.another"))
    write("Dance")
    click(page.window().findChild(QWidget, "ladder.new.form.several"))
    press(KEY.Key_Return)
    assert movements(workspace) == core("bending")
    assert not [each for each in page.window().findChildren(TemplatesSheet) if each.isVisible()]


def test_what_it_keeps_back_stands_first_among_the_movements(bare: LadderPage, workspace: Workspace) -> None:
    click(bare._room.goal.form.bending)
    model = bare._movements.offers.model()
    assert [model.index(row, 0).data() for row in range(2)] == between("bending")[:2]
    bare.focus_movements()
    press(KEY.Key_Return, KEY.Key_Return, KEY.Key_4, KEY.Key_0, KEY.Key_Return)
    step = next(rung for rung in ladder_of(workspace).steps if rung.threat == 40)
    assert (step.movement, bool(step.dose)) == (between("bending")[0], True)


def test_a_step_between_that_is_on_the_ladder_is_shown_there(bare: LadderPage, workspace: Workspace) -> None:
    click(bare._room.goal.form.bending)
    bare.focus_movements()
    press(KEY.Key_Return, KEY.Key_Return, KEY.Key_4, KEY.Key_0, KEY.Key_Return)
    added = bare.selected_rung()
    bare.focus_movements()
    press(KEY.Key_Return)
    bare._movements.offers.setCurrentIndex(bare._movements.offers.model().index(0, 0))
    press(KEY.Key_Return)
    assert bare.selected_rung() == added
    assert len(ladder_of(workspace).steps) == len(core("bending")) + 1


def between(name: str) -> list[str]:
    return [step.words for each in ready_made() if each.id == name for step in each.steps if step.between]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_the_smallest_window_at_twice_the_text(
    qtbot: QtBot, qapp: QApplication, bare: LadderPage, scheme: str
) -> None:
    bare.window().resize(1024, 700)
    theme.apply(qapp, "dark" if scheme == "dark" else "light", 200)
    sheet = ask(bare)
    QApplication.processEvents()
    assert [*unfit(sheet), *overlapping(sheet)] == []
