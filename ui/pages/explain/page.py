"""Explain, over the whole window: the loop in the patient's words, what else it could be, what to expect."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.practice_sheet import Loop
from exposure.words.dates import long_day
from exposure.words.language import _
from exposure.words.practice_loop import loop_words
from ui.draft_keeper import DraftKeeper
from ui.pages.explain.expect import WhatToExpect
from ui.pages.explain.loop import LoopView
from ui.pages.explain.said import BOXES, Explanation, draft_name, edit_of, explanation_of, from_body, to_body
from ui.pages.explain.top import ExplainTop
from ui.pages.explain.words_card import WordsCard
from ui.pages.page import PatientPage
from ui.pages.trying.screen import Foot
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import tinted
from ui.widgets.labels import Label
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolling import Scrolling
from ui.widgets.wide_and_slim import WideAndSlim
from ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEEP = Look("primary", icon="check", key="Ctrl+Enter", px=17, height=48)
_PRINT = Look("primary", icon="printer", key="Ctrl+P", px=17, height=48)


class ExplainPage(PatientPage):
    """Shows the explanation made together; E changes its words in place, Esc closes it and keeps what was typed.

    Signals:
        finished(): back to where it was opened.
        print_wanted(): the take-home sheet is to be printed.
    """

    finished = Signal()
    print_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = loop_words(Loop(("",) * BOXES, ""))
        self._writing = False
        self._top = ExplainTop()
        self._loop, self._expect = LoopView(words), WhatToExpect()
        self._other = WordsCard("explain.other", words.other, _other_example(), tinted("mastered_soft", 16))
        self._other.column.insertWidget(self._other.column.count() - 1, Label(words.find_out, "lead"))
        self._keep = Button("explain.keep", _("Keep these words"), _KEEP)
        self._leave = Button("explain.leave", _("Leave it as it was"), Look(height=48, px=17))
        self._print = Button("explain.print", _("Print the sheet"), _PRINT)
        self._foot = Foot([self._leave, self._keep, self._print])
        self._keeper = DraftKeeper(self._keep_draft, self)
        self._lay_out()
        self._connect_signals()

    def begin(self, patient: PatientId) -> None:
        """Show somebody's explanation; one that was being written, or has no word yet, is written on."""
        self.open(patient)
        kept = from_body(self.workspace.draft(draft_name(patient)))
        if kept is not None:
            self._show(kept)
        self._write(writing=kept is not None or self._recorded.is_empty)
        announce(self, self._loop.says)

    def show_case(self, case: Case) -> None:
        """Show what is on record; what is being written stays."""
        at = case.patient.explained_at
        self._top.show_who(case.patient.name, long_day(at.date()) if at else "")
        if not self._writing:
            self._show(explanation_of(case.patient))

    def change(self) -> None:
        """Change the words in place."""
        if not self._writing:
            self._write(writing=True)

    def keep(self) -> None:
        """Keep the words that are written."""
        if not self._writing or self.patient is None:
            return
        self._keeper.stop()
        line = edit_of(self.workspace.case(self.patient).patient, self._said)
        if self.attempt(line, label=_("The explanation is kept"), draft=draft_name(self.patient)):
            self._write(writing=False)

    def leave_as_it_was(self) -> None:
        """Give up what is being written."""
        self._keeper.stop()
        if self.patient is not None:
            self.workspace.drop_draft(draft_name(self.patient))
        self._write(writing=False)

    def close_page(self) -> None:
        """Go back; what is being written comes back with the page."""
        if self._keeper.waits:
            self._keeper.flush()
        self._keeper.stop()
        self._writing = False
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the page."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        elif ctrl and event.key() in _ENTER:
            self.keep()
        elif ctrl and event.key() == Qt.Key.Key_P and not self._writing:
            self.print_wanted.emit()
        elif event.text().casefold() == "e" and not ctrl and not self._writing:
            self.change()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus on."""
        super().focusInEvent(event)
        self._take_focus()

    @property
    def _recorded(self) -> Explanation:
        return explanation_of(self.workspace.case(self.patient).patient) if self.patient else Explanation()

    @property
    def _said(self) -> Explanation:
        return Explanation(tuple(box.words for box in self._loop.boxes), self._other.words, self._expect.words)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        left.setLayout(
            Column(
                Label(_("How the worry keeps going, in your words"), "h1"), self._loop, gap=16, margins=(24, 12, 0, 0)
            )
        )
        right.setLayout(Column(self._other, self._expect, gap=20, margins=(0, 12, 0, 0)))
        body = Scrolling(WideAndSlim(left, right, 420))
        self.setLayout(Column(self._top, (body, 1), self._foot, gap=0))

    def _connect_signals(self) -> None:
        self._top.change_wanted.connect(self.change)
        self._top.close_wanted.connect(self.close_page)
        self._keep.clicked.connect(self.keep)
        self._leave.clicked.connect(self.leave_as_it_was)
        self._print.clicked.connect(self.print_wanted)
        for part in (self._loop, self._other, self._expect):
            part.typed.connect(self._on_typed)

    def _on_typed(self) -> None:
        if self._writing:
            self._keeper.touch()

    def _show(self, said: Explanation) -> None:
        self._loop.show_boxes(said.boxes)
        self._other.show_words(said.other, quote=False)
        if self.patient is not None:
            self._expect.show_words(said.expect, self.workspace.case(self.patient).clinic)

    def _write(self, *, writing: bool) -> None:
        self._writing = writing
        if not writing:
            self._show(self._recorded)
        for part in (self._loop, self._other, self._expect):
            part.write(writing=writing)
        self._top.show_writing(writing)
        self._keep.setVisible(writing)
        self._leave.setVisible(writing and not self._recorded.is_empty)
        self._print.setVisible(not writing)
        self._foot.say(_foot_words(writing))
        tab_in_reading_order(self)
        self._take_focus()

    def _take_focus(self) -> None:
        if self._writing and not self._has_field():
            self._loop.boxes[0].take_focus()
        elif not self._writing:
            self._top.take_focus()

    def _has_field(self) -> bool:
        inside = self.focusWidget()
        return isinstance(inside, QPlainTextEdit | QLineEdit) and inside.hasFocus()

    def _keep_draft(self) -> None:
        if self._writing and self.patient is not None and self._said != self._recorded:
            self.workspace.keep_draft(draft_name(self.patient), to_body(self._said))


def _foot_words(writing: bool) -> str:
    if writing:
        return _("In the patient’s own words. What is typed stays, also when you close the page.")
    return _("Shown before the first try is planned, never in the middle of one. It goes on the take-home sheet.")


def _other_example() -> str:
    return _("My back is sensitive and strong. Bending may hurt, and I can straighten up.")
