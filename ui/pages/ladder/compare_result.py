"""What came of the questions: the order from the top down, how each step moved, and what does not fit together."""

from collections.abc import Sequence
from dataclasses import dataclass

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card, Separator, tinted
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import Tile
from ui.widgets.sheet_part import SheetPart
from ui.widgets.themed import call

_PICTURE = 40


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A step in its new place, and how it came there in words."""

    step: Step
    moved: str


@dataclass(frozen=True, slots=True)
class Result:
    """The rows from the top of the ladder down, what the order would do, and what does not fit together."""

    rows: Sequence[ResultRow]
    effect: str
    doubts: Sequence[str]


class CompareResult(SheetPart):
    """Shows a result; nothing in it can be pressed."""

    def __init__(self, result: Result) -> None:
        title = _("The order as you answered, the most worrying first")
        rows = [part for row in result.rows for part in (Separator(), _row(row))][1:]
        column = Column(Label(title, "h3"), Column(*rows, gap=8), gap=16)
        if result.doubts:
            column.put(_doubts(result.doubts))
        for words in (result.effect, _ratings_stay()):
            if words:
                column.put(Label(words, "body"))
        super().__init__(column)
        call(self, "compare_all.result", title)


def _row(row: ResultRow) -> Row:
    tile = Tile(_PICTURE)
    tile.show_step(row.step)
    moved = Label(row.moved, "small", "ink2", wrap=False)
    return Row(tile, (Label(row.step.title, "strong"), 1), moved, gap=12)


def _doubts(sentences: Sequence[str]) -> Card:
    head = Label(_("Not all of this fits. Nothing was put in a new order. Talk it over."), "small_strong")
    told = Column(head, *(Label(each, "small") for each in sentences), gap=8)
    return Card(Row(Icon("info", "accent", 20), (told, 1), gap=12, margins=16), tinted("accent_soft", 12))


def _ratings_stay() -> str:
    return _("The ratings stay as they are. Where one does not fit its place, the card asks.")
