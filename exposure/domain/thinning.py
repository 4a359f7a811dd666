"""Which backups stay as time goes by: one of each day, week and month, after a table of spans."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

Span = Callable[[date], object]

ALL_FOR = timedelta(days=2)
# Clocks of two computers that share a folder are seldom the same to the second.
CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Aged:
    """A backup as thinning sees it: `made` with its offset, `edits` in its history, whether it could be read."""

    name: str
    made: datetime
    edits: int
    whole: bool = True


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


# The newest of each span stays while it is at most so many days old. A proposal, told in docs/guide/backup.md.
TABLE: tuple[tuple[int, Span], ...] = ((14, _day), (8 * 7, _week), (2 * 365, _month))


def to_remove(backups: Iterable[Aged], now: datetime, verified: Sequence[str] = ()) -> frozenset[str]:
    """Give the names of those that may go at `now`, which has an offset; those in `verified` never do.

    The newest whole one stays, by its date and by its history. One that cannot be read, or that is dated after `now`,
    stays and keeps no place for others.
    """
    trusted = [each for each in backups if each.whole and each.made <= now + CLOCKS_DIFFER]
    kept = {each.name for each in _newest(trusted)} | set(verified)
    kept |= {each.name for each in trusted if now - each.made <= ALL_FOR}
    for days, span in TABLE:
        young = [each for each in trusted if _age(each, now) <= days]
        kept |= {each.name for each in _newest_of_each(young, span, now)}
    return frozenset(each.name for each in trusted) - kept


def _newest(trusted: Sequence[Aged]) -> list[Aged]:
    # After a restore the longest history is no longer the one made last.
    return [max(trusted, key=_by_date), max(trusted, key=lambda each: (each.edits, each.made))] if trusted else []


def _newest_of_each(backups: Iterable[Aged], span: Span, now: datetime) -> Iterable[Aged]:
    newest: dict[object, Aged] = {}
    for each in sorted(backups, key=_by_date):
        newest[span(_date(each, now))] = each
    return newest.values()


def _by_date(backup: Aged) -> tuple[datetime, str]:
    return backup.made, backup.name


def _date(backup: Aged, now: datetime) -> date:
    return backup.made.astimezone(now.tzinfo).date()


def _age(backup: Aged, now: datetime) -> int:
    return (now.date() - _date(backup, now)).days
