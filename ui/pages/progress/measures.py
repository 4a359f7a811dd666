"""The numbers card: every measure from first to newest with what that means, and sleep, stress and people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.measure_summary import ActivityLine, MeasureLine, activity_lines, measure_lines
from exposure.imports.measures import measures
from exposure.words.language import _
from exposure.words.measures import activity_words, meaning, measures_words, span_words
from ui import theme
from ui.pages.progress.circumstances import CircumstancesPart
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_ACTIVITIES, _LEAST = "activities", 300
_QUIET = Look("quiet", icon="table", padding=8)


class MeasuresCard(Card):
    """What is recorded alongside; it opens no step and stands on no page of the patient's own.

    Signals:
        add_wanted, list_wanted: a result is to be added, or all of them to be seen.
        said(object): a circumstance was said; carries the fields of `set_circumstances`.
    """

    add_wanted = Signal()
    list_wanted = Signal()
    said = Signal(object)

    def __init__(self) -> None:
        self._add = Button("measures.add", _("Add a result"), Look(icon="plus", key="Ctrl+M"))
        self._all = Button("measures.all", _("All results and sources"), _QUIET)
        self._none = Label(_("Totals of questionnaires and tests stand here once there are some."), "soft")
        self._apart = Label("", "small", "ink2")
        self._blocks, self._host = Columns(gap=24), QWidget()
        self._host.setLayout(self._blocks)
        grow_downwards(self._host)
        self.circumstances = CircumstancesPart()
        quiet = Label(_("Kept beside the tries. They open no step."), "small", "ink2")
        head = Row((Column(Label(_("Measures"), "h3"), quiet, gap=2), 1), self._all, self._add, gap=12)
        parts = (head, self._none, self._host, self._apart, self.circumstances)
        super().__init__(Column(*parts, gap=16, margins=(24, 20, 24, 20)))
        self._add.clicked.connect(self.add_wanted)
        self._all.clicked.connect(self.list_wanted)
        self.circumstances.said.connect(self.said)
        self._case: Case | None = None
        theme.current().changed.connect(self._on_theme_changed)

    def show_case(self, case: Case) -> None:
        """Show what is on record."""
        self._case, known = case, measures()
        lines = measure_lines(case, known)
        self._show_blocks(lines, activity_lines(case, known))
        told = measures_words(lines)[len(lines) :]
        self._apart.setText(" ".join(told))
        self._apart.setVisible(bool(told))
        self._none.setVisible(not lines)
        self._host.setVisible(bool(lines))
        self._all.setVisible(bool(case.measures))
        self.circumstances.show_patient(case.patient)

    def _on_theme_changed(self) -> None:
        """Give the measures the room they need in the new text size."""
        if self._case is not None:
            self.show_case(self._case)

    def _show_blocks(self, lines: tuple[MeasureLine, ...], activities: tuple[ActivityLine, ...]) -> None:
        while (item := self._blocks.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._blocks.addWidget(_block(line, activities if line.sort == _ACTIVITIES else ()))


def _block(line: MeasureLine, activities: tuple[ActivityLine, ...]) -> QWidget:
    """Make one measure: its name, from where to where, what that means, and the same of its activities."""
    said = meaning(line.change, line.way)
    labels = [Label(line.name, "strong"), Label(span_words(line), "body")]
    labels += [Label(f"{said[:1].upper()}{said[1:]}", "small_strong", "ink2")] if said else []
    labels += [Label(activity_words(each), "small", "ink2") for each in activities]
    block = QWidget()
    block.setLayout(Column(*labels, None, gap=4))
    block.setMinimumWidth(theme.current().px(_LEAST))
    grow_downwards(block)
    return block
