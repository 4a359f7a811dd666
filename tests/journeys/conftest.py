"""What journeys share: a screen of its own for each run of tests, and programs that are ended whatever happens."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.bus import Bus
from tests.journeys.program import Program
from tests.journeys.screen import lacking, own_screen
from ui.demonstration import open_example

NOW = "2026-11-26T09:42+00:00"
Start = Callable[[Path, str], Program]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """Give the environment of a screen with a window manager and an accessibility bus."""
    missing = lacking()
    if missing and not sys.platform.startswith("linux"):
        pytest.skip(f"no real window without {', '.join(missing)}")
    assert not missing, f"no real window without {', '.join(missing)}; ./dev test installs it"
    with own_screen(tmp_path_factory.mktemp("screen")) as env:
        yield env


@pytest.fixture(scope="session")
def bus(screen: Mapping[str, str]) -> Iterator[Bus]:
    """Give what stands on the accessibility bus of the screen."""
    made = Bus(screen)
    yield made
    made.close()


@pytest.fixture
def start(screen: Mapping[str, str], bus: Bus, tmp_path: Path) -> Iterator[Start]:
    """Give what starts the program on a file at a time; whatever still runs afterwards is ended."""
    started: list[Program] = []
    # What one journey made a habit of would else meet the next one.
    shutil.rmtree(Path(screen["XDG_CONFIG_HOME"]) / "rungwise", ignore_errors=True)

    def begin(data: Path, clock: str) -> Program:
        started.append(Program(screen, bus, data, tmp_path / "log").start(clock))
        return started[-1]

    yield begin
    for program in started:
        program.end()


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the example caseload once; each journey through it gets a copy."""
    folder = tmp_path_factory.mktemp("example")
    open_example(folder / "example.db", lambda: datetime.fromisoformat(NOW), story.PASSPHRASE).close()
    return folder


@pytest.fixture
def example(start: Start, example_folder: Path, tmp_path: Path) -> Program:
    """Give the program on the example caseload, at its door."""
    shutil.copytree(example_folder, tmp_path, dirs_exist_ok=True)
    return start(tmp_path / "example.db", NOW)
