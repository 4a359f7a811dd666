"""When the next step may be started alone, in the words of the sheet’s foot."""

from exposure.domain.practice_sheet import GoingOn, Practice, PracticeSheet
from exposure.words.language import _, ngettext

LONGEST_NEXT_STEP = 48
FEELS_UNLIKELY = 20


def may_start(going_on: GoingOn) -> str:
    """Name the step that may be started."""
    step = shortened(" ".join(going_on.step.split()), LONGEST_NEXT_STEP)
    return _("You may start the next step ({step})").format(step=step)


def when_to_go_on(sheet: PracticeSheet) -> list[str]:
    """Say when to go on, with all that PP-1 asks of the step; without agreement, that it is chosen together."""
    asked = _asked_of(sheet.practice)
    if sheet.going_on is None:
        return [*asked, _("Bring this sheet; we choose the next step together.")]
    stay = _("If it happened, or partly, or something is new: stay on this step and bring it.")
    full = _("Count only full tries, with none of them used.")
    unaided = full if names_left_out(sheet.practice) else _("Count only full tries, with no extra help used.")
    return [_when(sheet.going_on), unaided, *asked, stay]


def names_left_out(practice: Practice) -> bool:
    """Say whether anything is named to be left out, so that “them” means something."""
    return any(words.strip() for words in practice.leaving_out)


def _when(going_on: GoingOn) -> str:
    # Only there does the word of the scale mean the same as the number.
    by_word, by_number = _("it feels unlikely ({likely} or less)"), _("next time is {likely} or less")
    feels = by_word if going_on.likely == FEELS_UNLIKELY else by_number
    parts = {"times": _times(going_on.tries), "days": going_on.days, "feels": feels.format(likely=going_on.likely)}
    over = _("when it did not happen {times}, on {days} days, and {feels}.")
    once = _("when it did not happen {times}, and {feels}.")
    return (over if going_on.days > 1 else once).format(**parts)


def _times(count: int) -> str:
    return ngettext("once", "{count} times", count).format(count=count)


def _counted(count: int) -> str:
    return {2: _("two"), 3: _("three")}.get(count, str(count))


def _asked_of(practice: Practice) -> list[str]:
    """Say where PP-1 asks for another place, or for a try with nobody of the clinic there."""
    asked = []
    if practice.places > 1:
        words = ngettext("Do it in {count} place.", "Do it in {count} places.", practice.places)
        asked.append(words.format(count=_counted(practice.places)))
    if practice.alone:
        asked.append(_("Do it {times} without us.").format(times=_times(practice.alone)))
    return asked


def shortened(words: str, longest: int) -> str:
    """Give a step’s name in whole words, with an ellipsis where it is cut."""
    if len(words) <= longest:
        return words
    kept, _space, _rest = words[:longest].rpartition(" ")
    return f"{kept or words[:longest]} …"
