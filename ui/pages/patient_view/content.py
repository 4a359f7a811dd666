"""What the card of one step shows: the newest try on it, what was learned, what comes next."""

from dataclasses import dataclass, field
from datetime import datetime

from exposure.domain.case import Case
from exposure.imports.step_pictures import picture_name
from exposure.words.language import _
from exposure.words.patient_steps import StepTold, TryTold, ladder_told
from exposure.words.patient_view import state_word
from ui.widgets.ladder.picture_step import LadderStep
from ui.wording import Mark, outcome_look


@dataclass(frozen=True, slots=True)
class Told:
    """One try as it is told to the person it is about: the worry, and what happened in their words and ours.

    `said` is empty while the answer is still to come, so that the number stays covered until it is given.
    """

    day: str
    worry: str
    said: str
    happened: str
    outcome: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class CardContent:
    """The card of one step; `told` is None where it has not been tried."""

    title: str
    picture: str
    told: Told | None
    learned: str
    next: str
    photo: bytes = field(default=b"", repr=False)

    @property
    def spoken(self) -> str:
        """Give the card as a screen reader says it."""
        parts = [self.title]
        if self.told is None:
            parts.append(_("Not tried yet."))
        else:
            told = self.told
            worry = _("What you said before: {words}").format(words=told.worry)
            happened = _("What happened: {outcome}").format(outcome=told.outcome)
            parts += [told.day, worry, told.said, happened, told.happened]
        if self.learned:
            parts.append(_("What you learned: {words}").format(words=self.learned))
        if self.next:
            parts.append(_("What comes next: {words}").format(words=self.next))
        return " ".join(_ended(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class ViewContent:
    """Everything of one patient’s view: the sentence over it, a banner with its icon, the steps with their cards.

    `here` is the number, from 0, of the step the figure stands on: in a flare the steady one, else the current one,
    else the highest done, else None.
    """

    headline: str
    banner: str = ""
    icon: str = "pause"
    steps: tuple[LadderStep, ...] = ()
    cards: tuple[CardContent, ...] = ()
    here: int | None = None


def view_content(case: Case, now: datetime) -> ViewContent:
    """Give what the view of a patient’s newest ladder with steps shows at `now`, in a flare of the one to keep to."""
    told = ladder_told(case, now)
    return ViewContent(
        headline=told.headline,
        banner=told.banner,
        icon="pause" if told.paused else "info",
        steps=tuple(LadderStep(step.rung.movement, step.state, state_word(step.state)) for step in told.steps),
        cards=tuple(_card(step, case) for step in told.steps),
        here=told.here,
    )


def _card(step: StepTold, case: Case) -> CardContent:
    return CardContent(
        title=step.rung.movement,
        picture=picture_name(step.rung.library),
        photo=case.photo_of(step.rung.id),
        told=_told(step.newest) if step.newest else None,
        learned=step.learned,
        next=step.next,
    )


def _told(one: TryTold) -> Told:
    look = outcome_look(one.outcome)
    return Told(one.day, one.worry, one.said, one.happened, look.sentence, look.mark)


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "”")) else f"{words}."
