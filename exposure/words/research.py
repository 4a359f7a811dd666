"""What is said about a research export: how well somebody hides in it."""

from exposure.words.language import ngettext


def hidden_among(count: int, total: int) -> str:
    """Give k-anonymity as one line: how many people on record share all that is told of who this is."""
    text = ngettext(
        "k = {count}: of who it is only five birth years are told, shared by {count} of {total} person on record.",
        "k = {count}: of who it is only five birth years are told, shared by {count} of {total} people on record.",
        total,
    )
    return text.format(count=count, total=total)
