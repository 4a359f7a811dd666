"""What a card on the ladder shows of one step, and how it is said aloud."""

from dataclasses import dataclass, field

from exposure.domain.identifiers import RungId
from exposure.words.language import _
from ui.wording import State, StateLook, feel, on_days, state_look, tries


@dataclass(frozen=True, slots=True)
class Step:
    """One step as its card shows it.

    `worry` (0–100) is None until it is rated. `dots` are the tries that count (0–3), made on `days` days; `feeling` is
    how likely it feels since (0–100), None where not said. `rest` says until when and why a step rests. `ranked_above`
    is the higher worry of the step below it, where order and ratings disagree and nobody has settled it.
    `by_decision`: a clinician moved on from it, which is never said to be safety shown. `steady`: it is the step to
    keep going with in a flare. `stopped`: it rests because a pause or a flare stops the ladder, not of itself.
    `photo` is a PNG or JPEG that stands in the place of the pictogram.
    """

    id: RungId
    title: str
    state: State = "later"
    worry: int | None = None
    pictogram: str = ""
    dots: int = 0
    days: int = 0
    feeling: int | None = None
    rest: str = ""
    fresh: bool = False
    ranked_above: int | None = None
    by_decision: bool = False
    steady: bool = False
    stopped: bool = False
    photo: bytes = field(default=b"", repr=False)

    @property
    def shows_tries(self) -> bool:
        """Say whether the card has dots: a step that is done, or in work even while the ladder is stopped."""
        return self.state in ("done", "current") or self.stopped

    @property
    def drawn_as(self) -> State:
        """Give the state it is drawn in: what is steady in a flare stands out as the current step does otherwise."""
        return "current" if self.steady else self.state

    @property
    def look(self) -> StateLook:
        """Give the word under the title with its icon and colour."""
        known = state_look(self.state)
        if self.steady:
            return StateLook(_("Steady step"), "footprints", "accent")
        if self.by_decision:
            return StateLook(_("Moved on by clinical decision"), known.icon, known.colour)
        return StateLook(_("New on the ladder"), "plus", "accent") if self.fresh else known

    @property
    def state_said(self) -> str:
        """Give the word of the state as it is heard."""
        return state_look(self.state).word


def spoken(step: Step) -> str:
    """Give what a screen reader says of a card: title, worry, state, feeling, tries."""
    more = step.look.word if step.by_decision or step.steady else ""
    parts = [step.title, _worry(step), step.state_said, more, step.rest]
    if step.shows_tries and step.dots:
        felt = "" if step.feeling is None else feel(step.feeling)
        parts += [felt, _("{tries} {days}").format(tries=tries(step.dots), days=on_days(step.days))]
    return ", ".join(part for part in parts if part) + "."


def order_question(step: Step) -> str:
    """Give the question of a card whose place and number say different things."""
    asked = _("Rated {rated} but ranked above {above}. Keep, or ask again?")
    return asked.format(rated=step.worry, above=step.ranked_above)


def _worry(step: Step) -> str:
    return _("not placed yet") if step.worry is None else _("worry {worry} of 100").format(worry=step.worry)
