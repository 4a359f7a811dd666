"""Worry and pain over time: two tables of numbers apart, on no common axis, and neither beside a prediction."""

from collections.abc import Sequence

from exposure.domain.ladder import WorryRating
from exposure.domain.pain import PainAt
from exposure.words.courses import pain_heads, pain_rows, worry_heads, worry_rows
from exposure.words.language import _, ngettext
from ui.dialogs.word_grid import WordGrid
from ui.widgets.boxes import Column
from ui.widgets.labels import Label

MOST_SHOWN = 12
_GAP = 4


class NumbersTable(WordGrid):
    """Rows of short words under their heads, the newest last."""

    def __init__(self, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(name, heads[-1], _GAP)
        self.grid.setColumnStretch(len(heads), 1)
        for column, words in enumerate(heads):
            self.put(0, column, Label(words, "caption_strong", "ink2"))
        for place, row in enumerate(rows, 1):
            for column, words in enumerate(row):
                cell = Label(words, "small" if column else "body", wrap=False)
                cell.setAccessibleName(_("{name}: {value}").format(name=heads[column], value=words))
                self.put(place, column, cell)


def worry_part(ratings: Sequence[WorryRating]) -> Column:
    """Give the worry about a step as it was rated, the newest twelve."""
    if not ratings:
        return Column(Label(_("Worry over time"), "h3"), Label(_("Nobody has rated it yet."), "body"), gap=8)
    table = NumbersTable("figures.worry", worry_heads(), worry_rows(ratings[-MOST_SHOWN:]))
    varies = Label(_("A rating varies by up to 20 by itself."), "small", "ink2")
    return Column(Label(_("Worry over time"), "h3"), table, *_earlier(len(ratings)), varies, gap=8)


def pain_part(course: Sequence[PainAt]) -> Column:
    """Give the pain that was noted of a step’s tries, the newest twelve."""
    table = NumbersTable("figures.pain", pain_heads(), pain_rows(course[-MOST_SHOWN:]))
    apart = Label(_("Noted because it was wished. It decides nothing, and no rule reads it."), "small", "ink2")
    return Column(Label(_("Pain over time"), "h3"), table, *_earlier(len(course)), apart, gap=8)


def _earlier(count: int) -> list[Label]:
    earlier = count - MOST_SHOWN
    if earlier <= 0:
        return []
    words = ngettext("Not shown: {count} earlier one.", "Not shown: {count} earlier ones.", earlier)
    return [Label(words.format(count=earlier), "caption", "ink2")]
