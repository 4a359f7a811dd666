"""Two or three ways to see the same thing, side by side in one frame: Chart | Table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.face import Part, draw_face, face_size, icon_part, text_part
from ui.widgets.painting import Box, draw_box, draw_ring, painter_of
from ui.widgets.themed import Themed, call, set_words

_FRAME = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """One way to see: the value it stands for, its word, its icon."""

    value: str
    text: str
    icon: str = ""


class SegmentButton(Themed, QRadioButton):
    """One segment; the one in force has border, tint and accent."""

    def __init__(self, name: str, segment: Segment) -> None:
        super().__init__()
        set_words(self, segment.text)
        self.segment = segment
        call(self, name, segment.text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the segment."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Give room for icon and word in bold."""
        look = theme.current()
        size = face_size(self._parts(600))
        return QSize(
            (size.width() + 2 * look.space(12)).__ceil__(), max(look.px(34), round(size.height()) + look.space(12))
        )

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segment."""
        where, on = QRectF(self.rect()), self.isChecked()
        with painter_of(self) as painter:
            if on:
                draw_box(painter, where, Box("accent_soft", "accent", 1.5, 7))
            if self.hasFocus():
                draw_ring(painter, where.adjusted(3, 3, -3, -3) if on else where, 5 if on else 7)
            draw_face(painter, where, self._parts(600 if on else 500), "accent" if on else "ink2")

    def _parts(self, weight: int) -> list[Part]:
        icon = [icon_part(self.segment.icon, 16, stroke=2.2)] if self.segment.icon else []
        return [*icon, text_part(self.text(), self._font(weight), gap=6)]

    def _font(self, weight: int) -> QFont:
        return theme.current().font(14, weight)


class Segmented(Themed, QWidget):
    """A frame of segments, exactly one of them in force.

    Signals:
        chosen(str): the value of the segment somebody took.
    """

    chosen = Signal(str)

    def __init__(self, name: str, says: str, segments: Sequence[Segment]) -> None:
        super().__init__()
        call(self, name, says)
        self._group = QButtonGroup(self)
        row = Row(gap=0, margins=0)
        for segment in segments:
            button = SegmentButton(f"{name}.{segment.value}", segment)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            row.addWidget(button)
        self.setLayout(row)
        # Room for the frame that goes round all segments.
        self.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.select(segments[0].value)
        self.follow_theme()

    @property
    def buttons(self) -> list[SegmentButton]:
        """Give the segments, in reading order."""
        return [button for button in self._group.buttons() if isinstance(button, SegmentButton)]

    @property
    def value(self) -> str:
        """Give the value in force."""
        return next(button.segment.value for button in self.buttons if button.isChecked())

    def select(self, value: str) -> None:
        """Put another value in force, silently; the focus goes with it where it is here."""
        focused = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            button.setChecked(button.segment.value == value)
            if focused and button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop_at_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        with painter_of(self) as painter:
            draw_box(painter, QRectF(self.rect()), Box("surface", "control"))

    def _stop_at_chosen(self) -> None:
        """Let Tab stop at the segment in force: Qt leaves it with the one that had the focus last, or with all."""
        tab, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for button in self.buttons:
            button.setFocusPolicy(tab if button.isChecked() else click)

    def _on_clicked(self) -> None:
        self._stop_at_chosen()
        self.chosen.emit(self.value)
