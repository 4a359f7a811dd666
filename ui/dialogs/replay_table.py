"""Three columns side by side: what it is about, as it is, and under the other settings."""

from collections.abc import Sequence

from exposure.words.language import _
from ui.dialogs.word_grid import WordGrid
from ui.widgets.labels import Label

_GAP, _WIDE = 8, 2


class ReplayTable(WordGrid):
    """Rows of words; where the two differ, the other one stands in bold and is said to differ."""

    def __init__(self) -> None:
        super().__init__("replay.table", _("As it is, and under the other settings"), _GAP)
        for column, share in enumerate((1, _WIDE, _WIDE)):
            self.grid.setColumnStretch(column, share)

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these rows in place of the ones before."""
        self.clear()
        for column, words in enumerate((_("As it is"), _("Under these settings")), 1):
            self.put(0, column, Label(words, "caption_strong", "ink2"))
        for row, (about, now, other) in enumerate(rows, 1):
            self.put(row, 0, Label(about, "small", "ink2"))
            self.put(row, 1, Label(now, "small"))
            self.put(row, 2, _other(now, other))


def _other(now: str, other: str) -> Label:
    if now == other:
        return Label(other, "small")
    label = Label(other, "small_strong")
    label.setAccessibleName(_("Otherwise: {words}").format(words=other))
    return label
