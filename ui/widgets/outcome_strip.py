"""The strip of outcomes: one mark a try, grouped by step, hollow where it fills no dot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.marks import draw_mark
from ui.widgets.painting import colour_of, painter_of, pen
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call, grow_downwards
from ui.wording import Mark

MARK, SLOT, GAP = 34, 56, 24


@dataclass(frozen=True, slots=True)
class StripStep:
    """One step of the strip: its name and movement, its marks (each hollow or not), and whether it is current."""

    name: str
    movement: str
    marks: tuple[tuple[Mark, bool], ...]
    current: bool


class OutcomeStrip(Themed, QFrame):
    """Shows what became of every try, step by step; wraps into rows where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[StripStep] = ()
        call(self, "progress.strip")
        grow_downwards(self)
        self.follow_theme()

    def show_steps(self, steps: Sequence[StripStep], says: str) -> None:
        """Draw these steps; `says` is what a screen reader is told instead."""
        self._steps = steps
        self.setAccessibleName(says)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for one row."""
        return QSize(theme.current().px(640), self.heightForWidth(theme.current().px(1200)))

    def minimumSizeHint(self) -> QSize:
        """Give room for one step."""
        return QSize(theme.current().px(240), self._row_height)

    def hasHeightForWidth(self) -> bool:
        """Say that rows wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of as many rows as the width asks for."""
        return max(1, len(self._rows(width))) * self._row_height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw row by row; the steps of a row share its width by their number of tries."""
        with painter_of(self) as painter:
            for row, steps in enumerate(self._rows(self.width())):
                self._draw_row(painter, steps, row * self._row_height)

    @property
    def _row_height(self) -> int:
        look = theme.current()
        return look.px(MARK) + look.space(16) + look.px(20) * 2 + look.space(8)

    def _rows(self, width: int) -> list[list[StripStep]]:
        rows: list[list[StripStep]] = []
        for step in self._steps:
            if rows and self._least([*rows[-1], step]) <= width:
                rows[-1].append(step)
            else:
                rows.append([step])
        return rows

    def _least(self, steps: Sequence[StripStep]) -> int:
        look = theme.current()
        return sum(max(2, len(step.marks)) * look.px(SLOT) for step in steps) + (len(steps) - 1) * look.px(GAP)

    def _draw_row(self, painter: QPainter, steps: Sequence[StripStep], top: int) -> None:
        gaps = (len(steps) - 1) * theme.current().px(GAP)
        slots = sum(max(2, len(step.marks)) for step in steps)
        slot, left = min((self.width() - gaps) / slots, theme.current().px(SLOT) * 2), 0.0
        for step in steps:
            width = slot * max(2, len(step.marks))
            self._draw_step(painter, step, QRectF(left, top, width, self._row_height))
            left += width + theme.current().px(GAP)

    def _draw_step(self, painter: QPainter, step: StripStep, box: QRectF) -> None:
        look = theme.current()
        size, slot = look.px(MARK), box.width() / max(1, len(step.marks))
        for place, (mark, hollow) in enumerate(step.marks):
            centre = box.left() + slot * (place + 0.5)
            draw_mark(painter, mark, QRectF(centre - size / 2, box.top(), size, size), hollow)
        line = box.top() + size + look.space(8)
        painter.setPen(pen("accent" if step.current else "line", 3 if step.current else 2))
        painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line))
        name = TextBlock(step.name, look.font("small_strong"), box.width())
        name.draw(
            painter, QRectF(box.left(), line + look.space(4), box.width(), name.height), colour_of("ink"), _CENTRE
        )
        movement = TextBlock(_elided(step.movement, box.width()), look.font("small"), box.width())
        below = line + look.space(4) + name.height
        movement.draw(painter, QRectF(box.left(), below, box.width(), movement.height), colour_of("ink2"), _CENTRE)


_CENTRE = Qt.AlignmentFlag.AlignHCenter


def _elided(text: str, width: float) -> str:
    metrics = QFontMetricsF(theme.current().font("small"))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
