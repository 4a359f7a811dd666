"""Figures as rows of words: what each is, its value, the sentence it makes, and where it is from when that is asked."""

from collections.abc import Sequence

from exposure.words.figures import FigureWords, too_few
from exposure.words.language import _
from ui.dialogs.word_grid import WordGrid
from ui.widgets.boxes import Column
from ui.widgets.labels import Label

_GAP = 12


class FiguresTable(WordGrid):
    """Rows of two columns: name and meaning, then value and sentence; `sourced` adds where each comes from."""

    def __init__(self, name: str, says: str, rows: Sequence[FigureWords], *, sourced: bool = False) -> None:
        super().__init__(name, says, _GAP)
        for column in range(2):
            self.grid.setColumnStretch(column, 1)
        for place, row in enumerate(rows):
            value = Label(row.value, "soft" if row.value == too_few() else "strong")
            # Read by itself, a number has to say what it is of.
            value.setAccessibleName(_("{name}: {value}").format(name=row.name, value=row.value))
            source = row.source if sourced else ""
            self._put_cell(
                place, 0, [Label(row.name, "body"), *_below(row.meaning, "small"), *_below(source, "caption")]
            )
            self._put_cell(place, 1, [value, *_below(row.said, "small")])

    def _put_cell(self, row: int, column: int, labels: Sequence[Label]) -> None:
        self.grid.addLayout(Column(*labels, None, gap=2), row, column)


def _below(words: str, role: str) -> list[Label]:
    return [Label(words, role, "ink2")] if words else []
