"""What the last part of a visit puts on record."""

from datetime import date, datetime, time
from typing import NamedTuple

import pytest

from exposure.domain.identifiers import VisitId
from exposure.domain.visit import Visit
from tests.builders import PATIENT, uid
from tests.ui.zones import LiveIn, here
from ui.pages.visit.leaving.lines import same_time_in


class Week(NamedTuple):
    """A visit at 10:33 on a day, and what the clock shows weeks later."""

    day: date
    weeks: int
    then: str


@pytest.mark.parametrize(
    "week",
    [
        Week(date(2027, 3, 24), 1, "2027-03-31T10:30:00+02:00"),
        Week(date(2027, 3, 17), 2, "2027-03-31T10:30:00+02:00"),
        Week(date(2027, 10, 27), 1, "2027-11-03T10:30:00+01:00"),
        Week(date(2027, 6, 2), 1, "2027-06-09T10:30:00+02:00"),
    ],
)
def test_the_next_visit_is_at_the_same_time_of_day_though_the_clocks_change(live_in: LiveIn, week: Week) -> None:
    live_in("Europe/Berlin")
    now = here(week.day, 10).replace(minute=33)
    visit = Visit(VisitId(uid("visit")), PATIENT, week.day, opened=now)
    assert same_time_in(visit, week.weeks, now).isoformat() == week.then


def test_a_visit_that_was_booked_keeps_its_time(live_in: LiveIn) -> None:
    live_in("Europe/Berlin")
    booked = datetime.combine(date(2027, 3, 24), time(9, 45)).astimezone()
    visit = Visit(VisitId(uid("visit")), PATIENT, booked.date(), booked, opened=here(booked.date(), 10))
    assert same_time_in(visit, 1, here(booked.date(), 11)).isoformat() == "2027-03-31T09:45:00+02:00"
