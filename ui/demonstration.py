"""The example: a throw-away copy of the example caseload in the window, or the main job played without a display."""

import argparse
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

import resources
from exposure.edits.performing import perform
from exposure.imports.example import example_lines
from exposure.opening import OpenFile, create_file
from ui.main_window import MainWindow
from ui.playing import play
from ui.workspace import Workspace

Clock = Callable[[], datetime]
CLINICIAN = "Priya Nair"


def run(app: QApplication, asked: argparse.Namespace, clock: Clock) -> int:
    """Open the example in the window until it is closed, or play the main job and write its results; gives the exit code."""
    with TemporaryDirectory(prefix="rungwise-example-") as folder:
        workspace = Workspace(open_example(Path(folder) / "example.db", clock), clock)
        window = MainWindow(workspace)
        if asked.out is None:
            window.show()
            return app.exec()
        play(window, asked.out)
        window.close()
    return 0


def open_example(file: Path, clock: Clock) -> OpenFile:
    """Make a file that nobody can open again, and play the example stories into it through the real edits."""
    opened, _code = create_file(file, secrets.token_urlsafe(), CLINICIAN, clock)
    now = clock()
    with opened.database.writing() as records:
        for line in example_lines(resources.path("example"), now):
            perform(records, line, opened.performer(clock))
    return opened
