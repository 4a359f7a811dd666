"""The power goes at any moment: nothing confirmed is lost, nothing is half; who does not wait for a disk is caught."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from exposure.storage import keys
from tests.faults.preload import in_front
from tests.faults.program import arguments, ask, confirmed, found_after, heard, key_of, lines, made_file, written
from tests.faults.simulator import Operation, cuts, image, read_log
from tests.journeys.processes import TOLD, begin

TRIES = 16
SAFELY = "import sys, main; sys.exit(main.main(sys.argv[1:]))"
CARELESSLY = f"from exposure.storage import sqlcipher_file; sqlcipher_file._SETTINGS['synchronous'] = 0; {SAFELY}"
MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Run:
    """What a program did to its folder, the key its file opens with, and the edit_ids it was asked for."""

    operations: list[Operation]
    key: bytes
    asked: list[str]


@dataclass
class Outcome:
    """What was found on the disks of many power cuts."""

    images: int = 0
    lost: int = 0
    faulty: list[str] = field(default_factory=list)


def recorded(library: Path, folder: Path, how: str) -> Run:
    """Log all the program does to a folder in two runs, one killed and one closed."""
    folder.mkdir()
    file, key = made_file(folder)
    present = [Operation("W", path.name, 0, path.read_bytes()) for path in folder.iterdir()]
    log, asked = folder.with_name(f"{folder.name}.log"), list[str]()
    for killed in (True, False):
        wanted = list(lines(f"killed: {killed}", TRIES))
        asked += [str(line["edit_id"]) for line in wanted]
        _run([sys.executable, "-c", how, *arguments(file)], wanted, in_front(library, folder, log), killed=killed)
    assert key_of(file) == key
    safe = [Operation("S", each.name) for each in present]
    return Run([*present, *safe, Operation("S", ""), *read_log(log, folder)], key, asked)


def _run(command: list[str], wanted: list[dict[str, object]], env: Mapping[str, str], *, killed: bool) -> None:
    with begin(command, env, TOLD) as program:
        ask(program, written(wanted))
        answers = heard(program, len(wanted))
        if killed:
            program.kill()
    assert len(confirmed(answers)) == len(wanted)


@pytest.fixture(scope="module")
def safe_run(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give what the program does as it is."""
    return recorded(library, tmp_path_factory.mktemp("power") / "safe", SAFELY)


@pytest.fixture
def memory() -> Iterator[Path]:
    """Give a folder in memory, where there is such a place: a thousand disks are looked at."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def lose_power(run: Run, at: Iterable[int], folder: Path) -> Outcome:
    """Let the power go at these moments, and look at what is found each time."""
    random, outcome = Random(2), Outcome()  # noqa: S311 - what reaches a disk
    for cut in at:
        files, answers = image(run.operations[:cut], random)
        stored, faults = found_on(files, run.key, folder)
        said = set(confirmed(answers))
        outcome.images += 1
        outcome.lost += bool(said - set(stored))
        outcome.faulty += faults
        assert stored[1:] == run.asked[: max(len(stored) - 1, 0)], "what is stored is the beginning of what was asked"
    return outcome


def found_on(files: Mapping[str, bytes], key: bytes, folder: Path) -> tuple[list[str], list[str]]:
    """Put a disk's files into a folder and open the file there; the keys are whole too."""
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    file = folder / "clinic.db"
    stored, faults = found_after(file, key)
    return stored, [*faults, *([] if keys.users(file) else ["nobody has a key"])]


@pytest.mark.parametrize("count", [60, pytest.param(1000, marks=pytest.mark.long)])
def test_nothing_confirmed_is_lost_when_the_power_goes(safe_run: Run, memory: Path, count: int) -> None:
    random = Random(count)  # noqa: S311 - moments of a cut
    assert lose_power(safe_run, cuts(safe_run.operations, count, random), memory) == Outcome(images=count)


def test_nothing_is_lost_when_the_power_goes_while_the_journal_is_taken_into_the_file(
    safe_run: Run, memory: Path
) -> None:
    begun = safe_run.operations.index(Operation("S", "")) + 1
    taken_in = [
        place
        for place, each in enumerate(safe_run.operations[begun:], start=begun)
        if (each.kind, each.name) == ("W", "clinic.db")
    ]
    at = [taken_in[len(taken_in) * part // 12] for part in range(12)]
    assert lose_power(safe_run, at, memory) == Outcome(images=12)


def test_the_same_cuts_find_a_program_that_does_not_wait_for_its_disk(
    library: Path, tmp_path: Path, memory: Path
) -> None:
    run = recorded(library, tmp_path / "careless", CARELESSLY)
    careless = lose_power(run, cuts(run.operations, 20, Random(1)), memory)  # noqa: S311 - moments of a cut
    assert careless.lost > 5


def test_an_edit_waits_for_the_disk_exactly_once(safe_run: Run) -> None:
    answered = [place for place, each in enumerate(safe_run.operations) if each.kind == "A"]
    between = [safe_run.operations[one:two] for one, two in pairwise(answered)]
    syncs = [sum(each.kind == "S" for each in part) for part in between]
    assert sorted(syncs)[: len(syncs) * 9 // 10] == [1] * (len(syncs) * 9 // 10)


def test_what_was_not_waited_for_is_lost_or_torn_on_a_simulated_disk() -> None:
    """The simulator itself: synced bytes stay, others may go by sectors, and a new name needs its sync."""
    first, second = Operation("W", "f", 0, b"a" * 1024), Operation("W", "f", 0, b"b" * 1024)
    done = [Operation("C", "f"), first, Operation("S", "f"), second]
    found = {image(done, Random(seed))[0]["f"] for seed in range(60)}  # noqa: S311 - moments of a cut
    halves = {b"a" * 1024, b"b" * 1024, b"a" * 512 + b"b" * 512, b"b" * 512 + b"a" * 512}
    assert found == halves
    assert {image(done[:2], Random(seed))[0].get("f") for seed in range(60)} > {None, b"", b"a" * 1024}  # noqa: S311
