"""Progress: the strip of outcomes, the chart of the gap or its table, plain words, and what was learned."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from exposure.domain.case import Case
from exposure.domain.gap import GapPoint, counts, series
from exposure.domain.gap_spans import bands, spans
from exposure.words.chart import instead_of_the_chart
from exposure.words.gap import headline, note_on_steps, plain_words, point_sentences, tries_line
from exposure.words.language import _
from ui.models.gap_table import GapTable
from ui.pages.page import PatientPage, newest_ladder
from ui.pages.progress_parts import Lessons, TriesTable, strip_steps
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.gap_chart import GapChart
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.outcome_strip import OutcomeStrip
from ui.widgets.scrolling import Scrolling, Sideways
from ui.widgets.segmented import Segment, Segmented
from ui.workspace import Workspace

FEWEST_FOR_A_CHART = 3
CHART, TABLE = "chart", "table"


class ProgressPage(PatientPage):
    """What was said and what happened, at one glance, in a chart, in a table and in words."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._points: tuple[GapPoint, ...] = ()
        self._headline, self._tries = Label("", "h2"), Label("", "soft")
        segments = [Segment(CHART, _("Chart"), "chart-line"), Segment(TABLE, _("Table"), "table")]
        self._ways = Segmented("progress.ways", _("Show as"), segments)
        self._strip, self._chart, self._table = OutcomeStrip(), GapChart(), GapTable()
        self._reading = Label("", "body", "ink2")
        self._stack = QStackedWidget()
        self._plain = Label("", "lead")
        self._lessons = Lessons()
        self._save = Button("progress.save", _("Save picture"), Look(icon="download"))
        self._below = QWidget()
        self._lay_out()
        self._connect_signals()
        self._ways.select(CHART)

    def toggle_table(self) -> None:
        """Change between chart and table."""
        self._ways.select(TABLE if self._ways.value == CHART else CHART)
        self._on_way(self._ways.value)

    def show_case(self, case: Case) -> None:
        """Draw the tries of the newest ladder."""
        ladder = newest_ladder(case)
        now = self.workspace.now()
        self._points = series(ladder, case, now) if ladder else ()
        self._headline.setText(headline(counts(self._points)))
        self._tries.setText(tries_line(self._points))
        current = bands(self._points)[-1].rung if self._points else None
        self._strip.show_steps(strip_steps(self._points, current), instead_of_the_chart(self._points))
        self._strip.setVisible(bool(self._points))
        self._chart.show_tries(
            self._points, spans(ladder, case, now) if ladder else (), instead_of_the_chart(self._points)
        )
        self._table.show_tries(self._points)
        self._plain.setText("\n".join(plain_words(self._points)))
        self._lessons.show_case(case)
        enough = counts(self._points).tries >= FEWEST_FOR_A_CHART
        self._below.setVisible(bool(self._points))
        self._stack.parentWidget().setVisible(enough)
        self._ways.setVisible(enough)
        self._save.setVisible(enough)

    def _lay_out(self) -> None:
        head = Row((Column(self._headline, self._tries, gap=0), 1), self._ways, gap=16)
        self._stack.addWidget(Sideways(self._chart))
        self._stack.addWidget(TriesTable(self._table))
        note = Row(Icon("info", "accent", 18), (Label(note_on_steps(), "body"), 1))
        drawn = Card(
            Column(
                Label(_("What you said, and what happened"), "h3"), self._stack, self._reading, note, gap=12, margins=24
            )
        )
        words = Card(Column(Label(_("In plain words"), "h3"), self._plain, gap=8, margins=20))
        side = QWidget()
        side.setLayout(Column(words, self._lessons, Row(self._save, None), None, gap=16))
        self._below.setLayout(Row((drawn, 7), (side, 3), gap=24))
        content = QWidget()
        content.setLayout(
            Column(Card(Column(head, self._strip, gap=16, margins=24)), (self._below, 1), None, gap=16, margins=24)
        )
        self.setLayout(Column(Scrolling(content)))

    def _connect_signals(self) -> None:
        self._ways.chosen.connect(self._on_way)
        self._chart.read.connect(self._on_read)
        self._save.clicked.connect(self._on_save)

    def _on_way(self, way: str) -> None:
        self._stack.setCurrentIndex(0 if way == CHART else 1)
        self._reading.setVisible(way == CHART)

    def _on_read(self, place: int) -> None:
        told = " ".join(point_sentences(self._points[place])) if 0 <= place < len(self._points) else ""
        self._reading.setText(told)
        if told and self._chart.hasFocus():
            announce(self._chart, told)

    def _on_save(self) -> None:
        title = _("Save the chart as a picture")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, "chart.png", "PNG (*.png)")
        if not chosen:
            return
        try:
            Path(chosen).write_bytes(self._chart.picture())
        except OSError:
            self.refused.emit(_("The picture could not be written there. Choose another folder."))
        else:
            self.workspace.told.emit(_("Picture saved"), False)
