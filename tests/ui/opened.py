"""An open, encrypted file for tests of the window, with a clock that is set, and an invented patient with tries."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pytest

from exposure.domain.clinic import User
from exposure.domain.identifiers import PatientId
from exposure.opening import OpenFile, create_file
from exposure.storage import keys, sealing, sqlcipher_file
from exposure.storage.keyring_file import Cost
from exposure.storage.lock import FileLock
from tests.builders import uid
from ui.workspace import Workspace

START = datetime(2026, 11, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))
PASSPHRASE = "a long passphrase here"
PATIENT = PatientId(uid("Ruth"))
LADDER = uid("ladder")
MOVEMENTS = (
    ("Lean forward, hands on the bench", "bench"),
    ("Pick up a pen from the floor", "pen"),
    ("Tie my laces with a rounded back", "laces"),
    ("Lift the washing basket from the floor", "basket"),
    ("Sweep the patio, turning both ways", "sweep"),
    ("Pick up Noah from the floor", "child"),
    ("Dig the vegetable bed for 20 minutes", "dig"),
)
FEAR = "I won’t be able to straighten up and will have to lie down."


@dataclass
class SetClock:
    """A clock that stands still until it is set."""

    now: datetime = START

    def __call__(self) -> datetime:
        """Give the moment it is set to."""
        return self.now

    def wait(self, days: float = 0, hours: float = 0) -> None:
        """Let time pass."""
        self.now += timedelta(days=days, hours=hours)


Story = Callable[[Workspace, SetClock], None]


@dataclass(frozen=True)
class _Made:
    """A file that was made once: its folder, the key of its data, and its first clinician."""

    folder: TemporaryDirectory[str]
    material: bytes
    user: User


@contextmanager
def quick_guesses() -> Iterator[None]:
    """Let passphrases that are set meanwhile be quick to try: deriving keys from them is slow on purpose."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
        yield


@cache
def _made_once() -> _Made:
    """Make the file every test gets a copy of."""
    folder = TemporaryDirectory(prefix="rungwise-test-")
    file = Path(folder.name) / "t.db"
    with quick_guesses():
        opened, _code = create_file(file, PASSPHRASE, "Priya Nair", SetClock())
    opened.close()
    data_key = keys.unlock(file, PASSPHRASE).data_key
    return _Made(folder, data_key + keys.file_salt(data_key), opened.user)


@cache
def _told_once(story: Story, start: datetime) -> tuple[TemporaryDirectory[str], datetime]:
    """Make the file in which this was done from that moment on; gives its folder, and when it was done."""
    folder, clock = TemporaryDirectory(prefix="rungwise-test-"), SetClock(start)
    workspace = make_workspace(Path(folder.name), clock)
    story(workspace, clock)
    workspace.close()
    return folder, clock.now


def make_workspace(folder: Path, clock: SetClock, story: Story | None = None) -> Workspace:
    """Open a new encrypted file with its first clinician, Priya Nair, in which this was done; the clock goes along.

    Each story is done once for every moment it begins at, and each test gets a copy of the file: all of them find the
    same ids in it.
    """
    made = _made_once().folder
    if story:
        made, clock.now = _told_once(story, clock.now)
    for file in Path(made.name).iterdir():
        copy(file, folder)
    return open_again(folder, clock)


def open_again(folder: Path, clock: SetClock) -> Workspace:
    """Open the file that was made in a folder."""
    made, file = _made_once(), folder / "t.db"
    lock = FileLock(file)
    lock.acquire()
    opened = sqlcipher_file.open_existing(file, made.material)
    return Workspace(OpenFile(file, opened, lock, made.user, data_key=made.material[:32]), clock)


def do(workspace: Workspace, *lines: Mapping[str, object]) -> None:
    """Do edits, one gesture each."""
    for line in lines:
        workspace.do(line, label="done")


def rung_id(number: int) -> str:
    """Give the id of step `number`, counted from 1."""
    return uid(f"rung {number}")


def add_ruth(workspace: Workspace, steps: int = 7) -> None:
    """Add Ruth with a ladder of so many steps, none of them tried; past seven the movements come again."""
    ladder = {"edit": "add_ladder", "id": LADDER, "patient": PATIENT, "goal": "Pick up Noah"}
    patient = {"edit": "add_patient", "id": PATIENT, "name": "Ruth Calloway", "born": "1968-03-04", "area": "low back"}
    do(workspace, patient, ladder, *(_rung(number) for number in range(1, steps + 1)))


def ruth(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth, whose ladder has seven steps, none of them tried."""
    add_ruth(workspace)


def ruth_cleared(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth, and that somebody looked whether it is clear to start."""
    add_ruth(workspace)
    clear_to_start(workspace)


def clear_to_start(workspace: Workspace) -> None:
    """Note that somebody looked whether it is clear to start, so that a try begins without asking."""
    do(workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing suggesting serious disease."})


def try_step(
    workspace: Workspace, clock: SetClock, number: int, before: int, after: int, *, happened: str = "did_not_occur"
) -> str:
    """Do one try now on a step, known straight away; gives its id, and lets a minute pass."""
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(number), "likelihood": before, "horizon_hours": 0}
    moved = {"edit": "record_movement", "trial": trial, "done": "full", "place": "home", "clinician_present": False}
    said = {"outcome": happened, "what_happened": "I stood straight up. It felt tight, then eased."}
    do(workspace, lock, moved)
    do(workspace, {"edit": "record_outcome", "trial": trial, "likelihood_after": after, **said})
    clock.wait(hours=1 / 60)
    return trial


def make_ready(workspace: Workspace, clock: SetClock, number: int) -> None:
    """Do three tries on a step, on three days, after which it feels unlikely."""
    for before, after in ((80, 50), (50, 30), (30, 10)):
        try_step(workspace, clock, number, before, after)
        clock.wait(days=1)


def pass_step(workspace: Workspace, clock: SetClock, number: int) -> None:
    """Show a step to be done, and move up from it."""
    make_ready(workspace, clock, number)
    do(workspace, {"edit": "move_up", "rung": rung_id(number)})


def _rung(number: int) -> Mapping[str, object]:
    movement, library = MOVEMENTS[(number - 1) % len(MOVEMENTS)]
    more = {"feared_outcome": FEAR, "how_we_know": "I am lying down.", "library": library}
    place = {"edit": "add_rung", "id": rung_id(number), "ladder": LADDER, "movement": movement}
    return {**place, "threat": min(100, 10 * number), "position": number - 1, **more}
