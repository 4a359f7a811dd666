"""A picture to be kept, with what can be done about it: choose a file, paste one, take it away."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.choosing import ask_for_picture
from ui.models.own_picture import from_clipboard, made_small
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import Tile
from ui.widgets.themed import call

_SMALL = Look(px=14, height=36, padding=12, wraps=True)
_PICTURE = 160


class PicturePart(QWidget):
    """Shows what a step looks like with the picture there is now.

    Signals:
        changed(): another picture was chosen, or it was taken away.
        refused(str): something chosen cannot be used; carries the sentence.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, name: str, step: Step) -> None:
        super().__init__()
        call(self, name, _("Picture"))
        self._step = step
        self._tile = Tile(_PICTURE)
        self.choose = Button(f"{name}.choose", _("Choose a picture…"), replace(_SMALL, icon="image"))
        self.paste = Button(f"{name}.paste", _("Paste a picture"), _SMALL)
        self.take = Button(f"{name}.take", _("Take the picture away"), _SMALL)
        deeds = Flow()
        deeds.add([self.choose, self.paste, self.take])
        told = Label(_("A small copy is kept in the file. Where and when it was taken is left out."), "caption", "ink2")
        self.setLayout(Row(self._tile, (Column(deeds, told, None, gap=12), 1), gap=16))
        self.choose.clicked.connect(self._on_choose)
        self.paste.clicked.connect(self._on_paste)
        self.take.clicked.connect(lambda: self._set(b""))
        self._show()

    @property
    def photo(self) -> bytes:
        """Give the picture as it would be kept; empty for none."""
        return self._step.photo

    def take_from(self, data: bytes) -> None:
        """Use the picture of a file; what is none is refused, and the one before stays."""
        try:
            self._set(made_small(data))
        except ExposureError as error:
            self.refused.emit(sentence(error))

    def _on_choose(self) -> None:
        try:
            chosen = ask_for_picture(self.window())
        except ExposureError as error:
            self.refused.emit(sentence(error))
        else:
            if chosen is not None:
                self.take_from(chosen)

    def _on_paste(self) -> None:
        try:
            self._set(from_clipboard(QGuiApplication.clipboard().image()))
        except ExposureError:
            self.refused.emit(_("There is no picture to paste. Copy one first."))

    def _set(self, photo: bytes) -> None:
        self._step = replace(self._step, photo=photo)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._tile.show_step(self._step)
        self.take.setVisible(bool(self._step.photo))
