"""Reads the joint data of a pictogram, one TOML file each, strictly."""

from pathlib import Path

from exposure.domain.pictogram import KINDS, LAYERS, TONES, VIEWS, Drawing, Figure, Point, Shape
from exposure.errors import ExposureError
from exposure.imports.toml_table import Table, number, read_table

CANVAS = 100.0
LIMBS = ("near_leg", "far_leg", "near_arm", "far_arm")


def pictogram_file(folder: Path, name: str) -> Path:
    """Give the file of the pictogram `name` in `folder`; raises `unknown_id` when there is none."""
    file = folder / f"{name}.toml"
    if not name.replace("_", "").isalnum() or not file.is_file():
        raise ExposureError("unknown_id", "pictogram", name=name)
    return file


def read_pictogram(folder: Path, name: str) -> Drawing:
    """Read the pictogram `name` from `folder`.

    Raises `unknown_id` when there is none, `unknown_field`, `missing`, `type` or `range` when the file is wrong.
    """
    table = read_table(pictogram_file(folder, name))
    drawing = Drawing(
        name=name,
        figure=_figure(table.table("figure")),
        shapes=tuple(_shape(entry) for entry in table.tables("shape")) if "shape" in table else (),
        ground=table.flag("ground") if "ground" in table else True,
    )
    table.close()
    return drawing


def _figure(table: Table) -> Figure:
    figure = Figure(
        head=_point_at(table, "head"),
        shoulder=_point_at(table, "shoulder"),
        bend=_point_at(table, "bend"),
        hip=_point_at(table, "hip"),
        view=table.one_of("view", VIEWS) if "view" in table else "side",
        scale=table.number("scale") if "scale" in table else 1,
        **{limb: _points(table.entries(limb), f"{table.place}.{limb}") for limb in LIMBS if limb in table},
    )
    table.close()
    return figure


def _shape(table: Table) -> Shape:
    plain = Shape(kind=table.one_of("kind", KINDS), points=_points(table.entries("points"), f"{table.place}.points"))
    shape = Shape(
        kind=plain.kind,
        points=plain.points,
        layer=table.one_of("layer", LAYERS) if "layer" in table else plain.layer,
        tone=table.one_of("tone", TONES) if "tone" in table else plain.tone,
        width=table.number("width") if "width" in table else plain.width,
        radius=table.number("radius") if "radius" in table else plain.radius,
        size=_pair_at(table, "size") if "size" in table else plain.size,
        turn=_pair_at(table, "turn") if "turn" in table else plain.turn,
        holes=_holes(table) if "holes" in table else (),
    )
    table.close()
    return shape


def _holes(table: Table) -> tuple[tuple[Point, ...], ...]:
    place = f"{table.place}.holes"
    return tuple(_points(hole, place) for hole in table.entries("holes"))


def _pair_at(table: Table, key: str) -> Point:
    return _pair(table.entries(key), f"{table.place}.{key}")


def _point_at(table: Table, key: str) -> Point:
    return _point(table.entries(key), f"{table.place}.{key}")


def _points(value: object, place: str) -> tuple[Point, ...]:
    if not isinstance(value, list) or not value:
        raise ExposureError("type", place)
    return tuple(_point(entry, place) for entry in value)


def _point(value: object, place: str) -> Point:
    x, y = _pair(value, place)
    if not (0 <= x <= CANVAS and 0 <= y <= CANVAS):
        raise ExposureError("range", place)
    return x, y


def _pair(value: object, place: str) -> Point:
    if not isinstance(value, list) or len(value) != 2:
        raise ExposureError("type", place)
    return number(value[0], place), number(value[1], place)
