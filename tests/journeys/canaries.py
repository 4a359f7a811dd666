"""Words that may stand nowhere but inside the encrypted file, and the places that are searched for them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.journeys.bus import Bus
from tests.journeys.story import CANARIES, PASSPHRASE

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR")
WORDS = (*CANARIES, PASSPHRASE)


def found(env: Mapping[str, str], folder: Path) -> list[str]:
    """Name every file of a folder, of the homes and of the temporary folder that holds such a word."""
    places = [folder, *(Path(env[name]) for name in _HOMES)]
    files = {file for place in places for file in place.rglob("*") if file.is_file() and not file.is_symlink()}
    return [f"{file.name}: {word}" for file in sorted(files) for word in _words_in(file.read_bytes())]


def on_the_bus(bus: Bus) -> list[str]:
    """Name every part in sight in which a screen reader would find such a word."""
    told = ((node.id, " ".join((node.name, node.says, node.text))) for node in bus.ask())
    return [f"{part}: {word}" for part, words in told for word in _words_in(words.encode())]


def in_memory(process: int) -> set[str]:
    """Give the words that stand in the memory of a process, which only root may look into here."""
    return {word for block in _memory(process) for word in _words_in(block)}


def _memory(process: int) -> Iterator[bytes]:
    """Give what a process can write to, block by block; what cannot be read is the kernel’s own."""
    folder = Path("/proc") / str(process)
    blocks = re.findall(r"^(\w+)-(\w+) rw", (folder / "maps").read_text(encoding="utf-8"), re.MULTILINE)
    with (folder / "mem").open("rb", buffering=0) as memory:
        for first, end in blocks:
            memory.seek(int(first, 16))
            try:
                yield memory.read(int(end, 16) - int(first, 16))
            except OSError:
                continue


def _words_in(content: bytes) -> list[str]:
    """Give the words that stand in bytes, as UTF-8 or as UTF-16 and in whatever case."""
    folded = content.lower()
    return [word for word in WORDS if any(word.lower().encode(code) in folded for code in ("utf-8", "utf-16-le"))]
