"""Chips: small words that can be switched on."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import theme
from ui.widgets.face import Part, draw_face, icon_part, text_part
from ui.widgets.painting import Box, draw_box, draw_ring, left_middle, painter_of
from ui.widgets.text_block import ANY_WIDTH, TextBlock, longest_word
from ui.widgets.themed import Themed, call, grow_downwards, set_words


@dataclass(frozen=True, slots=True)
class ChipLook:
    """How a chip looks: an icon always there, an icon only while it is on, a count after the word, text size in px."""

    icon: str = ""
    icon_on: str = ""
    count: int | None = None
    px: float = 15


PLAIN = ChipLook()
PATIENT_FACING = ChipLook(px=18)
LEFT_OUT = ChipLook(icon_on="circle-slash-2", px=18)


class Chip(Themed, QPushButton):
    """A word that is on or off; a screen reader calls it a check box. On = thick border, bold, tint and its icon."""

    def __init__(self, name: str, text: str, look: ChipLook = PLAIN, *, checkable: bool = True) -> None:
        super().__init__()
        set_words(self, text)
        self._look = look
        call(self, name, text)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        grow_downwards(self, QSizePolicy.Policy.Maximum)
        self.show_count(look.count)
        self.follow_theme()

    def show_count(self, count: int | None) -> None:
        """Show another number after the word, or none."""
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
        self.on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter where the chip does something; one that is on or off leaves Enter to the page."""
        # With Ctrl it is the answer of the whole page.
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Say that a long chip wraps its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px: 32 at 100 % for usual text, 36 for large."""
        look = theme.current()
        words = TextBlock(self.text(), self._font(on=True), width - self._beside()).height
        return max(look.px(self._look.px + 17), words.__ceil__() + 2 * look.space(4))

    def sizeHint(self) -> QSize:
        """Give the chip as wide as it is when on, so that nothing beside it moves."""
        # A word in bold may be the narrower one.
        words = max(TextBlock(self.text(), self._font(on)).width for on in (True, False))
        width = (words + self._beside()).__ceil__()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for the widest word."""
        hint = self.sizeHint()
        words = min(longest_word(self.text(), self._font(on=True)), theme.current().px(280))
        return QSize(min(hint.width(), (words + self._beside()).__ceil__()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        # A row may be higher than the chip; the pill keeps its own height in the middle.
        height = min(self.heightForWidth(self.width()), self.height())
        where = left_middle(QRectF(self.rect()), QSizeF(self.width(), height))
        on = self.isChecked()
        radius = min(where.height() / 2, float(theme.current().px(self._look.px + 17)) / 2)
        ground = Box("accent_soft", "accent", 2, radius) if on else Box(self._ground(), "control", 1, radius)
        with painter_of(self) as painter:
            draw_box(painter, where, ground)
            if self.hasFocus():
                draw_ring(painter, where.adjusted(3, 3, -3, -3), radius - 3)
            draw_face(painter, where, self._parts(self.width() - self._beside()), self._ink())

    def _ground(self) -> str:
        return "surface2" if self.underMouse() else "surface"

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return "accent" if self.isChecked() else "ink2"

    def _parts(self, room: float = ANY_WIDTH) -> list[Part]:
        on = self.isChecked()
        icon = self._look.icon or (self._look.icon_on if on else "")
        made = [icon_part(icon, self._look.px + 1)] if icon else []
        made.append(text_part(self.text(), self._font(on), room, gap=6))
        if self._count is not None:
            made.append(text_part(str(self._count), self._font(on), gap=6))
        return made

    def _font(self, on: bool) -> QFont:
        return theme.current().font(self._look.px, 600 if on else 500)

    def _beside(self) -> float:
        """Give the width of everything but the word, the icon it will have when on included."""
        look = theme.current()
        width = float(2 * look.space(12))
        if self._look.icon or self._look.icon_on:
            width += look.px(self._look.px + 1) + look.px(6)
        if self._count is not None:
            width += TextBlock(str(self._count), self._font(on=True)).width + look.px(6)
        return width
