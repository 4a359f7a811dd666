"""The list of movements: Enter or the plus asks for the worry, the mouse draws a movement to the thermometer."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from exposure.domain.movement import LibraryMovement
from exposure.words.language import _
from ui import theme
from ui.models.movements import ON_LADDER, MovementsModel
from ui.widgets.ladder.offer import FIELD, OfferDelegate
from ui.widgets.ladder.worry_field import WorryField
from ui.widgets.themed import Themed, call

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT = Qt.MouseButton.LeftButton
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_PLUS_ZONE = 40


class Offers(Themed, QListView):
    """Shows a `MovementsModel`; ↑↓ choose a movement, Enter types its worry.

    Signals:
        placed(object, int): a movement at a worry of 0 to 100.
        known(str): the movement chosen is on the ladder already; carries its id.
        tried(object): the worry typed so far, or None.
        dragged(object, QPoint), dropped(object, QPoint): a movement is drawn, and let go, at a place on the screen.
        cancelled(): the drawing was given up.
        refused(str): what was typed cannot be used; carries the sentence.
        searched(str): a letter was typed, which is the beginning of another search.
    """

    placed = Signal(object, int)
    known = Signal(str)
    tried = Signal(object)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    cancelled = Signal()
    refused = Signal(str)
    searched = Signal(str)

    def __init__(self, model: MovementsModel) -> None:
        super().__init__()
        call(self, "ladder.movements", _("Movements"), _("Enter to type how worried. Arrows to choose."))
        self._movements = model
        self._asked: LibraryMovement | None = None
        self._drawn: LibraryMovement | None = None
        self._pressed_at: QPoint | None = None
        self.setModel(model)
        self._delegate = OfferDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self._field = WorryField("ladder.movements.worry")
        self._field.setParent(self.viewport())
        self._connect_signals()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Measure the rows again."""
        self.scheduleDelayedItemsLayout()
        super().on_theme_changed()

    def begin(self) -> None:
        """Take the focus, on the first movement where none is chosen."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._movements.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_first(self, typed: str) -> None:
        """Ask for the worry about the first row, of which a digit is typed already."""
        self.ask(self._movements.index(0), typed)

    def ask(self, index: QModelIndex, typed: str = "") -> None:
        """Ask for the worry about a row; one that is on the ladder is shown there instead."""
        if not index.isValid():
            return
        movement = self._movements.movement(index)
        self.setCurrentIndex(index)
        if index.data(ON_LADDER):
            # The next digit would rate it there, as nobody meant.
            if typed:
                self.refused.emit(_("This one is on the ladder already."))
            else:
                self.known.emit(movement.id)
            return
        self._asked = movement
        self._lay_out_for(index.row())
        row, width = self.visualRect(index), theme.current().px(FIELD)
        self._field.ask(movement.words, QRect(row.right() - width - 4, row.top(), width, row.height()), typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask with Enter or a digit, give a drawing up with Esc; a letter begins another search."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            self.ask(self.currentIndex())
        elif event.text().isdecimal() and plain:
            self.ask(self.currentIndex(), event.text())
        elif event.text().isalpha() and not event.modifiers() & _COMMANDS:
            self.searched.emit(event.text())
        elif event.key() == Qt.Key.Key_Escape and self._drawn is not None:
            self._let_go()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drawing would begin."""
        super().mousePressEvent(event)
        inside = event.button() == _LEFT and self.indexAt(event.position().toPoint()).isValid()
        self._pressed_at = event.position().toPoint() if inside else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to draw a movement once the mouse has gone far enough, then tell where it is."""
        here = event.position().toPoint()
        # No QDrag: the ladder shows the card at its number while it is drawn, which a drag picture cannot.
        if self._pressed_at is None or not event.buttons() & _LEFT:
            super().mouseMoveEvent(event)
            return
        far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._drawn is None and far:
            self._drawn = self._movements.movement(self.indexAt(self._pressed_at))
        if self._drawn is not None:
            self.dragged.emit(self._drawn, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of a movement, or ask where the plus was clicked."""
        drawn, pressed = self._drawn, self._pressed_at
        self._let_go()
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        if drawn is not None:
            self.dropped.emit(drawn, event.globalPosition().toPoint())
        elif pressed is not None and here.x() > self.viewport().width() - theme.current().px(_PLUS_ZONE):
            self.ask(self.indexAt(here))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the worry."""
        self.ask(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows in the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _connect_signals(self) -> None:
        self._field.tried.connect(self.tried)
        self._field.said.connect(self._on_said)
        self._field.left.connect(self._on_left)
        self._field.refused.connect(self.refused)
        self._movements.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.verticalScrollBar().valueChanged.connect(self._field.hide)

    def _lay_out_for(self, asked: int) -> None:
        """Leave room in a row for the field that lies over it; -1 for none."""
        self._delegate.asked = asked
        self.doItemsLayout()

    def _let_go(self) -> None:
        self._drawn = self._pressed_at = None

    def _on_said(self, worry: int) -> None:
        if self._asked is not None:
            self.placed.emit(self._asked, worry)

    def _on_left(self, by_key: bool) -> None:
        self._lay_out_for(-1)
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
