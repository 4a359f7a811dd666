"""The few strokes every painted control is made of: boxes, rings, key caps, text."""

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui import theme

CENTRED = Qt.AlignmentFlag.AlignCenter
NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


@dataclass(frozen=True, slots=True)
class Box:
    """How a rounded box looks: tokens of fill and line (None = none), width of the line, radius, dashes in px."""

    fill: str | None = "surface"
    line: str | None = "line"
    width: float = 1.0
    radius: float = 9.0
    dash: tuple[float, ...] = field(default=())


def painter_of(widget: QWidget) -> QPainter:
    """Give a painter with smooth edges for `widget`, to be used in a `with`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def pen(token: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> QPen:
    """Give a pen in the colour of a token, `dash` in px."""
    made = QPen(theme.current().colour(token), width)
    if dash:
        # Qt counts dashes in widths of the pen.
        made.setDashPattern([length / width for length in dash])
    return made


def brush(token: str | None, alpha: float = 1.0) -> QBrush:
    """Give a brush in the colour of a token; None gives none."""
    return NO_BRUSH if token is None else QBrush(theme.current().colour(token, alpha))


def draw_box(painter: QPainter, rect: QRectF, look: Box) -> None:
    """Draw a rounded box whose line lies wholly inside `rect`."""
    # A pen draws half of itself outside its path; moving the path in keeps the line inside the widget.
    half = look.width / 2 if look.line else 0.0
    painter.setPen(pen(look.line, look.width, look.dash) if look.line else NO_PEN)
    painter.setBrush(brush(look.fill))
    radius = min(look.radius, rect.height() / 2)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def draw_ring(painter: QPainter, rect: QRectF, radius: float = 9.0, colour: str = "focus") -> None:
    """Draw the focus ring along the inside of `rect`."""
    draw_box(painter, rect, Box(None, colour, 2.0, radius))


@cache
def key_text(key: str) -> str:
    """Give a shortcut as the system writes it ("Ctrl+T" is ⌘T on a Mac); anything else stays as it is."""
    # Arrows and other signs that are no key names come back empty.
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return written or key


def cap_size(key: str, role: str = "cap") -> QSizeF:
    """Give the size of the key cap for a shortcut, in px."""
    look = theme.current()
    metrics = QFontMetricsF(look.font(role))
    height = metrics.height() + look.px(6)
    return QSizeF(max(height, metrics.horizontalAdvance(key_text(key)) + look.px(12)), height)


def draw_cap(painter: QPainter, rect: QRectF, key: str, tone: str = "") -> None:
    """Draw a key cap in `rect`; `tone` is the token of text and line on a filled ground, else the usual ones."""
    look = theme.current()
    draw_box(painter, rect, Box(None if tone else "surface2", None if tone else "line", 1, 5))
    if tone:
        painter.setPen(QPen(look.colour(tone, 0.5), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setFont(look.font("cap"))
    painter.setPen(look.colour(tone or "ink2"))
    painter.drawText(rect, CENTRED, key_text(key))


def left_middle(rect: QRectF, size: QSizeF) -> QRectF:
    """Give the place for something of `size` at the left of `rect`, half-way down."""
    return QRectF(QPointF(rect.x(), rect.center().y() - size.height() / 2), size)


def right_middle(rect: QRectF, size: QSizeF) -> QRectF:
    """Give the place for something of `size` at the right of `rect`, half-way down."""
    return left_middle(rect, size).translated(rect.width() - size.width(), 0)


def inset(rect: QRectF, across: float, down: float) -> QRectF:
    """Give `rect` made smaller by `across` at both sides and `down` at top and bottom."""
    return rect.adjusted(across, down, -across, -down)


def colour_of(token: str, enabled: bool = True) -> QColor:
    """Give the colour of text: that of `token`, or the one for what is off."""
    return theme.current().colour(token if enabled else "ink3")
