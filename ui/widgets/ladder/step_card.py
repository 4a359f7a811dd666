"""The card of one step: a button that is chosen, dragged to its worry, and asks where order and rating disagree."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton

from ui import theme
from ui.widgets.ladder.card_face import CardFace
from ui.widgets.ladder.pull import Pull
from ui.widgets.ladder.question import OrderQuestion
from ui.widgets.ladder.shadow import draw_shadow
from ui.widgets.ladder.step import Step, order_question, spoken
from ui.widgets.painting import Box, draw_box, draw_ring, painter_of
from ui.widgets.themed import Themed, call

MARGIN, RADIUS, _NOTCH = 3, 12.0, 4.0


class StepCard(Themed, QPushButton):
    """A card on the ladder; a screen reader calls it a radio button, for one card is chosen at a time.

    Its keys belong to the ladder around it; only Space chooses it here.

    Signals:
        dragged(QPoint), dropped(QPoint): it is drawn by the mouse, and let go, at this place on the screen.
        cancelled(): Esc was pressed while it was drawn.
        joined(): it was clicked with Ctrl, to be put side by side with the chosen card.
        kept(), asked_again(): the answer to its question about the order.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()
    joined = Signal()
    kept = Signal()
    asked_again = Signal()

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self._live: int | None = None
        self._marked = self._lifted = False
        self._pull = Pull(self)
        self._question: OrderQuestion | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._pull.dragged.connect(self.dragged)
        self._pull.dropped.connect(self.dropped)
        self._pull.cancelled.connect(self.cancelled)
        self.show_step(step)
        self.follow_theme()

    @property
    def step(self) -> Step:
        """Give the step on the card."""
        return self._step

    @property
    def dragging(self) -> bool:
        """Say whether the mouse is drawing the card."""
        return self._pull.goes_on

    @property
    def question(self) -> OrderQuestion | None:
        """Give the question on the card, if it asks one."""
        return self._question

    def show_step(self, step: Step) -> None:
        """Show the step as it is now."""
        self._step, self._live = step, None
        call(self, f"ladder.card.{step.id}", spoken(step))
        self._show_question("" if step.ranked_above is None else order_question(step))
        self.update()

    def show_live(self, worry: int | None) -> None:
        """Show another number while it is being chosen; None shows the rating again."""
        self._live = worry
        said = self._step if worry is None else replace(self._step, worry=worry)
        self.setAccessibleName(spoken(said))
        self.update()

    def set_marked(self, marked: bool) -> None:
        """Mark the card as the one beside which the chosen one is put."""
        self._marked = marked
        self.update()

    def lift(self) -> None:
        """Look raised from now on, as the card that follows the mouse does; it is no place to click."""
        self._lifted = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def face(self) -> CardFace:
        """Give the face at the present width."""
        return CardFace(self._step, self.width() - 2 * MARGIN)

    def number_place(self) -> QRectF:
        """Give where the number stands in the card."""
        face = self.face()
        return face.number_in(QRectF(MARGIN, MARGIN, self.width(), face.height))

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow card is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of face and question at `width` px."""
        face = CardFace(self._step, width - 2 * MARGIN).height
        return round(face) + self._question_height(width) + 2 * MARGIN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Space; leave every other key to the ladder, but Esc while dragging."""
        if event.key() == Qt.Key.Key_Escape and self.dragging:
            self._pull.give_up()
            self.setDown(False)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        super().mousePressEvent(event)
        self._pull.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the card."""
        self._pull.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the card, or choose it."""
        if self._pull.release(event):
            self.setDown(False)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setDown(False)
            self.joined.emit()
        else:
            super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question under the face."""
        super().resizeEvent(event)
        self._place_question()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, ring and face."""
        ground = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        face = self.face()
        with painter_of(self) as painter:
            painter.setOpacity(_FADED if self.dragging else 1)
            self._draw_ground(painter, ground)
            worry = self._step.worry if self._live is None else self._live
            face.draw(painter, QRectF(ground.x(), ground.y(), ground.width(), face.height), worry)
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), RADIUS + MARGIN)

    def _draw_ground(self, painter: QPainter, ground: QRectF) -> None:
        if self._lifted:
            draw_shadow(painter, QRectF(self.rect()))
        draw_box(painter, ground, _RAISED if self._lifted else _ground(self._step, self._marked))
        if self.isChecked():
            top, side = RADIUS, _NOTCH
            draw_box(painter, QRectF(ground.x(), ground.y() + top, side, ground.height() - 2 * top), _CHOSEN)

    def _show_question(self, text: str) -> None:
        if self._question is not None and self._question.text != text:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        if text and self._question is None:
            self._question = OrderQuestion(f"{self.objectName()}.order", text)
            self._question.setParent(self)
            self._question.kept.connect(self.kept)
            self._question.asked_again.connect(self.asked_again)
            self._question.show()
        self._place_question()
        self.updateGeometry()

    def _question_height(self, width: int) -> int:
        if self._question is None:
            return 0
        return self._question.heightForWidth(width - 2 * self._inside()) + theme.current().space(8)

    def _place_question(self) -> None:
        if self._question is not None:
            inside, width = self._inside(), self.width() - 2 * self._inside()
            top = MARGIN + round(self.face().height)
            self._question.setGeometry(inside, top, width, self._question.heightForWidth(width))

    def _inside(self) -> int:
        return MARGIN + theme.current().space(16)


_CHOSEN = Box("accent", None, 0, 2)
_RAISED = Box("surface", "accent", 2, RADIUS)
_FADED = 0.4


def _ground(step: Step, marked: bool) -> Box:
    if marked:
        return Box("surface", "accent", 2, RADIUS, (6, 3))
    if step.drawn_as == "current" or step.fresh:
        return Box("surface", "accent", 2, RADIUS)
    if step.state == "later":
        return Box("surface", "control", 1.2, RADIUS, (4, 4))
    return Box("surface", "line", 1.2, RADIUS)
