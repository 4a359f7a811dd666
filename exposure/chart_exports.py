"""The chart of the gap as a file: a picture to show on, a drawing to enlarge, a page to print."""

from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, covered_up, series
from exposure.domain.gap_spans import Span, spans
from exposure.domain.patient import first_name
from exposure.errors import ExposureError
from exposure.reports.chart_page import ChartPage, chart_document, chart_page
from exposure.reports.charts import as_png, as_svg, picture_figure
from exposure.reports.typesetting import pdf
from exposure.storage.records import Records

Tries = tuple[tuple[GapPoint, ...], tuple[Span, ...]]


def chart_png(records: Records, case: Case, now: datetime) -> bytes:
    """Give the chart of the newest ladder as PNG; raises `missing` about `evidence`."""
    return as_png(picture_figure(*tries_to_draw(case, now)))


def chart_svg(records: Records, case: Case, now: datetime) -> bytes:
    """Give the chart of the newest ladder as SVG; raises as `chart_png` does."""
    return as_svg(picture_figure(*tries_to_draw(case, now)))


def chart_as_pdf(records: Records, case: Case, now: datetime) -> bytes:
    """Give the chart of the newest ladder as tagged pages; raises as `chart_png` does."""
    return pdf(chart_document(page_of_chart(case, now)).anchored(records.anchor()))


def page_of_chart(case: Case, now: datetime) -> ChartPage:
    """Give the chart of the newest ladder as a page to be set; draw on the window’s own thread."""
    points, between = tries_to_draw(case, now)
    return chart_page(points, between, first_name(case.patient.name), now)


def tries_to_draw(case: Case, now: datetime) -> Tries:
    """Give the tries of the newest ladder and what lay between them; raises `missing` about `evidence`."""
    newest: LadderCase | None = case.ladders[-1] if case.ladders else None
    points = covered_up(series(newest, case, now)) if newest else ()
    if newest is None or not points:
        raise ExposureError("missing", "evidence")
    return points, spans(newest, case, now)
