"""The sheet about who opens the file: each change by hand, on a real file."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.people import NewPerson, People
from exposure.storage import key_proof, keyring_file, keys, sealing
from exposure.storage.keyring_file import Cost
from tests.ui.opened import PASSPHRASE
from tests.ui.windowed import choose, press, sees, words
from ui.dialogs.people import PeopleSheet
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.messages import _shown

NEW = "granite walrus teapot meadow"
Told = Callable[[str], None]


@pytest.fixture(autouse=True)
def quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new passphrases be quick to make."""
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def sheet(main: MainWindow) -> PeopleSheet:
    """Give the sheet, open over the window."""
    choose(main, "show_people")
    found = main.findChild(PeopleSheet)
    assert isinstance(found, PeopleSheet)
    return found


@pytest.fixture
def told(sheet: PeopleSheet, qtbot: QtBot) -> Told:
    """Give what waits until the sheet says something."""

    def wait(sentence: str) -> None:
        qtbot.waitUntil(lambda: sentence in words(sheet), timeout=20_000)

    return wait


def full(*_given: object) -> None:
    """Stand for a disk that is full."""
    raise OSError(28, "no space")


def part(sheet: QWidget, name: str) -> QWidget:
    return next(each for each in sheet.findChildren(QWidget, name) if each.isVisible())


def click(sheet: QWidget, name: str) -> None:
    button = part(sheet, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    QApplication.processEvents()


def fill(sheet: QWidget, name: str, text: str) -> None:
    field = part(sheet, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def fill_new(sheet: QWidget, qtbot: QtBot) -> None:
    """Type a new passphrase twice, and wait until it is rated."""
    fill(sheet, "people.new.passphrase", NEW)
    fill(sheet, "people.new.again", NEW)
    qtbot.waitUntil(lambda: "hard to guess" not in needed(sheet), timeout=5000)


def needed(sheet: QWidget) -> str:
    return "\n".join(line for line in words(sheet).splitlines() if line.startswith("Still needed"))


def names(main: MainWindow) -> list[str]:
    return [person.name for person in main.workspace.people().listed()]


def add_sam(main: MainWindow) -> str:
    """Add Sam, and give the id."""
    main.workspace.people().add(PASSPHRASE, NewPerson("Sam Ode", "assistant", NEW))
    return main.workspace.people().listed()[1].id


def test_it_begins_with_who_opens_the_file(sheet: PeopleSheet) -> None:
    assert "Priya Nair (you)" in words(sheet)
    assert "Never tried here yet." in words(sheet)


def test_it_begins_beside_a_way_on_and_never_beside_taking_somebody_out(main: MainWindow) -> None:
    add_sam(main)
    choose(main, "show_people")
    assert part(main, "people.add").hasFocus()


def test_somebody_is_added(main: MainWindow, sheet: PeopleSheet, told: Told, qtbot: QtBot) -> None:
    click(sheet, "people.add")
    fill(sheet, "people.name", "Sam Ode")
    click(sheet, "people.role.assistant")
    fill_new(sheet, qtbot)
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    told("Sam Ode can open the file")
    assert names(main) == ["Priya Nair", "Sam Ode"]


def test_nothing_is_preset_and_what_is_missing_is_said(sheet: PeopleSheet) -> None:
    click(sheet, "people.add")
    assert all(what in needed(sheet) for what in ("the name", "the role", "hard to guess", "your passphrase"))
    assert not part(sheet, "people.do").isEnabled()


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(main: MainWindow, sheet: PeopleSheet, told: Told) -> None:
    click(sheet, "people.sheet")
    fill(sheet, "people.present", "not this one")
    click(sheet, "people.do")
    told("That is not the passphrase.")
    assert part(sheet, "people.do").isEnabled()


def test_somebody_is_taken_out(main: MainWindow, qtbot: QtBot) -> None:
    key = add_sam(main)
    choose(main, "show_people")
    sheet = main.findChild(PeopleSheet)
    assert isinstance(sheet, PeopleSheet)
    click(sheet, f"people.remove.{key}")
    assert "Sam Ode will not be able to open the file any more." in words(sheet)
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    qtbot.waitUntil(lambda: "Sam Ode can’t open the file any more" in words(sheet), timeout=20_000)
    assert names(main) == ["Priya Nair"]


def test_the_own_passphrase_is_changed(main: MainWindow, sheet: PeopleSheet, told: Told, qtbot: QtBot) -> None:
    click(sheet, "people.passphrase")
    fill_new(sheet, qtbot)
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    told("Passphrase changed")
    assert keys.unlock(main.workspace.people().opened.path, NEW).user_name == "Priya Nair"


def ask_for_new_sheet(sheet: PeopleSheet, told: Told) -> str:
    """Have a new sheet made and look at its code, which nobody uses yet."""
    click(sheet, "people.sheet")
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    told("You see this code now and never again.")
    assert "the code, saved or copied" in needed(sheet)
    click(sheet, "people.fresh.show")
    return next(line for line in words(sheet).splitlines() if line.count("-") == 6)


def opens(main: MainWindow, code: str) -> bool:
    """Say whether a code opens the file by now."""
    try:
        main.workspace.people().try_sheet(code)
    except ExposureError:
        return False
    return True


def test_a_new_sheet_is_given_once_used_and_tried(main: MainWindow, sheet: PeopleSheet, told: Told) -> None:
    code = ask_for_new_sheet(sheet, told)
    assert not opens(main, code)
    click(sheet, "people.do")
    told("The new recovery sheet is used from now on.")
    assert code not in words(sheet)
    click(sheet, "people.try")
    fill(sheet, "people.code", code)
    click(sheet, "people.do")
    told("This sheet would open the file")
    assert "Last tried here on" in words(sheet)


def test_who_looks_at_the_code_stays_beside_it(sheet: PeopleSheet, told: Told) -> None:
    ask_for_new_sheet(sheet, told)
    assert part(sheet, "people.fresh.save").hasFocus()


def test_a_new_sheet_nobody_used_is_told_to_open_nothing(main: MainWindow, sheet: PeopleSheet, told: Told) -> None:
    code = ask_for_new_sheet(sheet, told)
    press("Esc")
    told("The new code opens nothing: destroy it.")
    assert code not in words(sheet)
    assert not opens(main, code)


def test_a_lock_while_a_new_code_is_in_sight_leaves_the_sheet_from_before(
    main: MainWindow, sheet: PeopleSheet, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QCoreApplication, "exit", lambda _code: None)
    key_file = keys.keys_path(main.workspace.people().opened.path)
    before = key_file.read_bytes()
    ask_for_new_sheet(sheet, told)
    main.file.safety.lock()
    QApplication.setQuitOnLastWindowClosed(True)
    assert (key_file.read_bytes(), main.isVisible()) == (before, False)


def test_a_sheet_that_could_not_be_used_stays_in_sight_to_be_used_again(
    main: MainWindow, sheet: PeopleSheet, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ask_for_new_sheet(sheet, told)
    with monkeypatch.context() as patch:
        patch.setattr(key_proof, "write_whole", full)
        click(sheet, "people.do")
        told("This change is not saved.")
    assert code in words(sheet)
    click(sheet, "people.do")
    told("The new recovery sheet is used from now on.")
    assert opens(main, code)


def test_a_sheet_that_may_be_used_already_is_not_told_to_be_destroyed(
    main: MainWindow, sheet: PeopleSheet, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ask_for_new_sheet(sheet, told)
    # The key file is the new one; only whether its name is on the disk for good is not known.
    monkeypatch.setattr(keyring_file, "sync_folder", full)
    click(sheet, "people.do")
    told("This change is not saved.")
    assert opens(main, code)
    assert part(sheet, "people.cancel").property("text") == "Back"
    press("Esc")
    told("Either sheet may be the one that opens the file now.")
    assert "destroy" not in words(sheet)


def test_a_slip_in_the_code_is_told_with_its_group(sheet: PeopleSheet, told: Told) -> None:
    click(sheet, "people.try")
    fill(sheet, "people.code", "AAAAA-" * 6 + "AAAAA")
    click(sheet, "people.do")
    told("Group 1 of the code is mistyped.")


def test_esc_goes_back_to_the_list_and_asks_where_something_was_typed(main: MainWindow, sheet: PeopleSheet) -> None:
    click(sheet, "people.try")
    fill(sheet, "people.code", "half")
    press("Esc")
    assert sees(main, "people.leave.safe")
    press("Esc")
    fill(sheet, "people.code", "")
    press("Esc")
    assert sees(sheet, "people.add")


def test_a_full_disk_is_told_and_what_was_typed_stays(
    sheet: PeopleSheet, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_proof, "write_whole", full)
    click(sheet, "people.passphrase")
    fill_new(sheet, qtbot)
    QTest.keyClicks(part(sheet, "people.present"), PASSPHRASE)
    click(sheet, "people.do")
    told("This change is not saved.")
    field = part(sheet, "people.present")
    assert isinstance(field, QLineEdit)
    assert field.text() == PASSPHRASE


@pytest.fixture
def made(sheet: PeopleSheet, monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Ask for a new sheet; its code is made once this event is set."""
    goes_on = Event()

    def slow(people: People, _present: str) -> keys.NewSheet:
        goes_on.wait(5)
        return keys.new_sheet(people.opened.data_key)

    monkeypatch.setattr(People, "new_sheet", slow)
    click(sheet, "people.sheet")
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    yield goes_on
    goes_on.set()


@pytest.mark.parametrize("way", ["people.cancel", "people.close"])
def test_the_sheet_stays_until_the_new_code_is_there(
    main: MainWindow, sheet: PeopleSheet, made: Event, told: Told, way: str
) -> None:
    click(sheet, way)
    assert (sees(sheet, "people.present"), sees(main, "people.leave.safe")) == (True, False)
    made.set()
    told("You see this code now and never again.")


def test_the_window_stays_until_the_new_code_is_there(main: MainWindow, made: Event, told: Told) -> None:
    assert not main.close()
    assert main.isVisible()
    made.set()
    told("You see this code now and never again.")
    assert main.close()


def test_a_lock_waits_for_no_code(main: MainWindow, made: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    made.set()
    main.file.safety.lock()
    QApplication.setQuitOnLastWindowClosed(True)
    assert (codes, main.isVisible()) == ([LOCKED], False)


def test_no_second_change_begins_while_one_is_being_made(sheet: PeopleSheet, made: Event, told: Told) -> None:
    begun: list[object] = []
    sheet.asked.connect(begun.append)
    fill(sheet, "people.present", f"{PASSPHRASE} ")
    click(sheet, "people.do")
    assert (begun, part(sheet, "people.do").isEnabled()) == ([], False)
    made.set()
    told("You see this code now and never again.")


def test_after_a_fault_the_sheet_can_be_used_again(
    sheet: PeopleSheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> str:
        raise ValueError

    monkeypatch.setattr(People, "new_sheet", broken)
    click(sheet, "people.sheet")
    fill(sheet, "people.present", PASSPHRASE)
    click(sheet, "people.do")
    qtbot.waitUntil(lambda: bool(_shown), timeout=20_000)
    assert part(sheet, "people.do").isEnabled()
