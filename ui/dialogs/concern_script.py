"""The questions to ask after a yes, opened by a button: they are for who asks, and no page shows them by itself."""

from PySide6.QtWidgets import QWidget

from exposure.words.concern_list import Tier, concern_list, not_a_concern
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_LOOK = Look("quiet", icon="list-checks", padding=4)


class ConcernScript(QWidget):
    """A button, and below it the questions once it was pressed."""

    def __init__(self, name: str, contacts: str) -> None:
        super().__init__()
        self._ask = Button(f"{name}.ask", _("Questions to ask"), _LOOK)
        self._ask.setAccessibleDescription(_("Shows or hides the questions"))
        self._list = QWidget()
        parts = [part for tier in concern_list() for part in _tier(tier)]
        if contacts.strip():
            # The numbers belong right under what cannot wait.
            parts.insert(2, Label(contacts, "small_strong"))
        self._list.setLayout(Column(*parts, Label(not_a_concern(), "small", "ink2"), gap=6))
        grow_downwards(self._list)
        self._list.hide()
        self.setLayout(Column(Row(self._ask, None), self._list, gap=6))
        grow_downwards(self)
        self._ask.clicked.connect(lambda: self.show_questions(self._list.isHidden()))

    def show_questions(self, shown: bool) -> None:
        """Show the questions, or hide them."""
        self._list.setVisible(shown)
        self._ask.set_text(_("Hide the questions") if shown else _("Questions to ask"))


def _tier(tier: Tier) -> list[QWidget]:
    lines = "\n".join(f"•  {question}" for question in tier.questions)
    return [Label(tier.title, "small_strong"), Label(lines, "small")]
