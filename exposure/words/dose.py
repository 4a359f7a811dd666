"""A dose in words: one readable line, the names of its dimensions, and what a step between changes."""

import re
from collections.abc import Mapping

from exposure.domain.dose import Proposal, cleaned
from exposure.words.language import _

# What is moved and how far comes first; how and where follow.
_ORDER = ("load", "range", "support", "speed", "amount", "combined", "place", "company", "surprise", "tired")
NOTHING = "none"


def dose_line(dose: Mapping[str, str]) -> str:
    """Give a dose as one line: "3 kg, from the floor, one hand on the bench, slow, 5 times"; "" where none is said."""
    said = cleaned(dose)
    return _(", ").join(_value(name, said[name]) for name in _ORDER if name in said)


def dimension_word(name: str) -> str:
    """Give what a dimension of a dose is called."""
    words = {
        "support": _("Holding on"),
        "load": _("How heavy"),
        "range": _("How far"),
        "speed": _("How fast"),
        "amount": _("How much"),
        "place": _("Where"),
        "company": _("Who is there"),
        "surprise": _("Surprise"),
        "tired": _("How tired"),
        "combined": _("What with it"),
    }
    return words[name]


def change_lines(proposal: Proposal, easier: Mapping[str, str]) -> tuple[str, ...]:
    """Say what a step between changes of the easier one, a line for each of its one or two dimensions."""
    before = cleaned(easier)
    return tuple(_change(name, before.get(name), proposal.dose[name]) for name in proposal.changed)


def between_title(movement: str, proposal: Proposal, easier: Mapping[str, str]) -> str:
    """Give the words of a step between: those of the easier one, with what changes in the place of what was, or after.

    "Lean forward, both hands on the bench" becomes "Lean forward, one hand on the bench".
    """
    before, words = cleaned(easier), movement
    for name in proposal.changed:
        value, was = _value(name, proposal.dose[name]), before.get(name, "")
        place = re.search(re.escape(was), words, re.IGNORECASE) if was else None
        if place is not None:
            words = words[: place.start()] + value + words[place.end() :]
        else:
            words = _("{movement}, {value}").format(movement=words, value=value)
    return words


def _change(name: str, before: str | None, after: str) -> str:
    if before is None:
        return _("{what}: {after}").format(what=dimension_word(name), after=_value(name, after))
    words = _("{what}: {after} instead of {before}")
    return words.format(what=dimension_word(name), after=_value(name, after), before=_value(name, before))


def _value(name: str, words: str) -> str:
    """Give a value as it reads by itself: "none" says nothing without the dimension it is about."""
    return _("not holding on") if name == "support" and words.casefold() == NOTHING else words
