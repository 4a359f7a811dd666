"""What the window says at its foot: the quiet status, and one sentence at a time that goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.dates import clock
from exposure.words.errors import sentence
from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column
from ui.widgets.toast import Toast
from ui.widgets.window_status import WindowStatus
from ui.workspace import Workspace


class WindowFoot(QObject):
    """Keeps status and toast true to the workspace, one at a time in `strip`; does Undo and Redo by name."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self.status = WindowStatus()
        self._toast = Toast("toast")
        self._is_status_wanted = True
        self.strip = QWidget()
        self.strip.setLayout(Column(self._toast, self.status, gap=0))
        self._actions: dict[str, QAction] = {}
        self._always = ""
        self._connect_signals()
        self._on_saved()
        self._on_text_size()

    def follow(self, actions: dict[str, QAction]) -> None:
        """Let Undo and Redo be offered only where there is something to undo or redo; without them nothing is said."""
        self._actions = actions
        if not actions:
            # What was said before is no matter of the page that is alone now.
            self._toast.hide()
        self.show_undo()

    def show_status(self, wanted: bool) -> None:
        """Show the quiet status from now on, or nothing where a page is alone in the window."""
        self._is_status_wanted = wanted
        self._on_turned()

    def say_always(self, text: str) -> None:
        """Say this at the left of the status from now on, instead of what is saved."""
        self._always = text
        self._on_saved()

    def tell(self, text: str) -> None:
        """Say something that was not done."""
        self._toast.say(text, icon="info")

    def undo(self) -> None:
        """Undo the newest gesture."""
        self._reverse(self._workspace.undo, _("Undone: {label}"))

    def redo(self) -> None:
        """Do the newest undone gesture again."""
        self._reverse(self._workspace.redo, _("Done again: {label}"))

    def show_undo(self) -> None:
        """Name what can be undone."""
        self.status.show_undo(self._workspace.can_undo)
        if self._actions:
            self._actions["undo"].setEnabled(self._workspace.can_undo is not None)
            self._actions["redo"].setEnabled(self._workspace.can_redo is not None)

    def _connect_signals(self) -> None:
        self._toast.undo_asked.connect(self.undo)
        self._toast.turned.connect(self._on_turned)
        self._workspace.told.connect(self._on_told)
        self._workspace.changed.connect(self._on_saved)
        self._workspace.undo_changed.connect(self.show_undo)
        theme.current().changed.connect(self._on_text_size)

    def _on_told(self, text: str, undo: bool) -> None:
        self._toast.say(text, undo=undo)

    def _on_turned(self) -> None:
        # What is said in passing stands in the row of the status: nothing that can be used lies under it or moves.
        self._toast.setMinimumHeight(self.status.sizeHint().height())
        self.status.setVisible(self._is_status_wanted and self._toast.isHidden())

    def _on_saved(self) -> None:
        self.status.show_saved(self._always or self._saved())

    def _saved(self) -> str:
        at, is_file = self._workspace.saved_at, self._workspace.is_file
        if at is not None:
            kept = _("Saved {time} on this computer") if is_file else _("Saved {time} on the server")
            return kept.format(time=clock(at))
        if is_file:
            return _("Each change is saved at once on this computer")
        return _("Each change is saved at once on the server")

    def _on_text_size(self) -> None:
        self.status.show_text_size(theme.current().text_percent)

    def _reverse(self, reverse: Callable[[], str | None], said: str) -> None:
        try:
            label = reverse()
        except ExposureError as error:
            self.tell(sentence(error))
        else:
            if label:
                self.tell(said.format(label=label))
