"""Three columns side by side: what it is about, as it is, and under the other settings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards

_WIDE = 2


class ReplayTable(Themed, QWidget):
    """Rows of words; where the two differ, the other one stands in bold and is said to differ."""

    def __init__(self) -> None:
        super().__init__()
        call(self, "replay.table", _("As it is, and under the other settings"))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, share in enumerate((1, _WIDE, _WIDE)):
            self._grid.setColumnStretch(column, share)
        self.setLayout(self._grid)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(8))
        super().on_theme_changed()

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these rows in place of the ones before."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, words in enumerate((_("As it is"), _("Under these settings")), 1):
            self._put(0, column, Label(words, "caption_strong", "ink2"))
        for row, (about, now, other) in enumerate(rows, 1):
            self._put(row, 0, Label(about, "small", "ink2"))
            self._put(row, 1, Label(now, "small"))
            self._put(row, 2, _other(now, other))

    def _put(self, row: int, column: int, label: Label) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)


def _other(now: str, other: str) -> Label:
    if now == other:
        return Label(other, "small")
    label = Label(other, "small_strong")
    label.setAccessibleName(_("Otherwise: {words}").format(words=other))
    return label
