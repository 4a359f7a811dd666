"""The anchor in words: the small last line of a document, and what comes of comparing one with the record."""

from exposure.domain.anchor import FEWEST_DIGITS, Anchor
from exposure.words.language import _, ngettext


def anchor_line(anchor: Anchor) -> str:
    """Give the line that is printed: "Record: 214 changes, 9f3c a01b 77d2 e0c4"."""
    words = ngettext("Record: {count} change, {head}", "Record: {count} changes, {head}", anchor.count)
    return words.format(count=anchor.count, head=anchor.short)


def compared(typed: Anchor | None, place: int | None) -> str:
    """Say whether a printed line, as typed, is part of this record; `place` is where its hash stands, or None."""
    if typed is None:
        words = _("Type the line as it is printed, or at least the first {count} letters and digits after the comma.")
        return words.format(count=FEWEST_DIGITS)
    if place is None:
        return _(
            "This record does not hold that line. Look whether it was typed right. If it was, the paper is of another "
            "record, or something was taken out of this one: look at a backup."
        )
    if typed.count not in (0, place):
        words = _("The letters and digits stand in this record at change {place}, but the paper says {count}.")
        return words.format(place=place, count=typed.count)
    return _("The paper fits: it is part of this record, as of change {place}.").format(place=place)
