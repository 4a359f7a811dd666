"""The headings over a painted table, in the theme's own font."""

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from ui.pages.caseload.painting import Room, draw_rule, draw_words
from ui.pages.caseload.rows import px


class Headings(QHeaderView):
    """Column `stretched` takes the spare room; words begin `edge` px from the side at 100 %, as in the rows."""

    def __init__(self, name: str, stretched: int, edge: float) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self._stretched, self._edge = stretched, edge

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Take the columns of a model."""
        super().setModel(model)
        if model is not None and model.columnCount():
            self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            self.setSectionResizeMode(self._stretched, QHeaderView.ResizeMode.Stretch)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        room = Room(QRectF(rect), self.layoutDirection())
        room.take(px(self._edge))
        painter.setLayoutDirection(self.layoutDirection())
        draw_words(painter, room.rest, self.model().headerData(section, self.orientation()), "caption_strong", "ink2")
        draw_rule(painter, QRectF(rect))
