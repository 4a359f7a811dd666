"""The fading of what is done to stay safe, in words: each cell, each row, and where a step was done."""

from exposure.domain.fading import AidRow, PlaceRow, Use
from exposure.domain.ladder import Why
from exposure.domain.trial import Trial
from exposure.words.dates import bare_day
from exposure.words.language import _, ngettext


def use_words(use: Use) -> str:
    """Say what became of something in one try."""
    words = {
        "gone": _("left out"),
        "used": _("used"),
        "in_step": _("part of the step"),
        "not_said": _("not said"),
    }
    return words[use]


def why_words(why: Why | None) -> str:
    """Say why something is done; empty where nobody said."""
    words = {"stop_harm": _("to stop harm"), "help": _("to help me do it"), "habit": _("a habit")}
    return words[why] if why else ""


def day_words(trial: Trial) -> str:
    """Give the day of a try, "17 Nov"."""
    ended = trial.ended
    return bare_day(ended.date()) if ended else ""


def cell_words(row: AidRow, number: int, trial: Trial) -> str:
    """Give one cell as it is heard: what, on which day, and what became of it; `number` counts the tries from 0."""
    told = _("{what}, {day}: {use}")
    return told.format(what=row.what, day=day_words(trial), use=use_words(row.uses[number]))


def row_words(row: AidRow) -> str:
    """Say how far something has faded, without a number of tries that anything would wait for."""
    if not row.told:
        return _("not said yet")
    if not row.gone_since:
        return _("part of the step") if _newest(row) == "in_step" else _("used the last time")
    gone = row.gone_since
    return ngettext("left out the last time", "left out the last {count} times", gone).format(count=gone)


def place_words(row: PlaceRow) -> str:
    """Give the name of a place."""
    return row.place or _("place not written down")


def times_words(count: int) -> str:
    """Say how often; "" for never."""
    return ngettext("{count} time", "{count} times", count).format(count=count) if count else ""


def place_sentence(row: PlaceRow) -> str:
    """Give a place as it is heard: "Home: 3 times without the clinician, 1 time with the clinician"."""
    counted = ((row.alone, _("without the clinician")), (row.together, _("with the clinician")))
    parts = [(count, words) for count, words in (*counted, (row.not_said, _("who was there not said"))) if count]
    said = _(", ").join(f"{times_words(count)} {words}" for count, words in parts)
    return _("{place}: {said}").format(place=place_words(row), said=said)


def _newest(row: AidRow) -> Use:
    return next((use for use in reversed(row.uses) if use != "not_said"), "not_said")
