"""The figures of one step as plain sentences to the person they are about, for a clinician to read beside them.

Each is "" while there is too little to say, and none is a proof, a risk or a loss.
"""

from exposure.domain.gap_counts import Counts
from exposure.words.language import _, ngettext
from exposure.words.numbers import points


def count(counted: Counts) -> str:
    """Say in how many tries it did not happen, partly happened, happened; a Yes stands as plainly as a No."""
    if not counted.answered:
        return _("No answers yet.")
    if counted.partly == counted.answered:
        words = ngettext(
            "It partly happened in {partly} of {answered} try.",
            "It partly happened in {partly} of {answered} tries.",
            counted.answered,
        )
        return words.format(partly=counted.partly, answered=counted.answered)
    words = {
        (False, False): ngettext(
            "It did not happen in {none} of {answered} try.",
            "It did not happen in {none} of {answered} tries.",
            counted.answered,
        ),
        (False, True): _("It did not happen in {none} of {answered} tries and partly happened in {partly}."),
        (True, False): ngettext(
            "It happened in {happened} of {answered} try.",
            "It happened in {happened} of {answered} tries.",
            counted.answered,
        ),
        (True, True): _("It happened in {happened} of {answered} tries and partly happened in {partly}."),
    }[bool(counted.happened), bool(counted.partly)]
    return words.format(
        none=counted.did_not_happen, happened=counted.happened, partly=counted.partly, answered=counted.answered
    )


def first_and_now(first: int | None, now: int | None) -> str:
    """Say how likely it felt first and feels now, also where that is 0."""
    if first is None or now is None:
        return ""
    return _("First you said {first}. Now you say {now}.").format(first=first, now=now)


def left_open(answered: int) -> str:
    """Say that a few tries rule out little."""
    if not answered:
        return ""
    words = ngettext("One try leaves much open.", "{count} tries still leave things open.", answered)
    return words.format(count=answered)


def violation(value: float | None) -> str:
    """Say how far off it was on average."""
    return _compared(
        value,
        _("On average you expected {points} more than happened."),
        _("On average you expected {points} less than happened."),
        _("On average you expected what happened."),
    )


def change(value: float | None) -> str:
    """Say how much less likely it felt after a try."""
    return _compared(
        value,
        _("After a try it felt less likely, by {points} on average."),
        _("After a try it felt more likely, by {points} on average."),
        _("After a try it felt as likely as before, on average."),
    )


def bounce_back(value: float | None) -> str:
    """Say how much of the worry came back between tries."""
    return _compared(
        value,
        _("Up to the next try the worry came back by {points}, on average."),
        _("Up to the next try the worry fell by {points} more, on average."),
        _("Up to the next try the worry stayed as it was, on average."),
    )


def slope(value: float | None) -> str:
    """Say how what is expected changes from try to try."""
    return _compared(
        value,
        _("From try to try you expected it {points} more."),
        _("From try to try you expected it {points} less."),
        _("From try to try you expected it as much as before."),
    )


def _compared(value: float | None, more: str, less: str, same: str) -> str:
    """Choose the sentence for a mean above 0, below it, or of 0 once rounded; nothing where there is none."""
    if value is None:
        return ""
    rounded = round(value)
    return (more if rounded > 0 else less if rounded else same).format(points=points(value))
