"""What may be said beside a prediction: what is different this time, and what else might happen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_QUIET = Look("quiet", icon="plus", px=17, height=28, padding=8)


class Aside(QWidget):
    """A quiet button that opens a field; one that has words is open.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self, name: str, question: str) -> None:
        super().__init__()
        self.open_button = Button(f"{name}.open", question, _QUIET)
        self._field = TextField(name, question, px=20)
        self._field.sentences = False
        self._part = QWidget()
        self._part.setLayout(Column(Label(question, "lead_strong"), self._field, gap=4))
        self.setLayout(Column(self._part, gap=0))
        self.open_button.clicked.connect(self._on_open)
        self._field.textChanged.connect(self.changed)
        # Its button stands elsewhere, and shown before it has its place it would be a window of its own.
        self.hide()

    @property
    def words(self) -> str:
        """Give what was typed."""
        return self._field.text

    def show_words(self, words: str) -> None:
        """Show what was said before."""
        self._field.show_text(words)
        self._arrange(is_open=bool(words.strip()))

    def _on_open(self) -> None:
        self._arrange(is_open=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, *, is_open: bool) -> None:
        self._part.setVisible(is_open)
        self.setVisible(is_open)
        self.open_button.setVisible(not is_open)


class Asides(QWidget):
    """Both asides, after everything that is needed.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.varied = Aside("try.varied", _("What is different this time?"))
        self.alternative = Aside("try.alternative", _("What else might happen?"))
        buttons = QWidget()
        flow = Flow(gap=8)
        flow.add([self.varied.open_button, self.alternative.open_button])
        buttons.setLayout(flow)
        grow_downwards(buttons)
        self.setLayout(Column(self.varied, self.alternative, buttons, gap=12))
        self.varied.changed.connect(self.changed)
        self.alternative.changed.connect(self.changed)


class ThisTime(QWidget):
    """One line over the questions: what was chosen to be different this time."""

    def __init__(self) -> None:
        super().__init__()
        self._says = Label("", "helper_large")
        self.setLayout(Row(Icon("refresh-cw", "accent", 20), (self._says, 1), gap=8))

    def show_words(self, words: str) -> None:
        """Show what is different; nothing is shown for the same again."""
        self._says.setText(_("This time: {words}").format(words=words.strip()))
        self.setVisible(bool(words.strip()))
