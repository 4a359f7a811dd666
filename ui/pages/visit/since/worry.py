"""The worry of the sheet’s step where nobody has worded it yet: without it no row can be kept as a try."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class WorryFirst(QWidget):
    """Asks what was feared and how we know, in the words on the sheet; in sight only while that is missing.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
        changed(): something was typed.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rung: Rung | None = None
        self._says = Label("", "strong")
        self._worry = TextField("visit.since.worry", _("What are you most worried will happen?"))
        self._how = TextField("visit.since.how_we_know", _("How will we know?"))
        self._keep = Button("visit.since.worry.keep", _("Keep this"), Look(height=36, px=14))
        names = [Label(field.accessibleName(), "caption_strong", "ink") for field in (self._worry, self._how)]
        self.setLayout(Column(self._says, names[0], self._worry, names[1], self._how, self._keep, gap=4))
        grow_downwards(self)
        self._worry.textChanged.connect(self._on_changed)
        self._how.textChanged.connect(self._on_changed)
        self._keep.clicked.connect(self._on_keep)
        self.hide()

    @property
    def sentence(self) -> str:
        """Say what is missing, and where it is to be found."""
        return self._says.text()

    def show_step(self, rung: Rung | None) -> None:
        """Ask about this step; None where no worry is missing. What is typed about a step stays."""
        self.setVisible(rung is not None)
        if rung is None or (self._rung is not None and self._rung.id == rung.id):
            return
        self._rung = rung
        words = _("The worry about “{step}” is not worded yet. Copy it from the sheet, or ask now.")
        self._says.setText(words.format(step=rung.movement))
        self._worry.show_text(rung.feared_outcome)
        self._how.show_text(rung.how_we_know)
        self._on_changed()

    @property
    def draft(self) -> dict[str, str]:
        """Give what is typed and not kept yet, with the step it is about; empty where nothing is asked or typed."""
        rung, typed = self._rung, (self._worry.text.strip(), self._how.text.strip())
        if self.isHidden() or rung is None or typed == (rung.feared_outcome.strip(), rung.how_we_know.strip()):
            return {}
        return {"rung": rung.id, "worry": typed[0], "how": typed[1]}

    def show_draft(self, said: Mapping[str, object]) -> None:
        """Go on with what was typed before, where it is still this step that is asked about."""
        if self._rung is not None and said.get("rung") == self._rung.id:
            self._worry.show_text(str(said.get("worry", "")))
            self._how.show_text(str(said.get("how", "")))

    def begin(self) -> None:
        """Bring the focus to the first words that are missing."""
        field = self._how if self._worry.text.strip() else self._worry
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        whole = bool(self._worry.text.strip() and self._how.text.strip())
        self._keep.allow(whole, _("Write the worry and how we will know first."))
        self.changed.emit()

    def _on_keep(self) -> None:
        rung = self._rung
        if rung is None or not (self._worry.text.strip() and self._how.text.strip()):
            return
        said = {"feared_outcome": self._worry.text.strip(), "how_we_know": self._how.text.strip()}
        # A worry that only lacked how we would know is still the same one.
        meaning = {"meaning": "same"} if rung.prediction_version else {}
        line = {"edit": "reword_prediction", "rung": rung.id, **said, **meaning}
        self.wanted.emit(Wanted((line,), _("Worry about “{title}” kept").format(title=rung.movement)))
