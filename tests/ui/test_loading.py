"""What is loaded behind the door, and on which thread: a class of Qt made beside the window ends the program."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.loading import Loading, parts

ROOT = Path(__file__).parents[2]
QT_BELOW = """
import sys
from ui.loading import load_below
load_below()
print(sorted(name for name in sys.modules if name.startswith(("PySide6.QtWidgets", "PySide6.QtGui", "ui.widgets"))))
"""


def said(program: str) -> str:
    """Run a program of a few lines, and give what it said."""
    line = [sys.executable, "-c", program]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


def test_what_is_loaded_in_a_thread_knows_no_widget() -> None:
    assert said(QT_BELOW) == "[]"


def test_the_inner_parts_come_first_and_the_window_last() -> None:
    depths = [name.count(".") for name in parts()[:-2]]
    assert depths == sorted(depths, reverse=True)
    assert parts()[-1] == "ui.main_window"


def test_each_part_is_loaded_while_the_window_waits(qtbot: QtBot) -> None:
    loading = Loading()
    with qtbot.waitSignal(loading._each.timeout, timeout=20_000):
        loading.start()
    qtbot.waitUntil(lambda: not loading._parts and not loading._each.isActive(), timeout=20_000)
    assert {"ui.main_window", "exposure.opening"} <= sys.modules.keys()


def test_what_is_left_is_loaded_at_once_where_the_door_opens_early() -> None:
    loading = Loading()
    loading.start()
    loading.finish()
    assert "ui.main_window" in sys.modules
    assert not loading._each.isActive()
