"""Words lent to the clipboard leave it again."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QProcess
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from ui.clipboard import STAYS_MS, Lending, leave_nothing


@pytest.fixture
def lending(qapp: QCoreApplication) -> Iterator[Lending]:
    """Give a clipboard to lend to."""
    holder = QObject(qapp)
    yield Lending(holder)
    holder.deleteLater()


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_words_stay_half_a_minute() -> None:
    assert STAYS_MS == 30 * 1000


def test_words_lent_leave_when_their_time_is_up(lending: Lending, qtbot: QtBot) -> None:
    lending.lend("a letter")
    assert _clipboard() == "a letter"
    lending._timer.start(1)
    qtbot.waitUntil(lambda: _clipboard() == "")


def test_what_somebody_copied_since_stays(lending: Lending) -> None:
    lending.lend("a letter")
    QGuiApplication.clipboard().setText("mine")
    lending.take_back()
    assert _clipboard() == "mine"


def test_nothing_lent_clears_nothing(lending: Lending) -> None:
    QGuiApplication.clipboard().setText("mine")
    lending.take_back()
    assert _clipboard() == "mine"


def test_words_lent_are_marked_as_not_to_be_remembered(lending: Lending) -> None:
    lending.lend("a letter")
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert data.data('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"').data() == bytes(4)


@pytest.mark.parametrize(("ours", "left"), [(True, ""), (False, "words")])
def test_what_was_copied_in_whatever_way_goes_where_it_is_ours(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, ours: bool, left: str
) -> None:
    QGuiApplication.clipboard().setText("words")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: ours)
    leave_nothing()
    assert _clipboard() == left


def test_words_lent_leave_with_the_program(lending: Lending, qapp: QCoreApplication) -> None:
    lending.lend("a letter")
    qapp.aboutToQuit.emit()
    assert _clipboard() == ""


@pytest.mark.parametrize("way", ["Lending(app).lend('a letter')", "put('a letter')"])
def test_words_are_no_trouble_to_a_program_that_never_ran_its_loop(way: str) -> None:
    lines = (
        "from PySide6.QtGui import QGuiApplication",
        "from ui.clipboard import Lending, put",
        "app = QGuiApplication([])",
        way,
    )
    assert QProcess.execute(sys.executable, ["-c", "\n".join(lines)]) == 0
