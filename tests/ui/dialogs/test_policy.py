"""Tests of the settings' sheet: what is set here, what is as above, and what is saved."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QSpinBox
from pytestqt.qtbot import QtBot

from exposure.domain.progression.changes import policy_changes
from exposure.domain.progression.settings import CHOICES
from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.dialogs.told_history import history_of
from tests.ui.opened import LADDER, PATIENT, do, rung_id
from ui.actions import ACTIONS
from ui.dialogs.policy import PolicySheet, clinic_policy, ladder_policy, patient_policy, rung_policy
from ui.workspace import Workspace

Opened = Callable[[], PolicySheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow) -> Opened:
    """Give what opens the settings of the first step."""

    def open_sheet() -> PolicySheet:
        case = workspace.case(PATIENT)
        ladder = case.ladders[0]
        changes = policy_changes(history_of(workspace), ("rung", rung_id(1)))
        sheet = rung_policy((case, ladder, ladder.steps[0]), changes, window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def number(sheet: PolicySheet, setting: str) -> QSpinBox:
    field = sheet.findChild(QSpinBox, f"policy.{setting}")
    assert isinstance(field, QSpinBox)
    return field


def saved(qtbot: QtBot, sheet: PolicySheet) -> dict[str, object]:
    with qtbot.waitSignal(sheet.wanted) as given:
        press(sheet, "policy.do")
    assert isinstance(given.args, list)
    (line,) = given.args[0].lines
    return dict(line)


def test_what_is_set_nowhere_is_as_the_program_comes(opened: Opened) -> None:
    sheet = opened()
    assert number(sheet, "n_min").value() == 3
    assert "as the program comes: 3" in shown(sheet)
    assert "A step needs | tries in which it did not happen." in shown(sheet)


def test_what_the_clinic_set_is_shown_as_its(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "set_policy", "clinic": True, "settings": {"n_min": 4}})
    sheet = opened()
    assert number(sheet, "n_min").value() == 4
    assert "as the clinic has it: 4" in shown(sheet)


def test_with_nothing_changed_there_is_nothing_to_save(opened: Opened) -> None:
    sheet = opened()
    assert not button(sheet, "policy.do").isEnabled()
    assert "Still needed: a change." in shown(sheet)


def test_only_what_was_changed_is_saved(qtbot: QtBot, opened: Opened) -> None:
    sheet = opened()
    number(sheet, "n_min").setValue(5)
    assert "set here" in shown(sheet)
    assert saved(qtbot, sheet) == {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 5}}


def test_never_is_saved_as_null(qtbot: QtBot, opened: Opened) -> None:
    sheet = opened()
    number(sheet, "k_unsettled").setValue(0)
    assert number(sheet, "k_unsettled").text() == "never"
    assert saved(qtbot, sheet)["settings"] == {"k_unsettled": None}


def test_clear_gives_a_number_back_to_the_level_above(workspace: Workspace, qtbot: QtBot, opened: Opened) -> None:
    do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 5}})
    sheet = opened()
    press(sheet, "policy.n_min.clear")
    assert number(sheet, "n_min").value() == 3
    assert button(sheet, "policy.n_min.clear").isHidden()
    assert saved(qtbot, sheet) == {"edit": "set_policy", "rung": rung_id(1), "settings": {}, "clear": ["n_min"]}


def test_a_number_set_and_cleared_again_is_no_change(opened: Opened) -> None:
    sheet = opened()
    number(sheet, "n_min").setValue(5)
    press(sheet, "policy.n_min.clear")
    assert not button(sheet, "policy.do").isEnabled()


@pytest.mark.parametrize("choice", CHOICES)
def test_a_named_choice_fills_the_fields_and_saves_nothing(
    workspace: Workspace, qtbot: QtBot, opened: Opened, choice: str
) -> None:
    sheet = opened()
    press(sheet, f"policy.choice.{choice}")
    assert {name: number(sheet, name).value() for name in CHOICES[choice]} == CHOICES[choice]
    assert workspace.case(PATIENT).ladders[0].steps[0].policy == {}
    assert saved(qtbot, sheet)["settings"] == CHOICES[choice]


def test_a_number_beyond_the_usual_is_not_cut_off(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 4_000}})
    assert number(opened(), "n_min").value() == 4_000


def test_one_is_written_as_one(opened: Opened) -> None:
    sheet = opened()
    number(sheet, "n_min").setValue(1)
    assert "try in which it did not happen." in shown(sheet)


def test_who_changed_what_stands_below_the_newest_first(workspace: Workspace, opened: Opened) -> None:
    for count in (4, 5):
        do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": count}})
    words = shown(opened())
    newest, oldest = "Priya Nair: tries needed: 4 → 5", "Priya Nair: tries needed: as above → 4"
    assert words.index(newest) < words.index(oldest)


def test_where_nothing_was_changed_that_is_said(opened: Opened) -> None:
    assert "Nothing was changed yet." in shown(opened())


def test_each_level_names_itself_in_its_edit(workspace: Workspace, qtbot: QtBot, window: QMainWindow) -> None:
    case = workspace.case(PATIENT)
    sheets = (
        clinic_policy(workspace.clinic(), (), window),
        patient_policy(case, (), window),
        ladder_policy(case, case.ladders[0], (), window),
    )
    for sheet in sheets:
        number(sheet, "n_min").setValue(5)
    named = [saved(qtbot, sheet) for sheet in sheets]
    assert [line["clinic"] if "clinic" in line else line.get("patient", line.get("ladder")) for line in named] == [
        True,
        PATIENT,
        LADDER,
    ]
    do(workspace, *named)


def test_the_goal_step_comes_with_two_places(workspace: Workspace, window: QMainWindow) -> None:
    case = workspace.case(PATIENT)
    ladder = case.ladders[0]
    sheet = rung_policy((case, ladder, ladder.steps[-1]), (), window)
    assert number(sheet, "contexts_min").value() == 2
    assert "as a goal step comes: 2" in shown(sheet)


def test_a_sheet_is_called_as_its_entry_in_the_menu(opened: Opened, workspace: Workspace, window: QMainWindow) -> None:
    case = workspace.case(PATIENT)
    sheets = {
        "set_clinic_policy": clinic_policy(case.clinic, [], window),
        "set_patient_policy": patient_policy(case, [], window),
        "set_ladder_policy": ladder_policy(case, case.ladders[0], [], window),
        "set_step_policy": opened(),
    }
    entries = {spec.name: spec.text().rstrip("…") for spec in ACTIONS if spec.name in sheets}
    assert {name: sheet.accessibleName() for name, sheet in sheets.items()} == entries
