"""Where the parts of the ladder page stand: movements, ladder and step side by side, or the goal in their place."""

from PySide6.QtWidgets import QStackedWidget

from exposure.words.language import _
from ui.models.movements import MovementsModel, library
from ui.pages.ladder.centre import LadderCentre
from ui.pages.ladder.goal import GoalPage
from ui.pages.ladder.movements import MovementsPane
from ui.pages.ladder.today import TodayPane
from ui.widgets.ladder.panes import Pane, Panes

_MOVEMENTS, _TODAY = 288, 336


class LadderRoom(QStackedWidget):
    """Holds the parts, and brings to the front where something is done next; their signals are their own."""

    def __init__(self) -> None:
        super().__init__()
        self.goal, self.centre, self.today = GoalPage(), LadderCentre(), TodayPane()
        self.movements = MovementsPane(MovementsModel(library()))
        self.panes = Panes(
            "ladder.panes",
            Pane(_("Movements"), self.movements, _MOVEMENTS),
            Pane(_("Ladder"), self.centre),
            Pane(_("The step"), self.today, _TODAY),
        )
        for part in (self.goal, self.panes):
            self.addWidget(part)
        self.panes.mode_changed.connect(self._on_mode)

    def show_ladder(self, there: bool) -> None:
        """Show the ladder, or where there is none the question for its goal."""
        self.setCurrentWidget(self.panes if there else self.goal)

    def search(self) -> None:
        """Go to the search among the movements."""
        self.panes.bring(self.movements)
        self.movements.begin()

    def write_own(self) -> None:
        """Go to the field for a movement in the patient’s own words."""
        self.panes.bring(self.movements)
        self.movements.write_your_own()

    def look_at_ladder(self) -> None:
        """Bring the ladder to the front."""
        self.panes.bring(self.centre)

    def say_worry(self) -> None:
        """Go to the worry of the chosen step."""
        self.panes.bring(self.today)
        self.today.begin()

    def _on_mode(self, mode: str) -> None:
        self.centre.show_beside(mode)
        # A tab names the movements; which step it is, no tab can say.
        self.movements.show_heading(mode == "three")
