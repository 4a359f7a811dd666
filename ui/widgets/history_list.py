"""The list of the history: a sentence a row, and under it when and by whom."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from exposure.looking_back import Told
from exposure.words.language import _
from ui import theme
from ui.models.history import TOLD, HistoryModel, beside
from ui.widgets.painting import colour_of
from ui.widgets.row_ground import row_ground, row_width
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call

Index = QModelIndex | QPersistentModelIndex
_ACROSS, _DOWN, _BETWEEN = 12, 8, 2


class HistoryList(Themed, QListView):
    """Shows the newest entries, and wants more as one scrolls.

    Signals:
        looked_at(object): the entry somebody came to; carries a `Told`, None where there is none.
        more_wanted(int): the entries before this place are to be read; `show_more` takes them.
    """

    looked_at = Signal(object)
    more_wanted = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        call(self, name, _("What was done, newest first"))
        self._model = HistoryModel(self)
        self._model.more_wanted.connect(self.more_wanted)
        self.setModel(self._model)
        self.setItemDelegate(_EntryDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.follow_theme()

    def show_first(self, told: tuple[Told, ...]) -> None:
        """Show the newest entries of another question, the first being looked at."""
        self._model.show_first(told)
        self.scrollToTop()
        first = self._model.index(0, 0)
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not first.isValid():
            self.looked_at.emit(None)

    def show_more(self, before: int, told: tuple[Told, ...]) -> None:
        """Show the entries before a place as well."""
        self._model.show_more(before, told)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which entry somebody came to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.looked_at.emit(current.data(TOLD))

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _EntryDelegate(QStyledItemDelegate):
    """Draws a sentence that wraps, and what stands under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the size of a row in the width of the list."""
        look, width = theme.current(), row_width(option)
        says, under = _blocks(index, width)
        return QSize(width, (says.height + under.height + look.space(_BETWEEN) + 2 * look.space(_DOWN)).__ceil__())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the chosen one on a tint, in a ring where the focus is here."""
        look, (says, under) = theme.current(), _blocks(index, option.rect.width())
        with row_ground(painter, option) as where:
            left, top = where.left() + look.space(_ACROSS), where.top() + look.space(_DOWN)
            room = where.width() - 2 * look.space(_ACROSS)
            says.draw(painter, QRectF(left, top, room, says.height), colour_of("ink"))
            below = top + says.height + look.space(_BETWEEN)
            under.draw(painter, QRectF(left, below, room, under.height), colour_of("ink2"))


def _blocks(index: Index, width: int) -> tuple[TextBlock, TextBlock]:
    look, told = theme.current(), index.data(TOLD)
    room = width - 2 * look.space(_ACROSS)
    words = (told.says, beside(told)) if isinstance(told, Told) else ("", "")
    return TextBlock(words[0], look.font("strong"), room), TextBlock(words[1], look.font("small"), room)
