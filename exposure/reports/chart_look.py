"""How a chart looks: colours by their task, sizes at 100 % text, and text measured in the bundled typeface."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Literal

from matplotlib.font_manager import FontProperties, findfont, fontManager
from matplotlib.ft2font import FT2Font

import resources

DPI = 100
_POINTS_A_PIXEL = 72 / DPI
FAMILY = ("Figtree", "DejaVu Sans")
Weight = Literal["normal", "bold"]
ELLIPSIS = "…"
_MEASURED_AT = 64
_FIXED_POINT = 65536

PAPER: Mapping[str, str] = MappingProxyType(
    {
        "surface": "#FFFFFF",
        "band": "#F1EEE6",
        "accent_soft": "#E1EFEF",
        "accent": "#0E5F67",
        "line": "#E1DCD0",
        "ink": "#1C2930",
        "ink2": "#46545C",
        "ink3": "#5C686F",
        "pred": "#A84A08",
        "pred_soft": "#FBEBDD",
        "pred_fill": "#CF6F1C",
        "happ": "#1F5C9E",
        "hold": "#664091",
        "hold_soft": "#EEE8F5",
    }
)


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours by the names of the themes’ tokens, `scale` 1.0 at 100 % text, and whether the legend is drawn in.

    `for_letter` is smaller, and speaks of the person instead of to them.
    """

    colours: Mapping[str, str] = field(default_factory=lambda: PAPER)
    scale: float = 1.0
    legend: bool = True
    for_letter: bool = False

    def points(self, pixels: float) -> float:
        """Give typographic points for a size in pixels at 100 % text."""
        return pixels * self.scale * _POINTS_A_PIXEL

    def pixels(self, pixels: float) -> float:
        """Give pixels of the figure for a size in pixels at 100 % text."""
        return pixels * self.scale

    def font(self, pixels: float, weight: Weight = "normal") -> FontProperties:
        """Give the bundled typeface at a size in pixels at 100 % text."""
        return _font(self.points(pixels), weight)

    def width(self, text: str, pixels: float, weight: Weight = "normal") -> float:
        """Give how wide one line of text is, in pixels of the figure."""
        return self.pixels(pixels) * sum(_advance(each, weight) for each in text)


@cache
def _font(points: float, weight: Weight) -> FontProperties:
    _bring_fonts()
    return FontProperties(family=list(FAMILY), size=points, weight=weight)


@cache
def _bring_fonts() -> None:
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        fontManager.addfont(str(file))


@cache
def _faces(weight: Weight) -> tuple[FT2Font, ...]:
    _bring_fonts()
    faces = tuple(FT2Font(findfont(FontProperties(family=family, weight=weight))) for family in FAMILY)
    for face in faces:
        face.set_size(_MEASURED_AT, 72)
    return faces


@cache
def _advance(character: str, weight: Weight) -> float:
    """Give how far one character moves on, in parts of the size; outlines would tell it too, ten times slower."""
    face = next((each for each in _faces(weight) if each.get_char_index(ord(character))), _faces(weight)[0])
    return float(face.load_char(ord(character)).linearHoriAdvance) / _FIXED_POINT / _MEASURED_AT


def drawable(text: str) -> str:
    """Give somebody’s words on one line, without invisible marks; nothing where a character has no shape here.

    An empty box in its place would say something they did not write, and the words stand whole in table and strip.
    """
    line = " ".join("".join(each for each in text if unicodedata.category(each) != "Cf").split())
    return line if all(any(face.get_char_index(ord(each)) for face in _faces("normal")) for each in line) else ""


def fitted(text: str, width: float, look: ChartLook, pixels: float, lines: int = 2) -> str:
    """Give `text` wrapped at words to at most `lines` lines of `width` pixels of the figure, cut with an ellipsis."""
    rows: list[str] = [""]
    for word in drawable(text).split():
        longer = f"{rows[-1]} {word}".strip()
        if look.width(longer, pixels) <= width or not rows[-1]:
            rows[-1] = longer
        elif len(rows) < lines:
            rows.append(word)
        else:
            rows[-1] += ELLIPSIS
            break
    return "\n".join(_cut(row, width, look, pixels) for row in rows)


def _cut(row: str, width: float, look: ChartLook, pixels: float) -> str:
    """Cut a row that is too wide at a word, and inside a word only where there is just one."""
    if look.width(row, pixels) <= width:
        return row
    kept = row.rstrip(ELLIPSIS)
    while kept and look.width(kept + ELLIPSIS, pixels) > width:
        kept = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
    return kept.rstrip(" ,;") + ELLIPSIS
