"""Pictograms as SVG: well-formed, of the same joints, and every one of them drawn."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
import typst

import resources
from exposure.domain.pictogram import Drawing, Figure, Shape
from exposure.imports.pictograms import read_pictogram
from exposure.reports.pictogram_svg import GREENS, GREYS, pictogram_svg

NAMES = sorted(file.stem for file in resources.path("pictograms").glob("*.toml"))
BODY = Figure(head=(50, 10), shoulder=(50, 25), bend=(45, 40), hip=(50, 55), near_leg=((50, 75), (50, 95)))
PATH = "{http://www.w3.org/2000/svg}path"


def _paths(drawing: Drawing) -> list[dict[str, str]]:
    return [path.attrib for path in ElementTree.fromstring(pictogram_svg(drawing)).iter(PATH)]  # noqa: S314 - our own


def _of(*shapes: Shape) -> list[str]:
    """Give the outlines of a prop alone, in front of a person."""
    return [path["d"] for path in _paths(Drawing("a", BODY, tuple(replace(one, layer="top") for one in shapes)))][4:]


@pytest.mark.parametrize("name", NAMES)
def test_every_pictogram_is_drawn(name: str) -> None:
    drawing = read_pictogram(resources.path("pictograms"), name)
    assert len(_paths(drawing)) >= 3 + len(drawing.shapes)


def test_every_pictogram_can_be_set() -> None:
    files = {name: pictogram_svg(read_pictogram(resources.path("pictograms"), name)) for name in NAMES}
    images = "".join(f'#image(bytes(sys.inputs.at("{name}")), format: "svg", width: 9mm)\n' for name in NAMES)
    assert typst.Compiler(images.encode()).compile(images.encode(), format="png", sys_inputs=files)


def test_a_hidden_limb_is_not_drawn() -> None:
    without = replace(BODY, near_leg=())
    assert len(_paths(Drawing("a", BODY))) - len(_paths(Drawing("a", without))) == 1


def test_who_lies_or_swims_stands_on_no_ground() -> None:
    assert len(_paths(Drawing("a", BODY))) - len(_paths(Drawing("a", BODY, ground=False))) == 1


def test_limbs_behind_the_body_are_paler_but_not_from_the_front() -> None:
    side = Drawing("a", replace(BODY, near_leg=(), far_leg=((40, 95),)), ground=False)
    front = replace(side, figure=replace(side.figure, view="front"))
    assert _paths(side)[0]["stroke"] == GREYS.far
    assert _paths(front)[0]["stroke"] == GREYS.ink


def test_what_lies_behind_comes_before_the_person() -> None:
    chair = Shape("line", ((10, 10), (10, 90)))
    first, *_others, last = _paths(Drawing("a", BODY, (chair, replace(chair, layer="top")), ground=False))
    assert first["d"] == last["d"] == "M10 10L10 90"


@pytest.mark.parametrize(
    ("shape", "outline"),
    [
        (Shape("line", ((1, 2), (3, 4))), "M1 2L3 4"),
        (Shape("curve", ((1, 2), (3, 4), (5, 6))), "M1 2Q3 4 5 6"),
        (Shape("polygon", ((0, 0), (9, 0), (9, 9)), holes=(((1, 1), (2, 1), (2, 2)),)), "M0 0L9 0L9 9ZM1 1L2 1L2 2Z"),
        (Shape("disc", ((50, 50),), size=(4, 2)), "M46 50A4 2 0 0 1 54 50A4 2 0 0 1 46 50Z"),
        (Shape("arc", ((50, 50),), size=(10, 10), turn=(0, 90)), "M60 50A10 10 0 0 0 50 40"),
        (Shape("arc", ((50, 50),), size=(10, 10), turn=(90, -90)), "M50 40A10 10 0 0 1 60 50"),
    ],
)
def test_a_shape_has_its_outline(shape: Shape, outline: str) -> None:
    assert _of(shape) == [outline]


def test_the_corners_of_a_box_are_never_rounder_than_it_is_high() -> None:
    assert "A1 1 " in _of(Shape("box", ((10, 10), (30, 12)), radius=5))[0]


def test_no_part_is_see_through_so_that_a_copier_keeps_it() -> None:
    svg = pictogram_svg(read_pictogram(resources.path("pictograms"), "basket"), GREENS)
    assert "opacity" not in svg
    assert GREENS.prop in svg
