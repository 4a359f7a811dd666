"""What was said before, with the number covered."""

from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.words.dates import clock, short_moment
from exposure.words.language import _
from ui import theme
from ui.models.try_words import quoted
from ui.widgets.boxes import Column
from ui.widgets.cards import Card, Separator
from ui.widgets.cover import Cover
from ui.widgets.labels import Label

_LOW, _HIGH = 64, 200


class CoveredPrediction(Card):
    """The card of a kept prediction: the worry, how we would know, and a cover in the number's place.

    It is never given the number, so nothing of it can be seen or read out.
    """

    def __init__(self, trial: Trial, *, same_day: bool) -> None:
        kept = clock(trial.prediction.at) if same_day else short_moment(trial.prediction.at)
        self._cover = Cover(_LOW)
        self._after = Label(_("It comes back next to what happened."), "helper")
        column = Column(
            _pair(_("You were worried that"), quoted(trial.prediction.feared_outcome), "big_strong"),
            _pair(_("How we’d know"), trial.prediction.how_we_know, "lead"),
            Separator(),
            Label(_("Your prediction, kept at {time}").format(time=kept), "helper_large"),
            self._cover,
            self._after,
            gap=12,
            margins=(24, 20, 24, 20),
        )
        super().__init__(column)

    def set_low(self, low: bool) -> None:
        """Take little height, where the card lies over the questions."""
        # Beside the questions a high cover keeps the number’s place; over them it would only be in the way.
        self._cover.setMinimumHeight(0 if low else theme.current().px(_HIGH))
        self._after.setVisible(not low)


def _pair(caption: str, words: str, role: str) -> QWidget:
    pair = QWidget()
    pair.setLayout(Column(Label(caption, "helper_large"), Label(words, role), gap=4))
    return pair
