"""Words at the marks of the thermometer: where there is room for them, and how they are heard."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.widgets.ladder.anchors import draw_anchors, free_place, spoken_anchors
from ui.widgets.ladder.plan import Plan
from ui.widgets.ladder.thermometer import Thermometer

PLAN = Plan(700, 60, 560)
bands = st.tuples(st.floats(0, 400), st.floats(10, 100)).map(lambda band: (band[0], band[0] + band[1]))


@pytest.mark.parametrize(
    ("taken", "top"),
    [
        ([], 90),
        ([(200.0, 240.0)], 90),
        ([(80.0, 105.0)], 105),
        ([(95.0, 140.0)], 75),
        ([(60.0, 100.0), (100.0, 160.0)], 40),
    ],
)
def test_words_stand_at_their_mark_or_in_the_nearest_gap(taken: list[tuple[float, float]], top: float) -> None:
    assert free_place(20, 100, taken) == top


@settings(max_examples=50)
@given(st.lists(bands, max_size=12), st.floats(10, 40))
def test_words_never_cross_a_card(taken: list[tuple[float, float]], height: float) -> None:
    top = free_place(height, 250, taken)
    assert all(top + height <= start or end <= top for start, end in taken)


def drawn(anchors: dict[int, str], *cards: QRectF) -> QImage:
    image = QImage(700, 640, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_anchors(painter, PLAN, anchors, cards)
    painter.end()
    return image


@pytest.mark.parametrize("worry", [0, 50, 100])
def test_what_was_said_is_drawn_and_nothing_else(qapp: object, worry: int) -> None:
    assert drawn({worry: "Hanging up the washing"}) != drawn({})
    assert drawn({30: "not a mark"}) == drawn({})


def test_where_cards_leave_no_gap_near_the_mark_the_middle_is_only_heard(qapp: object) -> None:
    assert drawn({50: "Washing"}, QRectF(130, 60, 500, 500)) == drawn({})


def test_a_screen_reader_hears_them_from_the_bottom(qtbot: QtBot) -> None:
    thermometer = Thermometer()
    qtbot.addWidget(thermometer)
    thermometer.show_anchors({100: "that morning", 0: "tea"})
    assert thermometer.accessibleDescription() == "0 is “tea”. 100 is “that morning”."
    assert spoken_anchors({}) == ""
