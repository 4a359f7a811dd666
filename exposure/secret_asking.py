"""A passphrase or a password for a command: the first line of a file, or asked for unseen; never an argument."""

import getpass
import warnings
from pathlib import Path

from exposure.errors import ExposureError


def secret(file: Path | None, prompt: str) -> str:
    """Give the first line of a file, or ask. Raises `file_missing` about `passphrase_file`, `missing`."""
    if file is None:
        return _asked(prompt)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ExposureError("file_missing", "passphrase_file") from None
    return text.partition("\n")[0]


def _asked(prompt: str) -> str:
    """Ask where the answer stays unseen; without a terminal the next line would be an edit."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError):
            raise ExposureError("missing", "passphrase") from None
