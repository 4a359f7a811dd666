"""The last resort says that something broke, and never what a patient said."""

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui.messages import tell_failure, watch_failures

CANARY = "Zephyrine"


@pytest.fixture(autouse=True)
def usual_hook() -> Iterator[None]:
    """Leave the hook as it was."""
    before = sys.excepthook
    yield
    sys.excepthook = before


def broken() -> Exception:
    """Give a fault that was raised, with a name in it."""
    with pytest.raises(ValueError, match=CANARY) as told:
        int(CANARY)
    return told.value


def shown() -> list[QMessageBox]:
    """Give every message there is."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]


def message(qtbot: QtBot) -> QMessageBox:
    """Give the one message that is shown."""
    (box,) = shown()
    qtbot.addWidget(box)
    return box


def test_a_fault_is_told_in_a_sentence_and_never_in_its_own_words(qtbot: QtBot) -> None:
    tell_failure(broken())
    box = message(qtbot)
    assert box.text() == "Something went wrong in the program. What was saved is safe."
    assert CANARY not in box.text() + box.informativeText() + box.detailedText() + box.windowTitle()


def test_a_refusal_that_reached_nobody_says_what_to_do(qtbot: QtBot) -> None:
    tell_failure(ExposureError("not_saved", "file"))
    assert "It stays on screen until it can be saved." in message(qtbot).text()


def test_the_log_names_kind_and_place_alone(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        tell_failure(broken())
    message(qtbot)
    assert caplog.messages[0].startswith("ValueError at broken:")
    assert CANARY not in caplog.text


def test_what_breaks_in_a_slot_is_told(qtbot: QtBot) -> None:
    watch_failures()
    sys.excepthook(ValueError, broken(), None)
    assert message(qtbot).isVisible()


def test_once_it_is_read_the_next_one_is_told(qtbot: QtBot) -> None:
    tell_failure(broken())
    message(qtbot).close()
    qtbot.waitUntil(lambda: not shown())
    tell_failure(broken())
    assert message(qtbot).isVisible()


def test_what_breaks_again_and_again_is_told_once(qtbot: QtBot) -> None:
    for _time in range(3):
        tell_failure(broken())
    message(qtbot)


def test_stopping_the_program_by_ctrl_c_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    watch_failures()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown() == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
