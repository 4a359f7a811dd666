"""Where everything of the thermometer lies: scale, rails, cards, and the tray beside them; all in px."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui import theme

NUMBERS, RAIL, RIGHT_RAIL = 56, 26, 14
LEAD, TAIL, EDGE = 40, 20, 0
ABOVE, BELOW, BEYOND, LEAST = 60, 48, 12, 400
CARD_GAP, TRAY_GAP, TRAY_WIDTH, TRAY_HEAD = 2, 24, 264, 32
_SIDE_BY_SIDE, _TRAY_SHARE = 590, 0.36


@dataclass(frozen=True, slots=True)
class Plan:
    """The thermometer `width` px wide, its scale from `top` (100) down to `bottom` (0); `tray` says there is one."""

    width: float
    top: float
    bottom: float
    tray: bool = False

    @property
    def tray_beside(self) -> bool:
        """Say whether the tray has room beside the cards; otherwise it stands above them."""
        return self.tray and self.width >= theme.current().px(_SIDE_BY_SIDE)

    @property
    def tray_width(self) -> float:
        """Give the width of the tray beside the cards; where room is short, both get less rather than the tray above.

        Above it would push the scale out of sight just while all its cards are still to be placed.
        """
        return min(theme.current().px(TRAY_WIDTH), self.width * _TRAY_SHARE)

    @property
    def rail(self) -> float:
        """Give the left edge of the left rail."""
        return theme.current().px(NUMBERS)

    @property
    def tube(self) -> float:
        """Give the middle of the tube in the left rail."""
        return self.rail + theme.current().px(RAIL) / 2

    @property
    def right_rail(self) -> float:
        """Give the left edge of the right rail."""
        look = theme.current()
        taken = self.tray_width + look.space(TRAY_GAP) if self.tray_beside else 0
        return self.width - taken - look.px(RIGHT_RAIL) - look.px(EDGE)

    @property
    def cards(self) -> tuple[float, float]:
        """Give the left and right edge of the cards."""
        look = theme.current()
        return self.rail + look.px(RAIL) + look.px(LEAD), self.right_rail - look.px(TAIL)

    @property
    def tray_edges(self) -> tuple[float, float]:
        """Give the left and right edge of what is not placed yet."""
        look = theme.current()
        if self.tray_beside:
            left = self.right_rail + look.px(RIGHT_RAIL) + look.space(TRAY_GAP)
            return left, left + self.tray_width
        return self.rail, self.right_rail + look.px(RIGHT_RAIL)

    def height_of(self, worry: float) -> float:
        """Give the height at which a worry of 0 to 100 stands."""
        return self.bottom - (self.bottom - self.top) * worry / 100

    def worry_at(self, height: float) -> int:
        """Give the worry at a height, a whole number from 0 to 100."""
        share = (self.bottom - height) / max(1.0, self.bottom - self.top)
        return min(100, max(0, round(share * 100)))

    def scale(self) -> QRectF:
        """Give the tube from 100 to 0 with no width."""
        return QRectF(self.tube, self.top, 0, self.bottom - self.top)
