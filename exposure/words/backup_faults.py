"""Why a backup was not made or not restored; light to import, for the door says these sentences too."""

from collections.abc import Callable, Mapping

from exposure.words.language import _

Values = Mapping[str, object]


def _backup_failed(field: str, values: Values) -> str:
    told = {
        "full": _("No backup was made: the disk is full. The backups before are kept. Make room, then back up again."),
        "check": _("The new backup did not read back as it was written and was thrown away. Use another disk."),
    }
    other = _("No backup was made: its folder can’t be written. Choose another folder under “Backups…”.")
    return told.get(str(values.get("why")), other)


def _restore_failed(field: str, values: Values) -> str:
    told = {
        "full": _("There is no room to restore. Nothing was changed. Make room on the disk, then try again."),
        "pending": _("A restore was begun and not ended. Open the file once; that ends it."),
        "gone": _("What stood ready to be restored is there no more. Nothing was changed. Choose the backup again."),
    }
    other = _("It could not be restored: the folder of the file can’t be written. Nothing was lost; try again.")
    return told.get(str(values.get("why")), other)


FAULTS: dict[str, Callable[[str, Values], str]] = {
    "backup_failed": _backup_failed,
    "restore_failed": _restore_failed,
    "not_a_backup": lambda field, values: _("That is no backup of Rungwise. Choose another file."),
    "backup_damaged": lambda field, values: _("This backup is damaged. Nothing was changed. Choose another one."),
    "newer_backup": lambda field, values: _(
        "This backup was made by a newer Rungwise. Update the program, then restore it."
    ),
    "other_clinic": lambda field, values: _(
        "This backup is of another clinic’s file. Nothing was changed. Restore it to a place of its own."
    ),
    "server_backup": lambda field, values: _(
        "A server is backed up with its own tools. The guide to servers says how; nothing was done."
    ),
    "would_lose": lambda field, values: _("Nothing was changed. Say --yes to restore it."),
}
