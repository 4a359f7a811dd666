"""What each way on after a review asks for, and its edits; nothing is filled in but words that are on record."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.dialogs.concern import Line
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import LineField, TextField
from ui.widgets.themed import grow_downwards


class WayPart(QWidget):
    """One way’s questions, none by default.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return []

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the edits that go with closing the review."""
        return ()

    def lay_out(self, *parts: Column) -> None:
        """Put the questions below each other."""
        self.setLayout(Column(*parts, gap=16))
        grow_downwards(self)


class RewordPart(WayPart):
    """The worry and how we will know, in other words; where there are tries, whether it is the same worry."""

    def __init__(self, rung: Rung, ladder: LadderCase) -> None:
        super().__init__()
        self._rung = rung
        self._asks = rung.prediction_version > 0 and bool(ladder.trials_of(rung.id))
        self.worry = TextField("review.worry", _("What are you most worried will happen?"))
        self.how = TextField("review.how_we_know", _("How will we know?"))
        asked = _("Same worry in other words, or a new worry?")
        self.meaning = Choices("review.meaning", asked, _meanings(_("Same worry"), _("New worry")), SMALL)
        self.worry.show_text(rung.feared_outcome)
        self.how.show_text(rung.how_we_know)
        fields = [under(field.accessibleName(), field) for field in (self.worry, self.how)]
        self.lay_out(*fields, under(asked, self.meaning, _("A new worry begins with no tries. The earlier ones stay.")))
        for field in (self.worry, self.how):
            field.textChanged.connect(self.changed)
        self.meaning.chosen.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said: other words, and what they mean."""
        if not (self.worry.text.strip() and self.how.text.strip()):
            return [_("the worry and how we will know")]
        if (self.worry.text, self.how.text) == (self._rung.feared_outcome, self._rung.how_we_know):
            return [_("other words")]
        return [_("same worry or a new one")] if self._asks and self.meaning.value is None else []

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the new wording."""
        said = {"feared_outcome": self.worry.text.strip(), "how_we_know": self.how.text.strip()}
        return ({"edit": "reword_prediction", "rung": self._rung.id, **said, "meaning": self.meaning.value or "same"},)


class SmallerPart(WayPart):
    """A new step right below this one."""

    def __init__(self, rung: Rung, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._rung, self._id = rung, new_id()
        self.movement = LineField("review.smaller", _("What is the smaller step?"))
        self.lay_out(under(self.movement.accessibleName(), self.movement))
        self.movement.textChanged.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return [] if self.movement.text().strip() else [_("the smaller step")]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the new step; it has no worry rating until one is said."""
        place = {"ladder": self._rung.ladder, "position": self._rung.position or 0}
        return ({"edit": "add_rung", "id": self._id, "movement": self.movement.text().strip(), **place},)


class SplitPart(WayPart):
    """Two smaller steps in the place of this one."""

    def __init__(self, rung: Rung, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._rung, self._ids = rung, (new_id(), new_id())
        self.fields = (
            LineField("review.first", _("The easier step, done first")),
            LineField("review.second", _("The step after it")),
        )
        self.lay_out(*(under(field.accessibleName(), field) for field in self.fields))
        for field in self.fields:
            field.textChanged.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return [] if all(field.text().strip() for field in self.fields) else [_("both steps")]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the split; its steps begin with the worry of the old one and without tries."""
        worry = {"feared_outcome": self._rung.feared_outcome, "how_we_know": self._rung.how_we_know}
        made = zip(self._ids, self.fields, strict=True)
        into = [{"id": key, "movement": field.text().strip(), **worry} for key, field in made]
        return ({"edit": "split_rung", "rung": self._rung.id, "into": into},)


class AmountPart(WayPart):
    """Another amount, and whether that makes it another step."""

    def __init__(self, rung: Rung) -> None:
        super().__init__()
        self._rung = rung
        before = rung.dose.get("amount", "")
        self.amount = LineField("review.amount", _("How much from now on?"), before)
        asked = _("Same step in other words, or a different amount?")
        answers = _meanings(_("Same step"), _("Different amount"))
        self.meaning = Choices("review.meaning", asked, answers, SMALL)
        helper = _("So far: {amount}").format(amount=before) if before else ""
        self.lay_out(under(self.amount.accessibleName(), self.amount, helper), under(asked, self.meaning))
        self.amount.textChanged.connect(self.changed)
        self.meaning.chosen.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        asked = (
            (self.amount.text().strip(), _("how much")),
            (self.meaning.value, _("same step or a different amount")),
        )
        return [words for said, words in asked if not said]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the dose."""
        dose = {**self._rung.dose, "amount": self.amount.text().strip()}
        return ({"edit": "change_dose", "rung": self._rung.id, "dose": dose, "meaning": self.meaning.value},)


class FairPart(WayPart):
    """What the next try should be so that it could change the mind; it stands on the card before that try."""

    def __init__(self, rung: Rung, name: str, question: str) -> None:
        super().__init__()
        self._rung = rung
        self.words = TextField(f"review.{name}", question)
        self.lay_out(under(question, self.words))
        self.words.textChanged.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return [] if self.words.text.strip() else [_("what it would be")]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give what a fair test is."""
        return ({"edit": "change_rung", "rung": self._rung.id, "fair_test": self.words.text.strip()},)


def _meanings(same: str, new: str) -> tuple[Choice, Choice]:
    return (Choice("same", same), Choice("new", new))
