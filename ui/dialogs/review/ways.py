"""The ways on after a review, as each reason has them; the order is that in which they are offered (§10.6)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from exposure.domain.care import ReviewHow
from exposure.words.language import _
from ui.widgets.choices import Choice

Way = Literal[
    "reword", "coped", "carry_on", "smaller", "split", "repeat", "write_in", "fade", "amount", "new_way", "fair", "hold"
]
HOW: Mapping[Way, ReviewHow] = {
    "reword": "reword",
    "coped": "carry_on",
    "carry_on": "carry_on",
    "smaller": "easier_step",
    "split": "easier_step",
    "repeat": "repeat",
    "write_in": "easier_step",
    "fade": "repeat",
    "amount": "easier_step",
    "new_way": "repeat",
    "fair": "repeat",
    "hold": "hold",
}
WAYS: Mapping[str, tuple[Way, ...]] = {
    "REVIEW_OCCURRED": ("reword", "coped", "smaller", "repeat", "hold"),
    "REVIEW_PARTLY": ("reword", "split", "smaller", "carry_on", "hold"),
    "REVIEW_UNCLEAR": ("reword", "carry_on", "hold"),
    "REVIEW_AIDS": ("write_in", "fade", "carry_on", "hold"),
    "REVIEW_TOO_BIG": ("split", "smaller", "carry_on", "hold"),
    "REVIEW_NOT_SETTLING": ("amount", "smaller", "carry_on", "hold"),
    "REVIEW_BELIEF": ("new_way", "fade", "fair", "reword", "carry_on", "hold"),
}


@dataclass(frozen=True, slots=True)
class Review:
    """What a review is called and asks, by its reason."""

    title: str
    asks: str


def review_words(reason: str) -> Review:
    """Give the title and the question of a review."""
    if reason == "REVIEW_OCCURRED":
        return Review(_("It happened. Let’s look at what you did next."), _("How does it go on?"))
    asks: Mapping[str, Callable[[], str]] = {
        "REVIEW_PARTLY": lambda: _("It partly happened more than once. What would tell a yes from a no?"),
        "REVIEW_UNCLEAR": lambda: _("It could not be told what happened. How would we both know?"),
        "REVIEW_AIDS": lambda: _("Something extra was used. Is it part of the step, or left out next time?"),
        "REVIEW_TOO_BIG": lambda: _("It was not done in full. What would be small enough to do?"),
        "REVIEW_NOT_SETTLING": lambda: _("It took more than a day to settle. How much is right for now?"),
        "REVIEW_BELIEF": lambda: _("It has not happened and still feels likely. What would change that?"),
    }
    return Review(_("Close the review"), asks[reason]())


def choices_of(reason: str) -> list[Choice]:
    """Give the ways of a reason as answers, numbered."""
    return [Choice(way, *_words(way, reason), key=str(number)) for number, way in enumerate(WAYS[reason], 1)]


def _words(way: Way, reason: str) -> tuple[str, str]:
    """Give the words of a way, and what it does."""
    words: Mapping[Way, tuple[str, str]] = {
        "reword": (_reword(reason), _("The new words are asked before the next try.")),
        "coped": (_("It happened, I coped, carry on"), _("Tries on this step are counted from the first.")),
        "carry_on": (_("Carry on as it is"), _("Nothing changes. Tries that count still count.")),
        "smaller": (_("A smaller step first"), _("A new step right below this one.")),
        "split": (_("Split the step in two"), _("Two smaller steps take its place. Its tries are kept.")),
        "repeat": (_("The same step again"), _("With the same words and the same amount.")),
        "write_in": (_("It is part of the step for now"), _("The step is done with it, and counted so from now on.")),
        "fade": (_("Leave it out next time"), _("It is asked about before and after each try.")),
        "amount": (_("Another amount"), _("How far, how much, how long, how often.")),
        "new_way": (_("A new place or a new way"), _("It is shown before the next try.")),
        "fair": (_("Plan a fair test"), _("What would have to happen to change your mind? Shown before the next try.")),
        "hold": (_("Pause, look into it first"), _("No tries on this ladder until the pause is lifted.")),
    }
    return words[way]


def _reword(reason: str) -> str:
    if reason == "REVIEW_OCCURRED":
        return _("Say it in other words next time")
    if reason == "REVIEW_BELIEF":
        return _("It is another worry")
    return _("Say more exactly how we will know")
