"""Progress: the strip of outcomes, the chart of the gap or its table, plain words, and what was learned."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.domain.case import Case
from exposure.domain.gap import covered_up, series
from exposure.domain.gap_counts import counts
from exposure.domain.gap_spans import spans
from exposure.words.chart import instead_of_the_chart
from exposure.words.gap import headline, tries_line
from exposure.words.language import _
from ui import preferences, theme
from ui.clipboard import Lending
from ui.pages.page import PatientPage, newest_ladder
from ui.pages.progress.drawn import ProgressDrawn
from ui.pages.progress.measures import MeasuresCard
from ui.pages.progress.parts import NothingTried, PlainWords, Stories, lessons, strip_steps, unplanned
from ui.pages.progress.taking import ChartTaking
from ui.preferences import TriesAs
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.outcome_strip import OutcomeStrip
from ui.widgets.scrolling import Scrolling
from ui.widgets.segmented import Segment, Segmented
from ui.workspace import Workspace

FEWEST_FOR_A_CHART, WIDE_FROM, SIDE = 3, 1200, 316
_ANY_WIDTH = 16_777_215
_FIGURES = Look("quiet", icon="table", key="Ctrl+I", padding=8)
_WAYS: tuple[TriesAs, ...] = ("chart", "table")


class ProgressPage(PatientPage):
    """What was said and what happened, at one glance, in a chart, in a table and in words.

    `liked` is the file that remembers whether chart or table is shown; with a screen reader the table comes first.

    Signals:
        paper_wanted(object): the chart is to be printed; carries a `Paper`.
        action_wanted(str): something the menus offer is to be done; carries the name of the action.
    """

    paper_wanted = Signal(object)
    action_wanted = Signal(str)

    def __init__(self, workspace: Workspace, liked: Path | None = None) -> None:
        super().__init__(workspace)
        self._liked = liked or preferences.path()
        self._headline, self._tries = Label("", "h2"), Label("", "soft")
        segments = [Segment("chart", _("Chart"), "chart-line"), Segment("table", _("Table"), "table")]
        self._ways = Segmented("progress.ways", _("Show as"), segments)
        self._strip, self._drawn = OutcomeStrip(), ProgressDrawn()
        self._plain = PlainWords()
        self._learned, self._unplanned = Stories(_("What you learned")), Stories(_("Without planning"))
        self._taking = ChartTaking(self)
        self._figures = Button("progress.figures", _("Figures for the clinician"), _FIGURES)
        self._lending = Lending(self)
        self._empty, self._measures = NothingTried(), MeasuresCard()
        self._side, self._below = QWidget(), Row((self._drawn, 1), gap=16)
        self._lay_out()
        self._connect_signals()
        self._show_as(self._first_way())

    def toggle_table(self) -> None:
        """Change between chart and table, and remember it; nothing where there is no chart to change to."""
        if not self._drawn.isHidden() and not self._drawn.is_broken:
            self._on_way("table" if self._drawn.way == "chart" else "chart")

    def save_chart(self) -> None:
        """Ask where and as what, and save the chart."""
        self._taking.save()

    def copy_chart(self) -> None:
        """Lend the chart to the clipboard."""
        self._taking.copy()

    def print_chart(self) -> None:
        """Print the chart."""
        self._taking.print_chart()

    def show_case(self, case: Case) -> None:
        """Draw the tries of the newest ladder."""
        ladder, now = newest_ladder(case), self.workspace.now()
        points = covered_up(series(ladder, case, now)) if ladder else ()
        self._headline.setText(headline(counts(points)))
        self._tries.setText(tries_line(points))
        self._strip.show_steps(strip_steps(points), instead_of_the_chart(points))
        self._plain.show_tries(points)
        self._learned.show_stories(lessons(case))
        self._unplanned.show_stories(unplanned(case))
        enough = counts(points).tries >= FEWEST_FOR_A_CHART
        self._drawn.show_tries(points if enough else (), spans(ladder, case, now) if ladder else (), ladder)
        self._measures.show_case(case)
        self._empty.setVisible(not points)
        self._top.setVisible(bool(points))
        self._plain.setVisible(bool(points))
        self._figures.setVisible(bool(points))
        self._drawn.setVisible(enough)
        self._content.setStretchFactor(self._below, int(enough))
        self._content.setStretch(self._content.count() - 1, int(not enough))
        self._taking.setVisible(enough)
        self._show_ways()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the chart, or below it where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        head = Row((Column(self._headline, self._tries, gap=4), 1), self._ways, gap=16)
        words = (self._plain, self._learned, self._unplanned)
        self._side.setLayout(Column(*words, self._taking, self._figures, None, gap=16))
        self._below.put(self._side)
        self._top = Card(Column(head, self._strip, gap=16, margins=(24, 16, 24, 16)))
        content = QWidget()
        self._content = Column(
            self._empty, self._top, (self._below, 1), self._measures, gap=16, margins=(24, 16, 24, 16)
        )
        # Without a chart that takes what room there is, the room is left at the foot.
        self._content.addStretch(0)
        content.setLayout(self._content)
        self.setLayout(Column(Scrolling(content)))

    def _connect_signals(self) -> None:
        self._ways.chosen.connect(self._on_way)
        self._drawn.chart.failed.connect(self._show_ways)
        self._drawn.copied.connect(self._on_copied)
        self._taking.paper_wanted.connect(self.paper_wanted)
        self._figures.clicked.connect(lambda: self.action_wanted.emit("show_figures"))
        self._measures.add_wanted.connect(lambda: self.action_wanted.emit("add_measure"))
        self._measures.list_wanted.connect(lambda: self.action_wanted.emit("show_measures"))
        self._measures.said.connect(self._on_circumstances)
        theme.current().changed.connect(self._arrange)

    def _arrange(self) -> None:
        beside = self.width() / theme.current().scale >= WIDE_FROM and not self._drawn.isHidden()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if beside else down)
        width = theme.current().px(SIDE)
        self._side.setMinimumWidth(width if beside else 0)
        self._side.setMaximumWidth(width if beside else _ANY_WIDTH)

    def _first_way(self) -> TriesAs:
        return preferences.load(self._liked).tries_as or ("table" if QAccessible.isActive() else "chart")

    def _show_as(self, way: TriesAs) -> None:
        self._ways.select(way)
        self._drawn.show_as(way)

    def _show_ways(self) -> None:
        there = not self._drawn.isHidden() and not self._drawn.is_broken
        self._ways.setVisible(there)
        self._taking.setVisible(there)

    def _on_way(self, chosen: str) -> None:
        way = next(way for way in _WAYS if way == chosen)
        self._show_as(way)
        preferences.save(self._liked, replace(preferences.load(self._liked), tries_as=way))

    def _on_circumstances(self, said: dict[str, object]) -> None:
        self.attempt({"edit": "set_circumstances", "patient": self.patient, **said}, label=_("Circumstances kept"))

    def _on_copied(self, table: str) -> None:
        self._lending.lend(table)
        if self.patient is not None:
            self.workspace.note_export(self.patient, "copy-table")
        self.workspace.told.emit(_("Table copied. It leaves the clipboard in 30 seconds."), False)
