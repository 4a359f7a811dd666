import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exposure.domain.gap import series
from tests.builders import case, ladder_case, moment, rung, trial
from tests.stories import NOW, ruth
from ui import theme
from ui.models.gap_table import HAPPENED, GapTable
from ui.pages.progress.table import TriesTable


@pytest.fixture
def table(qtbot: QtBot) -> TriesTable:
    """Give Ruth’s tries in a table on the screen."""
    model = GapTable()
    made = TriesTable(model)
    made.resize(1000, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    model.show_tries(series(ruth().ladders[0], ruth(), NOW))
    QApplication.processEvents()
    return made


def _column(table: TriesTable, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _click_heading(table: TriesTable, column: int) -> None:
    heading = table.horizontalHeader()
    spot = heading.rect().topLeft()
    spot.setX(heading.sectionViewportPosition(column) + 20)
    spot.setY(heading.height() // 2)
    QTest.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def test_the_newest_try_comes_first(table: TriesTable) -> None:
    assert _column(table, 0)[:2] == ["13", "12"]


def test_a_click_on_a_heading_sorts_by_it(table: TriesTable) -> None:
    _click_heading(table, 3)
    assert _column(table, 3)[:2] == ["covered", "20"]
    _click_heading(table, 3)
    assert _column(table, 3)[0] == "85"


def test_try_ten_comes_after_try_nine(table: TriesTable) -> None:
    _click_heading(table, 0)
    assert _column(table, 0)[7:11] == ["8", "9", "10", "11"]


def test_copying_gives_the_order_shown(table: TriesTable, qtbot: QtBot) -> None:
    _click_heading(table, 0)
    with qtbot.waitSignal(table.copied) as copied:
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = str(copied.args[0]).splitlines() if copied.args else []
    assert [line.split("\t")[0] for line in lines[:4]] == ["Try", "1", "2", "3"]


def test_every_row_shows_its_mark_beside_the_words(table: TriesTable) -> None:
    cell = table.visualRect(table.model().index(1, HAPPENED))
    picture = table.viewport().grab(cell).toImage()
    blue = QColor(theme.current().tokens["happ"])
    assert any(picture.pixelColor(x, picture.height() // 2) == blue for x in range(picture.width()))


def test_all_rows_show_at_once_up_to_sixteen(table: TriesTable) -> None:
    assert table.verticalScrollBar().maximum() == 0


def test_past_sixteen_rows_the_table_scrolls_under_its_headings(table: TriesTable) -> None:
    ladder = ladder_case(*(trial(1, day) for day in range(1, 31)))
    before = table.height()
    table._tries.show_tries(series(ladder, case(ladder), NOW))
    QApplication.processEvents()
    assert table.verticalScrollBar().maximum() > 0
    assert table.height() < before * 2


def test_rows_are_measured_only_as_they_come_into_sight(table: TriesTable, monkeypatch: pytest.MonkeyPatch) -> None:
    ladder = ladder_case(*(trial(1 + day % 2, day) for day in range(1, 301)))
    measured: list[int] = []
    monkeypatch.setattr(table, "resizeRowToContents", measured.append)
    table._tries.show_tries(series(ladder, case(ladder), moment(400)))
    assert set(measured) == set(range(32))
    QApplication.processEvents()
    table.scrollToBottom()
    assert 299 in measured
    assert 150 not in measured


def test_a_long_movement_takes_the_lines_it_needs(table: TriesTable) -> None:
    long = "Carry the washing basket down the stairs and out into the garden, " * 3
    ladder = ladder_case(trial(1, 1), rungs=[rung(1, long)])
    table._tries.show_tries(series(ladder, case(ladder), NOW))
    wide = table.rowHeight(0)
    table.resize(800, 600)
    assert table.rowHeight(0) > wide


@pytest.mark.parametrize(("width", "percent"), [(700, 100), (1000, 150), (1276, 200)])
def test_a_narrow_table_breaks_its_words_and_never_scrolls_sideways(
    table: TriesTable, qapp: QApplication, width: int, percent: int
) -> None:
    theme.apply(qapp, "light", percent)
    table.resize(width, 600)
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum() == 0
    assert table.model().headerData(HAPPENED, Qt.Orientation.Horizontal) == "What\nhappened"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_rows_grow_with_the_text(table: TriesTable, qapp: QApplication, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    QApplication.processEvents()
    assert table.rowHeight(0) >= 44 * percent // 100


def test_what_was_measured_in_another_width_or_size_is_forgotten(table: TriesTable, qapp: QApplication) -> None:
    kept = table._marked._heights
    for width in range(700, 900, 20):
        table.resize(width, 600)
    assert 0 < len(kept) <= table.model().rowCount() * table.model().columnCount()
    before = dict(kept)
    theme.apply(qapp, "light", 150)
    assert not kept.items() & before.items()


def test_tab_leaves_the_table(table: TriesTable) -> None:
    assert not table.tabKeyNavigation()
