"""What is said about backups: what one is, what a restore would lose, what was done."""

from collections.abc import Sequence
from datetime import datetime

from exposure.domain.restoring import Lost
from exposure.words.dates import clock, full_day
from exposure.words.language import _, ngettext


def day_and_time(at: datetime) -> str:
    """Give a moment as “4 March 2026, 14:30”, as the clock on the wall here says it."""
    here = at.astimezone()
    return _("{day}, {time}").format(day=full_day(here.date()), time=clock(here))


def days_and_times(moments: Sequence[datetime]) -> tuple[str, ...]:
    """Give several moments so, those of one minute with their seconds: “4 March 2026, 14:30:07”."""
    said = [day_and_time(at) for at in moments]
    return tuple(_to_the_second(at) if said.count(each) > 1 else each for at, each in zip(moments, said, strict=True))


def _to_the_second(at: datetime) -> str:
    here = at.astimezone()
    return _("{day}, {time}").format(day=full_day(here.date()), time=f"{here:%H:%M:%S}")


def edits(count: int) -> str:
    """Give how many changes a backup goes up to."""
    return ngettext("{count} change", "{count} changes", count).format(count=f"{count:,}".replace(",", " "))


def size(octets: int) -> str:
    """Give the size of a file in megabytes."""
    return _("{size} MB").format(size=f"{max(octets, 100_000) / 1e6:.1f}")


def is_of(made: datetime, count: int, clinic: str) -> str:
    """Say what a backup is: when it was made, how far it goes, and whose it is, by the beginning of a number."""
    words = _("Backup of {day}: {edits}; clinic {clinic}.")
    return words.format(day=day_and_time(made), edits=edits(count), clinic=clinic[:8])


def still_readable(last: datetime, count: int) -> str:
    """Say what can still be read of a damaged file: how far it goes."""
    words = _("{edits} can still be read, the last one of {day}. What was entered after it can’t.")
    return words.format(day=day_and_time(last), edits=edits(count))


def would_lose(gone: Lost | None) -> str:
    """Say what a restore takes away; None where the present file cannot be read."""
    if gone is None:
        return _("The present file can’t be read, so what was entered after this backup can’t be counted.")
    if not gone.edits:
        return _("Nothing would be lost: all that is on record is in this backup.")
    tries = ngettext("{count} try", "{count} tries", gone.tries).format(count=gone.tries)
    words = _("You lose {edits} since {since}. The last one is of {last}.")
    if gone.tries:
        words = _("You lose {edits} since {since}, among them {tries}. The last one is of {last}.")
    first, last = (day_and_time(datetime.fromisoformat(each)) for each in (gone.first, gone.last))
    return words.format(edits=edits(gone.edits), since=first, tries=tries, last=last)


def kept_aside(name: str) -> str:
    """Say where the file that was there is kept; `name` is what it is called now."""
    return _("The file that was there is kept as {name}.").format(name=name)


def passphrases(*, own: bool) -> str:
    """Say which passphrase opens what was restored."""
    return _("Today’s passphrases stay.") if own else _("It opens with the passphrases of the day of the backup.")


def backed_up(count: int) -> str:
    """Say that a backup was made and verified."""
    return _("Backed up and checked: {edits}.").format(edits=edits(count))


def restored(made: datetime, count: int) -> str:
    """Say that a backup is the file now."""
    return _("Restored the backup of {day}: {edits}.").format(day=day_and_time(made), edits=edits(count))


def read_on(last: datetime, count: int) -> str:
    """Say that what could still be read is the file now."""
    words = _("The record goes up to {day} now: {edits}.")
    return words.format(day=day_and_time(last), edits=edits(count))


def not_restored(made: datetime) -> str:
    """Say that a restore that was decided did not come about."""
    words = _(
        "The backup of {day} was not restored: what stood ready for it is gone. The record is as it was. "
        "Once it is open, choose the backup again under File, Backups…"
    )
    return words.format(day=day_and_time(made))


def restore_waits() -> str:
    """Say that a restore was decided and could not be done yet."""
    return _("A restore was decided and waits until the file can be opened; nothing is lost.")


def ahead(made: datetime, count: int) -> str:
    """Say that a backup holds more than the record does."""
    words = _(
        "The backup of {day} goes further than this record ({edits}). If nobody restored an older state, restore it."
    )
    return words.format(day=day_and_time(made), edits=edits(count))


def behind_version() -> str:
    """Say that the backup is of an older version."""
    return _("It was made by an older Rungwise; it is brought up to date when it is opened.")


def practised(*, same: bool) -> str:
    """Say how a practised restore ended."""
    if same:
        return _("The newest backup was restored on the side and compared: nothing is missing.")
    return _(
        "The newest backup does not hold all that is on record. Back up now, and tell who looks after this computer."
    )
