"""What is said about a file that does not open: what is the matter, and the next steps, by the kinds of the table."""

from collections.abc import Callable

from exposure.words.language import _

FOUND: dict[str, tuple[Callable[[], str], Callable[[], str]]] = {
    "missing": (
        lambda: _("The file can’t be found"),
        lambda: _("It was here before. If it is on a drive, plug it in; if it was moved, choose it where it is now."),
    ),
    "evicted": (
        lambda: _("The file is not on this computer"),
        lambda: _("A sync program took it away to save room. Have it downloaded there, then try again."),
    ),
    "in_use": (
        lambda: _("The file is open in another program"),
        lambda: _("Close it there first, then try again."),
    ),
    "wrong_passphrase": (
        lambda: _("That is not the passphrase"),
        lambda: _("Nothing was changed. Try again, or use the recovery sheet."),
    ),
    "read_only": (
        lambda: _("The file can’t be written"),
        lambda: _("It or its folder is read-only for you. Ask who looks after this computer, or copy it elsewhere."),
    ),
    "disk_full": (
        lambda: _("The disk is full"),
        lambda: _("Your record is as it was. Make room on the disk, then try again."),
    ),
    "not_readable": (
        lambda: _("The file can’t be read just now"),
        lambda: _("Your record is as it was. Check the drive, and that you may open it; then try again."),
    ),
    "newer_file": (
        lambda: _("The file is from a newer Rungwise"),
        lambda: _("Nothing was changed. Update the program to open it."),
    ),
    "key_file_missing": (
        lambda: _("The key file is missing"),
        lambda: _("It belongs beside the file and ends in .keys. Put it back, or take it from a backup."),
    ),
    "key_file_damaged": (
        lambda: _("The key file is damaged"),
        lambda: _("The record itself may be whole. A backup holds the key file too; the damaged one is kept."),
    ),
    "foreign_journal": (
        lambda: _("What lies beside the file does not belong to it"),
        lambda: _("The record opens without the journal left beside it. Both are kept as they are first."),
    ),
    "damaged_journal": (
        lambda: _("The newest part of the record is damaged"),
        lambda: _("Nothing was touched. Restore your newest backup, or what can still be read; the file is kept too."),
    ),
    "damaged": (
        lambda: _("The file is damaged"),
        lambda: _("It was not touched. Restore your newest backup; the damaged file is kept beside it."),
    ),
}

STEPS: dict[str, Callable[[], str]] = {
    "try_again": lambda: _("Try again"),
    "choose_other": lambda: _("Choose another file…"),
    "restore": lambda: _("Restore a backup…"),
    "without_journal": lambda: _("Open it without the journal"),
}
