"""The short lists of the caseload."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from exposure.domain.caseload import CaseSummary
from tests.builders import moment
from tests.ui.models.people import NOW, TODAY, owing, person
from ui.models.caseload import SUMMARY, CaseloadModel
from ui.models.caseload_lists import LINES, DueModel, TodayModel

RUTH, MINA = person("Ruth Calloway", day=30), person("Mina Tabor")
SAYS = Qt.ItemDataRole.AccessibleTextRole


def caseload(*people: CaseSummary) -> CaseloadModel:
    model = CaseloadModel()
    model.show_all(people, TODAY)
    return model


def test_both_lists_keep_qts_rules(qtmodeltester: Any) -> None:
    model = caseload(owing(RUTH, 29))
    today, due = TodayModel(model), DueModel(model)
    qtmodeltester.check(today)
    qtmodeltester.check(due)
    today.refresh()
    due.refresh(NOW)


def test_a_visit_is_said_with_its_time_first() -> None:
    today = TodayModel(caseload(RUTH, MINA))
    today.refresh()
    assert today.rowCount() == 1
    assert today.index(0).data(SAYS).startswith("10:30. R C, name hidden. Step 1 of 3.")
    assert [line.text for line in today.index(0).data(LINES)] == [""]


def test_the_same_visits_again_are_only_said_anew(qtbot: QtBot) -> None:
    today = TodayModel(caseload(RUTH))
    today.refresh()
    with qtbot.assertNotEmitted(today.modelReset), qtbot.waitSignal(today.dataChanged):
        today.refresh()


def due_of(*people: CaseSummary) -> DueModel:
    due = DueModel(caseload(*people))
    due.refresh(NOW)
    return due


def test_passed_answers_come_first_then_those_of_the_coming_week() -> None:
    due = due_of(owing(RUTH, 33), owing(MINA, 29), owing(person("Dora Oakes"), 60))
    assert [due.index(row).data() for row in range(due.rowCount())] == ["M. T.", "R. C."]
    assert due.passed == 1


def test_an_answer_says_whose_when_and_how() -> None:
    due = due_of(owing(MINA, 29))
    assert due.index(0).data(SAYS) == "M T, name hidden. Ask-by was yesterday 18:00. Phone."
    assert due.is_passed(due.index(0).data(SUMMARY))


def test_time_passing_makes_an_answer_due() -> None:
    due = due_of(owing(MINA, 30))
    assert due.passed == 0
    due.refresh(moment(30, 18))
    assert due.passed == 1


def test_no_index_gives_no_data() -> None:
    assert due_of().data(QModelIndex()) is None
