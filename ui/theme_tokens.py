"""The colours of the program by the name of their task: a table for light, one for dark, one from the system's own."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QPalette

Tokens = Mapping[str, str]

LIGHT: Tokens = MappingProxyType(
    {
        "canvas": "#F6F4EE",
        "surface": "#FFFFFF",
        "surface2": "#FAF8F3",
        "sunken": "#EFECE3",
        "band": "#F1EEE6",
        "line": "#E1DCD0",
        "control": "#857F70",
        "ink": "#1C2930",
        "ink2": "#46545C",
        "ink3": "#5C686F",
        "accent": "#0E5F67",
        "accent_hover": "#0A4B52",
        "accent_soft": "#E1EFEF",
        "on_accent": "#FFFFFF",
        "focus": "#0E5F67",
        "pred": "#A84A08",
        "pred_soft": "#FBEBDD",
        "pred_fill": "#CF6F1C",
        "happ": "#1F5C9E",
        "happ_soft": "#E3EDF8",
        "happ_fill": "#2F74BF",
        "mastered": "#2C6A3B",
        "mastered_soft": "#E4F1E4",
        "hold": "#664091",
        "hold_soft": "#EEE8F5",
        "locked": "#5C686F",
        "locked_soft": "#ECEAE3",
        "danger": "#A3262A",
        "danger_soft": "#FBE9E7",
        "timber": "#D9C6A3",
        "timber_edge": "#9E8355",
        "timber_ghost": "#E9E1D0",
        "toast": "#1C2930",
        "on_toast": "#FFFFFF",
        "toast_link": "#8FD6DC",
    }
)

DARK: Tokens = MappingProxyType(
    {
        "canvas": "#14191C",
        "surface": "#1D2428",
        "surface2": "#21292E",
        "sunken": "#101416",
        "band": "#20282C",
        "line": "#333E44",
        "control": "#7F8D95",
        "ink": "#EDF0F1",
        "ink2": "#BCC6CB",
        "ink3": "#9CA8AF",
        "accent": "#6CC6CC",
        "accent_hover": "#8AD6DB",
        "accent_soft": "#1B3438",
        "on_accent": "#0C1D20",
        "focus": "#8AD6DB",
        "pred": "#F2A663",
        "pred_soft": "#3A2A1C",
        "pred_fill": "#D98A43",
        "happ": "#8ABDF4",
        "happ_soft": "#1D2F43",
        "happ_fill": "#6AA7EA",
        "mastered": "#8CCB97",
        "mastered_soft": "#1D3324",
        "hold": "#C8AEEE",
        "hold_soft": "#30283F",
        "locked": "#9CA8AF",
        "locked_soft": "#283035",
        "danger": "#F2A09B",
        "danger_soft": "#3D2321",
        "timber": "#7D6C4E",
        "timber_edge": "#9C8862",
        "timber_ghost": "#3B372D",
        "toast": "#EDF0F1",
        "on_toast": "#14191C",
        "toast_link": "#0E5F67",
    }
)

_ROLE = QPalette.ColorRole
# What is painted under text, and what draws the eye; every other token becomes ink.
_GROUNDS = ("canvas", "surface", "surface2", "sunken", "band", "toast", "timber", "timber_ghost")
_ACCENTS = ("accent", "accent_hover", "focus")


def from_palette(palette: QPalette) -> Tokens:
    """Make tokens from the system's own colours, for people who asked the system for high contrast.

    Only four colours are left: ground, text, accent and the text on it; shapes, words and patterns carry the rest.
    """
    ground, ink = palette.color(_ROLE.Base).name(), palette.color(_ROLE.Text).name()
    accent, on_accent = palette.color(_ROLE.Highlight).name(), palette.color(_ROLE.HighlightedText).name()
    tokens = dict.fromkeys(LIGHT, ink)
    tokens.update({name: ground for name in tokens if name in _GROUNDS or name.endswith("_soft")})
    tokens.update(dict.fromkeys(_ACCENTS, accent))
    return MappingProxyType(tokens | {"on_accent": on_accent, "toast_link": ink})
