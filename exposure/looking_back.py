"""Looking through the history: entries in words a page at a time, one in full, and what it all hangs on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from exposure.asking import Answer, Ask, asked_of, at_once
from exposure.domain.anchor import Anchor
from exposure.domain.history import Link, first_bad_link
from exposure.domain.looking_back import Asked, Checked, Entry
from exposure.naming import Naming
from exposure.storage.database import Database
from exposure.storage.faults import faults
from exposure.storage.records import Records
from exposure.words.dates import clock, full_day
from exposure.words.exports import document_words
from exposure.words.history import edit_sentence
from exposure.words.history_values import ChangedField, changed_fields, value_words
from exposure.words.language import _

PAGE, MOST_FIELDS = 100, 60


@dataclass(frozen=True, slots=True)
class Told:
    """One entry in words: its place, what was done, to whom (initials, "" within one record), when and by whom."""

    seq: int
    says: str
    whom: str
    when: str
    by: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One entry in full: what it changed field by field, and how many fields beyond those; `erased` has no content."""

    told: Told
    reason: str
    fields: tuple[ChangedField, ...]
    more: int
    erased: bool


class LookingBack:
    """Reads the history of an open file; each call is a reading of its own, so it may be used in a thread.

    `ask` is how a window has each reading done but the check; without it they are simply done.
    """

    def __init__(self, database: Database, ask: Ask = at_once) -> None:
        self._database, self._ask = database, ask

    def page(self, asked: Asked, before: int | None = None, most: int = PAGE) -> tuple[Told, ...]:
        """Give the newest entries, or those before a place."""

        def read(records: Records) -> tuple[Told, ...]:
            naming = Naming(records)
            return tuple(_told(naming, entry, asked) for entry in records.entries(asked, before, most))

        return self._read(read)

    def detail(self, seq: int, asked: Asked) -> Detail | None:
        """Give one entry in full; None where there is none."""

        def read(records: Records) -> Detail | None:
            entry = records.entry(seq)
            return _detail(records, entry, asked) if entry else None

        return self._read(read)

    def users(self, asked: Asked) -> tuple[str, ...]:
        """Give everybody who did something, by name."""
        return self._read(lambda records: records.users(asked))

    def anchor(self) -> Anchor:
        """Give how long the history is, and the hash it ends with."""
        return self._read(lambda records: records.anchor())

    def place_of(self, anchor: Anchor) -> int | None:
        """Give where in the history a printed hash stands, None where it does not."""
        return self._read(lambda records: records.place_of(anchor.head))

    def _read(self, use: Callable[[Records], Answer]) -> Answer:
        return asked_of(self._database, use, self._ask)

    def check(self) -> Checked:
        """Check the whole record, as the command `check` does; this takes a while."""
        found = faults(self._database)
        return Checked(len(found), first_bad_link(found))


def _told(naming: Naming, entry: Entry, asked: Asked) -> Told:
    whom = naming.initials(entry.link.patient) if asked.patient is None else ""
    return Told(entry.link.seq, _says(naming, entry), whom, when_words(entry.link), entry.link.user)


def when_words(link: Link) -> str:
    """Tell when something was done, and when it was typed where that was in another minute."""
    at, entered = (datetime.fromisoformat(each) for each in (link.at, link.entered))
    done = _moment_words(at)
    if abs((entered - at).total_seconds()) < 60:
        return done
    return _("{done}, entered {entered}").format(done=done, entered=_moment_words(entered))


def _moment_words(at: datetime) -> str:
    return _("{day}, {time}").format(day=full_day(at.date()), time=clock(at))


def _says(naming: Naming, entry: Entry) -> str:
    if entry.body is None:
        return _("{what} (erased)").format(what=edit_sentence(entry.link.edit, {}))
    line, content = entry.body.line, entry.body.content
    return edit_sentence(entry.link.edit, {**_in_words(naming, line, content), **_beside(naming, line)})


def _in_words(naming: Naming, line: Mapping[str, object], content: Mapping[str, object]) -> dict[str, str]:
    named = {field: naming.name(field, value, content) or value_words(value) for field, value in line.items()}
    return {field: words for field, words in named.items() if words}


def _beside(naming: Naming, line: Mapping[str, object]) -> dict[str, str]:
    """Give what is not in a line as it is told: a place counted from 1, a document, what was undone."""
    told: dict[str, str] = {}
    if isinstance(line.get("to"), int):
        told["place"] = str(int(str(line["to"])) + 1)
    if line.get("edit") == "note_export":
        told["document"] = document_words(str(line.get("kind")))
    if line.get("edit") == "undo":
        undone = naming.entry(str(line.get("of")))
        told["undone"] = _says(naming, undone) if undone else _("an earlier change")
    return told


def _detail(records: Records, entry: Entry, asked: Asked) -> Detail:
    naming = Naming(records)
    told = _told(naming, entry, asked)
    if entry.body is None:
        return Detail(told, "", (), 0, erased=True)
    content = entry.body.content
    every = tuple(
        changed_fields(content["before"], content["after"], lambda field, value: naming.name(field, value, content))
    )
    reason = str(entry.body.line.get("reason") or "")
    return Detail(told, reason, every[:MOST_FIELDS], max(0, len(every) - MOST_FIELDS), erased=False)
