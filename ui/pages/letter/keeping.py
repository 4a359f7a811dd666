"""Keeping the draft of a letter on record while it is written: a moment after the last key, and on leaving a field."""

from PySide6.QtCore import QObject, QTimer

from exposure.domain.case import Case
from exposure.domain.identifiers import GpId, LetterId
from exposure.domain.letter import Letter
from exposure.words.language import _
from ui.pages.letter.desk import open_draft
from ui.pages.letter.said import LetterSaid, as_body, nothing_said, said_before, said_in
from ui.pages.page import PatientPage

PAUSE_MS = 800


class LetterKeeper(QObject):
    """Holds one draft: its id, what is on record of it, and what waits to be.

    Without an action for the GP there can be no draft; the words are kept as those of a screen until there is one.
    """

    def __init__(self, page: PatientPage) -> None:
        super().__init__(page)
        self._page = page
        self._case: Case | None = None
        self._kept: tuple[LetterSaid, GpId | None] | None = None
        self._waiting: LetterSaid | None = None
        self._on_screen: LetterSaid | None = None
        self._can_be_kept = True
        self.letter = LetterId("")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)

    def take(self, case: Case) -> LetterSaid | None:
        """Take the draft of a case in hand; gives what the panel is to show, None where it shows that already."""
        known = self._case is not None and self._case.patient.id == case.patient.id
        self._case = case
        draft = open_draft(case)
        on_record = (said_in(draft), draft.gp) if draft else None
        if known and (self._waiting is not None or on_record == self._kept):
            return None
        self._name(draft, known=known)
        self._kept = on_record
        said = on_record[0] if on_record else nothing_said(case)
        self._on_screen = None if known else self._typed_before(case, said)
        self._waiting = self._on_screen
        return self._waiting or said

    def _name(self, draft: Letter | None, *, known: bool) -> None:
        """Take the draft's id, or a new one; a draft taken back by undo keeps its id, so that redo finds it."""
        if draft is not None:
            self.letter = draft.id
        elif not known:
            self.letter = LetterId(self._page.workspace.new_id())

    def give_up(self) -> None:
        """Let go of the letter in hand; the next one is taken afresh."""
        self._timer.stop()
        self._case = self._kept = self._waiting = None

    def say(self, said: LetterSaid, *, can_be_kept: bool = True) -> None:
        """Keep this in a moment, unless more comes; what cannot be kept as it is waits until it is mended."""
        self._waiting, self._can_be_kept = said, can_be_kept
        self._timer.start()

    def keep_now(self) -> bool:
        """Keep what waits; says whether all of it is on record."""
        self._timer.stop()
        case = self._case
        said = (self._waiting or self._outdated(case)) if case else None
        if said is None or case is None:
            return True
        if not said.action or not self._can_be_kept:
            self._keep_typed(said, case)
            return False
        return self._draft(said, case)

    def _outdated(self, case: Case) -> LetterSaid | None:
        """Give a draft on record that is to another GP than the patient’s present one."""
        return self._kept[0] if self._kept and self._kept[1] != case.patient.gp else None

    def _draft(self, said: LetterSaid, case: Case) -> bool:
        before, self._kept, self._waiting = self._kept, (said, case.patient.gp), None
        if self._kept == before:
            self._page.workspace.drop_draft(_screen(case))
            return True
        label = _("Letter changed") if before else _("Letter begun")
        done = self._page.attempt(said.line(self.letter, case), label=label, draft=_screen(case))
        if done is None:
            self._kept, self._waiting = before, said
        return done is not None

    def _keep_typed(self, said: LetterSaid, case: Case) -> None:
        if said != self._on_screen:
            self._page.workspace.keep_draft(_screen(case), as_body(said))
            self._on_screen = said

    def _typed_before(self, case: Case, otherwise: LetterSaid) -> LetterSaid | None:
        body = self._page.workspace.draft(_screen(case))
        return said_before(body, otherwise) if body else None


def _screen(case: Case) -> str:
    return f"letter {case.patient.id}"
