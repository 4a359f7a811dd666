from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.imports.pictograms import read_pictogram

PEN = """
[figure]
head = [69.5, 60]
shoulder = [58, 53]
bend = [46, 40]
hip = [35, 47]
near_leg = [[40, 69], [33, 91]]

[[shape]]
kind = "line"
points = [[62, 92], [80, 90]]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one pictogram, valid as it stands."""
    (tmp_path / "pen.toml").write_text(PEN, encoding="utf-8")
    return tmp_path


def spoil(folder: Path, old: str, new: str) -> None:
    assert old in PEN
    (folder / "pen.toml").write_text(PEN.replace(old, new, 1), encoding="utf-8")


def test_joints_are_read_as_points(folder: Path) -> None:
    figure = read_pictogram(folder, "pen").figure
    assert figure.head == (69.5, 60.0)
    assert figure.near_leg == ((40.0, 69.0), (33.0, 91.0))


def test_a_limb_left_out_is_hidden(folder: Path) -> None:
    assert read_pictogram(folder, "pen").figure.far_arm == ()


def test_what_is_not_said_is_the_ordinary(folder: Path) -> None:
    drawing = read_pictogram(folder, "pen")
    (shape,) = drawing.shapes
    assert drawing.ground
    assert (drawing.figure.view, drawing.figure.scale) == ("side", 1)
    assert (shape.layer, shape.tone, shape.width) == ("behind", "prop", 4)


def test_everything_can_be_said(folder: Path) -> None:
    said = 'kind = "box"\nlayer = "front"\ntone = "pale"\nwidth = 3\nradius = 2\nsize = [4, 5]\nturn = [0, 90]'
    spoil(folder, 'kind = "line"', said + "\nholes = [[[1, 1], [2, 1], [2, 2]]]")
    (shape,) = read_pictogram(folder, "pen").shapes
    assert (shape.kind, shape.layer, shape.tone, shape.radius) == ("box", "front", "pale", 2)
    assert (shape.size, shape.turn, shape.holes) == ((4, 5), (0, 90), (((1, 1), (2, 1), (2, 2)),))


def test_a_picture_without_a_prop_is_allowed(folder: Path) -> None:
    (folder / "pen.toml").write_text("ground = false\n" + PEN.partition("[[shape]]")[0], encoding="utf-8")
    drawing = read_pictogram(folder, "pen")
    assert drawing.shapes == ()
    assert not drawing.ground


@pytest.mark.parametrize("name", ["pencil", "", "../pen", "a/b", "pen.toml"])
def test_a_picture_that_is_not_there_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(ExposureError, match="unknown_id"):
        read_pictogram(folder, name)


@pytest.mark.parametrize(
    ("old", "new", "kind", "field"),
    [
        pytest.param("[69.5, 60]", "[169.5, 60]", "range", "figure.head", id="off the canvas"),
        pytest.param("[69.5, 60]", "[69.5]", "type", "figure.head", id="half a point"),
        pytest.param("[69.5, 60]", '["left", 60]', "type", "figure.head", id="a word for a number"),
        pytest.param("[[40, 69], [33, 91]]", "[]", "type", "figure.near_leg", id="an empty limb"),
        pytest.param("[[40, 69], [33, 91]]", "[40, 69]", "type", "figure.near_leg", id="a point for a limb"),
        pytest.param("hip = [35, 47]", "", "missing", "figure.hip", id="no hip"),
        pytest.param("hip = [35, 47]", "hip = [35, 47]\ntail = [1, 2]", "unknown_field", "figure.tail", id="a tail"),
        pytest.param('kind = "line"', 'kind = "star"', "range", "shape[1].kind", id="an unknown shape"),
        pytest.param('kind = "line"', 'kind = "line"\ncolour = 1', "unknown_field", "shape[1].colour", id="a colour"),
    ],
)
def test_a_wrong_picture_is_refused(folder: Path, old: str, new: str, kind: str, field: str) -> None:
    spoil(folder, old, new)
    with pytest.raises(ExposureError) as refusal:
        read_pictogram(folder, "pen")
    assert (refusal.value.kind, refusal.value.field) == (kind, f"pen.toml.{field}")
