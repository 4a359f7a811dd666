"""The numbers card: every measure from first to newest with what that means, and sleep, stress and people."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.measure_summary import activity_lines, measure_lines
from exposure.imports.measures import measures
from exposure.words.language import _
from exposure.words.measures import activity_words, line_words, measures_words, source_words
from ui.pages.progress.circumstances import CircumstancesPart
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_ACTIVITIES = "activities"


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
        self._all = Button("measures.all", _("All results"), Look("quiet", icon="table", padding=8))
        self._none = Label(_("Totals of questionnaires and tests stand here once there are some."), "soft")
        self._apart = Label("", "small", "ink2")
        self._lines = Column(gap=16)
        self._host = QWidget()
        self._host.setLayout(self._lines)
        grow_downwards(self._host)
        self.circumstances = CircumstancesPart()
        heading = Column(
            Label(_("Measures"), "h3"), Label(_("Recorded alongside. They open no step."), "small", "ink2"), gap=2
        )
        head = Row((heading, 1), self._all, self._add, gap=12)
        parts = (head, self._none, self._host, self._apart, self.circumstances)
        super().__init__(Column(*parts, gap=16, margins=(24, 20, 24, 20)))
        self._add.clicked.connect(self.add_wanted)
        self._all.clicked.connect(self.list_wanted)
        self.circumstances.said.connect(self.said)

    def show_case(self, case: Case) -> None:
        """Show what is on record."""
        known = measures()
        lines = measure_lines(case, known)
        self._clear()
        for line in lines:
            more = [activity_words(each) for each in activity_lines(case, known)] if line.sort == _ACTIVITIES else []
            source = source_words(known[line.key]) if line.key in known else ""
            self._lines.put(_block(line_words(line), more, source))
        told = measures_words(lines)[len(lines) :]
        self._apart.setText(" ".join(told))
        self._apart.setVisible(bool(told))
        self._none.setVisible(not lines)
        self._host.setVisible(bool(lines))
        self._all.setVisible(bool(case.measures))
        self.circumstances.show_patient(case.patient)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _block(words: str, more: Iterable[str], source: str) -> QWidget:
    """Make one measure: its sentence, those of its activities, and where its limits are from."""
    block = QWidget()
    beside = [Label(source, "small", "ink2")] if source else []
    block.setLayout(Column(Label(words, "body"), *(Label(line, "soft") for line in more), *beside, None, gap=4))
    grow_downwards(block)
    return block
