"""The look of the program: colours, type, spacing, and how they are put on the application."""

from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

import resources
from ui.theme_style import Dress, palette, style_sheet
from ui.theme_tokens import DARK, LIGHT, Tokens, from_palette
from ui.type_scale import FAMILY, ROLES

Scheme = Literal["light", "dark", "system"]
SMALLEST, LARGEST = 100, 200
_SPACING_SHARE = 0.45
_GRID = 4


class Theme(QObject):
    """The look now in force. Painted controls ask it for every colour, font and length.

    Signals:
        changed: colours or text size are other than before; lay out and paint again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.text_percent = SMALLEST
        self.scheme: Scheme = "light"
        # Pictures and tests set this, so that what they see has come to rest.
        self.still = False

    @property
    def scale(self) -> float:
        """Give the text size as a factor, 1.0 to 2.0."""
        return self.text_percent / 100

    @property
    def is_dark(self) -> bool:
        """Say whether the dark table is in force."""
        return QColor(self.tokens["canvas"]).lightness() < QColor(self.tokens["ink"]).lightness()

    @property
    def reduced_motion(self) -> bool:
        """Say whether nothing should move: asked for here (`still`) or by the system."""
        app = QGuiApplication.instance()
        if self.still or not isinstance(app, QApplication):
            return True
        return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """Give the colour of a token, `alpha` from 0 (clear) to 1; raises KeyError for a name not in the table."""
        colour = QColor(self.tokens[token])
        colour.setAlphaF(alpha)
        return colour

    def font(self, role: str | float, weight: int | None = None, italic: bool = False) -> QFont:
        """Give the font of a role of the type scale, or of a size in px at 100 %; figures are as wide as each other."""
        px, usual = (ROLES[role].px, ROLES[role].weight) if isinstance(role, str) else (role, 400)
        # A copy, for whoever asks may change it.
        return QFont(_font(max(1, self.px(px)), usual if weight is None else weight, italic))

    def px(self, length: float) -> int:
        """Give a length that grows with the text, in whole px."""
        return round(length * self.scale)

    def space(self, length: float) -> int:
        """Give a gap or padding: it grows at 45 % of the text's growth and stays on the 4 px grid."""
        if length < _GRID:
            return round(length)
        return round(length * (1 + (self.scale - 1) * _SPACING_SHARE) / _GRID) * _GRID

    def dress(self, app: QApplication) -> None:
        """Put palette, font and style sheet of the look now in force on `app`, and say so."""
        # Tokens come first: painted controls ask for them as soon as the style sheet sends its events.
        self.tokens = _tokens_for(app, self.scheme)
        app.setPalette(palette(self.tokens))
        app.setFont(self.font("body"))
        app.setStyleSheet(style_sheet(Dress(self.tokens, self.px, self.space)))
        self.changed.emit()


@cache
def _font(px: int, weight: int, italic: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    # Hinting would give letters other widths at other sizes, and text would jump between them.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def current() -> Theme:
    """Give the one look of this run."""
    return Theme()


def apply(app: QApplication, scheme: Scheme = "system", text_percent: int = SMALLEST) -> None:
    """Dress `app` in a colour scheme at a text size of 100 to 200 % (clamped); "system" follows the system."""
    theme = current()
    theme.scheme = scheme
    theme.text_percent = min(max(text_percent, SMALLEST), LARGEST)
    # Fonts and style belong to the process; a second call changes only colours and sizes.
    if FAMILY not in QFontDatabase.families():
        app.setStyle("Fusion")
        _load_fonts()
        app.styleHints().colorSchemeChanged.connect(_follow_system)
    _tell_system(app, scheme)
    theme.dress(app)


def _load_fonts() -> None:
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _tell_system(app: QApplication, scheme: Scheme) -> None:
    """Let title bars and the system's own dialogs follow too."""
    if scheme == "system":
        app.styleHints().unsetColorScheme()
    else:
        app.styleHints().setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)


def _follow_system() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and current().scheme == "system":
        current().dress(app)


def _tokens_for(app: QApplication, scheme: Scheme) -> Tokens:
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        # An empty palette lets the system’s own colours through, so that they can be read.
        app.setPalette(QPalette())
        return from_palette(app.palette())
    dark = scheme == "dark" or (scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    return DARK if dark else LIGHT
