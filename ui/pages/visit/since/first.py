"""What the first visit has instead of a sheet: nothing to look back on, and the ways to what comes first."""

from PySide6.QtCore import Signal

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.domain.visit_day import last_visit_before
from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import Label


class FirstVisit(Card):
    """Leads to clear to start, the explanation and the ladder.

    Signals:
        action_wanted(str): something the menus offer is to be done; carries the name of the action.
    """

    action_wanted = Signal(str)

    def __init__(self) -> None:
        ways = Flow(gap=8)
        said = {"clear_to_start": _("Clear to start…"), "explain": _("Explain"), "add_movement": _("Go to the ladder")}
        buttons = {name: Button(f"visit.since.first.{name}", words, Look(height=44)) for name, words in said.items()}
        ways.add(list(buttons.values()))
        words = _("There is nothing to look back on yet. Ask what is new or different, then begin here.")
        super().__init__(
            Column(
                Label(_("The first visit"), "h3"), Label(words, "body", "ink2"), ways, gap=12, margins=(20, 16, 20, 16)
            )
        )
        for name, button in buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.action_wanted.emit(name))


def is_first(case: Case, visit: Visit) -> bool:
    """Say whether nothing can have been practised before a visit: there was no other one, and no ladder."""
    began = visit.opened
    ladders = [each.ladder.at for each in case.ladders if each.steps]
    before = [at for at in ladders if began is None or at <= began]
    return last_visit_before(case, visit) is None and not before and not case.trials
