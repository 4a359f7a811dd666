"""Text, and the small marks that stand beside it: key caps, state pills, and the dots for tries done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme
from ui.type_scale import ROLES
from ui.widgets.painting import cap_size, colour_of, draw_cap, painter_of
from ui.widgets.text_block import LEFT, TextBlock, longest_word
from ui.widgets.themed import Themed, grow_downwards

_COMFORTABLE = 32
_FIXED = QSizePolicy.Policy.Fixed


class Label(Themed, QLabel):
    """Plain text in a role of the type scale. Markup and ampersands are shown as typed; long text wraps and grows.

    `colour` is a token instead of the role's own; `wrap=False` keeps one line and asks for all its width.
    """

    def __init__(self, text: str = "", role: str = "body", colour: str = "", *, wrap: bool = True) -> None:
        super().__init__()
        self._role, self._colour, self._wrap = role, colour, wrap
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._across = LEFT
        grow_downwards(self, QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum)
        self.setText(text)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the font of the role at the new size."""
        self.setFont(theme.current().font(self._role))
        super().on_theme_changed()

    def set_role(self, role: str, colour: str = "") -> None:
        """Show the text in another role, or another colour."""
        self._role, self._colour = role, colour
        self.on_theme_changed()

    def align(self, across: Qt.AlignmentFlag) -> "Label":
        """Align the lines left, centred or right; gives the label back, for use in a layout."""
        self._across = across
        self.update()
        return self

    def hasHeightForWidth(self) -> bool:
        """Say that wrapped text grows downwards."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Give the height of the text in `width` px."""
        return self._block(width).height.__ceil__()

    def sizeHint(self) -> QSize:
        """Give one line, or a comfortable measure of about 32 letters of this size where the text is longer."""
        whole = TextBlock(self.text(), self.font())
        width = whole.width.__ceil__()
        # A label asking for one endless line would push everything beside it out of the window.
        if self._wrap:
            width = min(width, _COMFORTABLE * self.font().pixelSize() // 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the widest word, up to a comfortable measure, so that no ordinary word is broken."""
        if not self._wrap:
            return self.sizeHint()
        width = min(longest_word(self.text(), self.font()), self.sizeHint().width()).__ceil__()
        # One line, not the lines it would take at the least width: the layout asks for those by width.
        return QSize(width, TextBlock("x", self.font()).height.__ceil__())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text; nothing in it is read as markup."""
        with painter_of(self) as painter:
            block = self._block(self.width())
            where = QRectF(self.rect())
            if block.height < where.height() and self.alignment() & Qt.AlignmentFlag.AlignVCenter:
                where.translate(0, (where.height() - block.height) / 2)
            colour = colour_of(self._colour or ROLES[self._role].colour, self.isEnabled())
            block.draw(painter, where, colour, self._across)

    def _block(self, width: float) -> TextBlock:
        return TextBlock(self.text(), self.font(), width)


class KeyCap(Themed, QLabel):
    """A shortcut drawn as a key, written as the system writes it. `tone` is the token of text on a filled ground."""

    def __init__(self, key: str, tone: str = "") -> None:
        super().__init__()
        self._key, self._tone = key, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(key)
        self.setSizePolicy(_FIXED, _FIXED)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Give the size of the cap."""
        return cap_size(self._key).toSize()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        with painter_of(self) as painter:
            draw_cap(painter, QRectF(self.rect()), self._key, self._tone)
