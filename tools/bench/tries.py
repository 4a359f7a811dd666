"""What very many tries of one patient cost: read from the encrypted file, shown as chart and table, read by arrows."""

import os
import time
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

# No window of the one who measures gets in the way.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exposure.domain.trial import Trial
from tests.builders import moment, trial, uid
from tests.ui.opened import PATIENT, SetClock, add_ruth, make_workspace, rung_id
from ui import theme
from ui.pages.progress.page import ProgressPage
from ui.workspace import Workspace

FEW, STEPS = 1000, 6
# Ten times as many tries may cost ten times as much, and no more; the picture always shows as many.
MOST_GROWTH: Mapping[str, float] = {"read": 12, "show": 12, "draw": 3, "key": 12, "table": 12, "scroll": 12}


def tries(count: int) -> list[Trial]:
    """Give tries an hour apart, on one step after another, eight a day."""
    base = trial(horizon=0)
    return [_later(base, number) for number in range(count)]


def _later(one: Trial, number: int) -> Trial:
    key, step = (
        type(one.id)(uid(f"try {number}")),
        type(one.prediction.rung)(rung_id(1 + number * STEPS // 10_000 % STEPS)),
    )
    at = moment(1) + timedelta(days=number // 8, hours=number % 8)
    return Trial(
        prediction=replace(one.prediction, id=key, patient=PATIENT, rung=step, at=at, entered=at),
        movement=one.movement and replace(one.movement, trial=key, patient=PATIENT, ended=at, entered=at),
        outcomes=(replace(one.outcomes[0], id=uid(f"answer {number}"), trial=key, patient=PATIENT, at=at, entered=at),),
    )


def filled(folder: Path, count: int) -> Workspace:
    """Make a file in which one patient has so many tries."""
    folder.mkdir()
    clock = SetClock()
    workspace = make_workspace(folder, clock)
    add_ruth(workspace, STEPS)
    made = tries(count)
    with workspace._file.database.writing() as records:  # noqa: SLF001 - as many edits would take an hour
        records.save(*(each.prediction for each in made))
        records.save(*(each.movement for each in made))
        records.save(*(each.outcomes[0] for each in made))
    clock.wait(days=count // 8 + 2)
    workspace._cases.clear()  # noqa: SLF001 - what is measured is reading it anew
    return workspace


def costs(workspace: Workspace, liked: Path) -> dict[str, float]:
    """Give seconds of the processor for each thing that is done with the tries."""
    found = {"read": took(lambda: workspace.case(PATIENT))}
    page = ProgressPage(workspace, liked)
    page.resize(1280, 820)
    page.show()
    QApplication.processEvents()
    found["show"] = took(lambda: page.open(PATIENT))
    found["draw"] = took(lambda: (QApplication.processEvents(), page.grab()))
    drawn = page._drawn  # noqa: SLF001 - a bench looks inside
    found["key"] = took(lambda: QTest.keyClick(drawn.chart, Qt.Key.Key_Left))
    found["table"] = took(page.toggle_table)
    found["scroll"] = took(lambda: _scrolled(page))
    page.close()
    page.deleteLater()
    return found


def _scrolled(page: ProgressPage) -> None:
    page._drawn.table.scrollToBottom()  # noqa: SLF001
    page.grab()


def took(what: Callable[[], object]) -> float:
    """Give how many seconds of the processor something takes."""
    began = time.process_time()
    what()
    return time.process_time() - began


def main(arguments: Sequence[str]) -> int:
    """Print what ten times as many tries cost; 1 where something grows more than it may."""
    parser = ArgumentParser(prog="./dev bench tries", description=__doc__)
    parser.add_argument("--few", type=int, default=FEW, help="how many tries the smaller record has (1000)")
    few = parser.parse_args(arguments).few
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([])
    theme.apply(app, "light", 100)
    with TemporaryDirectory(prefix="rungwise-bench-") as folder:
        liked = Path(folder) / "liked"
        here, there = (costs(filled(Path(folder) / str(count), count), liked / str(count)) for count in (few, 10 * few))
    print(f"{'':<8} {few:>8} {10 * few:>8}  times")
    grown = {name: there[name] / max(here[name], 0.001) for name in here}
    for name, ratio in grown.items():
        print(f"{name:<8} {here[name]:8.3f} {there[name]:8.3f} {ratio:6.1f}")
    missed = [name for name, ratio in grown.items() if ratio > MOST_GROWTH[name]]
    for name in missed:
        print(f"{name} grows more than {MOST_GROWTH[name]:g} times with ten times as many tries.")
    app.processEvents()
    return int(bool(missed))
