"""What a verified backup costs beside the bare copy that the database makes of itself."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from exposure.keeping import live_of
from exposure.storage.backup import Live, make_at
from exposure.storage.backup_check import copy_whole
from tools.bench import tries

# It looks at every page, copies them, reads the copy back, and packs it with the keys.
MOST = 3.0


def ratios(copied: Callable[[int], object], backed_up: Callable[[int], object], rounds: int) -> list[float]:
    """Give how many times as long a backup takes as a copy, in turns; the first turn is not counted."""
    return [_took(backed_up, number) / _took(copied, number) for number in range(rounds + 1)][1:]


def _took(what: Callable[[int], object], number: int) -> float:
    began = time.perf_counter()
    what(number)
    return time.perf_counter() - began


def measured(kept: Live, folder: Path, rounds: int) -> list[float]:
    """Take both times of one file, into a folder beside it."""
    return ratios(
        lambda number: copy_whole(kept.file, kept.key, folder / f"{number}.db"),
        lambda number: make_at(kept, folder / f"{number}.backup", datetime.now(UTC)),
        rounds,
    )


def main(arguments: Sequence[str]) -> int:
    """Print the ratio; 1 where a backup takes longer than it may."""
    parser = ArgumentParser(prog="./dev bench backups", description=__doc__)
    parser.add_argument("--tries", type=int, default=100_000, help="how many tries the file holds (100000)")
    parser.add_argument("--rounds", type=int, default=9, help="how many turns, after one that is not counted (9)")
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="rungwise-bench-") as made:
        folder = Path(made)
        workspace = tries.filled(folder / "clinic", asked.tries)
        kept = live_of(workspace.opened)
        if kept is None:
            raise LookupError
        size = kept.file.stat().st_size
        found = median(measured(kept, folder, asked.rounds))
        workspace.close()
    print(f"a verified backup of {size / 1e6:.0f} MB: {found:.1f} times the bare copy")
    print(
        "Every aim is met." if found <= MOST else f"A backup takes more than {MOST:g} times as long as the bare copy."
    )
    return int(found > MOST)
