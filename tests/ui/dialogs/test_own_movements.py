"""The clinic's library: movements are added, changed, taken out and hidden, each undone by name."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton

from tests.builders import uid
from tests.ui.opened import do
from tests.ui.windowed import focused
from ui.dialogs.asking import Wanted
from ui.dialogs.own_movement_form import OwnMovementForm
from ui.dialogs.own_movements import OwnMovementsSheet
from ui.dialogs.own_movements_list import LibraryPart
from ui.models.movements import library
from ui.models.own_picture import encoded
from ui.workspace import Workspace

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
SWING = {"edit": "add_movement", "id": uid("swing"), "words": "Push a child on the swing", "region": "shoulder"}


@pytest.fixture
def sheet(window: QMainWindow, workspace: Workspace) -> OwnMovementsSheet:
    """Give the sheet at its list; it does on the record what it wants, as the window does."""
    do(workspace, {**SWING, "activity": "reaching", "dimensions": ["load"], "fears": ["It tears.", "It locks."]})
    made = OwnMovementsSheet(workspace, window)

    def on_wanted(wanted: Wanted) -> None:
        workspace.do(*wanted.lines, label=wanted.label)
        made.done_with()

    made.wanted.connect(on_wanted)
    made.open()
    return made


def click(sheet: OwnMovementsSheet, name: str) -> None:
    # What was taken away is gone only once Qt comes round to it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    button = sheet.findChild(QPushButton, f"own_movements.{name}")
    assert button is not None
    QTest.mouseClick(button, LEFT)


def form(sheet: OwnMovementsSheet) -> OwnMovementForm:
    found = sheet._part
    assert isinstance(found, OwnMovementForm)
    return found


def listed(sheet: OwnMovementsSheet) -> LibraryPart:
    found = sheet._part
    assert isinstance(found, LibraryPart)
    return found


def offered(workspace: Workspace) -> list[str]:
    return [each.words for each in workspace.clinic_library().offered]


def test_a_movement_is_added_by_keys_with_nothing_chosen_beforehand(
    sheet: OwnMovementsSheet, workspace: Workspace
) -> None:
    click(sheet, "add")
    assert (form(sheet).region.checked, sheet.keep.isEnabled()) == ((), False)
    QTest.keyClicks(focused(), "Row the club boat")
    QTest.keyClick(focused(), KEY.Key_Tab)
    QTest.keyClick(focused(), KEY.Key_Space)
    QTest.keyClick(focused(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert offered(workspace) == ["Push a child on the swing", "Row the club boat"]
    assert workspace.can_undo == "Movement “Row the club boat” kept in the library"
    added = next(each for each in workspace.clinic_library().own if each.words == "Row the club boat")
    assert (added.region, added.activity, added.dimensions, added.fears) == ("back", None, (), ())


def test_what_was_kept_stands_in_the_form_and_only_what_is_other_is_changed(
    sheet: OwnMovementsSheet, workspace: Workspace
) -> None:
    click(sheet, f"change.{SWING['id']}")
    assert form(sheet).fears.text == "It tears.\nIt locks."
    assert form(sheet).lines(SWING["id"]) == ()
    form(sheet).words.setText("Push the swing")
    click(sheet, "do")
    changed = workspace.clinic_library().own[0]
    assert (changed.words, changed.activity, changed.fears) == (
        "Push the swing",
        "reaching",
        ("It tears.", "It locks."),
    )


def test_a_picture_is_kept_with_a_movement(sheet: OwnMovementsSheet, workspace: Workspace) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    click(sheet, f"change.{SWING['id']}")
    form(sheet).picture.take_from(encoded(image))
    click(sheet, "do")
    assert workspace.clinic_library().offered[0].photo


def test_a_movement_is_taken_out_and_brought_back_by_undo(sheet: OwnMovementsSheet, workspace: Workspace) -> None:
    click(sheet, f"archive.{SWING['id']}")
    assert offered(workspace) == []
    assert "The clinic has none of its own yet." in [label.text() for label in listed(sheet).findChildren(QLabel)]
    assert workspace.undo() == "Movement “Push a child on the swing” taken out of the library"
    assert offered(workspace) == ["Push a child on the swing"]


def test_one_of_the_program_is_hidden_by_a_key_and_shown_again(sheet: OwnMovementsSheet, workspace: Workspace) -> None:
    rows, first = listed(sheet).shown, library()[0]
    rows.setFocus()
    QTest.keyClick(rows, KEY.Key_Space)
    assert workspace.clinic_library().hidden == {first.id}
    assert first not in workspace.clinic_library().of(library())
    QTest.keyClick(rows, KEY.Key_Space)
    assert workspace.clinic_library().hidden == frozenset()


def test_one_is_hidden_by_a_click_on_its_row(sheet: OwnMovementsSheet, workspace: Workspace) -> None:
    rows = listed(sheet).shown
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(2)).center())
    assert workspace.clinic_library().hidden == {library()[2].id}


def test_the_program_s_movements_are_searched(sheet: OwnMovementsSheet) -> None:
    rows = listed(sheet).shown
    QTest.keyClicks(listed(sheet).search, "squat")
    seen = [rows.item(row).text() for row in range(rows.count()) if not rows.isRowHidden(row)]
    assert seen
    assert all("squat" in words.casefold() for words in seen)


def test_escape_goes_back_to_the_list_and_asks_where_something_was_written(
    sheet: OwnMovementsSheet, window: QMainWindow
) -> None:
    click(sheet, "add")
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert isinstance(sheet._part, LibraryPart)
    click(sheet, "add")
    QTest.keyClicks(focused(), "Row")
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert isinstance(sheet._part, OwnMovementForm)
    leave = window.findChild(QPushButton, "own_movements.leave.go_on")
    assert leave is not None
    QTest.mouseClick(leave, LEFT)
    assert isinstance(sheet._part, LibraryPart)


def test_from_the_list_escape_closes_whatever_was_searched_for(sheet: OwnMovementsSheet) -> None:
    QTest.keyClicks(listed(sheet).search, "squat")
    sheet.reject()
    assert not sheet.isVisible()
