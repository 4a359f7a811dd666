"""What is said about a research export: how well somebody hides in it."""

from exposure.words.language import ngettext


def hidden_among(count: int, total: int) -> str:
    """Give k-anonymity as one line: how many people on record share all that is told of who this is."""
    text = ngettext(
        "k = {count}: {count} of {total} people on record here was born in these five years, and nothing else is told "
        "of who it is.",
        "k = {count}: {count} of {total} people on record here were born in these five years, and nothing else is told "
        "of who it is.",
        count,
    )
    return text.format(count=count, total=total)
