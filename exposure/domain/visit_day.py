"""Which visit a day is about, and which number it has."""

from datetime import datetime

from exposure.domain.care import Flare
from exposure.domain.case import Case
from exposure.domain.visit import Visit


def visit_of_day(case: Case, now: datetime) -> Visit | None:
    """Give today's visit: the one under way, else the one booked, else the one that ended last; None without any.

    A visit that was cancelled is none.
    """
    today = [visit for visit in case.visits if _day(visit) == now.date()]
    under_way = [visit for visit in today if visit.opened and not visit.closed]
    booked = [visit for visit in today if visit.is_ahead]
    ended = [visit for visit in today if visit.closed]
    for found in (under_way[-1:], booked[:1], ended[-1:]):
        if found:
            return found[0]
    return None


def visit_number(case: Case, visit: Visit) -> int:
    """Give a visit's number among those that took place; of one still to begin, the number it will have."""
    before = [each for each in case.visits if each.opened and _is_before(each, visit)]
    return len(before) + 1


def last_visit_before(case: Case, visit: Visit) -> Visit | None:
    """Give the visit that took place before this one; None for the first."""
    before = {each.opened: each for each in case.visits if each.opened and _is_before(each, visit)}
    return before[max(before)] if before else None


def flares_since(case: Case, visit: Visit) -> tuple[Flare, ...]:
    """Give the flares on record that a visit need not ask about, oldest first: open ones, and those since the last one.

    Of a visit that has ended, none that began after it.
    """
    before, end = last_visit_before(case, visit), visit.closed
    since = (before.closed or before.opened) if before else None
    known = [flare for flare in case.flares if end is None or flare.opened <= end]
    return tuple(flare for flare in known if not (flare.closed and since and flare.closed <= since))


def _day(visit: Visit) -> object:
    return visit.opened.date() if visit.opened else visit.day


def _is_before(one: Visit, other: Visit) -> bool:
    """Say whether `one`, which took place, began before `other`."""
    return one.opened is not None and (other.opened is None or one.opened < other.opened)
