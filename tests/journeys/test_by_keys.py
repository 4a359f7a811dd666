"""The whole job in this process, with the same keys: fast enough for every day."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys import story
from tests.journeys.inside import Inside
from tests.leaks import nothing_left
from tests.ui.opened import SetClock
from ui import preferences, theme
from ui.starter import Starter


@pytest.fixture
def keys(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Inside]:
    """Give keys for windows in the usual look, with nobody's own preferences, which leave nothing behind."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    theme.apply(qapp, "light", 100)
    with nothing_left():
        yield Inside(qtbot)


def test_the_whole_job_is_done_in_this_process_too(keys: Inside, tmp_path: Path) -> None:
    clock = SetClock()
    starter = Starter(tmp_path / "clinic.db", clock)
    starter.begin()
    first_day(keys, tmp_path / "sheet.pdf")
    clock.wait(days=1)
    keys.press("Alt+Left")
    next_day(keys, tmp_path / "letter.pdf")
    assert story.GOAL in PdfReader(tmp_path / "letter.pdf").pages[0].extract_text()
    keys.press("Ctrl+Q")
    starter._window.deleteLater()


def first_day(keys: Inside, sheet: Path) -> None:
    """Make the file, the patient, the ladder and two tries."""
    story.first_run(keys, sheet)
    story.add_patient(keys)
    story.build_ladder(keys)
    story.choose_lowest(keys)
    story.predict(keys, 85, "1", first=True)
    story.answer(keys, 50)
    story.predict(keys, 50, "3")
    story.agree_to_ask(keys)


def next_day(keys: Inside, letter: Path) -> None:
    """Ask what the morning brought, try once more, move up, look at it all and write to the GP."""
    story.answer_due(keys, 20)
    story.find(keys)
    story.predict(keys, 20, "1")
    story.answer(keys, 10)
    story.move_up(keys)
    story.look_at_progress(keys)
    story.write_letter(keys, letter)
