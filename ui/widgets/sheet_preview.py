"""Small pictures of a paper’s sides, as it will come out of the printer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.flow import Columns
from ui.widgets.painting import painter_of, pen
from ui.widgets.paper_frame import PaperFrame
from ui.widgets.themed import call, grow_downwards

ACROSS = 210 / 297


class SheetPreview(QWidget):
    """Shows every side of a paper next to each other, and below where there is no room; blank until pages are given.

    `says` names the paper to a screen reader, to which `show_pages` can also give its words.
    """

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        self._name, self._says = name, says
        self._sides: list[SidePicture] = []
        self._columns = Columns(gap=16)
        self.setLayout(self._columns)
        call(self, name, says)
        grow_downwards(self)
        self.clear()

    @property
    def sides(self) -> tuple["SidePicture", ...]:
        """Give the sides shown, from the front."""
        return tuple(self._sides)

    def clear(self) -> None:
        """Show a blank front and back."""
        self._keep(2)
        for side in self._sides:
            side.show_picture(b"")
        self.setAccessibleDescription("")

    def show_pages(self, pages: Sequence[bytes], words: str = "") -> None:
        """Show PNG pictures of the sides; `words` are what stands on them."""
        self._keep(len(pages))
        for side, png in zip(self._sides, pages, strict=True):
            side.show_picture(png)
        self.setAccessibleDescription(words)

    def _keep(self, count: int) -> None:
        added = [SidePicture(f"{self._name}.{number + 1}") for number in range(len(self._sides), count)]
        self._columns.add(added)
        self._sides += added
        while len(self._sides) > count:
            gone = self._sides.pop()
            self._columns.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, side in enumerate(self._sides, start=1):
            side.setAccessibleName(_side_name(number))
        self.updateGeometry()


class SidePicture(PaperFrame):
    """One side of a paper, white in every theme, as wide as there is room."""

    widest, narrowest = 260, 120

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._image, self._drawn = QImage(), QImage()

    @property
    def is_blank(self) -> bool:
        """Say whether no picture is shown."""
        return self._image.isNull()

    def show_picture(self, png: bytes) -> None:
        """Show a PNG picture; empty bytes show a blank paper."""
        self._image, self._drawn = QImage.fromData(png), QImage()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Give the height of the paper: that of its picture, else of A4 across."""
        shape = ACROSS if self.is_blank else self._image.height() / self._image.width()
        return round(width * shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper and its edge."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            painter.fillRect(where, QColor(Qt.GlobalColor.white))
            if not self.is_blank:
                painter.drawImage(where, self._small())
            painter.setPen(pen("control"))
            painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))

    def _small(self) -> QImage:
        """Give the picture at the size it is drawn; made smaller in one go while painting, thin lines would be lost."""
        size = self.size() * self.devicePixelRatioF()
        if self._drawn.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._drawn = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._drawn


def _side_name(number: int) -> str:
    return {1: _("Front"), 2: _("Back")}.get(number, _("Page {number}").format(number=number))
