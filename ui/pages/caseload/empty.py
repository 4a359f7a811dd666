"""The caseload before there is anybody: what to do first."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import brush, painter_of, pen
from ui.widgets.themed import Themed

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RUNGS = 5


class FirstPatient(QScrollArea):
    """An empty ladder, one sentence, and the two buttons to begin with, `add` and `example`."""

    def __init__(self) -> None:
        super().__init__()
        self.add = Button(
            "caseload.first", _("New patient"), Look("primary", "plus", "Ctrl+N", px=17, height=48, padding=20)
        )
        self.example = Button(
            "caseload.example", _("Look at an example"), Look(icon="eye", px=17, height=48, padding=20)
        )
        ladder = _BareLadder()
        column = Column(None, ladder, gap=16, margins=24)
        column.put(Label(_("Start with one patient"), "h1").align(_CENTRE))
        column.put(
            Label(_("Put a few feared movements on a ladder together, and try the first one."), "lead", "ink2").align(
                _CENTRE
            )
        )
        column.put(Row(None, self.add, self.example, None, gap=12, margins=(0, 12, 0, 12)))
        column.put(
            Row(
                None,
                Icon("hard-drive", "ink2", 18),
                Label(_("Everything stays on this computer."), "small", wrap=False),
                None,
            )
        )
        column.put(None)
        column.setAlignment(ladder, _CENTRE)
        inside = QWidget()
        inside.setLayout(column)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _BareLadder(Themed, QLabel):
    """A ladder with its first rung, the others still to come; it says nothing to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Give the size of the picture, which grows with gaps and not with words."""
        look = theme.current()
        return QSize(look.space(160), look.space(264))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rails that lean together, and rungs between them."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            for number in range(_RUNGS):
                self._draw_rung(painter, where, number)
            for side in (-1, 1):
                self._draw_rail(painter, where, side)

    def _draw_rail(self, painter: QPainter, where: QRectF, side: int) -> None:
        middle, thick = where.center().x(), where.width() * 0.09
        top, foot = where.width() * 0.36 * side, where.width() * 0.44 * side
        corners = [(top - thick / 2, 0.5), (top + thick / 2, 0.5), (foot + thick / 2, -0.5), (foot - thick / 2, -0.5)]
        edges = (where.top(), where.top(), where.bottom(), where.bottom())
        painter.setPen(pen("timber_edge"))
        painter.setBrush(brush("timber"))
        points = [QPointF(middle + x, edge + inset) for (x, inset), edge in zip(corners, edges, strict=True)]
        painter.drawPolygon(QPolygonF(points))

    def _draw_rung(self, painter: QPainter, where: QRectF, number: int) -> None:
        """Draw rung `number` from the bottom; only the first is there."""
        share = 0.89 - number * 0.185
        half = where.width() * (0.36 + 0.08 * share - 0.02)
        thick = where.height() * 0.05
        there = number == 0
        painter.setPen(pen("timber_edge", 1.2, () if there else (5, 4)))
        painter.setBrush(brush("timber" if there else "timber_ghost"))
        painter.drawRect(
            QRectF(where.center().x() - half, where.top() + where.height() * share - thick / 2, 2 * half, thick)
        )
