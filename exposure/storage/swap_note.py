"""The notes beside a file about a swap: what was decided, and what came of it.

The first keeps the file from being opened before the swap is ended. The second waits for a reader, and then stays for
what it says of the record that was knowingly replaced.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import patience
from exposure.storage.keyring_file import write_whole

_NOTE, _OUTCOME = ".swapping", ".restored"


@dataclass(frozen=True, slots=True)
class Over:
    """What is knowingly replaced: how many changes it held, the hash they ended with, and when that was decided."""

    count: int
    head: str
    at: datetime

    def covers(self, made: datetime, count: int, head: str) -> bool:
        """Whether a backup is of what was replaced: of then, or made of it since, as the window was closed."""
        return head == self.head or (made <= self.at and count <= self.count)


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken: of which moment it is, how many changes it holds, and the rest as in `restoring.Prepared`.

    `over` is None where nothing that could be read is replaced, and in an old note.
    """

    made: datetime
    count: int
    own_keys: bool
    remains: bool = False
    over: Over | None = None


@dataclass(frozen=True, slots=True)
class Swap:
    """The places of a swap: the file, and what it is called from then on.

    `replaces` says that a file was there when it was decided. `taken` is None where the note does not say it.
    """

    file: Path
    aside: Path
    replaces: bool = False
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a swap: whether it came about, and what the old file is called, "" where none is kept."""

    came_about: bool
    aside: str
    taken: Taken


def decide(swap: Swap) -> None:
    """Write down that a swap shall be; raises OSError, and then nothing is decided."""
    try:
        write_whole(_place(swap.file, _NOTE), _written(_page(swap)))
    except OSError:
        # It may be in its place already: whoever is told that nothing came of it works on in the file.
        with contextlib.suppress(OSError):
            _place(swap.file, _NOTE).unlink(missing_ok=True)
        raise


def is_decided(file: Path) -> bool:
    """Say whether a swap was decided and not ended, though its note may not be readable."""
    return _place(file, _NOTE).exists()


def pending(file: Path) -> Swap | None:
    """Give the swap that was decided and not ended, or None; raises `not_readable`, OSError."""
    try:
        return _swap(file, json.loads(_place(file, _NOTE).read_bytes()))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise ExposureError("not_readable", "file") from None


def settle(swap: Swap, *, came_about: bool) -> None:
    """Write down what came of a swap, which is no longer pending then; raises OSError and can be called again."""
    note = _place(swap.file, _NOTE)
    if came_about:
        patience.replace(note, _place(swap.file, _OUTCOME))
    else:
        write_whole(_place(swap.file, _OUTCOME), _written(_page(swap) | {"gone": True}))
        note.unlink(missing_ok=True)


def outcome(file: Path) -> Outcome | None:
    """Give what came of the last swap, as long as nobody was told; None too where that cannot be read."""
    page, swap = _came(file)
    if swap is None or swap.taken is None or "told" in page:
        return None
    return Outcome("gone" not in page, _kept(swap), swap.taken)


def last_taken(file: Path) -> Taken | None:
    """Give what the last swap put in the place of the file, told or not; None where it did not, or left no note."""
    page, swap = _came(file)
    return None if swap is None or "gone" in page else swap.taken


def forget(file: Path) -> None:
    """Note that what came of a swap was told, and keep only what it replaced. Else it is told once more."""
    page, _swap = _came(file)
    taken = last_taken(file)
    with contextlib.suppress(OSError):
        if taken and taken.over:
            write_whole(_place(file, _OUTCOME), _written({**page, "told": True}))
        else:
            _place(file, _OUTCOME).unlink(missing_ok=True)


def _came(file: Path) -> tuple[Mapping[str, object], Swap | None]:
    try:
        page = json.loads(_place(file, _OUTCOME).read_bytes())
        return page, _swap(file, page)
    except (OSError, ValueError, KeyError, TypeError):
        return {}, None


def _kept(swap: Swap) -> str:
    return swap.aside.name if swap.aside.exists() else ""


def _written(page: Mapping[str, object]) -> bytes:
    return json.dumps(page, default=datetime.isoformat).encode()


def _page(swap: Swap) -> dict[str, object]:
    page: dict[str, object] = {"aside": swap.aside.name, "replaces": swap.replaces}
    if swap.taken is not None:
        page["taken"] = asdict(swap.taken)
    return page


def _swap(file: Path, page: Mapping[str, object]) -> Swap:
    aside = file.with_name(Path(str(page["aside"])).name)
    return Swap(file, aside, page.get("replaces") is True, _taken(page.get("taken")))


def _taken(page: object) -> Taken | None:
    if not isinstance(page, dict):
        return None
    made = datetime.fromisoformat(str(page["made"]))
    return Taken(made, int(page["count"]), page["own_keys"] is True, page["remains"] is True, _over(page.get("over")))


def _over(page: object) -> Over | None:
    if not isinstance(page, dict):
        return None
    return Over(int(page["count"]), str(page["head"]), datetime.fromisoformat(str(page["at"])))


def _place(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)
