"""What is done today: the step, what shall be done, where and who, the tries, and what stands before them."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.visit import Visit
from exposure.words.language import _
from ui.draft_keeper import DraftKeeper
from ui.models.try_plan import TryPlan, plan_body, plan_from, plan_name
from ui.pages.ladder.steps import steps_of
from ui.pages.page import newest_ladder
from ui.pages.trying.where_who import WhereWho
from ui.pages.visit.part import VisitPart
from ui.pages.visit.today.alongside import Alongside
from ui.pages.visit.today.before import BeforeATry, lines_of
from ui.pages.visit.today.choice import WhatToday
from ui.pages.visit.today.head import StepHead
from ui.pages.visit.today.offer import Offer, offer_of
from ui.pages.visit.today.tries import TriesToday
from ui.pages.visit.today.why import WhyThis
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Separator
from ui.widgets.labels import Label
from ui.widgets.scrolling import Scrolling
from ui.widgets.wide_and_slim import WideAndSlim
from ui.workspace import Workspace


class VisitToday(VisitPart):
    """Asks what shall be done today and begins it; nothing on it is chosen before, and nothing stops a try."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._visit: Visit | None = None
        self._offer: Offer | None = None
        self._head, self._what, self._why = StepHead(), WhatToday(), WhyThis()
        self._line = Separator()
        self._no_step = Label(_("Put a first movement on the ladder. One should feel easy."), "lead")
        self._to_ladder = Button("today.ladder", _("Go to the ladder"))
        self._where = WhereWho(workspace.user, "today", _("Set once for this visit"))
        self._tries, self._before, self._alongside = TriesToday(), BeforeATry(), Alongside()
        self._keeper = DraftKeeper(self._keep_drafts, self)
        self._lay_out()
        self._connect_signals()

    @property
    def first(self) -> QWidget | None:
        """Give the first answer to what shall be done, else what is to be done instead."""
        if self._offer is None:
            return self._to_ladder
        return self._what.first or self._why.first

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw what is known now; what is being typed stays."""
        self._visit = visit
        ladder = newest_ladder(case)
        self._show_ladder(case, ladder if ladder is not None and ladder.steps else None)
        self._where.offer_places(tuple(_places(case)))
        self._where.show_answers(visit.place, visit.clinician_present)
        self._before.show_lines(lines_of(case, visit, self.workspace.now()))
        typed = self.workspace.draft(self._alongside_name)
        self._alongside.show_words(str(typed["text"]) if typed else case.patient.alongside)

    def step_to_try(self) -> str:
        """Give the step chosen for today, "" for the current one; moves up first where that was chosen."""
        self.leave()
        if self._what.wants_up:
            self._move_up()
        return self._what.plan.rung or ""

    def leave(self) -> bool:
        """Save what is still being typed."""
        self._keeper.flush()
        return self._save_alongside()

    def _show_ladder(self, case: Case, ladder: LadderCase | None) -> None:
        now = self.workspace.now()
        offer = self._offer = offer_of(ladder, case, now) if ladder is not None else None
        step = offer.step if offer is not None else None
        self._head.setVisible(step is not None)
        self._no_step.setVisible(offer is None)
        self._to_ladder.setVisible(offer is None)
        for part in (self._line, self._what, self._why):
            part.setVisible(offer is not None)
        self._tries.show_tries(case, step.id if step is not None else None, now)
        self._tries.offer_again(offer is None or bool(offer.choices))
        if ladder is None or offer is None:
            return
        if step is not None:
            cards = {card.id: card for card in steps_of(ladder, case, now)}
            self._head.show_step(step, cards.get(step.id), (ladder, offer.decision))
        self._why.show_offer(offer)
        self._what.show_offer(offer, plan_from(self.workspace.draft(self._plan_name)))

    def _lay_out(self) -> None:
        about = Column(
            self._head,
            self._no_step,
            self._to_ladder,
            self._line,
            self._what,
            self._why,
            gap=16,
            margins=(24, 20, 24, 20),
        )
        left, right = QWidget(), QWidget()
        tries = Card(Column(self._tries, margins=(24, 16, 24, 20)))
        left.setLayout(Column(Card(about), self._where, tries, gap=16))
        right.setLayout(Column(self._before, self._alongside, gap=16))
        self._scroll = Scrolling(WideAndSlim(left, right))
        self.setLayout(Column((self._scroll, 1), gap=0))

    def _connect_signals(self) -> None:
        self._to_ladder.clicked.connect(lambda: self.action_wanted.emit("add_movement"))
        self._what.chosen.connect(self._on_chosen)
        self._what.typed.connect(self._keeper.touch)
        self._what.left_words.connect(self._keeper.flush)
        self._what.emptied.connect(self._on_emptied)
        self._what.move_up_wanted.connect(self._move_up)
        self._why.why_wanted.connect(lambda: self.action_wanted.emit("explain_decision"))
        self._why.help_wanted.connect(self._on_help)
        self._why.rated.connect(self._on_rated)
        self._where.changed.connect(self._on_where)
        self._tries.again_wanted.connect(lambda: self.action_wanted.emit("go_again"))
        self._tries.answer_wanted.connect(self.due_wanted)
        self._tries.resume_wanted.connect(self.try_wanted)
        self._before.wanted.connect(self.action_wanted)
        self._alongside.typed.connect(self._keeper.touch)
        self._alongside.left.connect(self._save_alongside)

    @property
    def _plan_name(self) -> str:
        return plan_name(self._visit) if self._visit is not None else ""

    @property
    def _alongside_name(self) -> str:
        return f"alongside:{self.patient}"

    def _on_chosen(self) -> None:
        self._keeper.touch()
        self._keeper.flush()

    def _on_emptied(self) -> None:
        """Go on with what is to be done instead; it gets its place only with the next events."""
        self._why.take_focus()
        self._scroll.bring_focus()

    def _on_help(self) -> None:
        offer = self._offer
        if offer is not None and offer.help is not None:
            self.action_wanted.emit(offer.help.action)
        elif offer is not None and offer.asks is not None:
            self.due_wanted.emit(offer.asks.id)

    def _on_rated(self, likelihood: int) -> None:
        if self._offer is not None and self._offer.rates is not None:
            line = {"edit": "rate_belief", "trial": self._offer.rates.id, "likelihood_after": likelihood}
            self.attempt(line, label=_("Kept how likely it feels now"))

    def _on_where(self) -> None:
        if self._visit is None or self.patient is None:
            return
        company = self._where.clinician_present
        said = {"place": self._where.place} | ({} if company is None else {"clinician_present": company})
        line = {"edit": "open_visit", "id": self._visit.id, "patient": self.patient, **said}
        self.attempt(line, label=_("Where and who set for this visit"))

    def _move_up(self) -> None:
        step = self._offer.step if self._offer is not None else None
        if step is not None:
            self.attempt(
                {"edit": "move_up", "rung": step.id}, label=_("Moved on to the next step"), draft=self._plan_name
            )

    def _save_alongside(self) -> bool:
        if self.patient is None or self._alongside.words == self.workspace.case(self.patient).patient.alongside:
            return True
        line = {"edit": "set_alongside", "patient": self.patient, "text": self._alongside.words.strip()}
        return self.attempt(line, label=_("Alongside written down"), draft=self._alongside_name) is not None

    def _keep_drafts(self) -> None:
        """Keep what was chosen and what is being typed, so that neither a crash nor a lock takes it."""
        if self.patient is None or self._visit is None:
            return
        plan = self._what.plan
        if plan != plan_from(self.workspace.draft(self._plan_name)) and plan != TryPlan():
            self.workspace.keep_draft(self._plan_name, plan_body(plan))
        if self._alongside.words != self.workspace.case(self.patient).patient.alongside:
            self.workspace.keep_draft(self._alongside_name, {"text": self._alongside.words})


def _places(case: Case) -> list[str]:
    """Give the places where tries were made, in the order they first came up."""
    return list(dict.fromkeys(trial.movement.place for trial in case.trials if trial.movement and trial.movement.place))
