"""The last part of a visit and what ends the work, in the smallest window at 100 and 200 %."""

import pytest

from tests.ui.fitting import overlapping, unfit
from tests.ui.pages.visit.leaving.before import click, write
from tests.ui.test_fitting import settle, shrink
from tests.ui.windowed import choose, press
from ui.main_window import SMALLEST, MainWindow

LONG = "I can put it down and pick it up again, also with the full load and when I am tired in the evening. " * 3


@pytest.fixture(params=[100, 200])
def small(leaving: MainWindow, request: pytest.FixtureRequest) -> MainWindow:
    """Give the smallest window, at one text size and the other."""
    shrink(leaving, request.param)
    return leaving


def troubles(main: MainWindow) -> list[str]:
    settle()
    return [*unfit(main), *overlapping(main)]


def test_everything_said_at_length_fits(small: MainWindow) -> None:
    write(small, "leaving.lesson", LONG)
    write(small, "leaving.note", LONG)
    click(small, "leaving.often.1", "leaving.soon.0")
    assert troubles(small) == []
    assert (small.width(), small.height()) == SMALLEST


@pytest.mark.parametrize("way", ["finish", "book_visit", "my_evidence"])
def test_what_the_menus_lead_to_fits(small: MainWindow, way: str) -> None:
    choose(small, way)
    assert troubles(small) == []


def test_what_the_work_came_to_fits(small: MainWindow) -> None:
    choose(small, "finish")
    press("1", "Ctrl+Return")
    assert troubles(small) == []


def test_what_is_left_of_a_visit_fits(small: MainWindow) -> None:
    choose(small, "end_visit")
    assert troubles(small) == []
