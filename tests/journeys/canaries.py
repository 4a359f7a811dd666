"""Words that may stand nowhere but inside the encrypted file, and the places that are searched for them."""

from collections.abc import Mapping
from pathlib import Path

from tests.journeys.story import CANARIES, PASSPHRASE

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR")
WORDS = (*CANARIES, PASSPHRASE)


def found(env: Mapping[str, str], folder: Path) -> list[str]:
    """Name every file of a folder, of the homes and of the temporary folder that holds such a word."""
    places = [folder, *(Path(env[name]) for name in _HOMES)]
    files = {file for place in places for file in place.rglob("*") if file.is_file() and not file.is_symlink()}
    return [f"{file.name}: {word}" for file in sorted(files) for word in _words_in(file.read_bytes())]


def _words_in(content: bytes) -> list[str]:
    """Give the words that stand in bytes, as UTF-8 or as UTF-16 and in whatever case."""
    folded = content.lower()
    return [word for word in WORDS if any(word.lower().encode(code) in folded for code in ("utf-8", "utf-16-le"))]
