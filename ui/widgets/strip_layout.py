"""Where the steps of the outcome strip stand: in rows, each step as wide as its tries and its words need."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

from ui import theme
from ui.widgets.text_block import TextBlock, longest_word
from ui.wording import Mark

MARK, SLOT, GAP, LINE = 34, 52, 24, 3
_LEAST, _SPREAD = 132, 1.75


@dataclass(frozen=True, slots=True)
class StripStep:
    """One step of the strip: its name and movement, its marks (each hollow or not), and whether it is current."""

    name: str
    movement: str
    marks: tuple[tuple[Mark, bool], ...]
    current: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A step in its place: `across` marks a line, the rule at `rule`, the words below it."""

    step: StripStep
    box: QRectF
    across: int
    rule: float

    def spot(self, place: int) -> QRectF:
        """Give the square of one mark."""
        look = theme.current()
        line, column = divmod(place, self.across)
        in_line = min(self.across, len(self.step.marks) - line * self.across)
        slot = self.box.width() / max(in_line, min(self.across, len(self.step.marks)))
        left = self.box.left() + slot * (column + 0.5) - look.px(MARK) / 2
        return QRectF(left, self.box.top() + line * _line_height(), look.px(MARK), look.px(MARK))


def words_of(step: StripStep, width: float) -> tuple[TextBlock, TextBlock]:
    """Lay out the name of a step and its movement in `width` px."""
    look = theme.current()
    return TextBlock(step.name, look.font("small_strong"), width), TextBlock(step.movement, look.font("small"), width)


def placed(steps: Sequence[StripStep], width: float) -> list[Placed]:
    """Put the steps into rows of `width` px, one below the other."""
    found: list[Placed] = []
    top = 0.0
    for row in _rows(steps, width):
        boxes = _row(row, width, top)
        found += boxes
        top = max(box.box.bottom() for box in boxes) + theme.current().space(20)
    return found


def height(steps: Sequence[StripStep], width: float) -> int:
    """Give how high the strip is at `width` px."""
    return ceil(max((each.box.bottom() for each in placed(steps, width)), default=0.0))


def least_width(step: StripStep) -> float:
    """Give how narrow a step may be: its widest word, its tries side by side, and never less than a few letters."""
    look = theme.current()
    words = longest_word(f"{step.name} {step.movement}", look.font("small_strong"))
    return max(len(step.marks) * look.px(SLOT), look.px(_LEAST), words)


def _rows(steps: Sequence[StripStep], width: float) -> list[list[StripStep]]:
    rows: list[list[StripStep]] = []
    for step in steps:
        if rows and _together([*rows[-1], step]) <= width:
            rows[-1].append(step)
        else:
            rows.append([step])
    return rows


def _together(steps: Sequence[StripStep]) -> float:
    return sum(least_width(step) for step in steps) + (len(steps) - 1) * theme.current().px(GAP)


def _row(steps: Sequence[StripStep], width: float, top: float) -> list[Placed]:
    """Share a row among its steps by what they need; a few tries do not spread over all of it."""
    gap = theme.current().px(GAP)
    share = min(_SPREAD, (width - (len(steps) - 1) * gap) / sum(least_width(step) for step in steps))
    found, left = [], 0.0
    for step in steps:
        own = least_width(step) * share
        found.append(_placed(step, left, top, own))
        left += own + gap
    return found


def _placed(step: StripStep, left: float, top: float, width: float) -> Placed:
    look = theme.current()
    across = max(1, min(len(step.marks), int(width // look.px(SLOT * 0.75))))
    rule = top + _line_height() * ceil(len(step.marks) / across)
    words = sum(block.height for block in words_of(step, width))
    box = QRectF(left, top, width, rule - top + look.space(8) + words)
    return Placed(step, box, across, rule)


def _line_height() -> float:
    return float(theme.current().px(MARK) + theme.current().space(8))
