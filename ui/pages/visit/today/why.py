"""Why Today offers what it offers, and what else there is to do: answer, rate, look at it together; Why? asks more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.pages.visit.today.offer import Offer
from ui.pages.visit.today.words import reason
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.likelihood import LikelihoodScale

# As high as a line of the words beside it, so that both stand on one.
_QUIET = Look("quiet", key="Ctrl+Y", padding=8, height=30)
_HELP = Look(height=44)


class WhyThis(QWidget):
    """One line a patient accepts, the clinician's Why?, and the one thing to do instead of a try.

    Signals:
        why_wanted(): the clinician asks how the rule decided.
        help_wanted(): what the line asks for is to be done.
        rated(int): how likely it feels now.
    """

    why_wanted = Signal()
    help_wanted = Signal()
    rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._says = Label("", "lead")
        self._why = Button("today.why", _("Why?"), _QUIET)
        self._help = Button("today.help", "", _HELP)
        self._scale = LikelihoodScale("today.rating", _("How likely does it feel now?"))
        self._keep = Button("today.rate", _("Keep this"), _HELP)
        self._rating = QWidget()
        self._rating.setLayout(
            Column(Label(_("How likely does it feel now?"), "h3"), self._scale, Row(self._keep, None), gap=12)
        )
        mark = Icon("info", "accent", 24)
        line = Row(mark, (self._says, 1), self._why, gap=12)
        # The line may wrap, and its first line stands beside the sign then.
        for part in (mark, self._says):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self._why, Qt.AlignmentFlag.AlignTop)
        self.setLayout(Column(line, Row(self._help, None), self._rating, gap=12))
        self._connect_signals()

    def show_offer(self, offer: Offer) -> None:
        """Say why, and offer what can be done."""
        self._says.setText(reason(offer))
        words = offer.help.words if offer.help is not None else _("Say what happened…") if offer.asks else ""
        self._help.set_text(words)
        self._help.setVisible(bool(words))
        self._rating.setVisible(offer.rates is not None)
        if offer.rates is None:
            self._scale.show_answer(None)
        self._arrange()

    @property
    def first(self) -> QWidget:
        """Give what is to be done instead of a try, else Why?."""
        return self._why if self._help.isHidden() else self._help

    def take_focus(self) -> None:
        """Take the focus of an answer that is gone."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_signals(self) -> None:
        self._why.clicked.connect(self.why_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._scale.changed.connect(self._arrange)
        self._keep.clicked.connect(self._on_keep)

    def _arrange(self) -> None:
        self._keep.allow(self._scale.answer is not None, _("Still needed: how likely."))

    def _on_keep(self) -> None:
        if self._scale.answer is not None:
            self.rated.emit(self._scale.answer)
