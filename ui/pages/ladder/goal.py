"""What stands in the place of a ladder while there is none: the question it begins with."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.dialogs.new_ladder import NewLadderForm, goal_question
from ui.widgets.boxes import Column, Row
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call

_WIDTH = 720


class GoalPage(Themed, QWidget):
    """The question in large type, and the form under it."""

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.goal", goal_question())
        self.form = NewLadderForm("ladder.goal.form")
        self._middle = QWidget()
        self._middle.setLayout(Column(None, Label(goal_question(), "h1"), self.form, None, None, gap=24))
        self.setLayout(Row(None, (self._middle, 4), None, margins=24))
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._middle.setMaximumWidth(theme.current().px(_WIDTH))
