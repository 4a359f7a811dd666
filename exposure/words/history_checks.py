"""What a check of the whole record came to, in one sentence."""

from exposure.domain.looking_back import Checked
from exposure.words.language import _, ngettext


def checking() -> str:
    """Say that it is being checked."""
    return _("The record is being checked…")


def check_words(found: Checked) -> str:
    """Say whether the record is whole, or where it is broken first, and what to do."""
    if found.faults == 0:
        return _("The record is whole: every change stands as it was written.")
    if found.first is not None:
        words = _(
            "The record was changed from outside: change {place} is the first that does not fit. Look at a backup."
        )
        return words.format(place=found.first)
    words = ngettext(
        "The history is whole, but {count} thing in the file is not as the history tells. Restore a backup.",
        "The history is whole, but {count} things in the file are not as the history tells. Restore a backup.",
        found.faults,
    )
    return words.format(count=found.faults)
