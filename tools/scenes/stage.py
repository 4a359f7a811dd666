"""Where a scene is set: a copy of the example or of an empty file, the window on it, and hands to work it."""

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
from ui.pages.patient_view import PatientView
from ui.player import SIZE, PlayedClock
from ui.widgets.paper_page import PaperPage
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
            self.window.workspace.do(line, label="")
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

    def letter(self, patient: str) -> Hands:
        """Open somebody’s letter, and wait until its pages are set."""
        hands = self.open(patient)
        hands.press("Ctrl+5")
        if hands.sees("letter.page.1"):
            hands.wait_for(lambda: not hands.find("letter.page.1", PaperPage).image.isNull(), "the letter's pages")
        return hands

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
    """One picture: its name, and what brings it about; that gives the widget to draw, None for the window."""

    name: str
    play: Callable[[Stage], QWidget | None]
    source: Source = "example"


def make_sources(folder: Path) -> dict[Source, Path]:
    """Make the files that every scene gets a copy of."""
    clock = PlayedClock(NOW)
    files: dict[Source, Path] = {"example": folder / "example.db", "empty": folder / "empty.db"}
    open_example(files["example"], clock, PASSPHRASE).close()
    create_file(files["empty"], PASSPHRASE, CLINICIAN, clock)[0].close()
    return files


@contextmanager
def stage_on(source: Path) -> Iterator[Stage]:
    """Give a stage on a copy of a file, and take everything away afterwards."""
    with TemporaryDirectory(prefix="rungwise-scene-") as folder:
        copy = Path(folder) / source.name
        for suffix in ("", KEYS):
            shutil.copy(f"{source}{suffix}", f"{copy}{suffix}")
        stage = Stage(copy, PlayedClock(NOW))
        try:
            yield stage
        finally:
            stage.close()
