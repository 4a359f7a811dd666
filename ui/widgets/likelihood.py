"""The likelihood scale: 0 to 100 with words, empty until somebody says how likely."""

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from exposure.words.language import _
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.likelihood_drawing import ScaleLook, draw_scale
from ui.widgets.likelihood_layout import lay_out, least_width, usual_width
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed, call, grow_downwards
from ui.wording import spoken_likelihood

STEP, FINE, LEAP = 5, 1, 10
_KEY = Qt.Key
_MOVES = {
    _KEY.Key_Right: 1,
    _KEY.Key_Up: 1,
    _KEY.Key_Left: -1,
    _KEY.Key_Down: -1,
}
_LEAPS = {_KEY.Key_PageUp: LEAP, _KEY.Key_PageDown: -LEAP}
_ENDS = {_KEY.Key_Home: 0, _KEY.Key_End: 100}
_CLEARING = (_KEY.Key_Backspace, _KEY.Key_Delete)


class LikelihoodScale(Themed, QSlider):
    """A slider that starts empty: no knob, no earlier value, nothing suggested, until a key or a click answers.

    Arrows move by 5, with Shift by 1; Page Up and Down by 10; Home and End; digits type the number; Backspace
    empties it, and so does a number past 100, which is said. The wheel does nothing, so that scrolling a page answers
    no question.

    Signals:
        changed(object): the answer is now this int of 0 to 100, or None.
    """

    changed = Signal(object)

    def __init__(self, name: str, question: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._answered, self._typed, self._refused = False, "", False
        call(self, name, question)
        self.setRange(0, 100)
        self.setSingleStep(STEP)
        self.setPageStep(LEAP)
        grow_downwards(self, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Whatever sets the value, a screen reader too, has answered.
        self.valueChanged.connect(self._on_value_changed)
        self._describe()
        self.follow_theme()

    @property
    def answer(self) -> int | None:
        """Give the likelihood of 0 to 100, None while it was not said."""
        return self.value() if self._answered else None

    def show_answer(self, answer: int | None) -> None:
        """Show an answer given before, or none; says nothing about it."""
        self._typed, self._refused = "", False
        self._answered = answer is not None
        with QSignalBlocker(self):
            self.setValue(answer or 0)
        self._describe()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow scale is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px."""
        return lay_out(width).height

    def sizeHint(self) -> QSize:
        """Give the width of all words in one line."""
        width = usual_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least width that breaks no word."""
        return QSize(least_width(), theme.current().px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key; keys that mean nothing here go on to the page."""
        key, digit = _KEY(event.key()), event.text()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif digit.isascii() and digit.isdigit():
            self._type(digit)
        elif key in _CLEARING:
            self._clear()
        elif not self._move(key, fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer where the groove is clicked; a click on the box only brings the focus."""
        if event.button() == Qt.MouseButton.LeftButton and not lay_out(self.width()).box.contains(event.position()):
            self._point_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while its button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Need nothing more: the answer was given on the way."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End a number being typed."""
        self._typed = ""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale as it stands."""
        refusal = out_of_range() if self._refused else ""
        look = ScaleLook(self.answer, self.hasFocus(), self.isEnabled(), refusal)
        with painter_of(self) as painter:
            draw_scale(painter, lay_out(self.width()), look)

    def _type(self, digit: str) -> None:
        """Add a digit to the number being typed; one past 100 is no answer."""
        typed = self._typed + digit
        if int(typed) > 100:
            self._refuse()
            return
        self._answer(int(typed))
        self._typed = typed

    def _refuse(self) -> None:
        """Empty the scale and say which numbers there are; a guess at what was meant could be kept."""
        self.show_answer(None)
        self._refused = True
        self._describe()
        self.changed.emit(None)
        announce(self, out_of_range())

    def _clear(self) -> None:
        if self._answered:
            self.show_answer(None)
            self.changed.emit(None)
            announce(self, self.accessibleDescription())

    def _move(self, key: Qt.Key, fine: bool) -> bool:
        """Move by a key, from 0 where there is no answer yet; say whether the key was one of ours."""
        if key in _ENDS:
            self._answer(_ENDS[key])
        elif key in _LEAPS:
            self._answer(self.value() + _LEAPS[key])
        elif key in _MOVES:
            self._answer(self.value() + _MOVES[key] * (FINE if fine else STEP))
        else:
            return False
        return True

    def _point_at(self, where: QPointF) -> None:
        self._answer(round(lay_out(self.width()).value_at(where.x()) / STEP) * STEP)

    def _answer(self, value: int) -> None:
        self._typed = ""
        wanted = min(max(value, 0), 100)
        if wanted != self.value():
            self.setValue(wanted)
        # The slider stands at 0 while it is empty, so the answer 0 changes no value and sends no signal.
        elif not self._answered:
            self._on_value_changed()

    def _on_value_changed(self) -> None:
        self._answered, self._refused = True, False
        self._describe()
        self.update()
        self.changed.emit(self.value())
        announce(self, spoken_likelihood(self.value()))

    def _describe(self) -> None:
        """Say the answer with its meaning, or that there is none yet and how to give it."""
        if self._answered:
            self.setAccessibleDescription(spoken_likelihood(self.value()))
        elif self._refused:
            self.setAccessibleDescription(out_of_range())
        else:
            self.setAccessibleDescription(_("Not answered yet. 0 is won’t happen, 100 is certain. Type a number."))


def out_of_range() -> str:
    """Say which numbers can be typed."""
    return _("Use a number from 0 to 100.")
