"""What the lists of the caseload have in common: keys that choose a row or begin a search, and how a view is set up."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QTableView,
)

from ui import theme
from ui.widgets.themed import Themed, call

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOT_TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class RowKeys(QObject):
    """Watches the keys of a view.

    Signals:
        chosen(QModelIndex): Enter was pressed on a row, or it was clicked twice.
        typed(str): a letter was typed, which begins a search.
        come_to(QModelIndex): a row is the one that keys act on now, the view having the focus.
    """

    chosen = Signal(QModelIndex)
    typed = Signal(str)
    come_to = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        view.doubleClicked.connect(self.chosen)
        view.selectionModel().currentChanged.connect(self._on_current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and letters; leave everything else to the view."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(event)
        if event.type() == QEvent.Type.FocusIn:
            self.come_to.emit(self._view.currentIndex())
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and self._view.currentIndex().isValid():
            self.chosen.emit(self._view.currentIndex())
            return True
        if is_typing(event):
            self.typed.emit(event.text())
            return True
        return False

    def _on_current(self, index: QModelIndex) -> None:
        self._view.viewport().update()
        if self._view.hasFocus():
            self.come_to.emit(index)


def is_typing(event: QKeyEvent) -> bool:
    """Say whether a key writes something that can begin a name."""
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace() and not event.modifiers() & _NOT_TYPING


def dress_view(view: QAbstractItemView, name: str, accessible: str) -> None:
    """Name a view and let it choose whole rows, one at a time, with nothing to edit."""
    call(view, name, accessible)
    view.setFrameShape(QFrame.Shape.NoFrame)
    # The current row is the chosen one; a selection besides would be painted by the style sheet, cell by cell.
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setTabKeyNavigation(False)


def dress_table(table: QTableView, painter: QStyledItemDelegate, headings: QHeaderView) -> None:
    """Let a table look like a list: no grid, no numbers at its side, rows of one height that are painted as a whole."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setItemDelegate(painter)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setHorizontalHeader(headings)


def show_menu(name: str, offers: Mapping[str, Callable[[], object]], view: QAbstractItemView, place: QPoint) -> None:
    """Offer what can be done with a row, by its words, at a place in its view."""
    menu = QMenu(view)
    menu.setObjectName(name)
    for words, do in offers.items():
        menu.addAction(words, do)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.viewport().mapToGlobal(place))


class ShortList(Themed, QListView):
    """A list that is as high as its rows, up to `most` of them; beyond that it scrolls."""

    def __init__(self, model: QAbstractItemModel, most: int) -> None:
        super().__init__()
        self._most = most
        self.setModel(model)
        self.keys = RowKeys(self)
        model.modelReset.connect(self.fit)
        self.follow_theme()

    def fit(self) -> None:
        """Take the height of the rows, and choose the first."""
        rows = range(min(self._most, self.model().rowCount()))
        gap = self.spacing()
        self.setFixedHeight(sum(self.sizeHintForRow(row) + gap for row in rows) + gap + 1)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.scheduleDelayedItemsLayout()
        self.fit()


def px(length: float) -> int:
    """Give a length that grows with the text."""
    return theme.current().px(length)
