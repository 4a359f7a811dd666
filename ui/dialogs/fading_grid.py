"""Two small tables: what became of each thing done to stay safe in the newest tries, and where the step was done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.domain.fading import AidRow, Fading, PlaceRow, Use
from exposure.words.fading import (
    cell_words,
    day_words,
    place_sentence,
    place_words,
    row_words,
    times_words,
    use_words,
    why_words,
)
from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards

MOST_TRIES = 7
_ICONS: dict[Use, tuple[str, str]] = {
    "gone": ("circle-slash-2", "accent"),
    "used": ("hand", "ink2"),
    "in_step": ("footprints", "ink2"),
    "not_said": ("minus", "ink3"),
}
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class _Grid(Themed, QWidget):
    """Words and icons in rows and columns, the first column taking what is left."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        call(self, name, says)
        self.cells = QGridLayout()
        self.cells.setContentsMargins(0, 0, 0, 0)
        self.cells.setColumnStretch(0, 1)
        self.setLayout(self.cells)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self.cells.setHorizontalSpacing(look.space(12))
        self.cells.setVerticalSpacing(look.space(12))
        super().on_theme_changed()

    def head(self, words: Sequence[str]) -> None:
        """Write what the columns after the first are about."""
        for column, each in enumerate(words, 1):
            self.cells.addWidget(Label(each, "caption_strong", "ink2", wrap=False), 0, column, _MIDDLE)

    def name(self, row: int, words: str, below: str = "") -> None:
        """Write what a row is about, with something quieter below."""
        under = [Label(below, "caption", "ink2")] if below else []
        self.cells.addLayout(Column(Label(words, "strong"), *under, gap=0), row, 0)


class AidGrid(_Grid):
    """A row for each thing done to stay safe, a column for each of the newest tries."""

    def __init__(self, found: Fading) -> None:
        super().__init__("fading.aids", _("What is left out in which try"))
        newest = range(max(0, len(found.tries) - MOST_TRIES), len(found.tries))
        self.head([day_words(found.tries[number]) for number in newest])
        for place, row in enumerate(found.aids, 1):
            self.name(place, row.what, _below(row))
            for column, number in enumerate(newest, 1):
                icon = Icon(*_ICONS[row.uses[number]], 20)
                call(icon, "", cell_words(row, number, found.tries[number]))
                self.cells.addWidget(icon, place, column, _MIDDLE)


class PlaceGrid(_Grid):
    """A row for each place, a column for who was there."""

    def __init__(self, found: Fading) -> None:
        super().__init__("fading.places", _("Where it was done, and with whom"))
        unsaid = any(row.not_said for row in found.places)
        self.head([_("alone"), _("with the clinician"), *([_("not said")] if unsaid else [])])
        for place, row in enumerate(found.places, 1):
            self.name(place, place_words(row))
            for column, count in enumerate(_counts(row, unsaid=unsaid), 1):
                label = Label(times_words(count), "small", wrap=False)
                label.setAccessibleName(place_sentence(row) if column == 1 else times_words(count))
                self.cells.addWidget(label, place, column, _MIDDLE)


def legend() -> QWidget:
    """Give what the icons mean."""
    flow = Flow(gap=16)
    flow.add([_meaning(use) for use in _ICONS])
    shown = QWidget()
    shown.setLayout(flow)
    grow_downwards(shown)
    return shown


def _meaning(use: Use) -> QWidget:
    shown = QWidget()
    shown.setLayout(Row(Icon(*_ICONS[use], 16), Label(use_words(use), "caption", "ink2", wrap=False), gap=4))
    return shown


def _below(row: AidRow) -> str:
    return " · ".join(part for part in (why_words(row.why), row_words(row)) if part)


def _counts(row: PlaceRow, *, unsaid: bool) -> tuple[int, ...]:
    return (row.alone, row.together, *((row.not_said,) if unsaid else ()))
