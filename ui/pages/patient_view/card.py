"""The one card of the patient’s view: what was said before, what happened, what was learned, what comes next."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent, QPolygonF, QResizeEvent, QTransform
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.words.language import _
from ui import theme
from ui.pages.patient_view.content import CardContent, Told
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card, Separator, tinted
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.painting import brush, painter_of, pen
from ui.widgets.pictogram import Pictogram, Tile
from ui.widgets.themed import call, grow_downwards
from ui.wording import Mark

_PICTURE, _LARGE_PICTURE = 80, 176
_TILE = Tile("accent_soft")
POINTER, _RADIUS, _HALF = 14, 28, 12
_SIDE_BY_SIDE = 480


class PatientCard(Card):
    """The card of the step that is looked at; nothing on it is smaller than 18 px.

    `pointed` gives the height, in px of the card, at which that step stands; with `below`, how far right it does.
    """

    def __init__(self, content: CardContent, pointed: Callable[[], float], *, below: bool = False) -> None:
        super().__init__()
        self._pointed, self._below, self._ringed = pointed, below, False
        call(self, "patient_view.card", _("About this step: {title}").format(title=content.title), content.spoken)
        parts: list[QWidget | Column | Row] = [_heading(content)]
        parts.append(_Boxes(content.told) if content.told is not None else _untried(content))
        if content.learned:
            parts.append(_labelled(_("What you learned"), content.learned, "ink2", "big_strong"))
        if content.next:
            parts += [Separator(), _next(content)]
        self.setLayout(
            Column(*parts, gap=24, margins=(24, 24 + POINTER, 24, 24) if below else (24 + POINTER, 24, 24, 24))
        )

    def show_ring(self, ringed: bool) -> None:
        """Draw the focus ring along the edge, or not."""
        self._ringed = ringed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with its pointer."""
        with painter_of(self) as painter:
            painter.setBrush(brush("surface"))
            painter.setPen(pen("focus", 2.5) if self._ringed else pen("line"))
            outline = _outline_below if self._below else _outline
            painter.drawPath(outline(QRectF(self.rect()).adjusted(2, 2, -2, -2), self._pointed()))


def _outline(where: QRectF, height: float) -> QPainterPath:
    """Give the rounded card in `where` with a pointer at its left edge, as near to `height` as its corners allow."""
    card = QPainterPath()
    card.addRoundedRect(where.adjusted(POINTER, 0, 0, 0), _RADIUS, _RADIUS)
    edge, reach = where.left() + POINTER, _RADIUS + _HALF
    tip = min(max(height, where.top() + reach), where.bottom() - reach)
    pointer = QPainterPath()
    corners = [QPointF(edge + 1, tip - _HALF), QPointF(where.left(), tip), QPointF(edge + 1, tip + _HALF)]
    pointer.addPolygon(QPolygonF(corners))
    pointer.closeSubpath()
    return card.united(pointer)


def _outline_below(where: QRectF, across: float) -> QPainterPath:
    """Give the rounded card in `where` with a pointer at its upper edge, as near to `across` as its corners allow."""
    # The same shape lying on its side, mirrored along the diagonal.
    turned = _outline(QRectF(where.top(), where.left(), where.height(), where.width()), across)
    return QTransform(0, 1, 1, 0, 0, 0).map(turned)


def _heading(content: CardContent) -> Column:
    """Give the step’s title, and the day of its newest try."""
    title = Label(content.title, "lead_strong")
    day = content.told.day if content.told is not None else ""
    return Column(title, Label(day, "helper_large"), gap=4) if day else Column(title)


class _Boxes(QWidget):
    """What was said and what happened, side by side; one under the other where it is narrow."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        said = _box(_("What you said before"), "pred", "said", (told.worry, told.said))
        happened = _box(_("What happened"), "happ", told.mark, (told.happened, told.outcome))
        self._row = Row((said, 1), (happened, 1), gap=16)
        # Narrow until it is known to be wide, so that the least width is that of one box.
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.setLayout(self._row)
        grow_downwards(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row into a column, or back."""
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(_SIDE_BY_SIDE)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _box(title: str, colour: str, mark: Mark, words: tuple[str, str]) -> Card:
    """Give one box: its mark and title, the patient’s own words, and under them what they come to."""
    own, sum_up = words
    head = Row(MarkLabel(mark, 20), (Label(title, "h3", colour), 1), gap=8)
    said = [Label(own, "big")] if own else []
    under = [Label(sum_up, "helper_large", "ink")] if sum_up else []
    return Card(Column(head, *said, None, *under, gap=12, margins=(20, 20, 16, 20)), tinted(f"{colour}_soft"))


def _untried(content: CardContent) -> Column:
    picture = _picture(content, _LARGE_PICTURE)
    return Column(*([Row(picture, None)] if picture else []), Label(_("Not tried yet."), "big_strong"), gap=16)


def _picture(content: CardContent, px: int) -> Pictogram | None:
    """Give the picture of one’s own, else the pictogram, else nothing."""
    if not content.picture and not content.photo:
        return None
    picture = Pictogram(px, content.picture, _TILE)
    picture.show_pictogram(content.picture, photo=content.photo)
    return picture


def _next(content: CardContent) -> Row:
    """Give what comes next, beside the picture of the step."""
    words = _labelled(_("What comes next"), content.next, "accent", "big")
    picture = _picture(content, _PICTURE) if content.told is not None else None
    return Row(picture, (words, 1), gap=20) if picture is not None else Row((words, 1))


def _labelled(title: str, words: str, colour: str, role: str) -> Column:
    return Column(Label(title, "h3", colour), Label(words, role), gap=4)
