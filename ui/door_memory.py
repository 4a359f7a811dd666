"""What this computer remembers of a file’s door: wrong tries and the last drill; no name, no path."""

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from exposure.storage.keyring_file import write_whole

FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 4, 5, 60
NAME = "doors.json"


@dataclass(frozen=True, slots=True)
class Door:
    """Wrong tries since the last right one, when the last was (seconds since 1970), the day of the last drill."""

    wrong: int = 0
    last: float = 0.0
    drilled: str = ""


@dataclass
class DoorMemory:
    """Remembers in a file of the preferences' folder; where that cannot be written, nothing is remembered."""

    data: Path
    folder: Path
    now: Callable[[], float] = time.time
    door: Door = field(init=False)

    def __post_init__(self) -> None:
        """Read what is remembered of the file `data`."""
        self.door = _read(_all(self._place).get(self._key))

    def note_wrong(self) -> None:
        """Count one wrong try more."""
        self._keep(wrong=self.door.wrong + 1, last=self.now())

    def forget_wrong(self) -> None:
        """Begin the count anew: the right passphrase was given."""
        if self.door.wrong:
            self._keep(wrong=0, last=0.0)

    def note_drill(self, day: date) -> None:
        """Remember that the recovery sheet was tried, and would open the file."""
        self._keep(drilled=day.isoformat())

    @property
    def drilled(self) -> date | None:
        """Give the day the recovery sheet was tried last on this computer."""
        return date.fromisoformat(self.door.drilled) if self.door.drilled else None

    @property
    def wait(self) -> int:
        """Give how many seconds the next try has to wait; a clock that was set makes it a minute at the most."""
        waits = waiting(self.door.wrong)
        return max(0, min(waits, round(self.door.last + waits - self.now())))

    @property
    def _place(self) -> Path:
        return self.folder / NAME

    @property
    def _key(self) -> str:
        # The name of a file may say whose it is.
        return hashlib.sha256(str(self.data.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]

    def _keep(self, **changed: Any) -> None:
        self.door = replace(self.door, **changed)
        kept = _all(self._place)
        # Another part of the program may have changed the rest meanwhile.
        fresh = replace(_read(kept.get(self._key)), **changed)
        # Where it cannot be written, it counts as long as the door stays.
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._place, json.dumps({**kept, self._key: asdict(fresh)}).encode())


def waiting(wrong: int) -> int:
    """Give the seconds to wait after so many wrong tries: none, from the fifth 5, 10, 20, 40, then 60 each time."""
    over = min(wrong - FREE_TRIES, 10)
    return min(FIRST_WAIT * 2 ** (over - 1), LONGEST_WAIT) if over > 0 else 0


def _all(place: Path) -> dict[str, object]:
    try:
        read = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _read(kept: object) -> Door:
    try:
        door = Door(**kept) if isinstance(kept, dict) else Door()
        return Door(max(0, int(door.wrong)), float(door.last), _day(door.drilled))
    except (TypeError, ValueError, OverflowError):
        return Door()


def _day(text: object) -> str:
    return date.fromisoformat(str(text)).isoformat() if text else ""
