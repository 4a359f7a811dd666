"""From the command line to the window, or to the example played without one."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from exposure.arguments import default_file
from exposure.place import Address
from ui import preferences, theme
from ui.collecting import Collector
from ui.messages import watch_failures
from ui.server_starter import ServerStarter
from ui.starter import Starter

Clock = Callable[[], datetime]
# Told by ui.locking, which would bring in the window if it were imported here.
LOCKED = 75


def run(asked: argparse.Namespace, clock: Clock) -> int:
    """Open the window, or play the example; gives the exit code."""
    if asked.command == "demo" and asked.out is not None:
        # Playing needs no display, and on one its keys would go to whatever else has the focus.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if asked.command == "demo":
        played: int = importlib.import_module("ui.demonstration").run(app, asked, clock)
        return played
    place = asked.data or default_file()
    starter = ServerStarter(place, clock) if isinstance(place, Address) else Starter(place, clock)
    starter.begin()
    code = app.exec()
    if code == LOCKED:
        starter.close()
        os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606 - our own command line, nothing stays in memory
    return code


def make_application() -> QApplication:
    """Make the application in the look this person likes."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Rungwise")
    app.setWindowIcon(QIcon(str(resources.path("icons/rungwise-app.png"))))
    liked = preferences.load(preferences.path())
    theme.apply(app, liked.scheme, liked.text_percent)
    watch_failures()
    Collector(app)
    return app
