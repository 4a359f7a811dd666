"""The worry and how we will know: the step's words where it has some, and what to ask when they change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.domain.prediction_check import Doubt, doubt
from exposure.words.language import _
from exposure.words.prediction_check import doubt_question, doubt_reason
from ui import theme
from ui.models.try_answers import Meaning, Predicted
from ui.models.try_lines import words_changed
from ui.pages.trying.elicit import Elicit
from ui.try_session import TrySession
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.question import Question

_NARROW = 820


class Worry(QWidget):
    """Two fields. A worry nobody could see asks one gentle thing, once, and stops nobody.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, session: TrySession) -> None:
        super().__init__()
        self._rung, self._asks_meaning = session.rung, session.asks_meaning
        self._asked = False
        self._asks: Doubt | None = None
        worry, how = _("What are you most worried will happen?"), _("How will we know?")
        self._words = TextField("try.worry", worry, _("Say it in your own words"), px=24)
        self._how = TextField("try.how", how, _("What would we both see?"), px=20)
        self._words.sentences = self._how.sentences = False
        self._help, self._because = Label("", "helper_large"), Label("", "helper")
        self.elicit = Elicit()
        self._meaning = Choices("try.meaning", _meaning_question(), _meanings(), Size(52, 20))
        self._meaning_part = Question(_meaning_question(), self._meaning, role="lead_strong", gap=4)
        self._row = Row(Label(how, "lead_strong"), (self._how, 1), gap=12)
        below = Row((self._help, 1), self.elicit.open_button, gap=8)
        asked = Question(worry, self._words, below, self._because, self.elicit, gap=4)
        self.setLayout(Column(asked, self._meaning_part, self._row, gap=12))
        self._connect_signals()

    @property
    def first(self) -> QWidget:
        """Give the control the focus goes to."""
        return self._words

    @property
    def is_known(self) -> bool:
        """Say whether both fields have words already."""
        return bool(self.words.strip() and self.how.strip())

    @property
    def words(self) -> str:
        """Give the worry, letter for letter."""
        return self._words.text

    @property
    def how(self) -> str:
        """Give how we will know, letter for letter."""
        return self._how.text

    @property
    def needs_meaning(self) -> bool:
        """Say whether it must be said what the other words mean."""
        changed = words_changed(self._rung, Predicted(worry=self.words))
        return self._asks_meaning and changed and bool(self.words.strip())

    @property
    def meaning(self) -> Meaning | None:
        """Give what the other words mean, None while not said or not asked."""
        meanings: tuple[Meaning, ...] = ("same", "new")
        return next((value for value in meanings if self.needs_meaning and value == self._meaning.value), None)

    def show_words(self, worry: str, how: str, meaning: Meaning | None) -> None:
        """Show what was said before, or the step's own words."""
        self._words.show_text(worry)
        self._how.show_text(how)
        self._meaning.select(meaning)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second question over its field where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() / theme.current().scale < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _connect_signals(self) -> None:
        self._words.textChanged.connect(self._on_changed)
        self._how.textChanged.connect(self._on_changed)
        self._meaning.chosen.connect(self._on_changed)
        self.elicit.changed.connect(self._on_changed)
        self.elicit.found.connect(self._on_found)
        self._words.left.connect(self._on_left)
        self._how.left.connect(self._on_left)

    def _on_changed(self, _said: str = "") -> None:
        self._arrange()
        self.changed.emit()

    def _on_left(self) -> None:
        """Ask what we would see, the first time words are left that nobody could see come true."""
        found = doubt(self.words, self.how)
        if self._asked or found is None:
            return
        self._asked, self._asks = True, found
        self._arrange()
        announce(self._words, self._help.text())

    def _on_found(self, words: str) -> None:
        """Take the words that were found step by step."""
        self._words.show_text(words)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._meaning_part.setVisible(self.needs_meaning)
        asks = self._asks if self.words.strip() else None
        self._asks = asks
        self._help.setText(doubt_question(asks) if asks else _help_words(self.words))
        self._help.set_role("lead_strong" if asks else "helper_large")
        self._because.setText(doubt_reason(asks) if asks else "")
        self._because.setVisible(asks is not None)


def _help_words(worry: str) -> str:
    if worry.strip():
        return _("Something we could both see happen.")
    return _("For example: “I won’t be able to straighten up and will have to lie down.”")


def _meaning_question() -> str:
    return _("Same worry in other words, or a new worry?")


def _meanings() -> list[Choice]:
    return [Choice("same", _("Same worry, other words"), key="1"), Choice("new", _("A new worry"), key="2")]
