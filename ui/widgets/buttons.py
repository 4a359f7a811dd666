"""Buttons: primary, secondary, quiet, danger, and on a toast, with icon and key cap, growing with their text."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import theme
from ui.widgets.face import Part, cap_part, draw_face, face_size, icon_part, text_part
from ui.widgets.painting import Box, draw_box, draw_ring, painter_of
from ui.widgets.text_block import ANY_WIDTH, longest_word
from ui.widgets.themed import Themed, call, grow_downwards, set_tooltip, set_words

Kind = Literal["primary", "secondary", "quiet", "danger", "toast"]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RADIUS = 9.0
_AROUND, _USUAL = 8, 40
_FILLED = ("on_accent", "surface")


@dataclass(frozen=True, slots=True)
class Look:
    """How a button looks: kind, icon at the left or right, the key drawn on it, size of text and least height in px.

    `wraps` lets the text take more lines where there is no room; `padding` is at either side.
    """

    kind: Kind = "secondary"
    icon: str = ""
    key: str = ""
    icon_right: str = ""
    px: float = 15
    height: float = 40
    padding: float = 16
    wraps: bool = False


PRIMARY = Look("primary")
SECONDARY = Look()
QUIET = Look("quiet", padding=8)


@dataclass(frozen=True, slots=True)
class _Ground:
    usual: Box
    hovered: Box
    ink: str
    ring: str = "focus"


_GROUNDS: dict[Kind, _Ground] = {
    "primary": _Ground(Box("accent", None), Box("accent_hover", None), "on_accent", "on_accent"),
    "danger": _Ground(Box("danger", None), Box("danger", "ink"), "surface", "surface"),
    "secondary": _Ground(Box("surface", "control"), Box("surface2", "control"), "ink"),
    "quiet": _Ground(Box(None, None), Box("accent_soft", None), "accent"),
    "toast": _Ground(Box(None, None), Box(None, "toast_link"), "toast_link", "on_toast"),
}


class Button(Themed, QPushButton):
    """A push button; Enter and Space press it. Its key cap only tells the shortcut: the page wires it.

    `name` is the object name; the accessible name is the text unless `setAccessibleName` says more.
    """

    def __init__(self, name: str, text: str, look: Look = SECONDARY) -> None:
        super().__init__()
        set_words(self, text)
        self._look, self._short, self._missing = look, False, ""
        call(self, name, text)
        # Without it a painted button is not told to repaint when the mouse comes and goes.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # In a dialog Qt would press the first button on Enter in any field; ours want the focus for that.
        self.setAutoDefault(False)
        self._take_policy()
        self.follow_theme()

    @property
    def look(self) -> Look:
        """Give how the button looks now."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on: `button.set_look(replace(button.look, kind="primary"))`."""
        self._look = look
        self._take_policy()
        self.on_theme_changed()

    def set_text(self, text: str) -> None:
        """Say something else on the button, to a screen reader too."""
        set_words(self, text)
        self.setAccessibleName(text)

    def set_short(self, short: bool) -> None:
        """Show only icon and key where the window is narrow; the words move to the tooltip."""
        self._short = short and bool(self._look.icon)
        self._show_tooltip()
        self.on_theme_changed()

    def allow(self, enabled: bool, missing: str = "") -> None:
        """Switch the button on or off; off, its tooltip and description say what is missing."""
        self._missing = "" if enabled else missing
        self.setEnabled(enabled)
        self._show_tooltip()
        self.setAccessibleDescription(self._missing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Ctrl+Enter is for what lies around: it must press the one answer there, or nothing.
            event.ignore()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Say whether the text may wrap."""
        return self._look.wraps

    def heightForWidth(self, width: int) -> int:
        """Give the height of the button at `width` px."""
        content = face_size(self._parts(width)).height()
        look = theme.current()
        # A button that is meant to be low keeps its height though a key cap stands in it.
        around = _AROUND if self._look.height >= _USUAL else 0
        return max(look.px(self._look.height), content.__ceil__() + 2 * look.space(around))

    def sizeHint(self) -> QSize:
        """Give the button with its text in one line."""
        width = face_size(self._parts()).width() + self._sides()
        return QSize(width.__ceil__(), self.heightForWidth(width.__ceil__()))

    def minimumSizeHint(self) -> QSize:
        """Give the same, or the widest word where the text may wrap."""
        hint = self.sizeHint()
        if not self._look.wraps:
            return hint
        return QSize((self._beside() + longest_word(self.text(), self._font())).__ceil__(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, focus ring, icon, text and key cap."""
        where = QRectF(self.rect())
        ink = _GROUNDS[self._look.kind].ink if self.isEnabled() else "ink3"
        with painter_of(self) as painter:
            self._draw_ground(painter, where)
            draw_face(painter, where, self._parts(self.width()), ink)

    def _show_tooltip(self) -> None:
        """Say what is missing, else the words of a button that shows none."""
        set_tooltip(self, self._missing or (self.text() if self._short else ""))

    def _draw_ground(self, painter: QPainter, where: QRectF) -> None:
        ground = _GROUNDS[self._look.kind]
        draw_box(painter, where, replace(self._box(ground), radius=_RADIUS))
        if self.hasFocus():
            # On a filled ground the ring lies inside, where its colour has contrast whatever is around the button.
            inside = 4.0 if ground.ring in _FILLED else 0.0
            draw_ring(painter, where.adjusted(inside, inside, -inside, -inside), _RADIUS - inside * 0.75, ground.ring)

    def _box(self, ground: _Ground) -> Box:
        if not self.isEnabled():
            return Box("sunken", "line") if ground.usual.fill else ground.usual
        return ground.hovered if self.underMouse() or self.isDown() else ground.usual

    def _parts(self, width: float = ANY_WIDTH) -> list[Part]:
        """Give what stands on the button when it is `width` px wide."""
        text = "" if self._short else self.text()
        room = width - self._beside() if self._look.wraps else ANY_WIDTH
        words = [text_part(text, self._font(), room, gap=8)] if text else []
        before, after = self._around()
        return [*before, *words, *after]

    def _around(self) -> tuple[list[Part], list[Part]]:
        """Give what stands before and after the text."""
        look = self._look
        before = [icon_part(look.icon, look.px + 3)] if look.icon else []
        after = [icon_part(look.icon_right, look.px + 3, gap=6)] if look.icon_right else []
        return before, [*after, cap_part(look.key)] if look.key else after

    def _beside(self) -> float:
        """Give the width of everything but the text."""
        before, after = self._around()
        gaps = sum(part.gap for part in after) + (theme.current().px(8) if before else 0)
        return gaps + sum(part.size.width() for part in [*before, *after]) + self._sides()

    def _sides(self) -> int:
        return 2 * theme.current().space(self._look.padding)

    def _font(self) -> QFont:
        return theme.current().font(self._look.px, 600)

    def _take_policy(self) -> None:
        if self._look.wraps:
            grow_downwards(self)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


class ToolButton(Button):
    """A quiet button of one icon, with the words as its tooltip and for a screen reader."""

    def __init__(self, name: str, says: str, icon: str, key: str = "") -> None:
        super().__init__(name, says, Look("quiet", icon=icon, key=key, height=32, padding=8))
        self.set_short(True)
