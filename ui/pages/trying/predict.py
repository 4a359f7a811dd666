"""Before moving: the worry, how we will know, how likely, when, and what to leave out."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.models.try_answers import Predicted, TryDraft
from ui.models.try_words import missing_before, still_needed
from ui.pages.trying.asides import Asides, ThisTime
from ui.pages.trying.beside import Beside
from ui.pages.trying.recall import RecallCard, recall_of
from ui.pages.trying.screen import Foot, TryScreen
from ui.pages.trying.where_who import WhereWho
from ui.pages.trying.worry import Worry
from ui.try_session import TrySession
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.question import Question
from ui.widgets.when_question import WhenQuestion

_CHIP = ChipLook(icon_on="circle-slash-2", px=20)
_WITH_RECALL = 1392
KEEP = Look("primary", icon="check", key="Ctrl+Enter", px=18, height=48)


class PredictScreen(TryScreen):
    """The first screen. No earlier value is drawn on it; nothing is chosen to begin with."""

    def __init__(self, session: TrySession, said: Predicted | None = None) -> None:
        super().__init__(session)
        self._where = WhereWho(session.user)
        self._where.offer_places(session.places)
        self._worry, self._asides, self._this_time = Worry(session), Asides(), ThisTime()
        self._scale = LikelihoodScale("try.likelihood", _("How likely is that?"))
        self._when = WhenQuestion("try.when", _("When will we know?"))
        self._leave_out = ChipRow("try.leave_out", _leave_out_words(), (), RowLook(add=_("Add"), chip=_CHIP))
        self._keep = Button("try.keep", _("Keep this prediction"), KEEP)
        self._foot = Foot([self._keep])
        self._lay_out_with(recall_of(session))
        self._show(said or _known(session))
        self._connect_signals()
        self._arrange()

    @property
    def said(self) -> Predicted:
        """Give everything said so far."""
        return Predicted(
            worry=self._worry.words,
            how=self._worry.how,
            meaning=self._worry.meaning,
            likelihood=self._scale.answer,
            when=self._when.when,
            days=self._when.days,
            left=self._leave_out.checked,
            offered=tuple(chip.text() for chip in self._leave_out.chips),
            place=self._where.place,
            clinician_present=self._where.clinician_present,
            varied=self._asides.varied.words,
            alternative=self._asides.alternative.words,
            chain=self._worry.elicit.chain,
        )

    @property
    def draft(self) -> TryDraft:
        """Give what was said so far, for the draft."""
        return TryDraft("predict", predicted=self.said)

    @property
    def first(self) -> QWidget:
        """Give the first question of the day, or the worry; where the worry is known, how likely it is."""
        if not self._where.isHidden():
            return self._where.first
        return self._scale if self._worry.is_known else self._worry.first

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        return missing_before(self.said, asks_meaning=self._worry.needs_meaning)

    def confirm(self) -> None:
        """Keep the prediction, if nothing is missing."""
        if not self.missing:
            self.wanted.emit()

    def _lay_out_with(self, recall: RecallCard | None) -> None:
        form = self._form()
        if recall is None:
            self.lay_out(form, self._foot)
        else:
            self.lay_out(Beside(recall, form), self._foot, _WITH_RECALL)

    def _form(self) -> QWidget:
        later = QWidget()
        says = Label(_("Not the next step. That is allowed."), "helper_large")
        later.setLayout(Row(Icon("info", "ink2", 20), (says, 1), gap=8))
        likely, when = Question(_("How likely is that?"), self._scale), Question(_("When will we know?"), self._when)
        out = Question(_leave_out_words(), self._leave_out)
        form = QWidget()
        above = (later, self._this_time, self._where)
        last = Column(out, self._asides, gap=4)
        form.setLayout(Column(*above, self._worry, likely, when, last, None, gap=16))
        later.setVisible(self.session.is_later)
        self._where.setVisible(not self.session.knows_where)
        return form

    def _show(self, said: Predicted) -> None:
        self._where.show_answers(said.place, said.clinician_present)
        self._worry.show_words(said.worry, said.how, said.meaning)
        self._scale.show_answer(said.likelihood)
        self._when.show_moment(said.when, said.days, self.session.now)
        # Things added before a pause are on no record yet; the draft brings them back.
        usual = [behaviour.what for behaviour in self.session.rung.safety_behaviours]
        self._leave_out.show_options(dict.fromkeys([*usual, *said.offered]))
        self._leave_out.check(said.left)
        self._asides.varied.show_words(said.varied)
        self._asides.alternative.show_words(said.alternative)
        self._worry.elicit.show_chain(said.chain)
        self._this_time.show_words(said.varied)

    def _connect_signals(self) -> None:
        for part in (self._where, self._worry, self._scale, self._when, self._leave_out, self._asides):
            part.changed.connect(self._on_changed)
        self._keep.clicked.connect(self.confirm)

    def _on_changed(self) -> None:
        self._this_time.show_words(self._asides.varied.words)
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        needed = still_needed(self.missing)
        self._keep.allow(not needed, needed)
        self._foot.say(needed or _("We keep it as you said it, and cover it until afterwards."))


def _known(session: TrySession) -> Predicted:
    """Give what is known of a try before anything is said: the step's words, and the change chosen for today."""
    rung = session.rung
    known = Predicted(rung.feared_outcome, rung.how_we_know, alternative=rung.alternative)
    return replace(known, varied=session.planned_change)


def _leave_out_words() -> str:
    return _("Things I do to stay safe: what will you leave out?")
