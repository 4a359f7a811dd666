"""Where scale, cards and tray lie, at any width and text size."""

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.widgets.ladder.plan import Plan

SIZES = [(360, 100), (560, 100), (760, 100), (1100, 100), (700, 150), (1300, 200)]


@pytest.fixture(params=SIZES, ids=[f"{width} at {percent}" for width, percent in SIZES])
def width(request: pytest.FixtureRequest, qapp: QApplication) -> int:
    wide, percent = request.param
    theme.apply(qapp, "light", percent)
    return int(wide)


@pytest.mark.parametrize("tray", [False, True])
def test_everything_is_beside_everything_else(width: int, tray: bool) -> None:
    plan = Plan(width, 60, 600, tray)
    left, right = plan.cards
    assert 0 < plan.rail < plan.tube < left < right < plan.right_rail < width


def test_the_tray_stands_at_the_right_where_there_is_room(width: int) -> None:
    plan = Plan(width, 60, 600, tray=True)
    left, right = plan.tray_edges
    assert right <= width
    assert (left > plan.right_rail) == plan.tray_beside


def test_without_a_tray_the_ladder_has_its_room(width: int) -> None:
    assert Plan(width, 60, 600).right_rail >= Plan(width, 60, 600, tray=True).right_rail


def test_a_hundred_is_at_the_top_and_zero_at_the_bottom(width: int) -> None:
    plan = Plan(width, 60, 600)
    assert (plan.height_of(100), plan.height_of(0)) == (60, 600)
    assert plan.height_of(50) == 330
    assert plan.scale().height() == 540


def test_a_plan_without_height_gives_a_number_all_the_same() -> None:
    assert 0 <= Plan(400, 60, 60).worry_at(200) <= 100
