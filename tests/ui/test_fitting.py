"""Every page and sheet in the smallest window, at 100 and at 200 %: nothing cut off, nothing over anything else."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import uid
from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import PATIENT, SetClock, Story, do, make_ready, pass_step, rung_id, ruth_cleared
from tests.ui.windowed import choose
from ui import theme
from ui.first_run import FirstRunPage
from ui.main_window import SMALLEST, MainWindow
from ui.recovery import NewPassphrasePage, RecoveryPage
from ui.unlock import UnlockPage
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace

PAGES = ("show_ladder", "add_movement", "write_own", "show_tries", "show_progress", "toggle_table", "show_letter")
SHEETS = (
    *("new_patient", "change_details", "clear_to_start", "book_visit", "flare_plan", "choose_next", "explain_decision"),
    *("pause", "export_record", "show_shortcuts", "show_about"),
    *("show_people", "set_safety"),
    *("step_between", "split_step", "merge_steps", "say_dose", "show_worries"),
)
TRIAL = uid("open try")
SIZES = pytest.mark.parametrize("percent", [100, 200])


def owing(workspace: Workspace, clock: SetClock) -> None:
    """Let Ruth have done one step, be ready to leave another, and owe an answer."""
    ruth_cleared(workspace, clock)
    pass_step(workspace, clock, 1)
    make_ready(workspace, clock, 2)
    lock = {"edit": "lock_prediction", "id": TRIAL, "rung": rung_id(3), "likelihood": 60, "horizon_hours": 1}
    do(workspace, lock, {"edit": "record_movement", "trial": TRIAL, "done": "full"})
    clock.wait(hours=2)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before."""
    return owing if "open_try" in request.fixturenames else ruth_cleared


@pytest.fixture
def open_try(main: MainWindow) -> str:
    """Give the try whose answer Ruth owes."""
    return TRIAL


def application() -> QApplication:
    """Give the application of the tests."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def shrink(main: MainWindow, percent: int) -> None:
    """Make the window as small as it goes, with text of this size; the next test begins at the usual size again."""
    enlarge(percent)
    main.resize(*SMALLEST)
    settle()


def enlarge(percent: int) -> None:
    """Give text this size; to dress all of a window anew takes long, so not in the size it has."""
    if theme.current().text_percent != percent:
        theme.apply(application(), "light", percent)


def settle() -> None:
    """Let everything find its place."""
    for _round in range(20):
        QApplication.processEvents()


def troubles(main: MainWindow, *ways: str) -> dict[str, list[str]]:
    """Give what does not fit, for each action that leads somewhere."""
    found = {}
    for way in ways:
        choose(main, way)
        settle()
        found[way] = [*unfit(main), *overlapping(main)]
        for sheet in main.findChildren(Sheet):
            if sheet.isVisible():
                sheet.reject()
    return {way: wrong for way, wrong in found.items() if wrong}


@SIZES
def test_every_page_fits(main: MainWindow, open_try: str, percent: int) -> None:
    main.open_patient(PATIENT)
    shrink(main, percent)
    assert troubles(main, *PAGES) == {}
    assert (main.width(), main.height()) == SMALLEST


@SIZES
def test_the_caseload_fits(main: MainWindow, open_try: str, percent: int) -> None:
    shrink(main, percent)
    assert troubles(main, "show_caseload") == {}


@SIZES
def test_every_sheet_fits(main: MainWindow, open_try: str, percent: int) -> None:
    main.open_patient(PATIENT)
    shrink(main, percent)
    assert troubles(main, *SHEETS) == {}


@SIZES
def test_every_screen_of_a_try_fits(main: MainWindow, open_try: str, percent: int) -> None:
    main.open_patient(PATIENT)
    shrink(main, percent)
    assert troubles(main, "start_try", "go_again") == {}
    main.tries.resume_try(open_try)
    settle()
    assert [*unfit(main), *overlapping(main)] == []


@SIZES
def test_the_patients_own_view_fits(main: MainWindow, open_try: str, percent: int) -> None:
    main.open_patient(PATIENT)
    shrink(main, percent)
    choose(main, "show_patient_view")
    assert main.apart.view is not None
    main.apart.view.showNormal()
    main.apart.view.resize(*SMALLEST)
    settle()
    assert [*unfit(main.apart.view), *overlapping(main.apart.view)] == []


@pytest.mark.parametrize("door", [UnlockPage, FirstRunPage, RecoveryPage, NewPassphrasePage])
@SIZES
def test_every_door_fits(door: type[QWidget], tmp_path: Path, percent: int, qtbot: QtBot) -> None:
    enlarge(percent)
    code = "01234-56789-ABCDE-FGHJK-MNPQR-STVWX-YZ012"
    given = {UnlockPage: (tmp_path / "none.db",), RecoveryPage: (code,), NewPassphrasePage: ("Priya Nair",)}
    page = door(*given.get(door, ()))
    qtbot.addWidget(page)
    page.resize(*SMALLEST)
    page.show()
    settle()
    assert [*unfit(page), *overlapping(page)] == []


def test_a_long_name_keeps_head_and_window_as_they_are(main: MainWindow) -> None:
    name = "Maximiliana Featherstonehaugh-Cholmondeley of Upper Slaughter"
    do(main.workspace, {"edit": "change_patient", "patient": PATIENT, "name": name, "referral": "Dr Ode\n" * 20})
    main.open_patient(PATIENT)
    shrink(main, 200)
    assert (main.width(), main.height()) == SMALLEST
    assert unfit(main) == []


def test_text_and_colours_change_on_every_page_while_it_is_looked_at(main: MainWindow, open_try: str) -> None:
    main.open_patient(PATIENT)
    for page in ("show_ladder", "show_tries", "show_progress", "show_letter", "show_caseload"):
        choose(main, page, "larger_text")
        settle()
    choose(main, "use_dark")
    settle()
    assert (theme.current().text_percent, theme.current().scheme) == (150, "dark")
