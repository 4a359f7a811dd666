"""One try, from prediction to reveal, over the whole window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import PatientId, RungId, TrialId
from exposure.words.dates import clock
from exposure.words.language import _
from ui.models.try_answers import TryDraft
from ui.pages.trying.flow import TryFlow
from ui.pages.trying.header import TryHeader
from ui.pages.trying.screen import TryScreen
from ui.try_session import TrySession
from ui.widgets.boxes import Column
from ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REVEALED = 3


class TryPage(QWidget):
    """The frame of a try: its head, one screen, and the keys that work on every screen.

    Signals:
        finished(str): the try is over for now; carries its id.
        paused(): it was left in the middle; `pause_says` tells what became of it.
        smaller_step(str): a smaller step was asked for after it happened; carries the rung's id.
    """

    finished = Signal(str)
    paused = Signal()
    smaller_step = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._flow = TryFlow(workspace, self)
        self._header = TryHeader()
        self._shown: TryScreen | None = None
        self._column = Column(self._header, gap=0)
        self.setLayout(self._column)
        self._connect_signals()

    @property
    def shown_screen(self) -> TryScreen | None:
        """Give the screen that is shown, None while there is no try."""
        return self._flow.screen

    @property
    def pause_says(self) -> str:
        """Say what became of a try that is paused."""
        session = self._flow.session
        if session is not None and session.kept:
            return _("Try paused. The prediction is kept.")
        said = session is not None and session.draft() is not None
        return _("Try paused. Your words are kept.") if said else _("Try left. Nothing was said yet.")

    @property
    def end_says(self) -> str:
        """Say what became of a try that is over; empty where its last screen said it."""
        return self._flow.says

    def begin(self, patient: str, rung: str) -> None:
        """Begin a try at a step, or go on where one was left in the middle today."""
        session = TrySession(self._workspace, PatientId(patient), RungId(rung))
        # A prediction of another day was said by somebody who felt otherwise; it waits in the list of tries.
        waiting = session.paused_today
        left = TryDraft("do", waiting.id) if waiting else TryDraft()
        self._flow.open(session, session.draft() or left)

    def resume(self, trial: str, patient: str = "") -> None:
        """Go on with a try whose prediction is kept; without `patient` it is looked for. Raises KeyError."""
        session = self._session_of(trial, patient)
        draft = session.draft()
        if draft is None or draft.trial != trial:
            draft = TryDraft("do" if session.trial.awaits_movement else "happened", trial)
        self._flow.open(session, draft)

    def go_again(self, trial: str = "", patient: str = "") -> None:
        """Go again after a try; without one, save and go again with the try that is shown (Ctrl+G)."""
        if trial:
            session = self._session_of(trial, patient).again()
            draft = session.draft()
            self._flow.open(session, draft if draft and draft.stage == "again" else TryDraft("again"))
        elif self.shown_screen is not None:
            self.shown_screen.go_on()

    def keep_or_save(self) -> None:
        """Do the one thing of the screen: keep, or save (Ctrl+Enter)."""
        if self.shown_screen is not None:
            self.shown_screen.confirm()

    def pause(self) -> None:
        """Leave the try, everything said is kept; after the reveal, end it (Esc)."""
        if self.shown_screen is None:
            return
        if self.shown_screen.part == _REVEALED:
            if self.shown_screen.leave():
                self._flow.end()
            return
        self.keep_draft_now()
        self.paused.emit()

    def keep_draft_now(self) -> None:
        """Keep what is being said without waiting for a pause, as before the program is locked or closed."""
        if self._flow.keeper.waits:
            self._flow.keeper.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of every screen."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.pause()
        elif ctrl and event.key() in _ENTER:
            self.keep_or_save()
        elif ctrl and event.key() == Qt.Key.Key_G:
            self.go_again()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus on to the screen’s first control."""
        super().focusInEvent(event)
        if self.shown_screen is not None:
            self.shown_screen.take_focus()

    def _connect_signals(self) -> None:
        self._header.pause_wanted.connect(self.pause)
        self._flow.shown.connect(self._on_shown)
        self._flow.ended.connect(self.finished)
        self._flow.smaller_step.connect(self.smaller_step)
        self._flow.keeper.kept.connect(self._on_draft_kept)

    def _session_of(self, trial: str, patient: str) -> TrySession:
        cases = [self._workspace.case(PatientId(patient))] if patient else self._workspace.cases()
        kept = {each.id: each.prediction for case in cases for each in case.trials}[TrialId(trial)]
        return TrySession(self._workspace, kept.patient, kept.rung, kept.id)

    def _on_shown(self, screen: TryScreen) -> None:
        """Put the screen in the place of the one before, and the focus on its first control."""
        if self._shown is not screen:
            self._replace(screen)
        self._header.show_try(screen.session)
        self._header.show_part(screen.part_now, self._kept_says(screen))
        screen.take_focus()

    def _replace(self, screen: TryScreen) -> None:
        old, self._shown = self._shown, screen
        # The layout never holds both, which would make the window higher; the old one goes when the focus has moved.
        if old is not None:
            self._column.removeWidget(old)
        self._column.put((screen, 1))
        # Qt shows a new child only with the next event, and until then it takes no focus.
        screen.show()
        screen.take_focus()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _kept_says(self, screen: TryScreen) -> str:
        if screen.part == 1:
            return _("Kept at {time}").format(time=clock(screen.session.trial.prediction.at))
        # The foot of the reveal says itself that it is saved.
        return _("Saved as you type") if screen.part < _REVEALED else ""

    def _on_draft_kept(self, kept: bool) -> None:
        self._header.say(_("Saved as you type") if kept else _("Not saved yet"))
