"""The example: a throw-away copy of the example caseload in the window, or the main job played without a display."""

import argparse
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import resources
from exposure.edits.performing import perform
from exposure.imports.example import example_lines
from exposure.opening import Clock, OpenFile, create_file
from exposure.words.language import _
from ui import theme
from ui.main_window import MainWindow
from ui.player import MORNING, PlayedClock
from ui.playing import DAYS, play
from ui.workspace import Workspace

CLINICIAN = "Priya Nair"
_IDLE = "This plugin does not support"


def run(app: QApplication, asked: argparse.Namespace, clock: Clock) -> int:
    """Open the example in the window until it is closed, or play the main job into a folder; gives the exit code."""
    with TemporaryDirectory(prefix="rungwise-example-") as folder:
        file = Path(folder) / "example.db"
        if asked.out is not None:
            return _played(app, file, clock(), asked.out)
        window = MainWindow(Workspace(open_example(file, clock), clock))
        window.setWindowTitle(_("Rungwise: example"))
        window.foot.say_always(_("Example. Nothing here is kept."))
        window.show()
        return app.exec()


def open_example(file: Path, clock: Clock, passphrase: str = "") -> OpenFile:
    """Make a file and play the example stories into it through the real edits.

    Without a passphrase nobody can open the file again.
    """
    opened, _code = create_file(file, passphrase or secrets.token_urlsafe(), CLINICIAN, clock)
    now = clock()
    with opened.database.writing() as records:
        for line in example_lines(resources.path("example"), now):
            perform(records, line, opened.performer(clock))
    return opened


def _played(app: QApplication, file: Path, today: datetime, out: Path) -> int:
    """Play so that the last day of the story is today; looks the same however somebody likes the window."""
    # The story chooses how tries are shown; the liking of who runs it stays theirs.
    os.environ["XDG_CONFIG_HOME"] = str(file.parent)
    theme.apply(app, "light")
    clock = PlayedClock(today - timedelta(days=DAYS))
    clock.come_to(MORNING)
    window = MainWindow(Workspace(open_example(file, clock), clock))
    with without_idle_warnings():
        code = play(window, clock, out)
        window.close()
    return code


@contextmanager
def without_idle_warnings() -> Iterator[None]:
    """Leave out what Qt says of a screenless platform, whose sizes nobody sees."""
    before = qInstallMessageHandler(_pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _pass_on(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if not text.startswith(_IDLE):
        sys.stderr.write(f"{text}\n")
