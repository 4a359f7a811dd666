"""The movements at the left: search, regions, own words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.ladder.hands import click, press
from ui import theme
from ui.models.movements import MovementsModel, library
from ui.pages.ladder.movements import MovementsPane

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[MovementsPane]:
    model = MovementsModel(library())
    made = MovementsPane(model)
    qtbot.addWidget(made)
    made.resize(288, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    model.deleteLater()


def rows(pane: MovementsPane) -> int:
    return pane.offers.model().rowCount()


def test_all_are_shown_until_somebody_searches(pane: MovementsPane) -> None:
    assert rows(pane) == len(library())
    assert pane.search.placeholderText() == f"Search {len(library())} movements"


def test_a_region_narrows_the_list_and_all_widens_it_again(pane: MovementsPane) -> None:
    knee = next(chip for chip in pane.chips.chips if chip.text() == "Knee")
    click(knee)
    assert rows(pane) == sum(movement.region == "knee" for movement in library())
    click(knee)
    assert rows(pane) == len(library())
    assert pane.chips.checked == ("All",)


def test_enter_in_the_search_goes_to_the_list(pane: MovementsPane) -> None:
    pane.begin()
    QTest.keyClicks(pane.search, "squat")
    QTest.keyClick(pane.search, KEY.Key_Return)
    assert pane.offers.hasFocus()
    assert pane.offers.currentIndex().row() == 0


def test_a_number_after_the_words_is_the_worry_about_what_is_found_first(qtbot: QtBot, pane: MovementsPane) -> None:
    pane.begin()
    QTest.keyClicks(pane.search, "squat")
    QTest.keyClick(pane.search, KEY.Key_4)
    with qtbot.waitSignal(pane.offers.placed) as placed:
        press(KEY.Key_2, KEY.Key_Return)
    assert (placed.args[0].id, placed.args[1]) == ("squat", 42)
    assert pane.search.text() == "squat"


def test_a_number_alone_is_searched_for(pane: MovementsPane) -> None:
    QTest.keyClicks(pane.search, "20")
    assert pane.search.text() == "20"


def test_the_arrow_down_leads_into_the_list_and_a_letter_there_begins_another_search(pane: MovementsPane) -> None:
    pane.begin()
    QTest.keyClicks(pane.search, "squat")
    QTest.keyClick(pane.search, KEY.Key_Down)
    assert pane.offers.hasFocus()
    press(KEY.Key_P)
    assert (pane.search.text(), pane.search.hasFocus()) == ("p", True)


def test_a_number_on_what_is_on_the_ladder_is_refused_so_that_it_rates_nothing(
    qtbot: QtBot, pane: MovementsPane
) -> None:
    pane.mark(frozenset({"squat"}))
    pane.begin()
    QTest.keyClicks(pane.search, "squat to")
    with qtbot.waitSignal(pane.refused) as told, qtbot.assertNotEmitted(pane.offers.known):
        QTest.keyClick(pane.search, KEY.Key_4)
    assert told.args == ["This one is on the ladder already."]


def test_what_is_not_found_can_be_written(pane: MovementsPane) -> None:
    QTest.keyClicks(pane.search, "trapeze")
    assert pane._none.text() == "No movement matches “trapeze”."
    QTest.keyClick(pane.search, KEY.Key_Return)
    assert pane.own.words.text == "trapeze"


def test_a_number_over_a_hundred_adds_nothing(qtbot: QtBot, pane: MovementsPane) -> None:
    pane.write_your_own()
    QTest.keyClicks(pane.own.words, "Dance")
    QTest.keyClicks(pane.own.worry, "500")
    with qtbot.waitSignal(pane.refused) as told, qtbot.assertNotEmitted(pane.own.written):
        QTest.keyClick(pane.own.worry, KEY.Key_Return)
    assert told.args == ["Use a number from 0 to 100."]
    assert pane.own.words.text == "Dance"


def test_nothing_is_added_without_words(qtbot: QtBot, pane: MovementsPane) -> None:
    pane.write_your_own()
    with qtbot.assertNotEmitted(pane.own.written):
        QTest.keyClick(pane.own.words, KEY.Key_Return)
        click(pane.own.add)
    assert pane.own.add.toolTip() == "Write the movement first."


def test_escape_goes_back_to_the_list(pane: MovementsPane) -> None:
    pane.write_your_own()
    assert not pane.offers.isVisible()
    QTest.keyClick(pane.own.words, KEY.Key_Escape)
    assert pane.offers.isVisible()
    assert not pane.own.isVisible()


def test_long_words_of_ones_own_stay_in_sight(pane: MovementsPane) -> None:
    pane.write_your_own()
    before = pane.own.words.height()
    QTest.keyClicks(pane.own.words, "Reach under the sofa for the ball, then carry it up to the loft without a rest")
    QApplication.processEvents()
    assert pane.own.words.height() > before


def test_enter_goes_on_from_the_words_to_the_number(pane: MovementsPane) -> None:
    pane.write_your_own()
    QTest.keyClicks(pane.own.words, "Dance")
    QTest.keyClick(pane.own.words, KEY.Key_Return)
    assert pane.own.worry.hasFocus()


def test_the_sign_of_the_search_grows_with_the_text(qapp: QApplication, pane: MovementsPane) -> None:
    assert pane.search.sign is not None
    before = pane.search.sign.width()
    theme.apply(qapp, "light", 150)
    assert pane.search.sign.width() == round(1.5 * before)
    assert pane.search.textMargins().left() > pane.search.sign.width()
