"""Turns the shapes of a pictogram’s prop into painter paths."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from exposure.domain.pictogram import Kind, Point, Shape

FILLED: tuple[Kind, ...] = ("polygon", "box", "disc")


def shape_path(shape: Shape) -> QPainterPath:
    """Give the outline of `shape`, to be filled (polygon, box, disc) or drawn along (the others)."""
    return _PATHS[shape.kind](shape)


def chain(points: tuple[Point, ...]) -> QPainterPath:
    """Give the path that joins `points` in turn and stays open."""
    outline = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        outline.lineTo(QPointF(*point))
    return outline


def polygon(points: tuple[Point, ...]) -> QPolygonF:
    """Give `points` as Qt’s polygon."""
    return QPolygonF([QPointF(*point) for point in points])


def _line_path(shape: Shape) -> QPainterPath:
    return chain(shape.points)


def _curve_path(shape: Shape) -> QPainterPath:
    start, pull, end = (QPointF(*point) for point in shape.points)
    outline = QPainterPath(start)
    outline.quadTo(pull, end)
    return outline


def _polygon_path(shape: Shape) -> QPainterPath:
    outline = QPainterPath()
    for corners in (shape.points, *shape.holes):
        outline.addPolygon(polygon(corners))
        outline.closeSubpath()
    return outline


def _box_path(shape: Shape) -> QPainterPath:
    outline = QPainterPath()
    corners = QRectF(QPointF(*shape.points[0]), QPointF(*shape.points[1]))
    outline.addRoundedRect(corners, shape.radius, shape.radius)
    return outline


def _ellipse_path(shape: Shape) -> QPainterPath:
    outline = QPainterPath()
    outline.addEllipse(QPointF(*shape.points[0]), *shape.size)
    return outline


def _arc_path(shape: Shape) -> QPainterPath:
    (x, y), (half_width, half_height) = shape.points[0], shape.size
    around = QRectF(x - half_width, y - half_height, 2 * half_width, 2 * half_height)
    outline = QPainterPath()
    outline.arcMoveTo(around, shape.turn[0])
    outline.arcTo(around, *shape.turn)
    return outline


_PATHS: dict[Kind, Callable[[Shape], QPainterPath]] = {
    "line": _line_path,
    "curve": _curve_path,
    "polygon": _polygon_path,
    "box": _box_path,
    "disc": _ellipse_path,
    "ring": _ellipse_path,
    "arc": _arc_path,
}
