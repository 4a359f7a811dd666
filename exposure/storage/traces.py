"""What is seen about a file before a passphrase is asked for; light to import, for the door looks first."""

from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import swap_note, swapping
from exposure.storage.backup_file import backup_folder
from exposure.storage.keyring_file import keys_path, load
from exposure.storage.lock import LOCK_SUFFIX, FileLock
from exposure.storage.places import is_placeholder

# What the page about a file that does not open is for; a wrong passphrase or another program is told beside the field.
TROUBLES = frozenset(
    ("damaged", "file_missing", "key_file_missing", "key_file_damaged", "newer_file", "not_readable", "unsafe_settings")
)


def trouble(file: Path) -> ExposureError | None:
    """Give what keeps a file from being opened whatever the passphrase, or None; a restore that was begun is ended.

    A file that never was is no trouble: it is made.
    """
    try:
        end_restore(file)
        if file.exists():
            load(file)
        elif was_here(file):
            return ExposureError("file_missing", "file")
    except ExposureError as error:
        return error
    except OSError:
        return ExposureError("not_readable", "file")
    return None


def was_here(file: Path) -> bool:
    """Whether a file that is missing left something: its keys, a lock, a backup, a stand-in of a sync program."""
    left = (keys_path(file), file.with_name(file.name + LOCK_SUFFIX))
    return not file.exists() and (any(each.exists() for each in left) or is_placeholder(file) or _has_backups(file))


def end_restore(file: Path) -> None:
    """End a restore that was begun and interrupted; raises `in_use`, `not_readable`."""
    try:
        if swap_note.pending(file):
            with FileLock(file):
                swapping.finish(file)
    except OSError:
        raise ExposureError("not_readable", "file") from None


def _has_backups(file: Path) -> bool:
    folder = backup_folder(file, "")
    return folder.is_dir() and any(folder.glob(f"{file.stem}-*"))
