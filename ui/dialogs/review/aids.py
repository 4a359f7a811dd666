"""What was used to stay safe: written into the step, or left out next time."""

from collections.abc import Callable, Sequence

from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.dialogs.concern import Line
from ui.dialogs.review.parts import WayPart
from ui.widgets.boxes import Column
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow, RowLook


class AidsPart(WayPart):
    """Which aids it is about: those that were used, or others."""

    def __init__(self, rung: Rung, used: Sequence[str]) -> None:
        super().__init__()
        self.rung = rung
        self.aids = ChipRow("review.aids", _("Which?"), used, RowLook(add=_("Something else")))
        self.aids.changed.connect(self.changed)
        self.lay_out_parts()

    def lay_out_parts(self) -> None:
        """Lay out what is asked."""
        self.lay_out(under(_("Which?"), self.aids))

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return [] if self.aids.checked else [_("which")]


class WriteInPart(AidsPart):
    """The aid becomes part of the step, and a step without it may follow."""

    def __init__(self, rung: Rung, used: Sequence[str], new_id: Callable[[], str]) -> None:
        self._id = new_id()
        super().__init__(rung, used)

    def lay_out_parts(self) -> None:
        """Ask which, and whether a step without it comes next."""
        self.without = CheckBox("review.without", _("Then a step without it, right above"))
        self.lay_out(under(_("Which?"), self.aids), Column(self.without))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the dose with the aid in it, which makes it another step, and the one without it."""
        words = ", ".join(self.aids.checked)
        support = ", ".join(part for part in (self.rung.dose.get("support", ""), words) if part)
        dose = {**self.rung.dose, "support": support}
        written: Line = {"edit": "change_dose", "rung": self.rung.id, "dose": dose, "meaning": "new"}
        place = {"ladder": self.rung.ladder, "position": (self.rung.position or 0) + 1}
        movement = _("{movement}, without: {aids}").format(movement=self.rung.movement, aids=words)
        worry = {"feared_outcome": self.rung.feared_outcome, "how_we_know": self.rung.how_we_know}
        after: Line = {"edit": "add_rung", "id": self._id, "movement": movement, **place, **worry}
        return (written, after) if self.without.isChecked() else (written,)


class FadePart(AidsPart):
    """The aid is left out next time."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give what is left out from now on, beside what was before."""
        known = [{"what": each.what, "why": each.why} for each in self.rung.safety_behaviours]
        before = {each.what for each in self.rung.safety_behaviours}
        added = [{"what": what, "why": "stop_harm"} for what in self.aids.checked if what not in before]
        return ({"edit": "change_rung", "rung": self.rung.id, "safety_behaviours": [*known, *added]},)
