"""How long the program takes to its first window, beside the smallest window there is, in turns."""

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from exposure.opening import create_file

ROOT = Path(__file__).parents[2]
# Times of one machine on one day say little, so each is taken as a ratio to a floor of the same minute.
MOST_WALL, MOST_CPU = 2.0, 2.5
_WORDS = "the passphrase of a bench"


@dataclass(frozen=True, slots=True)
class Paint:
    """One start: seconds to the first paint, and seconds of processor until then."""

    wall: float
    cpu: float


def painted(data: Path | None) -> Paint:
    """Start the program on a file, or with None the bare window, and give when it was painted."""
    line = [sys.executable, "-m", "tools.bench.painted", str(time.time()), *([str(data)] if data else [])]
    run = subprocess.run(
        line, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, check=True
    )
    return Paint(**json.loads(run.stdout))


def ratios(rounds: Sequence[tuple[Paint, Paint]]) -> Paint:
    """Give the median ratio of ours to bare over rounds of (bare, ours)."""
    return Paint(
        median(our.wall / bare.wall for bare, our in rounds), median(our.cpu / bare.cpu for bare, our in rounds)
    )


def misses(ratio: Paint) -> Iterable[str]:
    """Name every aim that was missed."""
    if ratio.wall > MOST_WALL:
        yield f"The first window takes more than {MOST_WALL:g} times as long as a bare one."
    if ratio.cpu > MOST_CPU:
        yield f"The first window takes more than {MOST_CPU:g} times the processor of a bare one."


def main(arguments: Sequence[str]) -> int:
    """Print the ratios; 1 where an aim was missed."""
    parser = ArgumentParser(prog="./dev bench window", description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=9, help="how many starts of each, after one that is not counted (9)"
    )
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="rungwise-bench-") as folder:
        data = Path(folder) / "clinic.db"
        create_file(data, _WORDS, "Somebody", lambda: datetime.now(UTC))[0].close()
        rounds = [(painted(None), painted(data)) for _round in range(asked.rounds + 1)][1:]
    ratio = ratios(rounds)
    bare, ours = rounds[len(rounds) // 2]
    print(f"first window: {ratio.wall:.2f} times the time and {ratio.cpu:.2f} times the processor of a bare one")
    print(f"one round in the middle: bare {bare.wall * 1000:.0f} ms, ours {ours.wall * 1000:.0f} ms")
    missed = list(misses(ratio))
    print("\n".join(missed) or "Every aim is met.")
    return int(bool(missed))
