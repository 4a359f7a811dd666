"""The sheet: a dialog inside the window, the rest of it dimmed, asking one thing at a time."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from exposure.words.language import _
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, ToolButton
from ui.widgets.cards import SHEET, Card
from ui.widgets.flow import Flow
from ui.widgets.focus import focusable, move_focus
from ui.widgets.labels import Label
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed, call

WIDTH = 680
_MARGIN, _DIM, _LEAST_BODY, _CLEAR = 24, 0.55, 80, 12
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


class Sheet(Themed, QDialog):
    """A dialog that lies over its window: `across` px wide, 680 as a rule, the canvas dimmed, the focus kept inside.

    Esc and the cross give the safe answer (`rejected`). `body` takes what is asked, `add_button` what can be
    answered. Shortcuts of the window rest meanwhile. Afterwards the focus goes back to where it was.

    `about` says what it is about, by the id of a patient, a step, a try: with it goes what is kept of it unsaved. A
    sheet that is about nothing keeps nothing.

    Signals (of QDialog): accepted(), rejected(), finished(int).
    """

    across = WIDTH
    about = ""

    def __init__(self, name: str, title: str, window: QWidget) -> None:
        super().__init__(window)
        # As a child it lies over its window on every platform and in every picture; as a dialog it keeps role and Esc.
        self.setWindowFlags(Qt.WindowType.Widget)
        call(self, name, title)
        self.setProperty("over", True)
        self._below = window
        self._opener: QWidget | None = None
        self._under: Sheet | None = None
        self._scrolls = False
        self.body = Column(gap=16)
        self._answers = Flow(to_the_right=True)
        self._cross = ToolButton(f"{name}.close", _("Close"), "x", "Esc")
        self._cross.clicked.connect(self.reject)
        self._host = QWidget()
        self._host.setLayout(self.body)
        self._scroll = _scrolling(self._host)
        self._inside = Column(self._heading(title), self._scroll, self._answers, gap=16, margins=24)
        self._card = Card(self._inside, SHEET)
        self._card.setParent(self)
        self.hide()
        for watched in (window, self._host, self._card):
            watched.installEventFilter(self)
        self.finished.connect(self._on_finished)
        self.follow_theme()

    @property
    def draft_name(self) -> str:
        """Give the name under which what is said in it is kept until it is saved; empty where nothing is."""
        return f"sheet {self.objectName()} {self.about}" if self.about else ""

    @property
    def place(self) -> QRect:
        """Give where in the window the card lies."""
        return self._card.geometry()

    def add_button(self, button: Button) -> Button:
        """Add an answer at the foot, the safe one first; gives the button back. The caller connects it."""
        self._answers.addWidget(button)
        return button

    def put_by_answers(self, part: QWidget) -> None:
        """Put a part right over the answers, where it stays in sight whatever scrolls."""
        self._inside.insertWidget(self._inside.count() - 1, part)

    def replace(self, old: QWidget, new: QWidget) -> None:
        """Put a part of the body in the place of another, which goes."""
        self.body.replaceWidget(old, new)
        # A layout shows what is new only later; until then it has no height and takes no focus.
        new.show()
        # Hidden first: what is deleted later would still take the focus until then.
        old.hide()
        old.deleteLater()

    def open(self) -> None:
        """Lie over the window, and bring the focus to what is asked first, else to the safe answer."""
        self._opener = self.window().focusWidget()
        others = self._below.findChildren(Sheet, options=_CHILDREN)
        self._under = next((each for each in others if each is not self and each.isVisible()), None)
        self._fit()
        self.show()
        self.raise_()
        self.focus_first()
        announce(self, self.accessibleName())

    def focus_first(self) -> None:
        """Bring the focus to what is asked first, else to the safe answer."""
        answers = [part for part in focusable(self._card) if part is not self._cross]
        inside = focusable(self._host) or answers or [self._cross]
        inside[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Take every key before the window's shortcuts see it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the sheet."""
        return move_focus(self._card, forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click beside the card do nothing, in the window below neither."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and as high as what is asked."""
        # Qt may still ask when Python has let go of the attributes already, while a window is torn down.
        below = getattr(self, "_below", None)
        wanted = QEvent.Type.Resize if watched is below else QEvent.Type.LayoutRequest
        if below is not None and event.type() == wanted and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below, and of that only what is not dimmed already."""
        look = theme.current()
        with painter_of(self) as painter:
            painter.fillPath(self._undimmed(), look.colour("sunken" if look.is_dark else "ink", _DIM))

    def _heading(self, title: str) -> Row:
        heading = Row((Label(title, "h2"), 1), self._cross, gap=16)
        heading.setAlignment(self._cross, Qt.AlignmentFlag.AlignTop)
        return heading

    def _undimmed(self) -> QPainterPath:
        """Give what this sheet has to dim: the window, or over another sheet the card of that alone."""
        path, under = QPainterPath(), self._under
        if under is not None and isValid(under) and under.isVisible():
            path.addRoundedRect(QRectF(under.place), SHEET.radius, SHEET.radius)
        else:
            path.addRect(QRectF(self.rect()))
        return path

    def _fit(self) -> None:
        """Put the card in the middle, as high as its words need and the window allows; beyond that it scrolls."""
        around, margin = self._below.size(), theme.current().space(_MARGIN)
        self.setGeometry(QRect(0, 0, around.width(), around.height()))
        width = min(theme.current().px(self.across), around.width() - 2 * margin)
        edges, inner = self._inside.contentsMargins(), self.body
        across = width - edges.left() - edges.right()
        # without a word that wraps a layout has no height for a width, and answers -1
        wanted = inner.totalHeightForWidth(across) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        others = self._inside.totalHeightForWidth(width) - self._scroll.minimumHeight()
        room = around.height() - 2 * margin - others
        self._keep_clear(wanted > max(_LEAST_BODY, room))
        # once, not high and then low again: that would scroll to the top, and lose the scroll bar
        self._scroll.setFixedHeight(min(wanted, max(_LEAST_BODY, room)))
        size = QSize(width, self._inside.totalHeightForWidth(width))
        left, top = (around.width() - size.width()) // 2, (around.height() - size.height()) // 2
        self._card.setGeometry(left, max(0, top), size.width(), size.height())

    def _keep_clear(self, scrolls: bool) -> None:
        """Keep what is asked clear of the scroll bar, where there is one."""
        if scrolls != self._scrolls:
            self._scrolls = scrolls
            self.body.set_margins((0, 0, _CLEAR if scrolls else 0, 0))

    def _on_finished(self) -> None:
        if self._opener is not None and isValid(self._opener):
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opener = None


def _scrolling(host: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(host)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
