"""The layouts that break into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.flow import Columns, Flow
from ui.widgets.labels import Label

SIZES = st.lists(st.integers(20, 160), min_size=1, max_size=9)


def host(layout: Flow | Columns, widths: list[int]) -> QWidget:
    """Give a widget with one fixed label a width."""
    widget = QWidget()
    widget.setLayout(layout)
    for width in widths:
        label = QLabel()
        label.setFixedSize(width, 20)
        layout.addWidget(label)
    return widget


def places(layout: Flow | Columns) -> list[QRect]:
    return [item.geometry() for number in range(layout.count()) if (item := layout.itemAt(number))]


@given(SIZES, st.integers(160, 700))
def test_nothing_of_a_flow_is_cut_off_or_overlaps(widths: list[int], room: int) -> None:
    layout = Flow()
    widget = host(layout, widths)
    layout.setGeometry(QRect(0, 0, room, layout.heightForWidth(room)))
    rects = places(layout)
    assert all(rect.right() < room and rect.bottom() < layout.heightForWidth(room) for rect in rects)
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    widget.deleteLater()


def test_a_flow_keeps_reading_order() -> None:
    layout = Flow()
    widget = host(layout, [100, 100, 100])
    layout.setGeometry(QRect(0, 0, 230, 100))
    assert [(rect.x(), rect.y()) for rect in places(layout)] == [(0, 0), (108, 0), (0, 28)]
    widget.deleteLater()


def test_a_flow_to_the_right_ends_at_the_right() -> None:
    layout = Flow(to_the_right=True)
    widget = host(layout, [100, 50])
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert places(layout)[-1].right() == 299
    widget.deleteLater()


def test_lines_of_a_flow_may_lie_closer_than_its_items() -> None:
    layout = Flow(32, below=8)
    widget = host(layout, [100, 100])
    assert [layout.heightForWidth(width) for width in (232, 231)] == [20, 48]
    widget.deleteLater()


def test_a_flow_takes_no_room_for_what_is_hidden() -> None:
    layout = Flow()
    widget = host(layout, [100, 100])
    widget.findChildren(QLabel)[0].hide()
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert places(layout)[1].x() == 0
    widget.deleteLater()


def test_a_widget_can_be_put_between() -> None:
    layout = Flow()
    widget = host(layout, [10, 30])
    between = QLabel("x")
    layout.insert(1, between)
    assert [layout.indexOf(label) for label in widget.findChildren(QLabel)] == [0, 2, 1]
    assert layout.indexOf(between) == 1
    widget.deleteLater()


def test_past_the_end_there_is_nothing() -> None:
    layout = Flow()
    assert layout.itemAt(0) is None
    assert layout.takeAt(3) is None


@pytest.mark.parametrize(("room", "columns"), [(700, 4), (420, 2), (220, 2), (190, 1)])
def test_columns_become_fewer_where_it_is_narrow(room: int, columns: int) -> None:
    layout = Columns(gap=8)
    widget = host(layout, [100, 100, 100, 100])
    layout.setGeometry(QRect(0, 0, room, 400))
    assert len({rect.x() for rect in places(layout)}) == columns
    widget.deleteLater()


def test_columns_fill_the_width() -> None:
    layout = Columns()
    widget = QWidget()
    widget.setLayout(layout)
    layout.add([Label("No"), Label("Partly"), Label("Yes")])
    layout.setGeometry(QRect(0, 0, 600, 40))
    assert places(layout)[-1].right() >= 590
    assert len({rect.width() for rect in places(layout)}) == 1
    widget.deleteLater()


def test_columns_share_by_what_is_asked_where_it_is_tight() -> None:
    layout = Columns()
    widget = QWidget()
    widget.setLayout(layout)
    layout.add([Label("a few words that go on"), Label("No")])
    layout.setGeometry(QRect(0, 0, 200, 60))
    wide, narrow = places(layout)
    assert wide.width() > narrow.width() > 0
    widget.deleteLater()


@given(st.lists(st.text("abc de", min_size=1, max_size=30), min_size=1, max_size=6), st.integers(150, 900))
def test_each_line_of_columns_is_as_high_as_its_highest(texts: list[str], room: int) -> None:
    layout = Columns()
    widget = QWidget()
    widget.setLayout(layout)
    layout.add([Label(text) for text in texts])
    layout.setGeometry(QRect(0, 0, room, 0))
    assert all(
        rect.height() >= item.heightForWidth(rect.width()) for item, rect in layout._arrange(QRect(0, 0, room, 0))
    )
    widget.deleteLater()
