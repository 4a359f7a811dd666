"""A pictogram as SVG, for pages set on paper: the same joints and layers that the window paints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians, sin

from exposure.domain.pictogram import Drawing, Figure, Kind, Layer, Point, Shape

CANVAS = 100
TRUNK, LEG, ARM, HEAD = 10.5, 8.0, 6.5, 9.0
SHOULDERS, HIPS = 5.5, 3.5
GROUND = ((8.0, 95.5), (92.0, 95.5))
GROUND_WIDTH = 2.4
_FILLED: tuple[Kind, ...] = ("polygon", "box", "disc")


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a picture, as SVG says them: `far` is the limbs behind the body, `pale` a light part of a prop."""

    ink: str
    far: str
    prop: str
    pale: str
    ground: str


GREYS = Inks(ink="#111111", far="#8a8a8a", prop="#5e5e5e", pale="#b4b4b4", ground="#c4c4c4")
GREENS = Inks(ink="#1C2930", far="#8B9A96", prop="#2E6B37", pale="#A3C3A6", ground="#C9D6C9")


def pictogram_svg(drawing: Drawing, inks: Inks = GREYS) -> str:
    """Draw a pictogram as one SVG of 100 by 100 units, flat: no part is see-through, so that a copier keeps it."""
    parts = "".join(_parts(drawing, inks))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {CANVAS} {CANVAS}">{parts}</svg>'


def _parts(drawing: Drawing, inks: Inks) -> Iterator[str]:
    figure = drawing.figure
    far = inks.ink if figure.view == "front" else inks.far
    if drawing.ground:
        yield _drawn(_chain(GROUND), inks.ground, GROUND_WIDTH)
    yield from _props(drawing, "behind", inks)
    yield from _limb(_joined(figure, figure.hip, -HIPS, figure.far_leg), far, LEG * figure.scale)
    yield from _limb(_joined(figure, figure.shoulder, -SHOULDERS, figure.far_arm), far, ARM * figure.scale)
    yield from _props(drawing, "middle", inks)
    yield _trunk(figure, inks.ink)
    yield from _limb(_joined(figure, figure.hip, HIPS, figure.near_leg), inks.ink, LEG * figure.scale)
    yield from _props(drawing, "front", inks)
    yield from _limb(_joined(figure, figure.shoulder, SHOULDERS, figure.near_arm), inks.ink, ARM * figure.scale)
    head = HEAD * figure.scale
    yield _filled(_ellipse(figure.head, (head, head)), inks.ink)
    yield from _props(drawing, "top", inks)


def _joined(figure: Figure, joint: Point, aside: float, limb: tuple[Point, ...]) -> tuple[Point, ...]:
    """Give a limb from its joint on; seen from the front the joints stand apart."""
    start = (joint[0] + aside * figure.scale, joint[1]) if figure.view == "front" else joint
    return (start, *limb) if limb else ()


def _limb(points: tuple[Point, ...], colour: str, width: float) -> Iterator[str]:
    if points:
        yield _drawn(_chain(points), colour, width)


def _trunk(figure: Figure, colour: str) -> str:
    if figure.view == "side":
        return _drawn(_bow(figure.shoulder, figure.bend, figure.hip), colour, TRUNK * figure.scale)
    (x, top), (hip, bottom) = figure.shoulder, figure.hip
    wide, slim = SHOULDERS * figure.scale, HIPS * figure.scale
    corners = ((x - wide, top), (x + wide, top), (hip + slim, bottom), (hip - slim, bottom))
    outline = f"{_chain(corners)}Z"
    return _filled(outline, colour) + _drawn(outline, colour, ARM * figure.scale)


def _props(drawing: Drawing, layer: Layer, inks: Inks) -> Iterator[str]:
    tones = {"prop": inks.prop, "pale": inks.pale, "ink": inks.ink, "ground": inks.ground}
    for shape in drawing.shapes:
        if shape.layer == layer:
            colour, outline = tones[shape.tone], _outline(shape)
            yield _filled(outline, colour) if shape.kind in _FILLED else _drawn(outline, colour, shape.width)


def _outline(shape: Shape) -> str:
    """Give the SVG path of one piece of a prop."""
    if shape.kind == "line":
        return _chain(shape.points)
    if shape.kind == "curve":
        return _bow(*shape.points)
    if shape.kind == "polygon":
        return "".join(f"{_chain(corners)}Z" for corners in (shape.points, *shape.holes))
    if shape.kind == "box":
        return _box(shape)
    return _arc(shape) if shape.kind == "arc" else _ellipse(shape.points[0], shape.size)


def _chain(points: Iterable[Point]) -> str:
    return "M" + "L".join(_at(point) for point in points)


def _bow(start: Point, pull: Point, end: Point) -> str:
    return f"M{_at(start)}Q{_at(pull)} {_at(end)}"


def _box(shape: Shape) -> str:
    (left, top), (right, bottom) = shape.points
    round_ = min(shape.radius, (right - left) / 2, (bottom - top) / 2)
    turn = f"A{_at((round_, round_))} 0 0 1 "
    sides = [
        ((left + round_, top), (right - round_, top)),
        ((right, top + round_), (right, bottom - round_)),
        ((right - round_, bottom), (left + round_, bottom)),
        ((left, bottom - round_), (left, top + round_)),
    ]
    return "M" + turn.join(f"{_at(start)}L{_at(end)}" for start, end in sides) + f"{turn}{_at(sides[0][0])}Z"


def _ellipse(centre: Point, size: Point) -> str:
    (x, y), (wide, _high) = centre, size
    half = f"A{_at(size)} 0 0 1 "
    return f"M{_at((x - wide, y))}{half}{_at((x + wide, y))}{half}{_at((x - wide, y))}Z"


def _arc(shape: Shape) -> str:
    """Give an arc that begins at `turn[0]` degrees and goes on by `turn[1]`, anticlockwise from three o’clock."""
    (x, y), (wide, high), (first, over) = shape.points[0], shape.size, shape.turn
    ends = [
        (x + wide * cos(radians(angle)), y - high * sin(radians(angle))) for angle in (first, first + over)
    ]  # y points down
    return f"M{_at(ends[0])}A{_at(shape.size)} 0 {int(abs(over) > 180)} {int(over < 0)} {_at(ends[1])}"


def _at(point: Point) -> str:
    return f"{point[0]:.4g} {point[1]:.4g}"


def _drawn(outline: str, colour: str, width: float) -> str:
    look = f'fill="none" stroke="{colour}" stroke-width="{width:.4g}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{outline}" {look}/>'


def _filled(outline: str, colour: str) -> str:
    return f'<path d="{outline}" fill="{colour}" fill-rule="evenodd"/>'
