"""One line done: read, recognised if it was done before, applied, and written into the history, or refused whole."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from exposure.domain.clinic import Role
from exposure.domain.history import Body, Link, body_hash, canonical, line_hash, link_hash
from exposure.domain.identifiers import identifier
from exposure.domain.ladder import Ladder, Rung
from exposure.domain.moments import moment
from exposure.domain.texts import text
from exposure.domain.trial_entries import Prediction
from exposure.edits.catalogue import EDITS
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.reading import read_edit
from exposure.edits.undoing import Undo
from exposure.errors import ExposureError
from exposure.storage.records import Records

SALT_BYTES = 16
CLOCK_SLACK = timedelta(minutes=1)
Undo.never = frozenset(name for name, kind in EDITS.items() if not kind.undoable)


@dataclass(frozen=True, slots=True)
class Performer:
    """Who does edits in this run, in which role, by which clock; `new_id` makes ids outside the domain."""

    user: str
    role: Role
    now: Callable[[], datetime]
    new_id: Callable[[], str]


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
    occasion = _occasion(kind, line, performer)
    again = _repeated(records, kind, line, occasion)
    if again:
        return again
    edit.allowed(occasion)
    _refuse_stale(records, edit, line)
    changed = _with_clock_warning(edit.apply(records, occasion), occasion)
    touched = frozenset(records.after)
    _write(records, line, occasion, changed)
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


def _occasion(kind: type[Edit], line: Mapping[str, object], performer: Performer) -> Occasion:
    entered = performer.now()
    at = moment(line["at"], "at") if line.get("at") is not None else entered
    if line.get("gesture") is not None:
        text(line["gesture"], "gesture")
    return Occasion(at, entered, performer.user, performer.role, _edit_id(kind, line, performer))


def _edit_id(kind: type[Edit], line: Mapping[str, object], performer: Performer) -> str:
    if line.get("edit_id") is not None:
        return identifier(line["edit_id"], "edit_id")
    return identifier(line["id"], "id") if kind.makes_its_id else performer.new_id()


def _repeated(records: Records, kind: type[Edit], line: Mapping[str, object], occasion: Occasion) -> Answer | None:
    known = records.link(occasion.edit_id)
    if known is None:
        like = _newest_like(records, kind, line) if line.get("edit_id") is None else None
        return None if like is None else _again(line, like.edit_id)
    if _sent(records, known) != line_hash(line):
        raise ExposureError("conflict", "edit_id" if line.get("edit_id") is not None else "id")
    return _again(line, known.edit_id)


def _again(line: Mapping[str, object], edit_id: str) -> Answer:
    made = line.get("id")
    return Answer(edit_id, Changed(made=made if isinstance(made, str) else None), repeated=True)


def _newest_like(records: Records, kind: type[Edit], line: Mapping[str, object]) -> Link | None:
    """Give the newest such edit of the same try or letter, if it said exactly this."""
    within = kind.repeats_within
    if within is None:
        return None
    same = [
        link
        for link in records.links_of(_owner(records, line))
        if link.edit == kind.verb() and _line(records, link).get(within) == line[within]
    ]
    return same[-1] if same and _sent(records, same[-1]) == line_hash(line) else None


def _owner(records: Records, line: Mapping[str, object]) -> str | None:
    kept = records.find_one(Prediction, str(line.get("trial")))
    return kept.patient if kept else str(line.get("patient"))


def _line(records: Records, link: Link) -> Mapping[str, object]:
    body = records.body(link.seq)
    return body.content["line"] if body else {}


def _sent(records: Records, link: Link) -> str:
    return line_hash(_line(records, link))


def _refuse_stale(records: Records, edit: Edit, line: Mapping[str, object]) -> None:
    """Refuse an edit of order that was made on an older order than the ladder has now."""
    seen = line.get("seen")
    if seen is None:
        return
    if isinstance(seen, bool) or not isinstance(seen, int):
        raise ExposureError("type", "seen")
    ladder = _ladder_of(records, edit)
    if ladder is not None and ladder.version > seen:
        raise ExposureError("stale", "seen", version=ladder.version)


def _ladder_of(records: Records, edit: Edit) -> Ladder | None:
    named = getattr(edit, "ladder", None)
    rung = getattr(edit, "rung", None)
    if named is None and rung is not None:
        named = records.get(Rung, rung, "rung").ladder
    return records.find_one(Ladder, named) if named else None


def _with_clock_warning(changed: Changed, occasion: Occasion) -> Changed:
    ahead = occasion.at > occasion.entered + CLOCK_SLACK
    warnings = dict.fromkeys((*changed.warnings, *(("future_time",) if ahead else ())))
    return replace(changed, warnings=tuple(warnings))


def _write(records: Records, line: Mapping[str, object], occasion: Occasion, changed: Changed) -> None:
    body = canonical({"line": line, "before": records.before, "after": records.after})
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
    records.append(replace(link, hash=link_hash(link)), Body(link.seq, link.patient, salt, body))
