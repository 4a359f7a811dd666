"""What else is in the letter: each part that is on record, to be left out or kept."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.letter import LETTER_PARTS
from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class LetterParts(QWidget):
    """A box a part, all ticked to begin with; parts this letter has nothing for are not offered.

    Counts, pauses, flares and what came true have no box: a letter without them would mislead.

    Signals:
        chosen: a part was put in or left out.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {part: CheckBox(f"letter.part.{part}", words) for part, words in _named().items()}
        self.setLayout(Column(Label(_("In the letter"), "strong"), *self.boxes.values(), gap=4))
        grow_downwards(self)
        for box in self.boxes.values():
            box.clicked.connect(lambda _on: self.chosen.emit())

    @property
    def left_out(self) -> tuple[str, ...]:
        """Give the parts without a tick, those not offered just now among them."""
        return tuple(part for part in LETTER_PARTS if not self.boxes[part].isChecked())

    def show_left_out(self, parts: tuple[str, ...]) -> None:
        """Show which parts are left out."""
        for part, box in self.boxes.items():
            box.setChecked(part not in parts)

    def show_case(self, case: Case, kind: str) -> None:
        """Offer the parts there is something for."""
        there = set(_there(case, kind))
        for part, box in self.boxes.items():
            box.setVisible(part in there)


def _named() -> dict[str, str]:
    return {
        "screening": _("Screening"),
        "method": _("How we work"),
        "feared": _("What was feared, in own words"),
        "measures": _("Measures"),
        "circumstances": _("Sleep, stress, people"),
        "alongside": _("What goes alongside"),
        "practice": _("Practice at home"),
        "keeps": _("What stays, and if it comes back"),
        "table": _("Table of steps"),
    }


def _there(case: Case, kind: str) -> Iterator[str]:
    """Give the parts a letter of this kind would have."""
    who = case.patient
    tried = any(ladder.trials for ladder in case.ladders)
    there: dict[str, Callable[[], bool]] = {
        "screening": lambda: bool(case.clearances),
        "method": lambda: True,
        "feared": lambda: tried,
        "measures": lambda: any(not result.void for result in case.measures),
        "circumstances": lambda: bool(who.sleep or who.stress or who.people),
        "alongside": lambda: bool(who.alongside.strip()),
        "practice": lambda: kind != "final" and case.practice_plan is not None,
        "keeps": lambda: kind == "final",
        "table": lambda: tried or kind == "progress",
    }
    return (part for part, is_there in there.items() if is_there())
