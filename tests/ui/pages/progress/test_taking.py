"""Taking the chart along: what is written, copied, printed, and kept on record."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.papers import words_of
from tests.ui.dialogs.pressing import press
from tests.ui.opened import PATIENT
from tests.ui.pages.progress.conftest import Opened
from ui import theme
from ui.pages.progress.page import ProgressPage
from ui.papers import Paper
from ui.workspace import Workspace


def _choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))


def _kept(workspace: Workspace) -> list[str]:
    return [note.kind for note in workspace.case(PATIENT).exports]


@pytest.mark.parametrize(
    ("name", "begins"), [("chart.png", b"\x89PNG"), ("chart.svg", b"<?xml"), ("chart.pdf", b"%PDF-")]
)
def test_the_chart_is_saved_as_its_ending_says(
    page: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: bytes
) -> None:
    _choose(monkeypatch, tmp_path / name)
    press(page, "progress.save")
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert _kept(page.workspace) == [f"chart-{name[-3:]}"]


def test_a_chart_saved_is_told(
    page: ProgressPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "chart.svg")
    with qtbot.waitSignal(page.workspace.told) as told:
        page.save_chart()
    assert told.args == ["Chart saved", False]


def test_the_picture_is_light_in_every_theme(
    page: ProgressPage, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "dark", 100)
    _choose(monkeypatch, tmp_path / "chart.png")
    page.save_chart()
    picture = QImage(str(tmp_path / "chart.png"))
    assert (picture.pixelColor(2, 2).name(), picture.width() > 1000) == ("#ffffff", True)


def test_a_chart_that_cannot_be_written_is_told_and_not_kept(
    page: ProgressPage, qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "not there" / "chart.png")
    with qtbot.waitSignal(page.refused) as told:
        press(page, "progress.save")
    assert told.args == ["The chart could not be written there. Choose another place or name."]
    assert _kept(workspace) == []


def test_a_copy_is_a_picture_and_the_same_in_words(page: ProgressPage, workspace: Workspace) -> None:
    press(page, "progress.copy")
    lent = QGuiApplication.clipboard().mimeData()
    assert (lent.hasImage(), lent.text()[:26]) == (True, "1 of 3 happened, 1 partly.")
    assert _kept(workspace) == ["copy-chart"]


def test_what_was_lent_leaves_the_clipboard_again(page: ProgressPage) -> None:
    page.copy_chart()
    page._taking._lending.take_back()
    assert QGuiApplication.clipboard().text() == ""
    assert QGuiApplication.clipboard().image().isNull()


def test_a_chart_to_print_is_a_paper_of_this_patient(page: ProgressPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.paper_wanted) as wanted:
        press(page, "progress.print")
    (paper,) = wanted.args
    assert isinstance(paper, Paper)
    assert (paper.patient, paper.kind) == (PATIENT, "chart-pdf")
    words = words_of(paper.pdf())
    assert "What you said, and what happened Ruth, 1 of 3 happened, 1 partly. 3 tries" in words
    assert "Calloway" not in words


def test_without_a_try_there_is_nothing_to_take(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    with qtbot.waitSignal(page.refused) as told:
        page.copy_chart()
    assert told.args == ["There is no try, lesson or story yet. Record one first."]
