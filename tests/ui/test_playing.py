"""The example played by the program itself, without a display, as `./dev app` plays it where there is none."""

import csv
import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.opened import SetClock
from ui import playing
from ui.hands import OutOfReachError
from ui.main_window import MainWindow
from ui.player import PlayedClock, Player
from ui.workspace import Workspace

ROOT = Path(__file__).parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("played") / "out"
    process, without = QProcess(), QProcessEnvironment.systemEnvironment()
    for name in DISPLAYS:
        without.remove(name)
    process.setProcessEnvironment(without)
    process.setWorkingDirectory(str(ROOT))
    process.start(sys.executable, ["main.py", "demo", "--out", str(folder)])
    process.waitForFinished(-1)
    assert (process.exitStatus(), process.exitCode()) == (QProcess.ExitStatus.NormalExit, 0)
    assert process.readAllStandardError().data() == b""
    (folder / "said.txt").write_bytes(process.readAllStandardOutput().data())
    return folder


def test_everything_written_is_named(out: Path) -> None:
    said = (out / "said.txt").read_text(encoding="utf-8").splitlines()
    assert {Path(line).relative_to(out).as_posix() for line in said} == {
        file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file() and file.name != "said.txt"
    }
    assert {f"{out}{os.sep}{name}" for name in playing.WRITTEN} <= set(said)


def test_the_screens_show_the_main_job(out: Path) -> None:
    screens = sorted((out / "screens").glob("*.png"))
    names = " ".join(file.name for file in screens)
    for part in ("new-patient", "ladder", "prediction", "did-it-happen", "reveal", "go-again", "what-comes-next"):
        assert part in names
    assert all(QImage(str(file)).width() == 1440 for file in screens)


def test_the_record_is_a_document_for_another_system(out: Path) -> None:
    document = json.loads((out / "fhir.json").read_text(encoding="utf-8"))
    kinds = [entry["resource"]["resourceType"] for entry in document["entry"]]
    assert (document["type"], kinds[0], "DocumentReference" in kinds) == ("document", "Composition", True)


def test_the_letter_is_a_pdf_and_the_same_words_as_text(out: Path) -> None:
    assert (out / "letter.pdf").read_bytes().startswith(b"%PDF-")
    words = (out / "letter.txt").read_text(encoding="utf-8")
    assert "BRANDT Elsa" in words
    assert "from 85% to 10%" in words


def test_the_chart_is_drawn_as_a_picture_and_as_lines(out: Path) -> None:
    assert not QImage(str(out / "gap.png")).isNull()
    assert "<svg" in (out / "gap.svg").read_text(encoding="utf-8")


def test_the_table_holds_every_try_of_the_story(out: Path) -> None:
    with (out / "trials.csv").open(encoding="utf-8", newline="") as file:
        tries = list(csv.DictReader(file))
    assert [each["likelihood_before"] for each in tries] == ["85", "60", "35", "20", "75"]
    assert {each["outcome"] for each in tries} == {"did_not_occur"}


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> MainWindow:
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    return made


def test_a_story_that_stops_says_where_and_fails(
    window: MainWindow,
    clock: SetClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(player: Player) -> None:
        player.picture("before")
        raise OutOfReachError("try.keep")

    monkeypatch.setattr(playing, "PARTS", (stop,))
    assert playing.play(window, PlayedClock(clock.now), tmp_path) == 1
    told = capsys.readouterr()
    assert "01-before.png" in told.out
    assert "try.keep" in told.err


def test_a_story_without_its_papers_fails(
    window: MainWindow,
    clock: SetClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(playing, "PARTS", ())
    assert playing.play(window, PlayedClock(clock.now), tmp_path) == 1
    assert "letter.pdf" in capsys.readouterr().err


def test_screens_of_an_earlier_time_are_taken_away(
    window: MainWindow, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "screens" / "99-old.png"
    old.parent.mkdir()
    old.touch()
    monkeypatch.setattr(playing, "PARTS", ())
    playing.play(window, PlayedClock(clock.now), tmp_path)
    assert not old.exists()
