"""Going on alone at home, where it was agreed, from the rows of a sheet."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from exposure.domain.case import Case, LadderCase
from exposure.domain.home_move import TimedTry, moves_on
from exposure.domain.ladder import Ladder, Rung
from exposure.domain.sheet_row import SheetTry
from exposure.domain.sheet_times import Clockwork
from tests.builders import LADDER, PATIENT, ZONE, clinic, moment, patient, rung

NOW = moment(20)
CLOCKWORK = Clockwork(NOW, None, lambda naive: naive.replace(tzinfo=ZONE))


def ladder_of(first: Rung) -> LadderCase:
    """Give a ladder whose lowest step is `first`, with two more above."""
    return LadderCase(Ladder(LADDER, PATIENT, "Pick up Noah", moment(1)), (first, rung(2), rung(3)))


def row(day: int, after: int = 15, told: bool = False) -> TimedTry:
    """Give a row on which it did not happen."""
    said = SheetTry(moment(day).date(), "full", 60, "did_not_occur", after, "", told)
    return TimedTry(f"row {day}", said, CLOCKWORK.times(said.day, 0, 24))


def days(first: Rung, *rows: TimedTry) -> list[date]:
    """Give the days on which going on would fit the rule."""
    ladder = ladder_of(first)
    case = Case(patient(), clinic(), ladders=(ladder,))
    return [at.date() for at in moves_on(ladder, case, first, [one.evidence(first, "home") for one in rows])]


def test_she_may_go_on_from_the_answer_after_which_the_step_is_shown() -> None:
    agreed = replace(rung(1), home_step=True)
    known = moment(14, 9) + timedelta(days=1)
    assert days(agreed, row(10), row(12), row(14)) == [known.date()]


def test_any_later_answer_fits_too() -> None:
    assert len(days(replace(rung(1), home_step=True), row(10), row(12), row(14), row(16))) == 2


@pytest.mark.parametrize(
    "first",
    [
        rung(1),
        replace(rung(1), home_step=True, stay_reason="one more week on this step"),
        rung(1, status="passed_shown"),
    ],
)
def test_nothing_is_offered_where_it_was_not_agreed_or_stays(first: Rung) -> None:
    assert days(first, row(10), row(12), row(14)) == []


def test_told_rows_show_nothing() -> None:
    assert days(replace(rung(1), home_step=True), row(10), row(12), row(14, told=True)) == []
