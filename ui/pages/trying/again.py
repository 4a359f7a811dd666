"""Going again: how likely now, did it happen, how likely next time; everything else stays as it was."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from exposure.words.language import _
from ui.models.try_answers import Moved, Predicted, TryDraft
from ui.models.try_words import listed, missing_after, quoted, still_needed
from ui.pages.trying.happened import SAVE, foot_words
from ui.pages.trying.predict import KEEP
from ui.pages.trying.screen import Foot, TryScreen
from ui.pages.trying.where_who import WhereWho
from ui.try_session import TrySession
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.cover import Cover
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.outcome_form import FormLook, OutcomeForm
from ui.widgets.question import Question
from ui.widgets.themed import grow_downwards

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class AgainScreen(TryScreen):
    """One screen for a try whose words are kept. Enter keeps, then saves; a digit goes to the scale that is open.

    Signals:
        said(Predicted): how likely it is now, and where we are where that was asked; keep the prediction.
        not_today(): it is not done after all.
    """

    said = Signal(object)
    not_today = Signal()

    def __init__(self, session: TrySession, draft: TryDraft | None = None) -> None:
        super().__init__(session)
        self._ended: datetime | None = None
        self._asks_where = not session.knows_where
        self._where = WhereWho(session.user)
        self._where.offer_places(session.places)
        self._scale = LikelihoodScale("try.likelihood", _("How likely now?"))
        self._cover = Cover(64)
        self._part_of_it = Chip("try.part", _("Part of it"), ChipLook(icon_on="check", px=20))
        self._no_try = Button("try.not_today", _("Not today"), Look("quiet", px=20, height=48))
        left = tuple(session.earlier[-1].prediction.leaving_out) if session.earlier else ()
        known = [behaviour.what for behaviour in session.rung.safety_behaviours]
        look = FormLook(session.case.patient.pronoun, left, known, short=True)
        self.answers = OutcomeForm("try", look, session.now)
        self._keep = Button("try.keep", _("Keep this prediction"), replace(KEEP, key="Enter"))
        self._save = Button("try.save", _("Save"), replace(SAVE, key="Enter"))
        self._foot = Foot([self._keep, self._save])
        self._after = _after(self._part_of_it, self._no_try, self.answers)
        self.lay_out(self._form(left), self._foot)
        self._show(draft or TryDraft("again"))
        self._connect_signals()
        self._arrange()

    @property
    def part_now(self) -> int:
        """Give in which part we are, from 0."""
        return 2 if self.session.kept else 0

    @property
    def likelihood(self) -> int | None:
        """Give how likely it is now, None while not said."""
        return self._scale.answer

    @property
    def predicted(self) -> Predicted:
        """Give what is said before moving."""
        place, company = self._where.place, self._where.clinician_present
        return Predicted(likelihood=self.likelihood, place=place, clinician_present=company)

    @property
    def moved(self) -> Moved:
        """Give what was done: all of it unless part was said; it ended when it was first answered what happened."""
        return Moved("partial" if self._part_of_it.isChecked() else "full", self._ended or self.session.now)

    @property
    def draft(self) -> TryDraft:
        """Give what was said so far, for the draft."""
        kept = self.session.kept
        said = Predicted() if kept else self.predicted
        moved = self.moved if self._ended else None
        return TryDraft("again", self.session.trial_id if kept else None, said, moved, self.answers.answered)

    @property
    def first(self) -> QWidget:
        """Give where we are on a new day, else the scale, or once the prediction is kept, the answers."""
        if self.session.kept:
            return self.answers.did.first
        return self._scale if self._where.isHidden() else self._where.first

    def show_kept(self) -> None:
        """Cover the number and ask what happened."""
        self._arrange()

    def confirm(self) -> None:
        """Keep the prediction, or save the answer, whichever is next and can be done."""
        if not self.session.kept:
            if self.likelihood is not None:
                self.said.emit(self.predicted)
        elif not missing_after(self.answers.answered):
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, and bring digits to the scale that waits for a number."""
        if event.modifiers() not in _PLAIN:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            # Somebody who is writing what happened may press Enter without meaning to save.
            if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
                self.confirm()
        elif event.text().isascii() and event.text().isdigit() and self._open_scale.isVisible():
            self._open_scale.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._open_scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @property
    def _open_scale(self) -> LikelihoodScale:
        return self.answers.scale if self.session.kept else self._scale

    def _form(self, left: tuple[str, ...]) -> QWidget:
        varied = self.session.earlier[-1].prediction.varied if self.session.earlier else ""
        worry = Column(
            Label(_("You are worried that"), "helper_large"),
            Label(quoted(self.session.rung.feared_outcome), "big_strong"),
            *([Label(_("Left out: {things}").format(things=listed(left)), "helper_large")] if left else []),
            *([Label(_("This time: {words}").format(words=varied), "helper_large")] if varied else []),
            gap=4,
        )
        form = QWidget()
        now = Question(_("How likely now?"), self._scale, self._cover)
        form.setLayout(Column(self._where, worry, now, self._after, None, gap=24))
        return form

    def _show(self, draft: TryDraft) -> None:
        said = draft.predicted
        self._where.show_answers(said.place, said.clinician_present)
        self._scale.show_answer(said.likelihood)
        self.answers.show_answered(draft.answered)
        if draft.moved:
            self._ended = draft.moved.ended
            self._part_of_it.setChecked(draft.moved.done == "partial")

    def _connect_signals(self) -> None:
        self._where.changed.connect(self._on_changed)
        self._scale.changed.connect(self._on_changed)
        self.answers.changed.connect(self._on_answered)
        self.answers.followed.connect(self.bring)
        self._part_of_it.clicked.connect(self._on_changed)
        self._no_try.clicked.connect(self.not_today)
        self._keep.clicked.connect(self.confirm)
        self._save.clicked.connect(self.confirm)

    def _on_answered(self) -> None:
        # Nobody presses Done here: the movement is over when somebody can say what came of it.
        self._ended = self._ended or self.session.now
        self._on_changed()

    def _on_changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        kept, said = self.session.kept, self.answers.answered
        before = "" if self.likelihood is not None else still_needed([_("how likely")])
        after = still_needed(missing_after(said))
        self._where.setVisible(not kept and self._asks_where)
        self._scale.setVisible(not kept)
        self._cover.setVisible(kept)
        self._after.setVisible(kept)
        self._keep.setVisible(not kept)
        self._save.setVisible(kept)
        self._keep.allow(not before, before)
        self._save.allow(not after, after)
        self._foot.say((after if said.outcome else foot_words(said)) if kept else before)


def _after(part: Chip, not_today: Button, answers: OutcomeForm) -> QWidget:
    calm = Label(_("In your own time. Notice what happens. You can stop at any time."), "lead", "ink2")
    quiet = QWidget()
    flow = Flow(gap=16)
    flow.add([part, not_today])
    quiet.setLayout(flow)
    grow_downwards(quiet)
    whole = QWidget()
    whole.setLayout(Column(calm, quiet, answers, gap=16))
    return whole
