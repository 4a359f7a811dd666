"""One line done: read, recognised if it was done before, applied, and written into the history, or refused whole."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from exposure.domain.clinic import Role
from exposure.domain.history import Body, Link, body_hash, canonical, line_hash, link_hash, subject
from exposure.domain.identifiers import identifier
from exposure.domain.ladder import Ladder
from exposure.domain.measure import Measure
from exposure.domain.moments import moment
from exposure.domain.ratings import whole_number
from exposure.domain.texts import text
from exposure.edits.catalogue import EDITS
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.finding import with_ladder
from exposure.edits.reading import read_edit
from exposure.edits.undoing import Undo
from exposure.errors import ExposureError
from exposure.storage.records import Records

SALT_BYTES = 16
CLOCK_SLACK = timedelta(minutes=1)
MOST_VERSIONS = 1_000_000_000
Undo.never = frozenset(name for name, kind in EDITS.items() if not kind.undoable)


@dataclass(frozen=True, slots=True)
class Performer:
    """Who does edits in this run, in which role, by which clock; `new_id` makes ids outside the domain.

    `measures` are those the program knows, by key; with none, results are taken as they come.
    """

    user: str
    role: Role
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    measures: Mapping[str, Measure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an edit did; `repeated` says that it had been done before and nothing was written."""

    edit_id: str
    changed: Changed
    repeated: bool = False


def perform(records: Records, line: Mapping[str, object], performer: Performer) -> Answer:
    """Do one line in the transaction of `records`; raises ExposureError, after which the caller rolls back."""
    kind = _kind(line)
    edit = read_edit(kind, line)
    named = _named(records, kind, line)
    occasion = _occasion(named or performer.new_id(), line, performer)
    again = _said_before(records, kind, line, named)
    if again:
        return Answer(again, Changed(made=edit.makes()), repeated=True)
    edit.allowed(occasion)
    _refuse_stale(records, edit, line)
    changed = _with_clock_warning(edit.apply(records, occasion), occasion)
    _refuse_foreign_gesture(records, line, changed)
    touched = frozenset(records.after)
    _write(records, line, occasion, changed)
    touched |= edit.conclude(records)
    return Answer(occasion.edit_id, replace(changed, tables=touched))


def _kind(line: Mapping[str, object]) -> type[Edit]:
    name = line.get("edit")
    if name is None:
        raise ExposureError("missing", "edit")
    if not isinstance(name, str):
        raise ExposureError("type", "edit")
    if name not in EDITS:
        raise ExposureError("unknown_edit", "edit", name=name)
    return EDITS[name]


def _occasion(edit_id: str, line: Mapping[str, object], performer: Performer) -> Occasion:
    entered = performer.now()
    at = moment(line["at"], "at") if line.get("at") is not None else entered
    return Occasion(at, entered, performer.user, performer.role, edit_id, performer.measures)


def _named(records: Records, kind: type[Edit], line: Mapping[str, object]) -> str | None:
    """Give the edit_id a line has of itself; what was said before about the same thing needs a new one."""
    if line.get("edit_id") is not None:
        return identifier(line["edit_id"], "edit_id")
    made = identifier(line["id"], "id") if kind.makes_its_id else None
    return None if made and kind.said_again and records.link(made) else made


def _said_before(records: Records, kind: type[Edit], line: Mapping[str, object], named: str | None) -> str | None:
    """Give the edit_id under which exactly this line was done; raises `conflict` for another line of that edit_id."""
    known = records.link(named) if named else None
    if known is not None and not _is_same(records.body(known.seq), line):
        raise ExposureError("conflict", "id" if line.get("edit_id") is None else "edit_id")
    if known is None and kind.said_again and line.get("edit_id") is None:
        return _newest_same(records, kind, line)
    return known.edit_id if known else None


def _newest_same(records: Records, kind: type[Edit], line: Mapping[str, object]) -> str | None:
    newest = records.newest_about(kind.verb(), str(subject(line)))
    known = records.link_at(newest.seq) if newest and _is_same(newest, line) else None
    return known.edit_id if known else None


def _is_same(body: Body | None, line: Mapping[str, object]) -> bool:
    return body is not None and line_hash(body.line) == line_hash(line)


def _gesture(line: Mapping[str, object]) -> str | None:
    return None if line.get("gesture") is None else text(line["gesture"], "gesture")


def _refuse_foreign_gesture(records: Records, line: Mapping[str, object], changed: Changed) -> None:
    """Refuse a gesture that was about another patient: undone together, it would mix two records in one body."""
    gesture = _gesture(line)
    if gesture is None or changed.patient is None:
        return
    if any(body.patient not in (None, changed.patient) for body in records.bodies_of_gesture(gesture)):
        raise ExposureError("conflict", "gesture")


def _refuse_stale(records: Records, edit: Edit, line: Mapping[str, object]) -> None:
    """Refuse an edit of order that was made on an older order than the ladder has now."""
    if line.get("seen") is None:
        return
    seen = whole_number(line["seen"], "seen", 0, MOST_VERSIONS)
    ladder = _ladder_of(records, edit) if edit.of_order else None
    if ladder is not None and ladder.version > seen:
        raise ExposureError("stale", "seen", version=ladder.version)


def _ladder_of(records: Records, edit: Edit) -> Ladder:
    """Give the ladder an edit of order is about, by whichever field names it."""
    named = getattr(edit, "ladder", None)
    if named is not None:
        return records.get(Ladder, named, "ladder")
    rungs = getattr(edit, "rungs", None) or (getattr(edit, "rung", ""),)
    return with_ladder(records, rungs[0])[1]


def _with_clock_warning(changed: Changed, occasion: Occasion) -> Changed:
    ahead = occasion.at > occasion.entered + CLOCK_SLACK
    warnings = dict.fromkeys((*changed.warnings, *(("future_time",) if ahead else ())))
    return replace(changed, warnings=tuple(warnings))


def _write(records: Records, line: Mapping[str, object], occasion: Occasion, changed: Changed) -> None:
    born = {"born": records.born} if records.born else {}
    body = canonical({"line": line, "before": records.before, "after": records.after, **born})
    salt = secrets.token_bytes(SALT_BYTES)
    link = Link(
        seq=records.next_seq(),
        edit_id=occasion.edit_id,
        edit=str(line["edit"]),
        patient=changed.patient,
        user=occasion.user,
        role=occasion.role,
        at=occasion.at.isoformat(),
        entered=occasion.entered.isoformat(),
        body_hash=body_hash(salt, body),
        previous=records.last_hash(),
    )
    kept = Body(link.seq, link.patient, salt, body, _gesture(line), subject(line))
    records.append(replace(link, hash=link_hash(link)), kept)
