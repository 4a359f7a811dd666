"""Which visit a day is about."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from exposure.domain.care import Flare
from exposure.domain.case import Case
from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.identifiers import PatientId, VisitId
from exposure.domain.patient import Patient
from exposure.domain.visit import Visit
from exposure.domain.visit_day import flares_since, last_visit_before, visit_number, visit_of_day

NOW = datetime(2026, 11, 26, 10, 30, tzinfo=timezone(timedelta(hours=1)))
PATIENT = Patient(PatientId("p"), "Ruth Calloway", NOW.date())
BOOKED = Visit(VisitId("booked"), PATIENT.id, NOW.date(), NOW)
UNDER_WAY = replace(BOOKED, id=VisitId("open"), opened=NOW)
ENDED = replace(UNDER_WAY, id=VisitId("ended"), opened=NOW - timedelta(hours=2), closed=NOW - timedelta(hours=1))

LAST_WEEK = replace(
    replace(ENDED, id=VisitId("old"), day=NOW.date() - timedelta(7)),
    opened=NOW - timedelta(7),
    closed=NOW - timedelta(days=7, hours=-1),
)


def case_of(*visits: Visit) -> Case:
    """Give a record with these visits."""
    return Case(PATIENT, Clinic(CLINIC, ""), visits=visits)


def test_a_visit_under_way_comes_before_one_booked_and_one_that_ended() -> None:
    assert visit_of_day(case_of(ENDED, UNDER_WAY, BOOKED), NOW) == UNDER_WAY
    assert visit_of_day(case_of(ENDED, BOOKED), NOW) == BOOKED
    assert visit_of_day(case_of(ENDED), NOW) == ENDED


def test_a_visit_that_was_cancelled_is_none() -> None:
    cancelled = replace(BOOKED, cancelled=NOW)
    assert visit_of_day(case_of(cancelled), NOW) is None
    assert visit_of_day(case_of(cancelled, ENDED), NOW) == ENDED


def test_a_visit_of_another_day_is_not_of_this_day() -> None:
    assert visit_of_day(case_of(LAST_WEEK), NOW) is None


def test_a_visit_is_numbered_among_those_that_took_place() -> None:
    missed = replace(BOOKED, id=VisitId("missed"), day=NOW.date() - timedelta(3))
    assert visit_number(case_of(LAST_WEEK, missed, ENDED, UNDER_WAY), UNDER_WAY) == 3
    assert visit_number(case_of(LAST_WEEK, BOOKED), BOOKED) == 2


def test_the_visit_before_is_the_newest_that_took_place() -> None:
    assert last_visit_before(case_of(LAST_WEEK, ENDED, UNDER_WAY), UNDER_WAY) == ENDED
    assert last_visit_before(case_of(LAST_WEEK), LAST_WEEK) is None


def flare(opened: float, closed: float | None = None) -> Flare:
    """Give a flare that began so many days before now, and ended so many days before now."""
    ended = None if closed is None else NOW - timedelta(closed)
    return Flare(f"{opened}", PATIENT.id, None, NOW - timedelta(opened), ended)


def test_a_visit_need_not_ask_about_flares_that_are_open_or_were_since_the_last_one() -> None:
    over, since, goes_on, old_and_open = flare(20, 9), flare(5, 3), flare(1), flare(12)
    case = replace(case_of(LAST_WEEK, UNDER_WAY), flares=(over, since, goes_on, old_and_open))
    assert flares_since(case, UNDER_WAY) == (since, goes_on, old_and_open)


def test_of_a_visit_that_has_ended_no_flare_after_it_is_known() -> None:
    case = replace(case_of(LAST_WEEK, UNDER_WAY), flares=(flare(1),))
    assert flares_since(case, LAST_WEEK) == ()


def test_a_first_visit_knows_of_every_flare() -> None:
    case = replace(case_of(UNDER_WAY), flares=(flare(40, 30),))
    assert len(flares_since(case, UNDER_WAY)) == 1
