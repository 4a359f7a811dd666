"""The words, icons and colours of what can be so: states, feelings, outcomes; testable without a widget."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from exposure.words.language import _, ngettext
from exposure.words.patient_view import what_happened

State = Literal["done", "current", "later", "resting"]
Mark = Literal["said", "did_not_happen", "partly", "happened", "still_to_ask"]
Band = Literal["wont", "unlikely", "either_way", "likely", "certain"]

UNLIKELY, LIKELY = 20, 80
BAND_AT: Mapping[Band, int] = MappingProxyType(
    {"wont": 0, "unlikely": UNLIKELY, "either_way": 50, "likely": LIKELY, "certain": 100}
)


@dataclass(frozen=True, slots=True)
class StateLook:
    """What a state looks like: its word, its icon, and the token of its colour (its tint is that with `_soft`)."""

    word: str
    icon: str
    colour: str

    @property
    def tint(self) -> str:
        """Give the token of the ground behind word and icon."""
        return f"{self.colour}_soft"


def state_look(state: State) -> StateLook:
    """Give word, icon and colour of a step's state. No state is a padlock, and none is told by colour alone."""
    looks = {
        "done": StateLook(_("Done"), "check", "mastered"),
        "current": StateLook(_("Current"), "footprints", "accent"),
        "later": StateLook(_("Later"), "circle", "locked"),
        "resting": StateLook(_("Resting"), "pause", "hold"),
    }
    return looks[state]


def ready_look() -> StateLook:
    """Give the look of a ladder whose next step can be chosen."""
    return StateLook(_("Next step can be chosen"), "arrow-up", "mastered")


def feel(likelihood: int) -> str:
    """Say in words how a likelihood of 0 to 100 feels; the number itself stays off shared pages."""
    if likelihood <= UNLIKELY:
        return _("feels unlikely now")
    if likelihood >= LIKELY:
        return _("feels likely now")
    return _("could go either way now")


def band(likelihood: int) -> Band:
    """Give the word of the likelihood scale that a value of 0 to 100 belongs to."""
    # The ends have words of their own; everything between belongs to a band.
    if likelihood in (0, 100):
        return "certain" if likelihood else "wont"
    if likelihood <= UNLIKELY:
        return "unlikely"
    return "likely" if likelihood >= LIKELY else "either_way"


def band_words() -> Mapping[Band, str]:
    """Give the words of the likelihood scale, from 0 to 100."""
    return {
        "wont": _("Won’t happen"),
        "unlikely": _("Unlikely"),
        "either_way": _("Could go either way"),
        "likely": _("Likely"),
        "certain": _("Certain to happen"),
    }


def spoken_likelihood(likelihood: int) -> str:
    """Give what a screen reader says for a value: "85 percent, likely"."""
    word = band_words()[band(likelihood)]
    return _("{value} percent, {word}").format(value=likelihood, word=word[:1].lower() + word[1:])


@dataclass(frozen=True, slots=True)
class OutcomeLook:
    """What an outcome looks like: the answer, the sentence, and its mark."""

    answer: str
    sentence: str
    mark: Mark


def outcome_look(outcome: str | None) -> OutcomeLook:
    """Give answer, sentence and mark of an outcome; None is still to ask."""
    looks: dict[str | None, tuple[str, Mark]] = {
        "did_not_occur": (_("No"), "did_not_happen"),
        "partly": (_("Partly"), "partly"),
        "occurred": (_("Yes"), "happened"),
        "unclear": (_("Can’t tell"), "still_to_ask"),
        None: (_("Still to ask"), "still_to_ask"),
    }
    answer, mark = looks[outcome]
    return OutcomeLook(answer, what_happened(outcome), mark)


def mark_words() -> Mapping[Mark, str]:
    """Give the words of the marks, as a screen reader says them."""
    return {
        "said": _("You said"),
        "did_not_happen": _("Did not happen"),
        "partly": _("Partly"),
        "happened": _("Happened"),
        "still_to_ask": _("Still to ask"),
    }


def tries(count: int) -> str:
    """Give the number of tries in words, never as a part of something."""
    return ngettext("{count} try", "{count} tries", count).format(count=count)


def on_days(count: int) -> str:
    """Give the number of days in words: "on 2 days"."""
    return ngettext("on {count} day", "on {count} days", count).format(count=count)
