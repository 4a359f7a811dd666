"""The whole job in this process, with the same keys: fast enough for every day."""

from pathlib import Path

from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from tests.journeys import story
from tests.journeys.inside import Inside
from tests.ui.opened import SetClock
from ui.starting import Starter


def test_the_whole_job_is_done_in_this_process_too(qtbot: QtBot, tmp_path: Path) -> None:
    clock = SetClock()
    starter = Starter(tmp_path / "clinic.db", clock)
    starter.begin()
    keys = Inside(qtbot)
    story.first_run(keys, tmp_path / "sheet.pdf")
    story.add_patient(keys)
    story.build_ladder(keys)
    story.choose_lowest(keys)
    story.predict(keys, 85, "1", first=True)
    story.answer(keys, 50)
    story.predict(keys, 50, "3")
    story.agree_to_ask(keys)
    clock.wait(days=1)
    keys.press("Alt+Left")
    story.answer_due(keys, 20)
    story.find(keys)
    story.predict(keys, 20, "1")
    story.answer(keys, 10)
    story.move_up(keys)
    story.look_at_progress(keys)
    story.write_letter(keys, tmp_path / "letter.pdf")
    assert story.GOAL in PdfReader(tmp_path / "letter.pdf").pages[0].extract_text()
    keys.press("Ctrl+Q")
