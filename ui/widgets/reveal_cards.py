"""What was said and what happened, side by side, equally large; and below it how far off the worry was."""

from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from ui import theme
from ui.models.try_answers import Answered
from ui.models.try_words import revealed
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card, tinted
from ui.widgets.covered_prediction import quoted
from ui.widgets.flow import Columns
from ui.widgets.gap_bar import GapBar
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.themed import grow_downwards
from ui.wording import Mark, outcome_look, you_said


class Headline(Label):
    """The largest words of the program, `px` at 100 %."""

    def __init__(self, text: str, colour: str, px: float) -> None:
        self._px = px
        super().__init__(text, "display", colour)

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self.setFont(theme.current().font(self._px, 700))


class RevealCards(QWidget):
    """The two cards and the bar of one answered try; `px` is the size of the large words."""

    def __init__(self, trial: Trial, px: float = 52) -> None:
        super().__init__()
        before, outcome = trial.likelihood_before or 0, outcome_look(trial.outcome)
        said = _card("said", you_said(before), trial.prediction.feared_outcome, px)
        happened = _card(outcome.mark, outcome.sentence, trial.what_happened, px)
        pair = QWidget()
        columns = Columns(gap=24)
        columns.add([said, happened])
        pair.setLayout(columns)
        grow_downwards(pair)
        self.says = revealed(before, Answered(outcome=trial.outcome, likelihood=trial.likelihood_after))
        self._bar = GapBar(before, outcome.mark, self.says)
        self.setLayout(Column(pair, self._bar, gap=28))

    def grow(self) -> None:
        """Let the bar grow; at once where nothing should move."""
        self._bar.grow()


def _card(mark: Mark, sentence: str, words: str, px: float) -> Card:
    colour = "pred" if mark == "said" else "happ"
    headline = Row(MarkLabel(mark, round(px * 0.6)), (Headline(sentence, colour, px), 1), gap=16)
    below = [Label(quoted(words), "big")] if words.strip() else []
    across = 40 if px > 40 else 20
    return Card(
        Column(None, headline, *below, None, gap=16, margins=(across, 28, across, 28)), tinted(f"{colour}_soft", 24)
    )
