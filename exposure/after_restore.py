"""What the door says about a restore that was decided: that it waits, that it came about, or that it did not."""

from pathlib import Path

from exposure.storage import swap_note
from exposure.words import backups as words


def lines(file: Path) -> tuple[str, ...]:
    """Say line by line what became of a restore, as long as nobody was told; nothing where none was decided."""
    if swap_note.is_decided(file):
        return (words.restore_waits(),)
    outcome = swap_note.outcome(file)
    if outcome is None:
        return ()
    taken = outcome.taken
    if not outcome.came_about:
        return (words.not_restored(taken.made),)
    said = words.read_on if taken.remains else words.restored
    kept = (words.kept_aside(outcome.aside),) if outcome.aside else ()
    return (said(taken.made, taken.count), words.passphrases(own=taken.own_keys), *kept)
