"""The clinic’s library of movements: add, change and take out its own, hide what it never offers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.own_movement_form import OwnMovementForm
from ui.dialogs.own_movements_list import LibraryPart
from ui.dialogs.words_sheet import ask_to_leave
from ui.models.movements import library
from ui.widgets.buttons import Button
from ui.workspace import Workspace

_NAME = "own_movements"


class OwnMovementsSheet(AskingSheet):
    """Begins at the list; a movement is written in its place, and Esc goes back to the list."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(_NAME, _("Movements of this clinic"), window)
        self._workspace = workspace
        self._key = ""
        self._part: QWidget = QWidget()
        self.body.put(self._part)
        self.keep = self.add_answers(_NAME, _("Keep it"))
        self.keep.clicked.connect(self._on_keep)
        self.show_list()

    def show_list(self) -> None:
        """Show the library as it is now."""
        part = LibraryPart(self._workspace.clinic_library(), library())
        part.add_wanted.connect(lambda: self.show_form(""))
        part.change_wanted.connect(self.show_form)
        part.archive_wanted.connect(self._on_archive)
        part.hide_wanted.connect(self._on_hide)
        self.need([])
        self.keep.hide()
        self._name_way_back(_("Close"))
        self._show(part, part.add)

    def show_form(self, key: str) -> None:
        """Write a movement of the clinic’s own, a new one for ""."""
        clinic = self._workspace.clinic_library()
        before = next((each for each in clinic.own if each.id == key), None)
        self._key = key or self._workspace.new_id()
        form = OwnMovementForm(before, clinic.photos.get(key, b""))
        form.changed.connect(lambda: self.need(form.missing))
        form.picture.refused.connect(self.tell)
        self.keep.show()
        self._name_way_back(_("Cancel"))
        self.need(form.missing)
        self._show(form, form.words)

    def done_with(self) -> None:
        """Go back to the list; in it, stay."""
        if isinstance(self._part, OwnMovementForm):
            self.show_list()

    def reject(self) -> None:
        """Go back to the list, after a question where something was written; from there close."""
        if not isinstance(self._part, OwnMovementForm):
            # What was searched for is nothing that could be lost.
            self._leave()
        elif self._part.lines(self._key):
            ask_to_leave(f"{_NAME}.leave", self._window, self.show_list)
        else:
            self.show_list()

    def _on_keep(self) -> None:
        if not isinstance(self._part, OwnMovementForm):
            return
        lines = self._part.lines(self._key)
        if lines:
            words = self._part.words.text().strip()
            self.ask_for(*lines, label=_("Movement “{words}” kept in the library").format(words=words))
        else:
            self.show_list()

    def _on_archive(self, key: str) -> None:
        words = next(each.words for each in self._workspace.clinic_library().own if each.id == key)
        label = _("Movement “{words}” taken out of the library").format(words=words)
        self.ask_for({"edit": "archive_movement", "movement": key}, label=label)
        self.show_list()

    def _on_hide(self, key: str, hidden: bool) -> None:
        words = next(each.words for each in library() if each.id == key)
        told = _("“{words}” hidden in this clinic") if hidden else _("“{words}” shown again in this clinic")
        self.ask_for({"edit": "hide_movement", "library": key, "hidden": hidden}, label=told.format(words=words))

    def _name_way_back(self, words: str) -> None:
        button = self.findChild(Button, f"{_NAME}.cancel")
        if isinstance(button, Button):
            button.set_text(words)

    def _show(self, part: QWidget, first: QWidget) -> None:
        old, self._part = self._part, part
        self.replace(old, part)
        if self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
