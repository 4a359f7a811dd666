"""The library as a list: what is found, what is marked, what is said."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from exposure.domain.clinic_library import ClinicMovement
from exposure.domain.movement import ACTIVITIES, REGIONS, LibraryMovement
from ui.models.movements import CAPTION, MOVEMENT, ON_LADDER, MovementsModel, bending_ladder, library
from ui.models.movements_words import activity_word, is_found, region_word

SQUAT = LibraryMovement("squat", "Squat to a low cupboard", "knee", "bending", (), (), "squat")
PEN = LibraryMovement("pen", "Pick up a pen from the floor", "back", "bending", (), (), "pen")
STAIRS = LibraryMovement("stairs", "Walk down the stairs", "knee", "stairs", (), (), "stairs")
ROW = ClinicMovement("row", "Row the club boat", "knee", "sport", (), (), "")


def shown(model: MovementsModel) -> list[str]:
    return [model.movement(model.index(row)).id for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = MovementsModel([SQUAT, PEN])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is model
    model.find("pen", None)
    model.mark(frozenset({"pen"}))


def test_a_search_finds_the_beginnings_of_words() -> None:
    model = MovementsModel([SQUAT, PEN, STAIRS])
    model.find("cup squ", None)
    assert shown(model) == ["squat"]


def test_what_is_called_so_comes_first_and_what_is_on_the_ladder_last() -> None:
    walk = LibraryMovement("walk", "Walk in a squat", "knee", "walking", (), (), "walk")
    model = MovementsModel([STAIRS, walk, SQUAT])
    model.find("squat", None)
    assert shown(model) == ["squat", "walk"]
    model.mark(frozenset({"squat"}))
    model.find("squ", None)
    assert shown(model) == ["walk", "squat"]


def test_where_one_moves_counts_less_than_what_it_is_called() -> None:
    knees = LibraryMovement("knees", "Bend down to my knees", "back", "bending", (), (), "knees")
    model = MovementsModel([SQUAT, knees])
    model.find("knee", None)
    assert shown(model) == ["knees", "squat"]


def test_a_search_finds_what_one_does_and_where() -> None:
    assert is_found(STAIRS, "stairs knee")
    assert not is_found(STAIRS, "air")
    assert is_found(PEN, "")


def test_a_region_narrows_and_all_widens() -> None:
    model = MovementsModel([SQUAT, PEN, STAIRS])
    model.find("", "knee")
    assert shown(model) == ["squat", "stairs"]
    model.find("", None)
    assert shown(model) == ["squat", "pen", "stairs"]


def test_a_row_gives_words_caption_and_mark() -> None:
    model = MovementsModel([PEN])
    model.mark(frozenset({"pen"}))
    row = model.index(0)
    assert [row.data(), row.data(CAPTION), row.data(ON_LADDER)] == ["Pick up a pen from the floor", "Bending", True]
    assert row.data(MOVEMENT) == PEN
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Pick up a pen from the floor, Bending, on the ladder"


def test_marking_tells_the_view_once(qtbot: QtBot) -> None:
    model = MovementsModel([PEN])
    with qtbot.waitSignal(model.dataChanged):
        model.mark(frozenset({"pen"}))
    with qtbot.assertNotEmitted(model.dataChanged):
        model.mark(frozenset({"pen"}))


def test_nothing_stands_outside_the_rows() -> None:
    model = MovementsModel([PEN])
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_regions_come_in_their_usual_order() -> None:
    assert MovementsModel([STAIRS, PEN]).regions() == ("back", "knee")


def test_every_region_and_activity_has_its_own_word() -> None:
    assert len({region_word(region) for region in REGIONS}) == len(REGIONS)
    assert len({activity_word(activity) for activity in ACTIVITIES}) == len(ACTIVITIES)


def test_the_library_holds_at_least_84_movements_and_the_bending_ladder() -> None:
    assert len(library()) >= 84
    assert bending_ladder().core


def test_other_movements_are_offered_within_the_same_search() -> None:
    model = MovementsModel([SQUAT, PEN])
    model.find("st", None)
    model.take([STAIRS, ROW])
    assert (model.total, shown(model)) == (2, ["stairs"])


def test_a_movement_of_the_clinic_says_whose_it_is() -> None:
    model = MovementsModel([ROW])
    assert model.index(0).data(CAPTION) == "Added by the clinic"
