"""Every sheet there is: what is typed in it about somebody is kept, or it is named here why nothing is."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

import ui
from exposure.imports.measures import measures
from exposure.storage.erasure import ABOUT_SOMEBODY_NEW
from tests.ui.dialogs.pressing import press
from tests.ui.kept_sheets import KEPT, OPEN, RESULT, VISIT, Scene
from tests.ui.opened import PATIENT, SetClock, Story, do, rung_id, ruth, ruth_cleared
from tests.ui.reasons import REVIEWS
from tests.ui.test_sheet_drafts import end
from tests.ui.windowed import choose
from ui.asked_sheets import open_sheet
from ui.dialogs import patient_details
from ui.dialogs.finish import FinishSheet
from ui.dialogs.measure import AddMeasureSheet
from ui.main_window import MainWindow
from ui.sheet_field import SheetField
from ui.sheet_fields import fields_of
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace

# Nothing can be typed in these but what is searched for, or they are numbers of the clinic.
WITHOUT_WORDS = {
    *("AboutSheet", "Ask", "AskingSheet", "CompareAllSheet", "ExportsSheet", "FadingSheet", "FiguresSheet"),
    *("FinishedSheet", "HistorySheet", "ImportSheet", "LadderPictureSheet", "LadderReviewSheet", "MoveSheet"),
    *("NextSheet", "NoPrinterSheet", "PolicySheet", "PrivateSheet", "ReplaySheet", "ResultsSheet", "ShortcutsSheet"),
    *("SignSheet", "StepPictureSheet", "StepSheet", "StepWordsSheet", "TellingSheet", "TemplatesSheet"),
    *("TwoRankingsSheet", "WhySheet", "WordsSheet", "WorriesSheet"),
}
# What opens the file, what is done to it and who is erased from it is typed anew, each time.
NEVER_KEPT = {"BackupsSheet", "EraseSheet", "PeopleSheet", "RestoreSheet", "SafetySheet"}
# About nobody: a movement of the clinic, in a part of the sheet that comes and goes; and a time of day beside a day.
ABOUT_NOBODY = {"OwnMovementsSheet", "BookVisit"}
# A number typed for one measure, or for how worried one is that day, would come back for another.
OF_NUMBERS = {"AddMeasureSheet", "FinishSheet"}


def of_every_sheet(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth after a try that came true, with one that is open, a visit and a result."""
    ruth(workspace, clock)
    lock = {"edit": "lock_prediction", "id": OPEN, "rung": rung_id(2), "likelihood": 80, "horizon_hours": 24}
    moved = {"edit": "record_movement", "trial": OPEN, "done": "full", "place": "home", "clinician_present": False}
    visit = {"edit": "open_visit", "id": VISIT, "patient": PATIENT}
    total = {"edit": "record_measure", "id": RESULT, "patient": PATIENT, "measure": "tsk-11", "on": "2026-11-02"}
    do(workspace, lock, moved, visit, {**total, "total": 34})
    REVIEWS["REVIEW_OCCURRED"](workspace, clock)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return of_every_sheet if "scene" in request.fixturenames else ruth_cleared


@pytest.fixture
def scene(workspace: Workspace, window: QMainWindow) -> Scene:
    """Give the sheets' place, and Ruth’s record with something for each of them."""
    return Scene(workspace, window)


def kinds(kind: type[Sheet] = Sheet) -> Iterator[str]:
    """Name every kind of sheet in the program."""
    for each in kind.__subclasses__():
        if each.__module__.startswith("ui."):
            yield each.__name__
        yield from kinds(each)


def test_of_every_sheet_it_is_said_whether_it_is_kept() -> None:
    for module in walk_packages(ui.__path__, "ui."):
        import_module(module.name)
    assert set(kinds()) == set(KEPT) | WITHOUT_WORDS | NEVER_KEPT | ABOUT_NOBODY | OF_NUMBERS


def first_field(sheet: Sheet) -> SheetField:
    """Give the first field in sight that is written in freely."""
    written = [field for field in fields_of(sheet).values() if field.is_written]
    return next(field for field in written if field.part.isVisibleTo(sheet) and not _reads_only(field.part))


def _reads_only(part: QWidget) -> bool:
    return isinstance(part, QLineEdit) and part.isReadOnly()


def test_sheets_of_numbers_keep_nothing(scene: Scene) -> None:
    measured = AddMeasureSheet(scene.case, measures(), scene.workspace, scene.window)
    assert (measured.draft_name, FinishSheet(scene.case, scene.window).draft_name) == ("", "")


@pytest.mark.parametrize("kind", KEPT)
def test_what_is_typed_in_a_sheet_is_there_when_it_is_opened_again(scene: Scene, kind: str) -> None:
    of = KEPT[kind]
    sheet = of.open(scene)
    open_sheet(scene.workspace, sheet)
    QApplication.processEvents()
    press(sheet, *of.first)
    field = first_field(sheet)
    QTest.keyClicks(field.part, "7")
    name, said = field.part.objectName(), field.said
    assert (type(sheet).__name__, of.about in sheet.draft_name, "7" in str(said)) == (kind, True, True)
    end(sheet)
    again = of.open(scene)
    open_sheet(scene.workspace, again)
    assert fields_of(again)[name].said == said
    assert fields_of(again)[name].part.isVisibleTo(again)


@pytest.mark.parametrize("kind", KEPT)
def test_a_sheet_that_begins_empty_is_as_it_opened_and_closes_unasked(scene: Scene, kind: str) -> None:
    of = KEPT[kind]
    sheet = of.open(scene)
    open_sheet(scene.workspace, sheet)
    press(sheet, *of.first)
    QTest.keyClicks(first_field(sheet).part, "7")
    end(sheet)
    again = of.open(scene)
    at_first = {name: field.said for name, field in fields_of(again).items()}
    open_sheet(scene.workspace, again)
    press(again, f"{again.objectName()}.begin_empty")
    press(scene.window, f"{again.objectName()}.begin_empty.ask.go_on")
    fields = fields_of(again)
    assert {name: fields[name].said for name in at_first} == at_first
    again.reject()
    assert (again.isVisible(), scene.workspace.draft(again.draft_name)) == (False, None)


@pytest.mark.parametrize("kind", KEPT)
def test_no_sheet_gives_up_words_without_a_question(scene: Scene, kind: str) -> None:
    of = KEPT[kind]
    sheet = of.open(scene)
    open_sheet(scene.workspace, sheet)
    press(sheet, *of.first)
    QTest.keyClicks(first_field(sheet).part, "7")
    sheet.reject()
    assert sheet.isVisible()


def test_who_opens_a_sheet_says_whom_it_is_about(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "export_record")
    main.patient_pages.ladder._begin.ask()
    names = {sheet.draft_name for sheet in main.findChildren(Sheet)}
    assert names == {f"sheet export {PATIENT}", f"sheet ladder.new {PATIENT}"}


def test_what_is_typed_about_somebody_new_is_kept_until_they_are_on_record(scene: Scene) -> None:
    def opened() -> patient_details.PatientDetails:
        sheet = patient_details.PatientDetails(scene.workspace, scene.window, lambda _name, _born: False)
        open_sheet(scene.workspace, sheet)
        return sheet

    sheet = opened()
    assert sheet.draft_name == ABOUT_SOMEBODY_NEW
    QTest.keyClicks(sheet.form.name.field, "Ann Osei")
    end(sheet)
    again = opened()
    QTest.keyClicks(again.form.born.field, "4.3.1968")
    press(again, "patient.save")
    third = opened()
    assert (len(scene.workspace.cases()), third.form.name.text) == (2, "")


def test_an_answer_that_came_later_is_no_draft_once_both_are_shown(scene: Scene) -> None:
    sheet = KEPT["DueOutcomeSheet"].open(scene)
    open_sheet(scene.workspace, sheet)
    QTest.keyClicks(first_field(sheet).part, "7")
    press(sheet, "due.did.answer.did_not_occur", "due.save")
    end(sheet)
    assert scene.workspace.draft(f"sheet due {OPEN}") is None
