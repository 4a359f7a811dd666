"""What groups the tries of a ladder: bands of one step, and the holds, flares and breaks that lay between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Literal

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, series
from exposure.domain.identifiers import RungId
from exposure.domain.progression.gathering import settings_of


@dataclass(frozen=True, slots=True)
class Band:
    """Tries on one step that follow each other, `first` to `last` by their number; `step` None once archived."""

    rung: RungId
    step: int | None
    movement: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Span:
    """A hold, a flare or a break on the row of tries: it began after try `after` and lasted until try `until`.

    Where both are equal, no try fell into it. `closed` is None while it lasts.
    """

    kind: Literal["hold", "flare", "break"]
    after: int
    until: int
    opened: date
    closed: date | None


def bands(points: Sequence[GapPoint]) -> tuple[Band, ...]:
    """Give the tries by step, in the order they were moved: going back to a step begins another band."""
    runs = [list(run) for _rung, run in groupby(points, key=lambda point: point.rung)]
    return tuple(
        Band(run[0].rung, run[0].step, run[0].movement, first=run[0].number, last=run[-1].number) for run in runs
    )


def within(points: Sequence[GapPoint], band: Band) -> Sequence[GapPoint]:
    """Give the tries of a band of these points, which are numbered without a gap."""
    first = points[0].number
    return points[band.first - first : band.last - first + 1]


def spans(ladder: LadderCase, case: Case, now: datetime) -> tuple[Span, ...]:
    """Give the holds of the ladder, the person’s flares and the breaks between tries up to `now`, by their opening."""
    points = series(ladder, case, now)
    found = [*_cares("hold", ladder.holds, points, now), *_cares("flare", case.flares, points, now)]
    return tuple(sorted([*found, *_breaks(points, ladder, case)], key=lambda span: (span.opened, span.kind)))


def _cares(
    kind: Literal["hold", "flare"], cares: Sequence[Hold | Flare], points: Sequence[GapPoint], now: datetime
) -> Iterator[Span]:
    for care in (care for care in cares if care.opened <= now):
        closed = care.closed if care.closed and care.closed <= now else None
        began = sum(point.ended < care.opened for point in points)
        ended = sum(point.ended < (closed or now) for point in points)
        yield Span(kind, began, max(began, ended), care.opened.date(), closed.date() if closed else None)


def _breaks(points: Sequence[GapPoint], ladder: LadderCase, case: Case) -> Iterator[Span]:
    moved = [point for point in points if point.mark != "not_attempted"]
    for last, back in pairwise(moved):
        # The break is judged by the step that was come back to, as PP-1 does.
        longest = settings_of(ladder.rung(back.rung), ladder, case).break_days
        if back.ended - last.ended >= timedelta(days=longest):
            yield Span("break", last.number, last.number, last.ended.date(), back.ended.date())
