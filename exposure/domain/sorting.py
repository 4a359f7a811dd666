"""Binary insertion as a value: cards that wait, one that is being placed, and the groups that stand, ties together."""

from dataclasses import dataclass, replace

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sorting:
    """Groups from least to most; the first of `waiting` belongs at a place from `low` to `high` among them."""

    groups: Groups
    waiting: tuple[str, ...]
    low: int = 0
    high: int = 0
    skipped: tuple[str, ...] = ()

    @property
    def card(self) -> str:
        """Give the card that is being placed."""
        return self.waiting[0]

    @property
    def other(self) -> str:
        """Give the card it is compared with next."""
        return self.groups[self._middle][0]

    @property
    def bounds(self) -> tuple[str | None, str | None]:
        """Give the cards below and above the places left; None at an end, and where nothing waits."""
        below = self.groups[self.low - 1][0] if self.waiting and self.low else None
        above = self.groups[self.high][0] if self.waiting and self.high < len(self.groups) else None
        return below, above

    @property
    def at_most(self) -> int:
        """Give how many comparisons there can be still; n groups take as many as n has binary digits."""
        if not self.waiting:
            return 0
        later = range(len(self.groups) + 1, len(self.groups) + len(self.waiting))
        return (self.high - self.low).bit_length() + sum(count.bit_length() for count in later)

    def go(self, more: int) -> "Sorting":
        """Go on, the card in question being more (1), less (-1) or the same (0) as the other."""
        middle = self._middle
        if more == 0:
            joined = (*self.groups[middle], self.card)
            return self._next((*self.groups[:middle], joined, *self.groups[middle + 1 :]))
        narrowed = replace(self, low=middle + 1) if more > 0 else replace(self, high=middle)
        if narrowed.low < narrowed.high:
            return narrowed
        return self._next((*self.groups[: narrowed.low], (self.card,), *self.groups[narrowed.low :]))

    def skip(self) -> "Sorting":
        """Leave the card in question without a place."""
        return replace(self._next(self.groups), skipped=(*self.skipped, self.card))

    @property
    def _middle(self) -> int:
        return (self.low + self.high) // 2

    def _next(self, groups: Groups) -> "Sorting":
        return replace(self, groups=groups, waiting=self.waiting[1:], low=0, high=len(groups))


def begin_sorting(cards: tuple[str, ...], placed: Groups = ()) -> Sorting:
    """Begin to put `cards` among those `placed`; where none is, the first card stands without a question."""
    groups = placed or tuple((card,) for card in cards[:1])
    waiting = cards if placed else cards[1:]
    return Sorting(groups, waiting, high=len(groups))
