"""Showing names for a while: two minutes at the most."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.models.caseload import CaseloadModel

SHOWN_FOR = 2 * 60 * 1000


class NamesShown(QObject):
    """Whether names are shown; nobody's are at the start.

    Signals:
        changed(bool): names are shown from now on, or hidden.
    """

    changed = Signal(bool)

    def __init__(self, model: CaseloadModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_FOR)
        self.timer.timeout.connect(self.hide)

    def toggle(self) -> None:
        """Show names for two minutes, or hide them now."""
        if self._model.names_shown:
            self.hide()
        else:
            self.timer.start()
            self._show(shown=True)

    def hide(self) -> None:
        """Hide names."""
        self.timer.stop()
        if self._model.names_shown:
            self._show(shown=False)

    def _show(self, *, shown: bool) -> None:
        self._model.show_names(shown)
        self.changed.emit(shown)
