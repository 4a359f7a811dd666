"""What is said about a research export: how well somebody hides in it."""

from exposure.words.language import _, ngettext


def hidden_among(count: int, total: int) -> str:
    """Give k-anonymity in plain words: what is told of who this is, and how many people on record share it."""
    told = _("Of who it is, the export tells only five years, in one of which they were born.")
    shared = ngettext(
        "Nobody else is on record (k = {count}).",
        "{count} of {total} people on record were born in these years (k = {count}).",
        total,
    )
    return f"{told} {shared.format(count=count, total=total)}"
