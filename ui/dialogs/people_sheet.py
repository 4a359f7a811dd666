"""The code of a new recovery sheet, given once: as a PDF, or in sight; it opens the file once somebody has it."""

from pathlib import Path

from PySide6.QtCore import Signal

from exposure.words.language import _
from ui.saving import ask_where
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.sheet_part import SheetPart

_NAME = "people.fresh"


class NewSheetPart(SheetPart):
    """Gives the code; `is_had` says that somebody has it, `is_doubtful` that it may open the file already.

    Signals:
        changed(): somebody has the code by now.
        save_wanted(object): the sheet is to be written as a PDF; carries the Path chosen; `note_saved` once it was.
    """

    changed = Signal()
    save_wanted = Signal(object)

    def __init__(self, code: str) -> None:
        self.save = Button(f"{_NAME}.save", _("Save the sheet as PDF"), Look(icon="download", height=48))
        self._show = Button(f"{_NAME}.show", _("Show the code, to copy by hand"), Look(icon="eye", height=48))
        self._code, self._told = Label(code, "h2"), Label("", "body")
        self._code.setAccessibleName(_("Recovery code"))
        self.is_had = self.is_doubtful = False
        why = _(
            "Save this code or write it down first. It opens the file after you press “Use the new sheet”; until then "
            "the sheet from before does. You see this code now and never again."
        )
        super().__init__(Column(Label(why), self.save, self._show, self._code, self._told, gap=16))
        for quiet in (self._code, self._told):
            quiet.hide()
        self._show.clicked.connect(self._on_show)
        self.save.clicked.connect(self._on_save)

    @property
    def missing(self) -> list[str]:
        """Name what is still needed before the sheet may be used."""
        return [] if self.is_had else [_("the code, saved or copied")]

    def note_saved(self) -> None:
        """Say that the sheet was written."""
        self.say(_("Saved. Print it and delete the PDF. Then press “Use the new sheet”: only then it opens the file."))
        self._have()

    def say(self, text: str) -> None:
        """Say what became of the saving."""
        self._told.setText(text)
        self._told.show()
        announce(self, text)

    def _on_show(self) -> None:
        self._code.show()
        # Otherwise the focus would go to what closes the sheet.
        self.save.setFocus()
        self._show.setEnabled(False)
        announce(self, self._code.text())
        self._have()

    def _have(self) -> None:
        self.is_had = True
        self.changed.emit()

    def _on_save(self) -> None:
        chosen: Path | None = ask_where(self, _("Save the sheet as PDF"), "recovery-sheet.pdf", "PDF (*.pdf)")
        if chosen is not None:
            self.save_wanted.emit(chosen)
