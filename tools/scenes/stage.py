"""Where a scene is set: a copy of the example or of an empty file, the window on it, and hands to work it."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from exposure.imports.stories import named
from exposure.opening import create_file, open_file
from ui.demonstration import CLINICIAN, open_example
from ui.hands import Hands
from ui.main_window import MainWindow
from ui.pages.patient_view.view import PatientView
from ui.player import SIZE, PlayedClock
from ui.workspace import Workspace

Source = Literal["example", "empty"]
NOW = datetime(2026, 11, 26, 9, 42, tzinfo=UTC)
PASSPHRASE = "four plain words together"  # noqa: S105 - of files that live for one picture
KEYS = ".keys"


@dataclass
class Stage:
    """One scene’s own file and window; both are made once they are asked for."""

    file: Path
    clock: PlayedClock

    @cached_property
    def window(self) -> MainWindow:
        """Give the window on the file, with the caseload."""
        opened = open_file(self.file, PASSPHRASE)
        window = MainWindow(Workspace(opened, self.clock))
        window.resize(*SIZE)
        window.show()
        return window

    @cached_property
    def hands(self) -> Hands:
        """Give hands on the window."""
        return Hands(self.window)

    def open(self, patient: str) -> Hands:
        """Open somebody’s pages by their name in the stories; gives hands for what comes then."""
        self.window.open_patient(named(patient))
        self.hands.settle()
        return self.hands

    def do(self, *lines: Mapping[str, object]) -> None:
        """Put something on record that is not played."""
        for line in lines:
            self.window.workspace.do(line, label="Put on record for a picture")
        self.hands.settle()

    def choose(self, action: str) -> Hands:
        """Choose what stands in a menu."""
        self.window.actions_by_name[action].trigger()
        self.hands.settle()
        return self.hands

    def alone(self, page: QWidget) -> QWidget:
        """Show a page that comes before the window, as large as that."""
        frame = QStackedWidget()
        frame.addWidget(page)
        frame.resize(*SIZE)
        frame.show()
        frame.activateWindow()
        page.setFocus()
        return frame

    def patient_view(self, patient: str) -> QWidget:
        """Show somebody their own view."""
        self.open(patient).press("F11")
        views = [each for each in QApplication.topLevelWidgets() if isinstance(each, PatientView) and each.isVisible()]
        # Without a display the whole screen is smaller than any real one.
        views[-1].showNormal()
        views[-1].resize(*SIZE)
        return views[-1]

    def read_letter(self, words: str) -> None:
        """Wait until the pages of the letter are set with these words on them; at large text they have no room."""
        if self.hands.sees("letter.preview"):
            preview = self.hands.find("letter.preview", QWidget)
            self.hands.wait_for(lambda: words in preview.accessibleDescription(), f"a letter with “{words}”")

    def close(self) -> None:
        """Take the window away, and every window that came from it."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QMainWindow | QStackedWidget | PatientView):
                each.close()
                each.deleteLater()
        # What a window still meant to do in a moment goes with it, before it finds its file gone.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what brings it about; that gives the widget to draw, None for the window.

    `says` keeps what the window says in passing at its foot.
    """

    name: str
    play: Callable[[Stage], QWidget | None]
    source: Source = "example"
    says: bool = False


def make_source(source: Source, folder: Path) -> Path:
    """Make the file that scenes on `source` get a copy of, unless it is there; gives it."""
    file, clock = folder / f"{source}.db", PlayedClock(NOW)
    if file.exists():
        return file
    if source == "example":
        open_example(file, clock, PASSPHRASE).close()
    else:
        create_file(file, PASSPHRASE, CLINICIAN, clock)[0].close()
    return file


@contextmanager
def stage_on(source: Path) -> Iterator[Stage]:
    """Give a stage on a copy of a file, and take everything away afterwards."""
    with TemporaryDirectory(prefix="rungwise-scene-") as folder:
        copy = Path(folder) / source.name
        # A scene neither follows nor changes how its developer likes the window.
        os.environ["XDG_CONFIG_HOME"] = folder
        for suffix in ("", KEYS):
            shutil.copy(f"{source}{suffix}", f"{copy}{suffix}")
        stage = Stage(copy, PlayedClock(NOW))
        try:
            yield stage
        finally:
            stage.close()
