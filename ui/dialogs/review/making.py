"""Which questions go with which way on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.dialogs.concern import ConcernQuestions, Line, WhoAndWhen
from ui.dialogs.move_up_words import rung_of
from ui.dialogs.review.aids import FadePart, WriteInPart
from ui.dialogs.review.parts import AmountPart, FairPart, RewordPart, SmallerPart, SplitPart, WayPart
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import TextField
from ui.widgets.themed import grow_downwards


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What is reviewed, and what makes the ids of new steps."""

    case: Case
    ladder: LadderCase
    decision: Decision
    new_id: Callable[[], str]

    @property
    def rung(self) -> Rung | None:
        """Give the step the review is about."""
        return rung_of(self.decision, self.ladder)


class HoldPart(WayPart):
    """What is to be looked into, by whom and by when; it pauses this ladder."""

    def __init__(self, case: Case, ladder: LadderCase) -> None:
        super().__init__()
        self._ladder = ladder.ladder.id
        self._reason = TextField("review.reason", _("What is to be looked into?"))
        self._who = WhoAndWhen("review", case.clinic)
        self.setLayout(Column(under(_("What is to be looked into?"), self._reason), self._who, gap=16))
        grow_downwards(self)
        self._reason.textChanged.connect(self.changed)
        self._who.changed.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return ([] if self._reason.text.strip() else [_("what is to be looked into")]) + self._who.missing

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the pause."""
        # Opened in the same gesture: between the two no try would be stopped.
        reason = self._who.reason(self._reason.text.strip())
        return ({"edit": "open_hold", "ladder": self._ladder, "reason": reason},)


class NewFirst(QWidget):
    """After it happened: anything new or different comes first, and may pause everything."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.asked = Choices("review.new", _("Anything new or different?"), _no_or_yes(), SMALL)
        self.concern = ConcernQuestions("review.concern", case.clinic)
        self.concern.hide()
        self.setLayout(Column(under(_("Anything new or different?"), self.asked), self.concern, gap=16))
        grow_downwards(self)

    @property
    def pauses(self) -> bool:
        """Say whether everything is to pause."""
        return self.asked.value == "yes" and self.concern.pauses

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        if self.asked.value is None:
            return [_("whether anything is new or different")]
        return self.concern.missing if self.asked.value == "yes" else []

    def lines(self, case: Case) -> tuple[Line, ...]:
        """Give the note of what is new, and the pauses."""
        return self.concern.lines(case) if self.asked.value == "yes" else ()


def part_of(way: str, of: Reviewed, rung: Rung) -> WayPart:
    """Make the questions of a way; most ways that change nothing have none."""
    if way == "hold":
        return HoldPart(of.case, of.ladder)
    makes = _parts(rung, of.ladder, of.new_id).get(way)
    return makes() if makes else WayPart()


def _parts(rung: Rung, ladder: LadderCase, new_id: Callable[[], str]) -> Mapping[str, Callable[[], WayPart]]:
    """Give what makes the questions of each way that has some."""
    used = _used(rung, ladder)
    return {
        "reword": lambda: RewordPart(rung, ladder),
        "smaller": lambda: SmallerPart(rung, new_id),
        "split": lambda: SplitPart(rung, new_id),
        "write_in": lambda: WriteInPart(rung, used, new_id),
        "fade": lambda: FadePart(rung, used),
        "amount": lambda: AmountPart(rung),
        "new_way": lambda: FairPart(rung, "new_way", _("Where, or how else?")),
        "fair": lambda: FairPart(rung, "fair", _("What would a fair test look like?")),
    }


def _used(rung: Rung, ladder: LadderCase) -> list[str]:
    """Give the extra aids of the tries on the step, newest first, each once."""
    newest = reversed(ladder.trials_of(rung.id))
    return list(dict.fromkeys(aid.what for trial in newest for aid in trial.aids if aid.extra))


def _no_or_yes() -> tuple[Choice, ...]:
    return (Choice("no", _("No"), key="N"), Choice("yes", _("Yes, ask more…"), key="Y"))
