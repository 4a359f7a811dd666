"""What was said and what happened, side by side, equally large; and below it how far off the worry was."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.domain.trial import Trial
from exposure.words.patient_view import you_said
from ui import theme
from ui.models.try_answers import Answered
from ui.models.try_words import quoted, revealed
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card, tinted
from ui.widgets.gap_bar import GapBar
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.wording import Mark, outcome_look

_MARK, _GAP, _SIDES, _BETWEEN = 34, 16, 32, 24
_LEAST, _LEAST_BESIDE, _MOST = 24, 30, 52


class Headline(Label):
    """The largest words of the program; their size is set by who shows them."""

    def __init__(self, text: str, colour: str) -> None:
        self._px = _LEAST
        super().__init__(text, "display", colour)

    def set_px(self, px: int) -> None:
        """Take another size, in px at 100 %."""
        self._px = px
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self.setFont(theme.current().font(self._px, 700))

    @property
    def width_of_one(self) -> float:
        """Give how wide the words are for each px of their size."""
        return QFontMetricsF(theme.current().font(100, 700)).horizontalAdvance(self.text()) / theme.current().px(100)


class RevealCards(QWidget):
    """The two cards and the bar of one answered try.

    The large words are as large as fits one line, up to `most` px, and both alike; where that would be small, the
    cards lie one over the other.
    """

    def __init__(self, trial: Trial, most: int = _MOST) -> None:
        super().__init__()
        before, outcome = trial.likelihood_before or 0, outcome_look(trial.outcome)
        self._most = most
        self._said = Headline(you_said(before), "pred")
        self._happened = Headline(outcome.sentence, "happ")
        self._words = (_quotation(trial.prediction.feared_outcome), _quotation(trial.what_happened))
        said = _card("said", self._said, self._words[0])
        happened = _card(outcome.mark, self._happened, self._words[1])
        self._cards = (said, happened)
        self._pair = Row((said, 1), (happened, 1), gap=_BETWEEN)
        self.says = revealed(before, Answered(outcome=trial.outcome, likelihood=trial.likelihood_after))
        self._bar = GapBar(before, outcome.mark, self.says)
        self.setLayout(Column(self._pair, self._bar, gap=28))

    def grow(self) -> None:
        """Let the bar grow; at once where nothing should move."""
        self._bar.grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the large words as large as fits."""
        super().resizeEvent(event)
        width = self.width() / theme.current().scale
        # Both sentences take one size, so that neither outweighs the other.
        beside = self._fitting((width - _BETWEEN) / 2)
        directions = QBoxLayout.Direction
        is_narrow = beside < _LEAST_BESIDE
        self._pair.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        px = self._fitting(width) if is_narrow else beside
        for headline in (self._said, self._happened):
            headline.set_px(px)
        self._level(0 if is_narrow else (self.width() - theme.current().space(_BETWEEN)) // 2)
        for card in self._cards:
            card.setMinimumHeight(0 if is_narrow else theme.current().space(5.5 * self._most))

    def _level(self, width: int) -> None:
        """Give the words in cards `width` px wide one height, so that the headlines stand level; 0 leaves them."""
        room = width - 2 * theme.current().space(_SIDES)
        asked = [words for words in self._words if words.text()]
        height = max((words.heightForWidth(room) for words in asked), default=0) if width else 0
        for words in self._words:
            words.setMinimumHeight(height)
            words.setVisible(bool(words.text()) or height > 0)

    def _fitting(self, width: float) -> int:
        """Give the size in px at 100 % with which both headlines fit a card of `width` px at 100 %."""
        room = width - 2 * _SIDES - _MARK - _GAP
        widest = max(self._said.width_of_one, self._happened.width_of_one)
        return max(_LEAST, min(self._most, int(room / widest)))


def _quotation(words: str) -> Label:
    label = Label(quoted(words), "big")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _card(mark: Mark, headline: Headline, words: Label) -> Card:
    first = Row(MarkLabel(mark, _MARK), (headline, 1), gap=_GAP)
    colour = "pred" if mark == "said" else "happ"
    column = Column(None, first, words, None, gap=16, margins=(_SIDES, 24, _SIDES, 24))
    return Card(column, tinted(f"{colour}_soft", 24))
