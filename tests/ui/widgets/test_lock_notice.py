"""The words over a window that is about to lock stand whole in it, however narrow it is and however large they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import unfit
from ui import theme
from ui.widgets.lock_notice import LockNotice


@pytest.fixture(params=[100, 200])
def text(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    """Give how large the text is, in per cent."""
    theme.apply(qapp, "light", request.param)
    yield request.param
    theme.apply(qapp, "light", 100)


def over(qtbot: QtBot, width: int) -> LockNotice:
    """Count down over a window of a width."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 600)
    notice = LockNotice(window)
    window.show()
    notice.count(30)
    QApplication.processEvents()
    return notice


@pytest.mark.parametrize("width", [320, 700, 1440])
def test_nothing_of_it_is_cut_off(qtbot: QtBot, text: int, width: int) -> None:
    notice = over(qtbot, width)
    assert unfit(notice.window()) == []


def test_where_there_is_room_it_is_one_line_in_the_middle(qtbot: QtBot, text: int) -> None:
    notice = over(qtbot, 1440)
    (words,) = notice.findChildren(QLabel, "lock_notice.words")
    assert words.height() < 2 * words.fontMetrics().height()
    assert abs(notice.geometry().center().x() - 720) <= 1


def test_each_second_is_written_and_the_window_may_get_narrower_meanwhile(qtbot: QtBot) -> None:
    notice = over(qtbot, 1440)
    notice.window().resize(320, 600)
    notice.count(9)
    QApplication.processEvents()
    (words,) = notice.findChildren(QLabel, "lock_notice.words")
    assert words.text().startswith("Locks in 9 s.")
    assert unfit(notice.window()) == []
