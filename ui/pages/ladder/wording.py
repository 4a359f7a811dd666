"""The worry about one step in the patient’s words, how we will know, and whether other words mean another worry."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import RungId
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card, tinted
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import call

_SMALL = Look(px=14, height=36, padding=12, wraps=True)
_RESTS_MS = 500


@dataclass(frozen=True, slots=True)
class Words:
    """The worry and how we will know, of one step."""

    step: RungId
    worry: str
    how: str


class WorryWords(QWidget):
    """Two fields whose words are passed on when the focus leaves them; unfinished words are passed on as a draft.

    Where the step has tries, other words are passed on only with the answer what they mean.

    Signals:
        worded(object, str): `Words`, and "same" or "new", or "" where nothing was worded before.
        drafted(object): `Words` that are typed and not yet on record.
    """

    worded = Signal(object, str)
    drafted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.words")
        self._kept = Words(RungId(""), "", "")
        self._asks = False
        self.worry = TextField("ladder.words.worry", _("What are you most worried will happen?"), px=16)
        self.how = TextField("ladder.words.how", _("How will we know?"), px=16)
        self._example = Label(_example(), "caption", "ink2")
        self.question = MeaningQuestion()
        for field in (self.worry, self.how):
            field.keep_lines(2)
        self.setLayout(
            Column(
                Column(Label(self.worry.accessibleName(), "strong"), self.worry, self._example, gap=4),
                Column(Label(self.how.accessibleName(), "strong"), self.how, gap=4),
                self.question,
                gap=12,
            )
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RESTS_MS)
        self._connect_signals()

    @property
    def words(self) -> Words:
        """Give the words as they stand in the fields."""
        return Words(self._kept.step, self.worry.text, self.how.text)

    def show_words(self, kept: Words, *, asks: bool, draft: Words | None) -> None:
        """Show what is on record; for another step also its draft. What is being typed for this step stays."""
        # Each field is compared with what it showed before, so that keeping one does not wipe the other.
        before, typed = self._kept, self.words
        self._kept, self._asks = kept, asks
        if kept.step != before.step:
            typed = draft or kept
        self.worry.show_text(kept.worry if typed.worry == before.worry else typed.worry)
        self.how.show_text(kept.how if typed.how == before.how else typed.how)
        self._timer.stop()
        self.question.setVisible(self._asks and self._changed)

    def _connect_signals(self) -> None:
        for field in (self.worry, self.how):
            field.left.connect(self._on_left)
            field.textChanged.connect(self._on_typed)
        self._timer.timeout.connect(self._draft)
        self.question.answered.connect(lambda meaning: self.worded.emit(self.words, meaning))

    @property
    def _changed(self) -> bool:
        return self.words != self._kept

    def _on_typed(self) -> None:
        self._example.setVisible(not self.worry.text)
        if self._changed:
            self._timer.start()
        else:
            self.question.hide()

    def _on_left(self) -> None:
        if not self._changed:
            return
        self._timer.stop()
        self._draft()
        if not self.worry.text.strip():
            return
        if self._asks:
            self.question.ask()
        else:
            self.worded.emit(self.words, "same")

    def _draft(self) -> None:
        self.drafted.emit(self.words)


class MeaningQuestion(Card):
    """Asks what other words mean; it takes no focus, and the words stay as typed until it is answered.

    Signals:
        answered(str): "same" or "new".
    """

    answered = Signal(str)

    def __init__(self) -> None:
        text = _("Same worry in other words, or a new worry?")
        self.same = Button("ladder.words.same", _("Same worry"), _SMALL)
        self.new = Button("ladder.words.new", _("New worry"), _SMALL)
        answers = Flow()
        answers.add([self.same, self.new])
        note = Label(_("A new worry begins with no tries. The earlier tries are kept."), "caption", "ink2")
        super().__init__(Column(Label(text, "small_strong"), answers, note, margins=12), tinted("accent_soft", 12))
        call(self, "ladder.words.meaning", text)
        self.same.clicked.connect(lambda: self.answered.emit("same"))
        self.new.clicked.connect(lambda: self.answered.emit("new"))
        self.hide()

    def ask(self) -> None:
        """Show the question, and read it aloud once."""
        if self.isHidden():
            self.show()
            announce(self, self.accessibleName())


def _example() -> str:
    return _("For example: “I won’t be able to straighten up and will have to lie down.”")
