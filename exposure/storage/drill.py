"""A restore practised on the side: the backup that would be taken is unpacked, opened, and compared row by row."""

import tempfile
from pathlib import Path

from exposure.storage.backup import Live
from exposure.storage.backup_check import found_whole, rows_digest
from exposure.storage.backup_file import unpack
from exposure.storage.keyring_file import keys_path
from exposure.storage.tables.chain import draft

# What is being typed is kept every few seconds without an entry in the history, so no backup is behind for it.
_MOVING = (draft.name,)


def practise(live: Live, backup: Path) -> bool:
    """Whether a backup holds every row of the live file but drafts; what it was tried with is gone afterwards.

    Raises as `unpack` does, `damaged`, and OSError.
    """
    with tempfile.TemporaryDirectory(prefix="rungwise-practice-", dir=live.file.parent) as folder:
        tried = Path(folder) / "tried.db"
        unpack(backup, tried, keys_path(tried))
        found_whole(tried, live.key)
        return rows_digest(tried, live.key, _MOVING) == rows_digest(live.file, live.key, _MOVING)
