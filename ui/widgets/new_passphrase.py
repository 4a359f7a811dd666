"""A passphrase that is made: typed twice, and rated as it is typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from exposure.storage.keys import Strength, strength
from exposure.words.language import _
from exposure.words.recovery import strength_hint, strength_name
from ui.widgets.boxes import Column, Row
from ui.widgets.labels import Label
from ui.widgets.secret_field import SecretField
from ui.widgets.titled import titled

GOOD_ENOUGH = 3
PAUSE_MS = 300


class NewPassphrase(QWidget):
    """Two fields and how hard to guess what stands in them is.

    Signals:
        changed(): what is still missing may be other than before.
        entered(): Enter was pressed in the second field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.first = SecretField(f"{name}.passphrase", _("Passphrase"), _("Four or five words"))
        self.again = SecretField(f"{name}.again", _("Passphrase, once more"))
        self._rated = Strength(0, "too_short")
        self._told = Label("", "small")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        pair = Row((titled(self.first), 1), (titled(self.again), 1), gap=16)
        self.setLayout(Column(pair, self._told, gap=8))
        self.setFocusProxy(self.first)
        self._pause.timeout.connect(self._on_pause)
        self.first.textChanged.connect(self._on_typed)
        self.again.textChanged.connect(self.changed)
        self.again.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """Give the passphrase as it was typed."""
        return self.first.text()

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        needed = {
            _("a passphrase that is hard to guess"): self._rated.level >= GOOD_ENOUGH,
            _("the same passphrase twice"): bool(self.text) and self.text == self.again.text(),
        }
        return [name for name, given in needed.items() if not given]

    def _on_typed(self) -> None:
        # rating takes up to half a second, so it waits for a pause in typing
        self._rated = Strength(0, "too_short")
        self._pause.start()
        self.changed.emit()

    def _on_pause(self) -> None:
        self._rated = strength(self.text)
        words = _("{strength}. {hint}").format(
            strength=strength_name(self._rated.level), hint=strength_hint(self._rated.hint_key)
        )
        self._told.setText(words if self.text else "")
        self.changed.emit()
