"""The chart of the gap on paper: rows of tries one below the other, as a document to be set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from exposure.domain.gap import GapPoint
from exposure.domain.gap_counts import counts
from exposure.domain.gap_spans import Span
from exposure.domain.letter_content import MOST_DRAWN
from exposure.reports.chart_ground import outcome_axis_width
from exposure.reports.chart_look import DPI, ChartLook
from exposure.reports.charts import FEWEST_SLOTS, LEFT, MOST_IN_PICTURE, as_svg, gap_figure
from exposure.reports.typesetting import Document
from exposure.words import language
from exposure.words.chart import instead_of_the_chart, tries_from_to
from exposure.words.gap import headline, note_on_steps, tries_line
from exposure.words.language import _

TEMPLATE = "letters/chart.typ"
WIDTH, ROW, ALONE = 265 / 25.4 * DPI, 72 / 25.4 * DPI, 118 / 25.4 * DPI


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A chart to be set; `rows` are SVG pictures, how much of the width each takes, and what it shows in words."""

    whose: str
    note: str
    rows: tuple[tuple[str, float, str], ...]
    made: datetime


def chart_page(points: Sequence[GapPoint], spans: Sequence[Span], name: str, made: datetime) -> ChartPage:
    """Draw the newest tries of a ladder in rows of sixteen, on the window’s own thread; `name` is a first name."""
    newest = points[-MOST_IN_PICTURE:]
    rows = [newest[first : first + MOST_DRAWN] for first in range(0, len(newest), MOST_DRAWN)]
    whose = ", ".join(part for part in (name, headline(counts(points))) if part)
    note = note_on_steps() if newest == points else f"{tries_from_to(newest)} {note_on_steps()}"
    drawn = tuple(_row(row, spans, alone=len(rows) == 1) for row in rows)
    return ChartPage(f"{whose}. {tries_line(points)}", note, drawn, made)


def _row(points: Sequence[GapPoint], spans: Sequence[Span], *, alone: bool) -> tuple[str, float, str]:
    """Draw a row; a last one that is not full is narrower, so that a try is as wide in each."""
    look = ChartLook()
    fixed = look.pixels(LEFT) + outcome_axis_width(look)
    part = 1.0 if alone else (fixed + (WIDTH - fixed) * max(len(points), FEWEST_SLOTS) / MOST_DRAWN) / WIDTH
    figure = gap_figure(points, spans, look, (WIDTH * part, ALONE if alone else ROW))
    return as_svg(figure).decode(), part, instead_of_the_chart(points)


def chart_document(page: ChartPage) -> Document:
    """Give the chart to be set."""
    words = {
        "title": _("What you said, and what happened"),
        "whose": page.whose,
        "note": page.note,
        "rows": [{"part": part, "told": told} for _svg, part, told in page.rows],
        "page": _("Page {page} of {pages}"),
        "language": language.code(),
    }
    files = {f"row{place}": svg for place, (svg, _part, _told) in enumerate(page.rows)}
    return Document(TEMPLATE, words, page.made, files)
