"""The caseload as Qt reads it: what each cell says, how rows come and go, and that nobody's name is in it."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from exposure.domain.caseload import CaseSummary, Standing
from tests.ui.models.people import TODAY, person
from ui.models.caseload import LADDER, PATIENT, STANDING, SUMMARY, VISIT, WAITING, CaseloadModel

RUTH, MINA, DORA = person("Ruth Calloway", day=30), person("Mina Tabor"), person("Dora Oakes", standing="done")
SAYS = Qt.ItemDataRole.AccessibleTextRole


def shown(*people: CaseSummary) -> CaseloadModel:
    model = CaseloadModel()
    model.show_all(people, TODAY)
    return model


def names(model: CaseloadModel) -> list[str]:
    return [model.index(row, 0).data(SUMMARY).name for row in range(model.rowCount())]


def cells(model: CaseloadModel, row: int = 0) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def spoken(model: CaseloadModel, row: int = 0) -> str:
    return str(model.index(row, PATIENT).data(SAYS))


def test_the_model_keeps_qts_rules_while_rows_come_go_and_move(qtmodeltester: Any) -> None:
    model = shown(RUTH, MINA)
    qtmodeltester.check(model)
    model.put(DORA)
    model.put(person("Mina Tabor", day=30))
    model.search("ru")
    model.drop(RUTH.patient)
    model.choose("done")


def test_a_row_shows_initials_step_status_and_visit() -> None:
    assert cells(shown(RUTH)) == ["R. C.", "Step 1 of 3", "Current", "", "Today 10:30"]


def test_columns_are_headed() -> None:
    model = shown()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert headings == ["Patient", "Ladder", "Status", "Waits for you", "Next visit"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_is_said_as_one_sentence_with_the_name_hidden() -> None:
    assert spoken(shown(RUTH)) == "R C, name hidden. Step 1 of 3. Current. Next visit today 10:30."


def test_other_cells_are_said_as_they_are_shown() -> None:
    model = shown(RUTH)
    said = [model.index(0, column).data(SAYS) for column in (LADDER, STANDING, WAITING, VISIT)]
    assert said == cells(model)[1:]


def test_names_are_shown_only_when_asked_for() -> None:
    model = shown(RUTH)
    model.show_names(True)
    assert cells(model)[PATIENT] == "Ruth Calloway"
    assert spoken(model).startswith("Ruth Calloway. Step 1")
    model.show_names(False)
    assert cells(model)[PATIENT] == "R. C."


def test_two_with_the_same_initials_are_told_apart_by_their_year() -> None:
    model = shown(RUTH)
    model.put(person("Rita Costa", 1973))
    assert sorted(cells(model, row)[0] for row in (0, 1)) == ["R. C. ·68", "R. C. ·73"]
    assert spoken(model, 1).startswith("R C, born 1973, name hidden.")


def test_one_left_alone_with_their_initials_needs_no_year(qtbot: QtBot) -> None:
    model = shown(RUTH, person("Rita Costa", 1973))
    with qtbot.waitSignal(model.dataChanged):
        model.drop(person("Rita Costa", 1973).patient)
    assert cells(model)[PATIENT] == "R. C."


def test_a_change_of_one_moves_only_their_row(qtbot: QtBot) -> None:
    model = shown(RUTH, MINA, DORA)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsMoved):
        model.put(person("Dora Oakes", day=30))
    assert set(names(model)[:2]) == {"Dora Oakes", "Ruth Calloway"}


@pytest.mark.parametrize("moved", [person("Ruth Calloway", standing="done"), person("Dora Oakes", day=30)])
def test_whoever_a_view_points_at_stays_the_same_while_rows_move(moved: CaseSummary) -> None:
    model = shown(RUTH, MINA, DORA)
    pointed = [QPersistentModelIndex(model.index(row, 0)) for row in range(3)]
    before = [index.data(SUMMARY).patient for index in pointed]
    model.put(moved)
    assert [index.data(SUMMARY).patient for index in pointed] == before


def test_a_change_in_place_only_repaints(qtbot: QtBot) -> None:
    model = shown(RUTH, MINA, DORA)
    with qtbot.assertNotEmitted(model.rowsMoved), qtbot.waitSignal(model.dataChanged):
        model.put(MINA)


def test_a_chip_shows_only_those_who_stand_so() -> None:
    model = shown(RUTH, MINA, DORA)
    model.choose("done")
    assert (names(model), model.standing) == (["Dora Oakes"], "done")


def test_whoever_does_not_fit_the_chip_any_more_leaves() -> None:
    model = shown(RUTH, MINA)
    model.choose("current")
    model.put(person("Mina Tabor", standing="resting"))
    assert names(model) == ["Ruth Calloway"]


def test_two_letters_find_whoever_has_a_name_beginning_so() -> None:
    model = shown(RUTH, MINA, DORA)
    model.search("ta")
    assert names(model) == ["Mina Tabor"]


def test_one_letter_finds_nobody_in_particular() -> None:
    model = shown(RUTH, MINA)
    model.search("r")
    assert (model.rowCount(), model.searches) == (2, False)


def test_a_match_shows_initials_and_the_letters_typed_and_no_more_of_the_name() -> None:
    model = shown(RUTH)
    model.search("cal")
    assert cells(model)[PATIENT] == "R. C. “cal…”"


def test_a_row_is_found_by_whose_it_is() -> None:
    model = shown(RUTH, MINA)
    assert model.row_of(MINA.patient) == 1
    model.search("ru")
    assert model.row_of(MINA.patient) is None
    assert model.row_of(None) is None


def test_a_name_that_turns_the_writing_is_kept_to_itself() -> None:
    model = shown(person("دانة علي"))
    model.show_names(True)
    assert cells(model)[PATIENT] == "\u2068دانة علي\u2069"


def test_nobodys_name_is_in_any_cell_while_names_are_hidden() -> None:
    model = shown(RUTH, MINA, DORA)
    model.search("ru")
    roles = (Qt.ItemDataRole.DisplayRole, SAYS, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)
    told = [str(model.index(0, column).data(role)) for column in range(5) for role in roles]
    assert not any("Ruth" in text or "Calloway" in text for text in told)


def test_no_index_gives_no_data() -> None:
    assert shown(RUTH).data(QModelIndex()) is None


STANDINGS = st.sampled_from(["current", "resting", "later", "done"])
SOMEBODY = st.builds(
    lambda name, standing, day: person(name, standing=standing, day=day),
    st.sampled_from(["Ada Fox", "Amy Frost", "Bo Lee", "Cy Nolan", "Di Osei"]),
    STANDINGS,
    st.sampled_from([None, 30, 33]),
)
STEPS = st.one_of(
    st.tuples(st.just("put"), SOMEBODY),
    st.tuples(st.just("drop"), SOMEBODY),
    st.tuples(st.just("choose"), st.none() | STANDINGS),
    st.tuples(st.just("search"), st.sampled_from(["", "a", "am", "fr", "zz"])),
)


@given(st.lists(STEPS, max_size=25))
def test_whatever_order_changes_come_in_the_rows_are_as_if_read_anew(steps: list[tuple[str, object]]) -> None:
    model, people = shown(), dict[str, CaseSummary]()
    chosen: Standing | None = None
    typed = ""
    for what, value in steps:
        if isinstance(value, CaseSummary):
            change: Callable[[], None] = {
                "put": lambda v=value: model.put(v),
                "drop": lambda v=value: model.drop(v.patient),
            }[what]
            change()
            people.pop(value.patient, None)
            people |= {value.patient: value} if what == "put" else {}
        elif what == "choose":
            chosen = cast("Standing | None", value)
            model.choose(chosen)
        else:
            typed = str(value)
            model.search(typed)
    fresh = CaseloadModel()
    fresh.choose(chosen)
    fresh.search(typed)
    fresh.show_all(people.values(), TODAY)
    assert names(model) == names(fresh)
    assert model.register.counts == fresh.register.counts
