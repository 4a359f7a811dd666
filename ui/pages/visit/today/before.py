"""What stands before a try: clear to start, anything new or different, and the explanation, with days and names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.words.dates import bare_day
from exposure.words.language import _
from exposure.words.letter_parts import sentence
from ui.pages.visit.today.words import short_name, when_words
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label

CLEAR, CHECK, EXPLAIN = "clear_to_start", "check_new", "explain"
_SMALL = Look(height=36)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card: what it is about, whether it is there, and what is known of it."""

    title: str
    done: bool
    says: str
    action: str


class BeforeATry(Card):
    """Three lines, each with what is known; what is missing has a button, and none of it stops anybody.

    Signals:
        wanted(str): an action of the menus is to be done; carries its name.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        self._lines = QWidget()
        self._lines.setLayout(Column(gap=0))
        self._column = Column(Label(_("Before a try"), "h3"), self._lines, gap=12, margins=(20, 16, 20, 20))
        super().__init__(self._column)
        self._explain = Button("today.explain", "", Look(icon="eye", key="Ctrl+E"))
        self._column.put(self._explain)
        self._explain.clicked.connect(lambda: self.wanted.emit(EXPLAIN))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what is known now."""
        fresh = QWidget()
        fresh.setLayout(Column(*(self._line(line) for line in lines), gap=12))
        self._column.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh
        explained = any(line.done for line in lines if line.action == EXPLAIN)
        self._explain.set_text(_("Show the loop") if explained else _("Explain"))

    def _line(self, line: Line) -> QWidget:
        mark = Icon("check" if line.done else "circle", "mastered" if line.done else "ink3", 18)
        parts: list[QWidget] = [Label(line.title, "strong"), Label(line.says, "small", "ink2")]
        row = Row(mark, (Column(*parts, *self._button(line), gap=4), 1), gap=10)
        row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        shown = QWidget()
        shown.setLayout(row)
        return shown

    def _button(self, line: Line) -> list[Row]:
        if line.done or line.action == EXPLAIN:
            return []
        words = _("Clear to start…") if line.action == CLEAR else _("Ask now…")
        button = Button(f"today.{line.action}", words, _SMALL)
        button.clicked.connect(lambda: self.wanted.emit(line.action))
        return [Row(button, None)]


def lines_of(case: Case, visit: Visit, now: datetime) -> tuple[Line, ...]:
    """Give what is known before a try."""
    return (_cleared(case), _checked(case, visit, now), _explained(case))


def _cleared(case: Case) -> Line:
    if not case.clearances:
        return Line(_("Clear to start"), False, _("Not looked at yet."), CLEAR)
    last = case.clearances[-1]
    found = sentence(last.found)
    said = _("{day}, {by}: {found}").format(day=bare_day(last.at.date()), by=short_name(last.by), found=found)
    limits = last.limits.strip().rstrip(".") or _("nothing")
    return Line(_("Clear to start"), True, _("{said} Leave out: {limits}.").format(said=said, limits=limits), CLEAR)


def _checked(case: Case, visit: Visit, now: datetime) -> Line:
    if visit.new is None:
        return Line(_("Anything new or different?"), False, _("Not asked yet today."), CHECK)
    if visit.new == "no":
        return Line(_("Nothing new or different"), True, _("Asked today."), CHECK)
    noted = [each for each in case.concerns if visit.opened is None or each.at >= visit.opened]
    says = _("{when}. {text}").format(when=when_words(noted[-1].at, now), text=noted[-1].text) if noted else ""
    title = _("Checked now: usual for you") if visit.new == "usual" else _("Paused, to look into it first")
    return Line(title, visit.new == "usual", says, CHECK)


def _explained(case: Case) -> Line:
    at = case.patient.explained_at
    if not any(words.strip() for words in case.patient.loop):
        return Line(_("Explained"), False, _("Not talked through yet."), EXPLAIN)
    day = bare_day(at.date()) if at else ""
    return Line(_("Explained"), True, _("{day}. How the worry keeps going.").format(day=day) if day else "", EXPLAIN)
