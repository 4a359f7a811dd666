from collections.abc import Iterator
from itertools import pairwise
from math import dist

import pytest

from exposure.domain.pictogram import Drawing, Figure, Point
from exposure.imports.library import read_ladders, read_movements
from exposure.imports.pictograms import read_pictogram
from resources import path

FOLDER = path("pictograms")
NAMES = sorted(file.stem for file in FOLDER.glob("*.toml"))
DRAWINGS = [read_pictogram(FOLDER, name) for name in NAMES]
BY_NAME = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.name)
OF_THE_DESIGN = {
    *("bench", "pen", "laces", "basket", "sweep", "child", "dig", "squat", "stairs", "shelf", "drive", "walk", "bags"),
    *("floor", "roll", "mug", "run"),
}


def limbs(figure: Figure, which: str) -> Iterator[tuple[Point, ...]]:
    """Give the limbs that are drawn, with the joint they hang from, moved aside as a front view moves it."""
    joint, aside = (figure.hip, 3.5) if which == "leg" else (figure.shoulder, 5.5)
    for side, limb in ((1, getattr(figure, f"near_{which}")), (-1, getattr(figure, f"far_{which}"))):
        if limb:
            shift = side * aside * figure.scale if figure.view == "front" else 0
            yield ((joint[0] + shift, joint[1]), *limb)


def lengths(figure: Figure, which: str) -> list[tuple[float, ...]]:
    return [tuple(dist(a, b) / figure.scale for a, b in pairwise(limb)) for limb in limbs(figure, which)]


def test_the_pictures_of_the_design_are_there() -> None:
    assert set(NAMES) >= OF_THE_DESIGN


def test_every_picture_is_used_and_none_is_missing() -> None:
    used = {movement.pictogram for movement in read_movements(path(""))}
    used |= {step.pictogram for ladder in read_ladders(path("")) for step in ladder.steps}
    assert used == set(NAMES)


@BY_NAME
def test_legs_are_of_one_length(drawing: Drawing) -> None:
    for thigh, shin, *_ in lengths(drawing.figure, "leg"):
        assert thigh == pytest.approx(18.6, abs=2)
        assert shin == pytest.approx(18.6, abs=2)


@BY_NAME
def test_arms_are_of_one_length(drawing: Drawing) -> None:
    for upper, fore in lengths(drawing.figure, "arm"):
        assert upper == pytest.approx(14, abs=2)
        assert fore == pytest.approx(13, abs=2)


@BY_NAME
def test_knees_bend_backwards_never(drawing: Drawing) -> None:
    if drawing.figure.view == "side":
        for (hip_x, hip_y), (knee_x, knee_y), (foot_x, foot_y), *_ in limbs(drawing.figure, "leg"):
            turn = (knee_x - hip_x) * (foot_y - knee_y) - (knee_y - hip_y) * (foot_x - knee_x)
            assert turn > -20


@BY_NAME
def test_the_head_sits_on_the_neck(drawing: Drawing) -> None:
    figure = drawing.figure
    assert dist(figure.head, figure.shoulder) / figure.scale == pytest.approx(15, abs=1)


@BY_NAME
def test_somebody_on_the_ground_line_does_not_sink_below_it(drawing: Drawing) -> None:
    if drawing.ground:
        feet = [limb[-1] for limb in limbs(drawing.figure, "leg")]
        assert all(y <= 92 for _, y in feet)


@BY_NAME
def test_a_picture_has_something_in_the_second_colour(drawing: Drawing) -> None:
    assert any(shape.tone == "prop" for shape in drawing.shapes)
