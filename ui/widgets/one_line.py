"""Words that stay on one line, whatever their length and the room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.labels import Label
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import set_tooltip


class OneLine(Label):
    """Text on one line, cut short with … where there is no room; the whole stands in the tooltip."""

    def __init__(self, role: str, colour: str = "") -> None:
        super().__init__("", role, colour, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.setText(" ".join(text.split()))
        set_tooltip(self, text)

    def sizeHint(self) -> QSize:
        """Give the whole line."""
        return QSize(TextBlock(self.text(), self.font()).width.__ceil__() + 1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Give room for a few words."""
        return QSize(min(theme.current().px(160), self.sizeHint().width()), self.fontMetrics().height())

    def _block(self, width: float) -> TextBlock:
        shown = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        return TextBlock(shown, self.font())
