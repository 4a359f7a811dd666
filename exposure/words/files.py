"""What is said about the file itself."""

from exposure.words.language import _


def brought_up_to_date(copy: str) -> str:
    """Say that a file was of an older version; `copy` is the name of the copy that is kept of it."""
    return _("The file was brought up to date. A copy of the old one is kept as {copy}.").format(copy=copy)
