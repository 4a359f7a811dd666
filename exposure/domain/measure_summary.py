"""Every measure from its first result to its newest, as plain values that a letter can seal."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from exposure.domain.case import Case
from exposure.domain.measure import (
    NOT_COMPARED,
    Better,
    Change,
    Measure,
    Sort,
    Way,
    Yardstick,
    activity,
    change,
    size_of,
    way,
)
from exposure.domain.measure_result import MeasureResult

Known = Mapping[str, Measure]


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One measure. `first`, `change` and `way` are None where there is one result alone.

    `mdc` and `mic` are the limits the change was held against. `name` is the short one, or the key of one not known.
    `better` says which way is better, None of a measure not known or sealed before that was told.
    """

    key: str
    name: str
    sort: Sort
    unit: str
    first: float | None
    first_on: date | None
    latest: float
    latest_on: date
    change: Change | None
    way: Way | None
    mdc: float | None
    mic: float | None
    better: Better | None = None


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity of the patient's own, 0 to 10, more is better; `goal` is that of its ladder, or empty."""

    what: str
    goal: str
    first: int | None
    first_on: date | None
    latest: int
    latest_on: date
    change: Change | None
    way: Way | None


def measure_lines(case: Case, known: Known, until: date | None = None) -> tuple[MeasureLine, ...]:
    """Give a line for every measure with a number, in the order of the list, those it does not know last.

    What was entered in error is left out, and with `until` what was taken later.
    """
    results = [result for result in standing(case, until) if result.value is not None]
    keys = [key for key in known if any(result.measure == key for result in results)]
    keys += dict.fromkeys(result.measure for result in results if result.measure not in known)
    return tuple(_line([result for result in results if result.measure == key], known.get(key)) for key in keys)


def activity_lines(case: Case, known: Known, until: date | None = None) -> tuple[ActivityLine, ...]:
    """Give a line for every activity of the newest result that has activities, in their order there."""
    scored = [result for result in standing(case, until) if result.items]
    if not scored:
        return ()
    goals: dict[str, str] = {ladder.ladder.id: ladder.ladder.goal for ladder in case.ladders}
    measure = known.get(scored[-1].measure)
    return tuple(_activity_lines(scored, goals, measure.item_mdc if measure else None))


def standing(case: Case, until: date | None = None) -> tuple[MeasureResult, ...]:
    """Give the results that hold, oldest first, up to a day where one is said."""
    return tuple(result for result in case.measures if not result.void and (until is None or result.on <= until))


def compared_with(latest: MeasureResult, before: Iterable[MeasureResult]) -> MeasureResult | None:
    """Give the oldest result the newest can be compared with, else the oldest of all; None where there is none."""
    earlier = list(before)
    comparable = (result for result in earlier if change(result, latest, None) not in NOT_COMPARED)
    return next(comparable, earlier[0] if earlier else None)


def _line(results: list[MeasureResult], measure: Measure | None) -> MeasureLine:
    latest, first = results[-1], compared_with(results[-1], results[:-1])
    found = change(first, latest, measure) if first else None
    return MeasureLine(
        key=latest.measure,
        name=measure.short if measure else latest.measure,
        sort=measure.sort if measure else "questionnaire",
        unit=measure.unit if measure else "",
        first=first.value if first else None,
        first_on=first.on if first else None,
        latest=_number(latest),
        latest_on=latest.on,
        change=found,
        way=_way(first, latest, measure) if first and measure and found not in NOT_COMPARED else None,
        mdc=measure.mdc.size if measure and measure.mdc else None,
        mic=measure.mic.size if measure and measure.mic else None,
        better=measure.better if measure else None,
    )


def _way(first: MeasureResult, latest: MeasureResult, measure: Measure) -> Way:
    return way(_number(first), _number(latest), measure.better)


def _number(result: MeasureResult) -> float:
    """Give the number of a result; only those that have one are asked."""
    return result.value or 0.0


def _activity_lines(
    scored: list[MeasureResult], goals: Mapping[str, str], limit: Yardstick | None
) -> Iterator[ActivityLine]:
    latest = scored[-1]
    for item in latest.items:
        earlier = ((result, old) for result in scored[:-1] for old in result.items)
        same = next(((at, old) for at, old in earlier if activity(old.what) == activity(item.what)), None)
        yield ActivityLine(
            what=item.what,
            goal=goals.get(item.ladder, "") if item.ladder else "",
            first=same[1].score if same else None,
            first_on=same[0].on if same else None,
            latest=item.score,
            latest_on=latest.on,
            change=size_of(item.score - same[1].score, limit, None) if same else None,
            way=way(same[1].score, item.score, "up") if same else None,
        )
