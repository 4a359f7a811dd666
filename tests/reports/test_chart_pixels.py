"""A chart as bare pixels."""

from itertools import pairwise

import pytest

from exposure.domain.gap import series
from exposure.reports.chart_look import PAPER, ChartLook
from exposure.reports.chart_pixels import Pixels, pixels
from exposure.reports.charts import gap_figure
from tests.stories import NOW, ruth

POINTS = series(ruth().ladders[0], ruth(), NOW)


def _pixels(width: float, height: float, ratio: float = 1.0) -> Pixels:
    return pixels(gap_figure(POINTS, (), ChartLook(legend=False), (width, height)), POINTS, ratio)


@pytest.mark.parametrize("width", [640, 999, 1012, 1013, 1380])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_there_are_four_bytes_a_pixel(width: int, ratio: float) -> None:
    made = _pixels(width, 347, ratio)
    assert len(made.data) == 4 * made.width * made.height
    assert abs(made.width - width * ratio) <= 1


def test_places_are_those_of_the_figure_whatever_the_screen() -> None:
    assert _pixels(1000, 400, 2.0).places == pytest.approx(_pixels(1000, 400).places)


def test_places_go_from_left_to_right_at_equal_distance() -> None:
    places = _pixels(1000, 400).places
    steps = {round(after - before, 3) for before, after in pairwise(places)}
    assert len(places) == len(POINTS)
    assert len(steps) == 1


def test_the_ground_is_that_of_the_look() -> None:
    first = _pixels(800, 400).data[:4]
    assert first == bytes.fromhex(PAPER["surface"].removeprefix("#")) + b"\xff"
