"""The chart of the gap with its legend and one try read aloud, or the same as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.gap import GapPoint
from exposure.domain.gap_spans import Span
from exposure.words.chart import instead_of_the_chart, tries_from_to
from exposure.words.gap import note_on_steps
from exposure.words.gap_spans import decision_lines, span_lines
from exposure.words.language import _
from ui.models.gap_table import GapTable
from ui.pages.progress.parts import read_aloud
from ui.pages.progress.table import TriesTable
from ui.preferences import TriesAs
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.gap_chart import GapChart
from ui.widgets.gap_legend import GapLegend
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.scrolling import Sideways
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import grow_downwards

_LINES = 2
# More would be a picture wider than a screen takes, and a second of waiting.
MOST_ON_SCREEN = 100
_AROUND = 120


class Reading(Label):
    """One try read aloud, or how to have one read; its room stays the same, so that nothing moves."""

    def __init__(self) -> None:
        super().__init__(_hint(), "body", "ink2")
        self.setObjectName("progress.reading")

    def show_words(self, words: str) -> None:
        """Show a try in words; "" shows the hint again."""
        self.setText(words or _hint())
        self.set_role("body", "ink" if words else "ink3")

    def heightForWidth(self, width: int) -> int:
        """Give the height of two lines, or of more where there are more."""
        return max(super().heightForWidth(width), _LINES * round(TextBlock("x", self.font()).height))


class ProgressDrawn(Card):
    """Shows the tries of a ladder as a chart or as a table; without a chart, why there is none.

    Signals:
        copied: the table as text.
    """

    copied = Signal(str)

    def __init__(self) -> None:
        self._shown: Sequence[GapPoint] = ()
        self._ladder: LadderCase | None = None
        self._to_list: Sequence[GapPoint] | None = None
        self._broken = False
        self.way: TriesAs = "chart"
        self.chart, self._legend, self._reading = GapChart(), GapLegend(), Reading()
        self._tries = GapTable()
        self.table = TriesTable(self._tries)
        self._instead = QWidget()
        said = Label(_("The chart could not be drawn. Here are the numbers."), "strong")
        self._instead.setLayout(Row(Icon("circle-alert", "ink", 20), (said, 1)))
        grow_downwards(self._instead)
        self._sideways = Sideways(self.chart)
        self._between, self._newest = Label("", "body", "ink2"), Label("", "body", "ink2")
        self._note = QWidget()
        self._note.setLayout(Row(Icon("info", "accent", 18), (Label(note_on_steps(), "body"), 1)))
        grow_downwards(self._note)
        # Where a short table stands alone, what height is left belongs below everything.
        self._rest = QWidget()
        heading = Label(_("What you said, and what happened"), "h3")
        parts = (
            self._instead,
            self._legend,
            self._newest,
            (self._sideways, 1),
            self.table,
            self._between,
            self._reading,
            self._note,
            (self._rest, 1),
        )
        super().__init__(Column(heading, *parts, gap=8, margins=(24, 20, 24, 20)))
        self._show_parts()
        self.chart.read.connect(self._on_read)
        self.chart.failed.connect(self._on_failed)
        self.table.copied.connect(self.copied)

    @property
    def is_broken(self) -> bool:
        """Say whether the chart could not be drawn, so that only the table is there."""
        return self._broken

    def show_tries(self, points: Sequence[GapPoint], spans: Sequence[Span], ladder: LadderCase | None) -> None:
        """Show these tries of a ladder."""
        self._shown, self._ladder, self._broken = points[-MOST_ON_SCREEN:], ladder, False
        self._to_list = points
        self._legend.show_tries(self._shown)
        self._newest.setText(_only_newest(self._shown) if len(self._shown) < len(points) else "")
        key = QKeySequence("Ctrl+Shift+D").toString(QKeySequence.SequenceFormat.NativeText)
        told = [self._newest.text(), instead_of_the_chart(self._shown), _("{key} shows the table.").format(key=key)]
        self.chart.show_tries(self._shown, spans, " ".join(filter(None, told)))
        decided = decision_lines(ladder) if ladder else ()
        self._between.setText("\n".join([*span_lines(spans), *decided]))
        self._show_parts()

    def show_as(self, way: TriesAs) -> None:
        """Show the chart or the table."""
        self.way = way
        self._show_parts()

    def _show_parts(self) -> None:
        drawn = self.way == "chart" and not self._broken
        # Rows are measured one by one, which for thousands takes a while: only where they are looked at.
        if not drawn and self._to_list is not None:
            self._tries.show_tries(self._to_list)
            self._to_list = None
        for part in (self._legend, self._sideways, self._reading):
            part.setVisible(drawn)
        self.table.setVisible(not drawn)
        self._between.setVisible(not drawn and bool(self._between.text()))
        self._newest.setVisible(drawn and bool(self._newest.text()))
        self._rest.setVisible(not drawn)
        self._instead.setVisible(self._broken)

    def _on_read(self, place: int) -> None:
        if self._ladder is None or not 0 <= place < len(self._shown):
            self._reading.show_words("")
            return
        point = self._shown[place]
        words = read_aloud(point, next(trial for trial in self._ladder.trials if trial.id == point.trial))
        self._reading.show_words(words)
        if self.chart.hasFocus():
            self._sideways.ensureVisible(self.chart.place_of(place), 0, _AROUND, 0)
            announce(self.chart, words)

    def _on_failed(self) -> None:
        self._broken = True
        self._show_parts()
        announce(self.table, _("The chart could not be drawn. Here are the numbers."))


def _only_newest(shown: Sequence[GapPoint]) -> str:
    return _("{tries} The table has all of them.").format(tries=tries_from_to(shown))


def _hint() -> str:
    return _("Point at a try, or use the left and right arrow keys, to read it.")
