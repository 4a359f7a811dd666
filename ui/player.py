"""What the played example goes by: hands, a clock that is set, checks on the record, and pictures as it goes."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId
from exposure.domain.trial import Trial
from exposure.words.language import _
from ui.hands import Hands, OutOfReachError
from ui.main_window import MainWindow
from ui.pages.page import newest_ladder
from ui.widgets.toast import Toast
from ui.workspace import Workspace

SIZE = (1440, 900)
MORNING = time(9, 42)


class DidNotComeAboutError(Exception):
    """Something the example was to bring about is not there; the text names it."""


@dataclass
class PlayedClock:
    """A clock that stands still until it is set, so that a week passes in no time."""

    now: datetime

    def __call__(self) -> datetime:
        """Give the moment it is set to."""
        return self.now

    def wait(self, days: int = 0, minutes: int = 0) -> None:
        """Let time pass."""
        self.now += timedelta(days=days, minutes=minutes)

    def come_to(self, clock: time) -> None:
        """Go to a time of the present day."""
        self.now = datetime.combine(self.now.date(), clock, self.now.tzinfo)


@dataclass
class Player:
    """Plays on one window, and keeps pictures of it in `folder`/screens."""

    window: MainWindow
    clock: PlayedClock
    folder: Path
    hands: Hands = field(init=False)
    pictures: list[Path] = field(default_factory=list)
    _patient: PatientId | None = None

    def __post_init__(self) -> None:
        self.window.resize(*SIZE)
        self.window.show()
        self.hands = Hands(self.window)

    @property
    def workspace(self) -> Workspace:
        """Give the open file."""
        return self.window.workspace

    @property
    def case(self) -> Case:
        """Give the record of whose pages are open, or were before a try took their place."""
        self._patient = self.window.patient or self._patient
        if self._patient is None:
            raise DidNotComeAboutError(_("the pages of the patient"))
        return self.workspace.case(self._patient)

    @property
    def ladder(self) -> LadderCase:
        """Give that patient’s ladder."""
        ladder = newest_ladder(self.case)
        if ladder is None:
            raise DidNotComeAboutError(_("the ladder"))
        return ladder

    @property
    def newest(self) -> Trial:
        """Give the newest try of that patient."""
        if not self.case.trials:
            raise DidNotComeAboutError(_("a first try"))
        return self.case.trials[-1]

    def choose(self, action: str) -> None:
        """Choose what stands in a menu."""
        chosen = self.window.actions_by_name[action]
        if not chosen.isEnabled():
            raise OutOfReachError(action)
        chosen.trigger()
        self.hands.settle()

    def expect(self, come_about: bool, what: str) -> None:
        """Go on only where something has come about."""
        if not come_about:
            raise DidNotComeAboutError(what)

    def picture(self, name: str) -> None:
        """Keep a picture of the window as it is now, once what it said in passing has gone."""
        self.hands.settle()
        for toast in self.window.findChildren(Toast):
            toast.hide()
        file = self.folder / "screens" / f"{len(self.pictures) + 1:02}-{name}.png"
        if not self.hands.window.grab().save(str(file)):
            raise DidNotComeAboutError(file.name)
        self.pictures.append(file)
