"""Where the parts of the likelihood scale go in a given width, at every text size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from ui import theme
from ui.widgets.text_block import CENTRE, LEFT, RIGHT, TextBlock, balanced, longest_word, narrowest
from ui.wording import Band, band_words

WORD_PX = 20
_BOX_WIDTH, _BOX_HEIGHT, _KNOB, _TRACK = 136, 72, 17, 12
_GAP, _NARROW_SHARE, _LEAST_SHARE = 8, 0.19, 0.3

# Where it is too narrow for all words in one line, they lie in two; these are shares of the groove.
_LOWER: Mapping[Band, tuple[float, float]] = {"unlikely": (0.0, 0.4), "likely": (0.6, 1.0)}
_INNER: tuple[Band, ...] = ("unlikely", "likely")
_ALIGN: Mapping[Band, Qt.AlignmentFlag] = {"wont": LEFT, "certain": RIGHT}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the scale: where it stands, and how it is aligned there."""

    band: Band
    text: str
    place: QRectF
    align: Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class ScaleLayout:
    """The parts of the scale: the groove, the box of the value, the words, the radius of the knob, all in px.

    `deep` is how far down the ticks of the words in a second line reach, 0 where they need not or cannot.
    """

    groove: QRectF
    box: QRectF
    words: Sequence[Word]
    knob: float
    height: int
    deep: float

    def x_of(self, value: float) -> float:
        """Give where a value of 0 to 100 lies."""
        inner = self.groove.width() - self.groove.height()
        return self.groove.x() + self.groove.height() / 2 + inner * value / 100

    def value_at(self, x: float) -> float:
        """Give the value of 0 to 100 that lies at `x`, or the nearer end."""
        inner = self.groove.width() - self.groove.height()
        return min(max((x - self.groove.x() - self.groove.height() / 2) / inner * 100, 0.0), 100.0)


def word_font(bold: bool) -> QFont:
    """Give the font of the words; the word of the band a value lies in is bold."""
    return theme.current().font(WORD_PX, 700 if bold else 400)


def least_width() -> int:
    """Give the width below which a word of the scale would be broken."""
    return (_widest_word() / _LEAST_SHARE + 2 * _edge()).__ceil__()


def usual_width() -> int:
    """Give the width the scale asks for: all words in one line, the box beside the groove."""
    look, words, font = theme.current(), band_words(), word_font(bold=True)
    inner = max(TextBlock(words[band], font).width for band in _INNER) / 2
    outer = max(narrowest(words[band], font, 2).width for band in _ALIGN)
    groove = (outer + inner + look.px(_GAP)) / 0.2
    return (groove + 2 * _edge() + look.px(_BOX_WIDTH) + look.space(32)).__ceil__() + 8


def lay_out(width: float) -> ScaleLayout:
    """Place everything in `width` px; a narrow scale has its box above and its words in two lines."""
    look = theme.current()
    box = QRectF(width - look.px(_BOX_WIDTH) - 1, 1, look.px(_BOX_WIDTH), look.px(_BOX_HEIGHT))
    right, middle = box.x() - look.space(32), box.center().y()
    # Beside the box there would be too little left to point at.
    if right - _edge() < least_width():
        right, middle = width, box.bottom() + look.space(16) + _edge()
    thick = look.px(_TRACK)
    groove = QRectF(_edge() - thick / 2, middle - thick / 2, right - 2 * _edge() + thick, thick)
    top = middle + look.px(_KNOB + 9)
    words = _words(groove, top)
    bottom = max([box.bottom(), *(word.place.bottom() for word in words)])
    return ScaleLayout(groove, box, words, look.px(_KNOB), (bottom + 1).__ceil__(), _deep(words, groove.width()))


def _deep(words: Sequence[Word], width: float) -> float:
    """Give where the ticks of the lower words end: at the words, if the upper ones leave the way free."""
    second = max(word.place.top() for word in words)
    lies_lower = second > min(word.place.top() for word in words)
    return second if lies_lower and _outer_share(width) < _LEAST_SHARE else 0.0


def _words(groove: QRectF, top: float) -> list[Word]:
    one_line = _line(_one_line(groove.width()), groove, top)
    two_deep = top + 2.1 * TextBlock("x", word_font(bold=True)).height
    if all(_whole(word) and word.place.bottom() <= two_deep for word in one_line):
        return one_line
    outer = _outer_share(groove.width())
    upper = _line({"wont": (0.0, outer), "either_way": (0.32, 0.68), "certain": (1 - outer, 1.0)}, groove, top)
    below = max(word.place.bottom() for word in upper) + theme.current().space(4)
    return [*upper, *_line(_LOWER, groove, below)]


def _outer_share(width: float) -> float:
    """Give the share of the outer words in the upper line: short of the ticks below them where two lines will do."""
    words, font = band_words(), word_font(bold=True)
    widest = max(narrowest(words[band], font, 2).width for band in _ALIGN)
    return _NARROW_SHARE if widest <= _NARROW_SHARE * width else _LEAST_SHARE


def _one_line(width: float) -> Mapping[Band, tuple[float, float]]:
    """Give the shares of the groove for all words in one line: the outer ones get what the inner ones leave."""
    gap = theme.current().px(_GAP) / width
    texts = band_words()
    half = {word: TextBlock(texts[word], word_font(bold=True)).width / width / 2 for word in _INNER}
    low, high = 0.2 - half["unlikely"], 0.8 + half["likely"]
    either = 0.3 - gap - max(half["unlikely"], half["likely"])
    return {
        "wont": (0.0, low - gap),
        "unlikely": (low, 0.2 + half["unlikely"]),
        "either_way": (0.5 - either, 0.5 + either),
        "likely": (0.8 - half["likely"], high),
        "certain": (high + gap, 1.0),
    }


def _line(slots: Mapping[Band, tuple[float, float]], groove: QRectF, top: float) -> list[Word]:
    texts = band_words()
    made = []
    for band, (start, end) in slots.items():
        room = max(1.0, (end - start) * groove.width() + 1)
        block = balanced(texts[band], word_font(bold=True), room)
        place = QRectF(groove.x() + start * groove.width(), top, room, block.height)
        # Breaks are written in, so that a word turning bold does not move.
        made.append(Word(band, block.broken, place, _ALIGN.get(band, CENTRE)))
    return made


def _whole(word: Word) -> bool:
    """Say whether no word had to be broken inside."""
    return word.text.split() == band_words()[word.band].split()


def _widest_word() -> float:
    return max(longest_word(text, word_font(bold=True)) for text in band_words().values())


def _edge() -> float:
    """Give the room the knob and its ring need beyond the ends of the groove."""
    return theme.current().px(_KNOB) + 6
