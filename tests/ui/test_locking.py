"""Whatever lies over the window, it locks: drafts kept, clipboard cleared, nothing left in sight."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, SetClock, open_again, rung_id
from tests.ui.windowed import choose, focused, press, sees, words
from ui import locking, preferences
from ui.actions import ACTIONS, MENUS
from ui.draft_keeper import DraftKeeper
from ui.leave_watch import LeaveWatch
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.one_task import wait_within
from ui.setting import Setter
from ui.widgets.lock_notice import LockNotice
from ui.widgets.segmented import SegmentButton
from ui.workspace import Workspace

# Besides what asks something: pages of their own, and sheets that only tell.
ALSO = {
    "explain",
    "flare",
    "my_evidence",
    "my_steps",
    "start_try",
    "check_new",
    "explain_decision",
    "show_patient_view",
} | {*("save_sheet", "print_sheet", "show_letter", "show_shortcuts", "show_about")}
OPENING = [spec for spec in ACTIONS if spec.text().endswith("…") or spec.name in ALSO]


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Give the codes the program wants to end with; it goes on instead."""
    found: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", found.append)
    yield found
    QApplication.setQuitOnLastWindowClosed(True)


def let_time_run_out(main: MainWindow) -> None:
    """Watch as once the file is open, with no time at all."""
    main.file.safety._idle.limit = 0
    main.file.safety.locking.start()
    main.file.safety._idle.look()


def in_sight() -> list[str]:
    """Name every window in sight."""
    return [f"{type(each).__name__} {each.objectName()}" for each in QApplication.topLevelWidgets() if each.isVisible()]


@pytest.mark.parametrize("menu", [name for name in MENUS if name != "edit"])
def test_time_runs_out_over_whatever_a_menu_opens(
    main: MainWindow, codes: list[int], monkeypatch: pytest.MonkeyPatch, menu: str
) -> None:
    # One window for them all: only the last of a lock, the closing of the file, is left out.
    monkeypatch.setattr(main, "close", lambda: None)
    seen = {}
    names = [spec.name for spec in OPENING if spec.menu == menu]
    for name in names:
        main.show()
        main.file.safety.locking._is_locked = False
        if main.patient is None:
            main.open_patient(PATIENT)
        # What asks for a file holds everything up until it is answered.
        QTimer.singleShot(20, main, lambda: let_time_run_out(main))
        choose(main, name)
        let_time_run_out(main)
        seen[name] = in_sight()
    main.apart.close_view()
    wait_within(main)
    for setter in main.findChildren(Setter):
        setter.finish()
    assert (codes, seen) == ([LOCKED] * len(names), {name: [] for name in names})


PRINTER: list[QPrinter] = []


def print_dialog(main: QWidget) -> QWidget:
    """Give a dialog for a printer that is held, as the dialog needs it."""
    PRINTER[:] = [QPrinter()]
    return QPrintDialog(PRINTER[0], main)


OVER: dict[str, Callable[[QWidget], QWidget]] = {
    "a file dialog": QFileDialog,
    "a print dialog": print_dialog,
    "a message": QMessageBox,
    "a menu": lambda main: QMenu("", main),
}


@pytest.mark.parametrize("over", OVER)
def test_what_is_a_window_of_its_own_goes_first(main: MainWindow, codes: list[int], over: str, qtbot: QtBot) -> None:
    window = OVER[over](main)
    window.show()
    QApplication.processEvents()
    let_time_run_out(main)
    assert (codes, in_sight(), window.isVisible()) == ([LOCKED], [], False)


def test_a_dialog_that_holds_everything_up_comes_to_its_end(main: MainWindow, codes: list[int]) -> None:
    dialog = QFileDialog(main)
    QTimer.singleShot(20, main, lambda: let_time_run_out(main))
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert codes == [LOCKED]


def type_a_worry(main: MainWindow) -> None:
    """Begin a try and write half a sentence."""
    main.open_patient(PATIENT)
    main.tries._begin_try(rung_id(1))
    field = main.findChild(QPlainTextEdit, "try.worry")
    assert isinstance(field, QPlainTextEdit)
    QTest.keyClicks(field, "half a sent")


def test_words_typed_in_a_sheet_are_there_when_the_file_is_open_again(
    main: MainWindow, codes: list[int], clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    main.open_patient(PATIENT)
    choose(main, "pause")
    QTest.keyClicks(focused(), "half a sent")
    let_time_run_out(main)
    again = MainWindow(open_again(tmp_path, clock))
    qtbot.addWidget(again)
    again.show()
    again.open_patient(PATIENT)
    choose(again, "pause")
    field = again.findChild(QPlainTextEdit, "pause.what")
    assert (codes, field and field.toPlainText()) == ([LOCKED], "half a sent")
    assert "Here is what you had typed before (10:30). It is not saved yet." in words(again)


def test_the_end_of_a_session_keeps_what_is_being_typed_in_a_sheet(
    main: MainWindow, workspace: Workspace, qapp: QGuiApplication
) -> None:
    main.open_patient(PATIENT)
    choose(main, "change_details")
    QTest.keyClicks(focused(), " half a sent")
    qapp.commitDataRequest.emit(None)
    assert "half a sent" in str(workspace.draft(f"sheet patient {PATIENT}"))


@pytest.mark.parametrize("leaving", ["lock", "keep_drafts"])
def test_what_is_being_typed_is_kept_at_once(
    main: MainWindow, workspace: Workspace, codes: list[int], leaving: str
) -> None:
    type_a_worry(main)
    getattr(main.file.safety.locking, leaving)()
    assert "half a sent" in str(workspace.draft(f"try:{rung_id(1)}"))


def test_the_end_of_a_session_is_heard_and_asks_nothing(
    main: MainWindow, workspace: Workspace, qapp: QGuiApplication
) -> None:
    type_a_worry(main)
    before = in_sight()
    qapp.commitDataRequest.emit(None)
    assert "half a sent" in str(workspace.draft(f"try:{rung_id(1)}"))
    assert in_sight() == before


def test_a_full_disk_keeps_no_window_open(
    main: MainWindow, codes: list[int], monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    def fail(*_said: object) -> None:
        raise ExposureError("not_saved")

    type_a_worry(main)
    monkeypatch.setattr(workspace, "keep_draft", fail)
    let_time_run_out(main)
    assert (codes, in_sight()) == ([LOCKED], [])


@pytest.mark.parametrize("what", ["keep_drafts", "close_what_lies_over", "leave_nothing"])
def test_a_fault_on_the_way_keeps_no_window_open(
    main: MainWindow, codes: list[int], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def fail() -> None:
        raise ValueError(what)

    monkeypatch.setattr(main.file.safety.locking if what == "keep_drafts" else locking, what, fail)
    with pytest.raises(ValueError, match=what):
        main.file.safety.locking.lock()
    assert (codes, in_sight()) == ([LOCKED], [])


def test_what_cannot_be_kept_on_one_page_keeps_no_other_from_being_kept(main: MainWindow) -> None:
    kept: list[str] = []

    def fail() -> None:
        raise ValueError("no")

    for keep in (fail, lambda: kept.append("second")):
        DraftKeeper(keep, main).touch()
    LeaveWatch(main.caseload).left.connect(lambda: kept.append("left"))
    with pytest.raises(ValueError, match="no"):
        main.file.safety.locking.keep_drafts()
    assert kept == ["second", "left"]


def test_what_was_copied_from_a_field_leaves_the_clipboard(
    main: MainWindow, codes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().setText("my back will lock")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: True)
    let_time_run_out(main)
    assert QGuiApplication.clipboard().text() == ""


def test_the_sheet_about_safety_says_what_a_lock_keeps_and_what_it_takes(main: MainWindow) -> None:
    choose(main, "set_safety")
    said = words(main)
    assert "on a page, or in a sheet about a patient, is kept" in said
    assert "Passphrases, codes and why somebody is erased are not." in said
    assert "all else you copy here leaves it when it locks or closes" in said


@pytest.mark.parametrize("place", ["a page", "a try", "a sheet"])
def test_the_key_locks_wherever_one_is(main: MainWindow, codes: list[int], place: str) -> None:
    main.file.safety.locking.start()
    main.open_patient(PATIENT)
    if place == "a try":
        main.tries._begin_try(rung_id(1))
    if place == "a sheet":
        choose(main, "change_details")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(main.windowHandle(), Qt.Key.Key_L, both)
    assert codes == [LOCKED]


def test_the_last_seconds_are_counted_down_over_the_window(main: MainWindow, codes: list[int]) -> None:
    main.file.safety._idle.limit = 12
    main.file.safety.locking.start()
    main.file.safety._idle.look()
    assert "Locks in 12 s." in words(main)
    main.file.safety._idle.note()
    assert not any(each.isVisible() for each in main.findChildren(LockNotice))
    assert codes == []


def test_the_minutes_chosen_hold_at_once_and_at_the_next_start(main: MainWindow) -> None:
    choose(main, "set_safety")
    assert sees(main, "safety.after.10")
    button = main.findChild(SegmentButton, "safety.after.2")
    assert isinstance(button, SegmentButton)
    button.click()
    assert main.file.safety._idle.limit == 120
    assert preferences.load(preferences.path()).lock_minutes == 2
    press("Esc")
