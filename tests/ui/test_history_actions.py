"""The history is looked through by keys: who, what, which words, one entry in full, a check, a printed line."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from exposure.domain.looking_back import Asked, Checked
from exposure.errors import ExposureError
from exposure.looking_back import PAGE, LookingBack, Told
from tests.ui.dialogs.pressing import press as click
from tests.ui.opened import PATIENT, SetClock, Story, do, rung_id, ruth_cleared, try_step
from tests.ui.windowed import choose, focused, press, sees, words
from ui import messages
from ui.dialogs.history import HistorySheet
from ui.main_window import MainWindow
from ui.models.history import HistoryModel
from ui.one_task import wait_within
from ui.widgets.fields import LineField
from ui.widgets.history_list import HistoryList
from ui.workspace import Workspace


def one_try(workspace: Workspace, clock: SetClock) -> None:
    """Let Ruth have done one try."""
    ruth_cleared(workspace, clock)
    try_step(workspace, clock, 1, 80, 60)
    do(workspace, {"edit": "rate_rung", "rung": rung_id(2), "threat": 45})
    do(workspace, {"edit": "set_clinic", "name": "Harbour"})


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return one_try if "tried" in request.fixturenames else ruth_cleared


@pytest.fixture
def tried(main: MainWindow) -> MainWindow:
    """Let Ruth have done one try, and stand on her pages."""
    main.open_patient(PATIENT)
    return main


def sheet_of(main: MainWindow) -> HistorySheet:
    (sheet,) = [each for each in main.findChildren(HistorySheet) if each.isVisible()]
    return read(sheet)


def read(sheet: HistorySheet) -> HistorySheet:
    """Give the sheet once it has read what was asked for."""
    wait_within(sheet.window())
    return sheet


def rows(sheet: HistorySheet) -> list[str]:
    model = read(sheet).list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def said_by_labels(sheet: HistorySheet) -> list[str]:
    return [label.accessibleName() for label in sheet.findChildren(QLabel) if label.isVisible()]


def test_a_key_opens_the_history_of_the_open_patient_with_the_reading_on_top(tried: MainWindow) -> None:
    press("F9")
    assert rows(sheet_of(tried))[:3] == [
        "Record opened",
        "Worry of “Pick up a pen from the floor” rated 45",
        "Answer for “Lean forward, hands on the bench”: did not happen",
    ]
    assert "The clinic’s details changed" not in rows(sheet_of(tried))


def test_on_the_caseload_it_is_that_of_everybody_by_initials(main: MainWindow) -> None:
    press("F9")
    sheet = sheet_of(main)
    assert not sheet.of.isVisible()
    assert str(sheet.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)).count("R. C.") == 1


def test_it_is_narrowed_and_read_in_full_by_keys(tried: MainWindow, qtbot: QtBot) -> None:
    press("F9")
    sheet = sheet_of(tried)
    sheet.search.setFocus()
    QTest.keyClicks(sheet.search, "PEN FROM")
    press("Return")
    read(sheet)
    assert [words_ for words_ in rows(sheet) if "Step added" not in words_] == [
        "Worry of “Pick up a pen from the floor” rated 45"
    ]
    assert "Worry, before: 20" in said_by_labels(sheet)
    assert "Worry, after: 45" in said_by_labels(sheet)
    sheet.list.setFocus()
    press("Down")
    read(sheet)
    assert "Movement, after: Pick up a pen from the floor" in said_by_labels(sheet)


def search(sheet: HistorySheet, text: str) -> None:
    """Search for other words, without waiting for what comes of it."""
    sheet.search.setText(text)
    sheet.search.setFocus()
    press("Return")


def fails(fault: Exception) -> None:
    """Fail with a fault."""
    raise fault


@pytest.fixture
def slow_search(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let what is searched for be read only once this event is set."""
    goes_on, page = Event(), LookingBack.page

    def slow(past: LookingBack, asked: Asked, before: int | None = None) -> tuple[Told, ...]:
        return page(past, asked, before) if not asked.text or goes_on.wait(5) else ()

    monkeypatch.setattr(LookingBack, "page", slow)
    yield goes_on
    goes_on.set()


def test_a_search_that_takes_a_while_says_so(tried: MainWindow, slow_search: Event, qtbot: QtBot) -> None:
    press("F9")
    sheet = sheet_of(tried)
    search(sheet, "pen from")
    qtbot.waitUntil(lambda: "Looking through the history" in words(sheet))
    slow_search.set()
    assert rows(sheet)[0] == "Worry of “Pick up a pen from the floor” rated 45"
    assert "Looking through the history" not in words(sheet)


def test_of_two_searches_the_newer_one_is_shown(tried: MainWindow, slow_search: Event) -> None:
    press("F9")
    sheet = sheet_of(tried)
    for text in ("pen from", "laces", "basket"):
        search(sheet, text)
    slow_search.set()
    assert rows(sheet) == ["Step added: Lift the washing basket from the floor"]


@pytest.mark.parametrize("fault", [OSError(5, "gone"), ExposureError("damaged", "file")])
def test_what_cannot_be_read_is_told_and_can_be_asked_for_again(
    tried: MainWindow, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    press("F9")
    sheet = sheet_of(tried)
    with monkeypatch.context() as broken:
        broken.setattr(LookingBack, "page", lambda *_given: fails(fault))
        search(sheet, "basket")
        read(sheet)
    assert sees(sheet, "history.told")
    search(sheet, "basket")
    assert (len(rows(sheet)), sees(sheet, "history.told")) == (1, False)


def test_a_fault_in_reading_is_told_as_one_and_the_history_can_be_opened_again(
    tried: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(LookingBack, "page", lambda *_given: fails(ValueError()))
        press("F9")
        wait_within(tried)
    messages._shown[0].accept()
    tried.activateWindow()
    qtbot.waitUntil(lambda: not messages._shown and tried.isActiveWindow())
    choose(tried, "show_history")
    assert rows(sheet_of(tried))


def test_kinds_and_everybody_are_chosen(tried: MainWindow) -> None:
    press("F9")
    sheet = sheet_of(tried)
    sheet.kind.setFocus()
    press("End")
    assert (rows(sheet), "Nothing of that kind" in words(sheet)) == ([], True)
    click(sheet, "history.of.everybody")
    sheet.kind.setCurrentIndex(sheet.kind.findData("clinic"))
    sheet.kind.chosen.emit("clinic")
    assert "The clinic’s details changed" in rows(sheet)


def test_a_printed_line_is_compared(tried: MainWindow, qtbot: QtBot) -> None:
    press("F9")
    sheet = sheet_of(tried)
    click(sheet, "history.copy")
    line = QGuiApplication.clipboard().text()
    field = sheet.findChild(LineField, "history.printed")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, line)
    press("Return")
    assert f"as of change {tried.workspace.anchor().count}." in words(sheet)


def test_a_check_says_in_one_sentence_that_the_record_is_whole(tried: MainWindow, qtbot: QtBot) -> None:
    press("F9")
    sheet = sheet_of(tried)
    click(sheet, "history.check")
    qtbot.waitUntil(lambda: "The record is whole" in words(sheet), timeout=30_000)


def test_a_check_may_outlive_the_sheet_and_names_the_first_bad_change(
    tried: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LookingBack, "check", lambda _self: Checked(4, 7))
    press("F9")
    click(sheet_of(tried), "history.check")
    press("Esc")
    qtbot.waitUntil(lambda: not tried.history._one.busy, timeout=30_000)
    press("F9")
    click(sheet_of(tried), "history.check")
    qtbot.waitUntil(lambda: "change 7 is the first that does not fit" in words(sheet_of(tried)), timeout=30_000)


def test_it_closes_as_soon_as_it_is_looked_away_from(tried: MainWindow, qtbot: QtBot) -> None:
    press("F9")
    sheet = sheet_of(tried)
    QTest.keyClicks(sheet.search, "pen")
    below = next(each for each in tried.findChildren(QPushButton) if each.isVisible() and not sheet.isAncestorOf(each))
    below.setFocus()
    assert not sees(tried, "history")


def test_looking_is_no_change_of_anything(tried: MainWindow, qtbot: QtBot) -> None:
    before, undo = tried.workspace.anchor(), tried.workspace.can_undo
    press("F9")
    press("Esc")
    assert (tried.workspace.anchor(), tried.workspace.can_undo) == (before, undo)
    assert focused() is not None


def test_a_long_history_is_read_a_page_at_a_time(tried: MainWindow) -> None:
    asked: list[int] = []
    entry = tried.workspace.past.page(Asked(), most=1)[0]
    model = HistoryModel(tried)
    model.more_wanted.connect(asked.append)
    model.show_first((entry,) * PAGE)
    for count in (PAGE, 5):
        assert model.canFetchMore(model.index(-1, -1))
        model.fetchMore(model.index(-1, -1))
        assert not model.canFetchMore(model.index(-1, -1))
        model.show_more(entry.seq, (entry,) * count)
    assert (model.rowCount(), asked) == (2 * PAGE + 5, [entry.seq, entry.seq])
    assert not model.canFetchMore(model.index(-1, -1))


def test_what_goes_before_another_list_is_not_put_into_this_one(tried: MainWindow) -> None:
    entry = tried.workspace.past.page(Asked(), most=1)[0]
    model = HistoryModel(tried)
    model.show_first((entry,))
    model.show_more(entry.seq + 1, (entry,))
    assert model.rowCount() == 1


def test_scrolling_down_reads_on_and_leaves_the_entry_that_is_looked_at(
    tried: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = LookingBack.page
    monkeypatch.setattr("ui.models.history.PAGE", 8)
    monkeypatch.setattr(LookingBack, "page", lambda past, asked, before=None: page(past, asked, before, 8))
    press("F9")
    sheet = sheet_of(tried)
    assert len(rows(sheet)) == 8
    sheet.list.scrollToBottom()
    assert len(rows(sheet)) > 8
    assert "Record opened" in words(sheet)


def test_a_row_is_as_high_as_its_words(tried: MainWindow) -> None:
    press("F9")
    shown = sheet_of(tried).list
    assert isinstance(shown, HistoryList)
    assert shown.sizeHintForRow(0) >= 2 * shown.fontMetrics().height()
