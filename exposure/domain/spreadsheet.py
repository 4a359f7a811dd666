"""Texts in a spreadsheet: what would be taken for a formula is guarded by an apostrophe, and comes back without it."""

# OWASP's list, its full-width forms, and the guard itself, without which two texts would come back as one
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")
GUARD = "'"


def guarded(text: str) -> str:
    """Give a text as no spreadsheet takes it for a formula."""
    return f"{GUARD}{text}" if text.startswith(_GUARDED) else text


def unguarded(cell: str) -> str:
    """Give the text a guarded cell was made of."""
    return cell.removeprefix(GUARD)
