"""Which screen of a try comes after which, and what is sent to the record in between."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from exposure.domain.identifiers import TrialId
from exposure.domain.trial_entries import AskHow, Done
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.asked_sheets import open_sheet
from ui.clipboard import put
from ui.dialogs.asking import Wanted
from ui.dialogs.correct_try import CorrectTrySheet
from ui.draft_keeper import DraftKeeper
from ui.models.try_answers import Answered, Moved, Predicted, TryDraft
from ui.models.try_lines import at_once
from ui.models.try_words import as_text
from ui.pages.trying.again import AgainScreen
from ui.pages.trying.do import DoScreen
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.later import LaterScreen
from ui.pages.trying.predict import PredictScreen
from ui.pages.trying.reveal import RevealScreen
from ui.pages.trying.screen import TryScreen
from ui.try_session import Parcel, TrySession
from ui.workspace import Workspace


class TryFlow(QObject):
    """Makes one screen at a time. Nothing moves on before it is on record; until then every answer stays.

    Signals:
        shown(TryScreen): the screen to show from now on.
        ended(str): the try is over for now; carries its id.
        smaller_step(str): a smaller step was asked for after it happened; carries the rung's id.
    """

    shown = Signal(object)
    ended = Signal(str)
    smaller_step = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.session: TrySession | None = None
        self.screen: TryScreen | None = None
        self.keeper = DraftKeeper(self._keep_draft, self)
        self._unsent: Callable[[], None] | None = None
        self._smaller = False
        self.says = ""

    def open(self, session: TrySession, draft: TryDraft) -> None:
        """Go to the screen a draft was made on."""
        if draft.trial:
            session.trial_id = TrialId(draft.trial)
        self.session, self._smaller = session, False
        if draft.stage == "later" and draft.moved:
            self._ask_how(session, draft.moved, draft.answered.asking.how)
        elif draft.stage == "again" and session.earlier:
            self._ask_again(session, draft)
        elif draft.stage == "happened":
            self._ask(session, draft.answered)
        elif draft.trial:
            self._do(session)
        else:
            self._predict(session, draft.predicted if draft.predicted != Predicted() else None)

    def end(self) -> None:
        """End the try for now."""
        session, self.session, self.screen = self.session, None, None
        self.keeper.stop()
        if session is not None:
            self.ended.emit(session.trial_id)
            if self._smaller:
                self.smaller_step.emit(session.rung_id)

    def _predict(self, session: TrySession, said: Predicted | None) -> None:
        screen = PredictScreen(session, said)
        screen.wanted.connect(lambda: self._send(session.keeping(screen.said), partial(self._do, session)))
        self._show(screen)

    def _do(self, session: TrySession) -> None:
        screen = DoScreen(session)
        screen.moved.connect(partial(self._on_moved, session))
        self._show(screen)

    def _on_moved(self, session: TrySession, done: Done) -> None:
        moved = at_once(done, session.now)
        if done == "not_attempted":
            self._send(session.moving(moved), self.end)
        elif session.trial.prediction.horizon_hours:
            # The movement is recorded together with how we ask; until then only the draft knows of it.
            self._ask_how(session, moved)
            self.keeper.flush()
        else:
            self._send(session.moving(moved), partial(self._ask, session))

    def _ask_how(self, session: TrySession, moved: Moved, how: AskHow | None = None) -> None:
        screen = LaterScreen(session, moved, how)
        screen.agreed.connect(lambda how: self._send(session.moving_and_asking(moved, how), self.end))
        self._show(screen)

    def _ask(self, session: TrySession, said: Answered | None = None) -> None:
        screen = HappenedScreen(session, said)
        screen.wanted.connect(lambda: self._answer(session, screen.answers.answered))
        self._show(screen)

    def _ask_again(self, session: TrySession, draft: TryDraft | None = None) -> None:
        screen = AgainScreen(session, draft)
        screen.said.connect(partial(self._keep_again, session))
        screen.wanted.connect(lambda: self._answer(session, screen.answers.answered, screen.moved))
        screen.not_today.connect(lambda: self._on_moved(session, "not_attempted"))
        self._show(screen)

    def _keep_again(self, session: TrySession, said: Predicted) -> None:
        self._send(session.keeping_again(session.earlier[-1], said), partial(self._kept_again, session))

    def _kept_again(self, session: TrySession) -> None:
        """Ask on the same screen what happened, where that is known at once."""
        if session.trial.prediction.horizon_hours:
            self._do(session)
        elif isinstance(self.screen, AgainScreen):
            self.screen.show_kept()
            self.shown.emit(self.screen)

    def _answer(self, session: TrySession, said: Answered, moved: Moved | None = None) -> None:
        self._smaller = said.next_step == "easier_step"
        self._send(session.answering(said, moved), partial(self._answered, session, said))

    def _answered(self, session: TrySession, said: Answered) -> None:
        reveal = self.end if said.outcome == "unclear" else partial(self._reveal, session)
        review = session.closing_review(said)
        if review is None:
            reveal()
        else:
            self._send(review, reveal)

    def _reveal(self, session: TrySession) -> None:
        screen = RevealScreen(session)
        self.says = ""
        screen.ended.connect(self.end)
        screen.fair_test_planned.connect(
            lambda words: self._send(session.planning_fair_test(words), screen.show_planned)
        )
        screen.correction_wanted.connect(partial(self._correct, session))
        screen.again_wanted.connect(lambda: self.open(session.again(), TryDraft("again")))
        self._show(screen)

    def _correct(self, session: TrySession) -> None:
        """Ask what is to be corrected; then show the try anew, or end it where it was entered in error."""
        if self.screen is None:
            return
        sheet = CorrectTrySheet(session.trial, self.screen.window())
        sheet.wanted.connect(lambda wanted: self._do_correct(session, sheet, wanted))
        sheet.finished.connect(sheet.deleteLater)
        open_sheet(self._workspace, sheet)

    def _do_correct(self, session: TrySession, sheet: CorrectTrySheet, wanted: Wanted) -> None:
        try:
            self._workspace.do(*wanted.lines, label="", draft=sheet.draft_name)
        except ExposureError as error:
            sheet.tell(sentence(error))
            return
        sheet.done_with()
        if session.trial.void:
            self.says = wanted.label
            self.end()
        else:
            self._reveal(session)

    def _show(self, screen: TryScreen) -> None:
        screen.changed.connect(self.keeper.touch)
        screen.unsaved.again_wanted.connect(self._send_again)
        screen.unsaved.copy_wanted.connect(self._copy)
        self.screen = screen
        self.shown.emit(screen)

    def _send(self, parcel: Parcel, then: Callable[[], None]) -> None:
        """Do the edits and go on; where they cannot be done, say so and stay, ready to send the same again."""
        if self.session is None or self.screen is None:
            return
        # A draft written after this would bring back what is on record by then.
        self.keeper.stop()
        try:
            # The window says nothing over the foot of a try; what is to be said waits for its end.
            self._workspace.do(*parcel.lines, label="", draft=self.session.draft_name)
        except ExposureError as error:
            self._unsent = partial(self._send, parcel, then)
            self.screen.unsaved.tell(sentence(error))
            self.keeper.touch()
        else:
            self._unsent, self.says = None, parcel.label
            self.screen.unsaved.hide()
            then()

    def _send_again(self) -> None:
        if self._unsent is not None:
            self._unsent()

    def _copy(self) -> None:
        if self.session is not None and self.screen is not None:
            draft = self.screen.draft
            text = as_text(self.session.rung.movement, draft.predicted, draft.answered)
            put(text)
            self.screen.unsaved.tell_copied()

    def _keep_draft(self) -> None:
        if self.session is not None and self.screen is not None and self.screen.drafts:
            self.session.keep_draft(self.screen.draft)
