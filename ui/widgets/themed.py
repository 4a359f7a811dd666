"""What painted controls share: they follow the look, and they have a name."""

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme


class Themed:
    """Mixin for a widget that draws itself from the theme: it lays out and paints again when the look changes."""

    def follow_theme(self) -> None:
        """Follow the look from now on; call once, at the end of the constructor."""
        theme.current().changed.connect(self.on_theme_changed)

    def on_theme_changed(self) -> None:
        """Take the new look; a widget that keeps fonts or gaps of its own sets them here and calls this."""
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()


def grow_downwards(widget: QWidget, across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred) -> None:
    """Let a widget ask for the height its width needs, and for no more than its least height before that is known."""
    # With “minimum” a layout would reserve the height of the size hint, which is worked out for another width.
    policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def keep_place(widget: QWidget, kept: bool) -> None:
    """Keep the room of a widget while it is hidden, so that nothing moves under the hands as it goes; or no longer."""
    place = widget.sizePolicy()
    place.setRetainSizeWhenHidden(kept)
    widget.setSizePolicy(place)


def call(widget: QWidget, name: str, accessible: str = "", description: str = "") -> None:
    """Give `widget` its object name, what a screen reader calls it, and what it says after that."""
    widget.setObjectName(name)
    widget.setAccessibleName(accessible)
    widget.setAccessibleDescription(description)


def set_words(button: QAbstractButton, text: str) -> None:
    """Put words on a button letter for letter: an ampersand in them makes no shortcut."""
    # Qt makes Alt and the letter after an ampersand a shortcut, even in words a patient typed.
    button.setText(text)
    button.setShortcut(QKeySequence())


def set_tooltip(widget: QWidget, text: str) -> None:
    """Show `text` as the tooltip of `widget`, letter for letter even where it looks like markup."""
    widget.setToolTip(f"<p>{escape(text)}</p>" if "<" in text or "&" in text else text)
