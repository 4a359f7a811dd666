from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from matplotlib.figure import Figure
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.gap import GapPoint, series
from exposure.reports.chart_pixels import Pixels, pixels
from tests.builders import case, ladder_case, moment, trial
from tests.ui.pixels import colours
from ui import theme
from ui.widgets import gap_chart
from ui.widgets.gap_chart import SLOT, GapChart
from ui.widgets.gap_legend import GapLegend
from ui.widgets.labels import Label
from ui.widgets.scrolling import Sideways

Put = Callable[[QWidget], None]


def _points(count: int) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*(trial(1, day) for day in range(1, count + 1)))
    return series(ladder, case(ladder), moment(90))


@pytest.fixture
def shown(put: Put, qtbot: QtBot) -> Callable[[int], GapChart]:
    """Give what shows a chart of so many tries, scrolling sideways."""

    def show(count: int) -> GapChart:
        chart = GapChart()
        put(Sideways(chart))
        chart.show_tries(_points(count), (), "in words")
        qtbot.waitUntil(lambda: chart.is_drawn)
        QApplication.processEvents()
        return chart

    return show


def _sideways(chart: GapChart) -> Sideways:
    port = chart.parentWidget()
    found = port.parentWidget() if port else None
    assert isinstance(found, Sideways)
    return found


@pytest.mark.parametrize("count", [3, 5, 13, 16])
def test_up_to_sixteen_tries_fit_without_scrolling(shown: Callable[[int], GapChart], count: int) -> None:
    assert _sideways(shown(count)).horizontalScrollBar().maximum() == 0


def test_forty_tries_scroll_with_the_newest_in_view(shown: Callable[[int], GapChart]) -> None:
    chart = shown(40)
    bar = _sideways(chart).horizontalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_tries_keep_their_distance_however_many_there_are(shown: Callable[[int], GapChart]) -> None:
    chart = shown(40)
    places = [chart.place_of(place) for place in range(40)]
    assert min(after - before for before, after in pairwise(places)) >= SLOT - 1


def test_both_axes_stay_in_view_while_it_scrolls(shown: Callable[[int], GapChart]) -> None:
    chart = shown(40)
    sideways = _sideways(chart)
    sideways.horizontalScrollBar().setValue(sideways.horizontalScrollBar().maximum() // 2)
    QApplication.processEvents()
    words = QColor(theme.current().tokens["happ"])
    picture = sideways.viewport().grab().toImage()
    assert words.name() in colours(picture.copy(picture.width() - 110, 80, 110, 170))


def test_home_and_end_read_the_first_and_the_newest_try(shown: Callable[[int], GapChart]) -> None:
    chart = shown(5)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.value() == 1
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.value() == 5


def test_going_back_begins_at_the_newest_and_stops_at_the_first(shown: Callable[[int], GapChart]) -> None:
    chart = shown(3)
    for expected in (3, 2, 1, 1):
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.value() == expected


def test_going_on_begins_at_the_first(shown: Callable[[int], GapChart]) -> None:
    chart = shown(3)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value() == 1


def test_escape_stops_reading(shown: Callable[[int], GapChart], qtbot: QtBot) -> None:
    chart = shown(3)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.read) as read:
        QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert read.args == [-1]


def test_the_try_under_the_mouse_is_read(shown: Callable[[int], GapChart], qtbot: QtBot) -> None:
    chart = shown(5)
    with qtbot.waitSignal(chart.read) as read:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(chart.place_of(2) + 4, 100))
    assert read.args == [2]
    assert chart.hasFocus()


def test_the_wheel_is_the_pages(shown: Callable[[int], GapChart]) -> None:
    chart = shown(5)
    where = QPointF(chart.rect().center())
    turn = QWheelEvent(
        where,
        chart.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, turn)
    assert chart.value() == 0
    assert not turn.isAccepted()


def test_the_chart_is_told_in_words(shown: Callable[[int], GapChart]) -> None:
    chart = shown(3)
    assert chart.accessibleName() == "What you said, and what happened"
    assert chart.accessibleDescription() == "in words"


def test_another_theme_draws_in_its_colours(shown: Callable[[int], GapChart], qapp: QApplication, qtbot: QtBot) -> None:
    chart = shown(3)
    theme.apply(qapp, "dark", 100)
    qtbot.waitUntil(lambda: chart.is_drawn)
    assert chart.grab().toImage().pixelColor(2, 2) == QColor(theme.current().tokens["surface"])


def test_nothing_is_drawn_again_that_is_there_already(
    shown: Callable[[int], GapChart], qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart, drawn = shown(3), list[float]()

    def counted(figure: Figure, points: Sequence[GapPoint], ratio: float) -> Pixels:
        drawn.append(ratio)
        return pixels(figure, points, ratio)

    monkeypatch.setattr(gap_chart, "pixels", counted)
    for again in (chart.hide, chart.show, lambda: chart.show_tries(_points(3), (), "in words")):
        again()
        qtbot.waitUntil(lambda: chart.is_drawn)
    assert not drawn
    theme.apply(qapp, "dark", 100)
    qtbot.waitUntil(lambda: bool(drawn) and chart.is_drawn)


def test_what_breaks_in_drawing_is_told(
    shown: Callable[[int], GapChart], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = shown(3)
    monkeypatch.setattr(gap_chart, "pixels", _broken)
    with qtbot.waitSignal(chart.failed):
        chart.show_tries(_points(4), (), "")
    assert not chart.is_drawn


def test_the_log_of_a_fault_holds_no_words_of_a_patient(
    shown: Callable[[int], GapChart],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    chart = shown(3)
    monkeypatch.setattr(gap_chart, "pixels", _broken)
    with qtbot.waitSignal(chart.failed):
        chart.show_tries(_points(4), (), "")
    assert caplog.messages == ["ValueError in drawing a chart"]


def test_the_legend_names_what_is_drawn_and_no_more(put: Put) -> None:
    legend = GapLegend()
    put(legend)
    legend.show_tries(_points(3))
    assert _named(legend) == ["You said", "Did not happen", "How far off the worry was", "You said for next time"]


def test_the_legend_of_other_tries_takes_the_place_of_the_one_before(put: Put) -> None:
    legend = GapLegend()
    put(legend)
    legend.show_tries(_points(3))
    ladder = ladder_case(trial(1, 1, 60, "partly"))
    legend.show_tries(series(ladder, case(ladder), moment(90)))
    assert "Did not happen" not in _named(legend)


def test_the_legend_wraps_where_it_is_narrow(put: Put) -> None:
    legend = GapLegend()
    put(legend)
    legend.show_tries(_points(3))
    assert legend.heightForWidth(240) > legend.heightForWidth(1000)


def _named(legend: GapLegend) -> list[str]:
    return [label.text() for label in legend.findChildren(Label) if label.isVisibleTo(legend)]


def _broken(*_given: object) -> Sequence[float]:
    raise ValueError("Ruth’s words")
