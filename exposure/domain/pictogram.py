"""A pictogram as joints and shapes on a canvas of 100 by 100 units, y downwards, drawn by whoever paints it."""

from dataclasses import dataclass
from typing import Literal, get_args

Point = tuple[float, float]
Kind = Literal["line", "curve", "polygon", "box", "disc", "ring", "arc"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Layer = Literal["behind", "middle", "front", "top"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
Tone = Literal["prop", "pale", "ink", "ground"]
TONES: tuple[Tone, ...] = get_args(Tone)
View = Literal["side", "front"]
VIEWS: tuple[View, ...] = get_args(View)


@dataclass(frozen=True, slots=True)
class Shape:
    """A piece of a prop.

    line: `points` joined, `width` thick. curve: start, pull, end. polygon: `points`, less `holes`. box: two corners and
    a `radius`. disc, ring, arc: a centre and `size` (half width, half height); an arc runs from `turn[0]` degrees over
    `turn[1]` degrees, anticlockwise from three o’clock.
    """

    kind: Kind
    points: tuple[Point, ...]
    layer: Layer = "behind"
    tone: Tone = "prop"
    width: float = 4
    radius: float = 0
    size: Point = (0, 0)
    turn: Point = (0, 360)
    holes: tuple[tuple[Point, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """The person: joints from the trunk outwards; an empty limb is hidden. `bend` pulls the trunk’s curve.

    `scale` makes the limbs thinner, for a smaller person where the surroundings need room.
    """

    head: Point
    shoulder: Point
    bend: Point
    hip: Point
    near_leg: tuple[Point, ...] = ()
    far_leg: tuple[Point, ...] = ()
    near_arm: tuple[Point, ...] = ()
    far_arm: tuple[Point, ...] = ()
    view: View = "side"
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Drawing:
    """One pictogram: the person, what they handle, and whether they stand on the ground line."""

    name: str
    figure: Figure
    shapes: tuple[Shape, ...] = ()
    ground: bool = True
