"""What a card on the ladder shows of one step, and how it is said aloud."""

from dataclasses import dataclass

from exposure.domain.identifiers import RungId
from exposure.words.language import _
from ui.wording import State, feel, on_days, state_look, tries


@dataclass(frozen=True, slots=True)
class Step:
    """One step as its card shows it.

    `worry` (0–100) is None until it is rated. `dots` are the tries that count (0–3), made on `days` days; `feeling` is
    how likely it feels since (0–100), None where not said. `rest` says until when and why a step rests. `ranked_above`
    is the higher worry of the step below it, where order and ratings disagree and nobody has settled it.
    `by_decision`: a clinician moved on from it, which is never said to be safety shown.
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

    @property
    def shows_tries(self) -> bool:
        """Say whether the card has dots: a step that is done or current."""
        return self.state in ("done", "current")

    @property
    def word(self) -> str:
        """Give the word under the title."""
        if self.by_decision:
            return _("Moved on by clinical decision")
        return _("New on the ladder") if self.fresh else state_look(self.state).word


def spoken(step: Step) -> str:
    """Give what a screen reader says of a card: title, worry, state, feeling, tries."""
    decided = step.word if step.by_decision else ""
    parts = [step.title, _worry(step), state_look(step.state).word, decided, step.rest]
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
