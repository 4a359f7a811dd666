"""One step between: what lies between a step and its neighbours, each put in its place by one key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.dose import Proposal
from exposure.domain.ladder import Rung
from exposure.domain.step_between import Gap
from exposure.domain.texts import LONGEST_TEXT
from exposure.words.dose import between_title, change_lines
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.pages.ladder.gestures import NewStep
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.fields import LineField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label

_NAME = "ladder.between"
_SMALL = Look(px=14, height=40, padding=12)
_QUIET = Look("quiet", icon="sliders-horizontal", px=14, height=36, padding=8, wraps=True)


@dataclass(frozen=True, slots=True)
class GapOffer:
    """A gap, and whether a step in it would be the current one."""

    gap: Gap
    becomes_current: bool

    def step(self, words: str, dose: Proposal | None = None) -> NewStep:
        """Give the step that goes into the gap: without a worry, which nobody has said yet."""
        lower, upper = self.gap.lower, self.gap.upper
        said = {"title": words, "lower": lower.movement, "upper": upper.movement}
        label = _("“{title}” put between “{lower}” and “{upper}”").format(**said)
        current = _("{done}. It is the current step now.").format(done=label) if self.becomes_current else label
        library, values = (lower.library, dose.dose) if dose is not None else ("", None)
        return NewStep(words, library, None, values, self.gap.place, current)


class BetweenSheet(AskingSheet):
    """Offers steps between a step and its neighbours; 1 to 6 take one, and own words are as good.

    Signals:
        chosen(object): a `NewStep`, with its place; who adds it calls `done_with`.
        dose_wanted(str): it is to be said how much of a step is done; carries its id. The sheet is closed by then.
    """

    chosen = Signal(object)
    dose_wanted = Signal(str)

    def __init__(self, offers: Sequence[GapOffer], window: QWidget) -> None:
        super().__init__(_NAME, _("One step between"), window)
        self.about = " ".join(rung.id for offer in offers for rung in (offer.gap.lower, offer.gap.upper))
        self._buttons: list[Button] = []
        for number, offer in enumerate(offers, 1):
            if number > 1:
                self.body.put(Separator())
            self.body.put(self._section(offer, number))
        self.body.put(Label(_("How worrying it is, you say once it is on the ladder."), "small", "ink2"))
        self.add_close(_NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a step by its number."""
        number = int(event.text()) if event.text() in tuple("123456789") else 0
        if 0 < number <= len(self._buttons):
            self._buttons[number - 1].click()
        else:
            super().keyPressEvent(event)

    def _section(self, offer: GapOffer, number: int) -> Column:
        gap = offer.gap
        words = _("Between “{lower}” and “{upper}”").format(lower=gap.lower.movement, upper=gap.upper.movement)
        section = Column(Label(words, "strong"), gap=8)
        if offer.becomes_current:
            section.put(Label(_("A step here would be the current one."), "small", "ink2"))
        for proposal in gap.proposals:
            section.put(self._proposal(offer, proposal))
        section.put(self._own(offer, number))
        if not gap.proposals:
            section.put(self._nothing(gap, number))
        return section

    def _proposal(self, offer: GapOffer, proposal: Proposal) -> Column:
        lower, number = offer.gap.lower, len(self._buttons) + 1
        words = between_title(lower.movement, proposal, lower.dose)
        changes = " · ".join(change_lines(proposal, lower.dose))
        button = Button(f"{_NAME}.{number}", words, Look(key=str(number), px=15, height=40, padding=12, wraps=True))
        button.setAccessibleDescription(changes)
        button.clicked.connect(lambda: self._choose(offer.step(words, proposal)))
        self._buttons.append(button)
        answers = Flow()
        answers.add([button])
        return Column(answers, Label(changes, "small", "ink2"), gap=4)

    def _nothing(self, gap: Gap, number: int) -> Column:
        """Say why nothing is proposed, and lead to what would change that."""
        if not gap.unsaid:
            return Column(Label(_("Of what is said about their amounts nothing lies between."), "small", "ink2"))
        why = _("Once it is said how much each of them is, steps between are proposed here.")
        verbs = Flow(gap=4)
        verbs.add([self._say(rung, number) for rung in gap.unsaid])
        return Column(Label(why, "small", "ink2"), verbs, gap=4)

    def _say(self, rung: Rung, number: int) -> Button:
        words = _("Say how much “{title}” is…").format(title=rung.movement)
        button = Button(f"{_NAME}.say.{number}.{rung.id}", words, _QUIET)
        button.clicked.connect(lambda: self._say_dose(rung.id))
        return button

    def _own(self, offer: GapOffer, number: int) -> Row:
        hint = _("Or in own words") if offer.gap.proposals else _("In own words")
        field = LineField(f"{_NAME}.own.{number}", _("A step between in the patient’s own words"), hint)
        field.setMaxLength(LONGEST_TEXT)
        add = Button(f"{_NAME}.add.{number}", _("Add"), _SMALL)
        add.allow(False)
        field.textChanged.connect(lambda words: add.allow(bool(words.strip())))
        field.returnPressed.connect(add.click)
        add.clicked.connect(lambda: self._choose(offer.step(field.text().strip())))
        return Row((field, 1), add, gap=8)

    def _choose(self, step: NewStep) -> None:
        self.chosen.emit(step)

    def _say_dose(self, rung: str) -> None:
        # It comes back, and so does what was typed.
        self.steps_aside = True
        self.accept()
        self.dose_wanted.emit(rung)
