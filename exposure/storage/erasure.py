"""One patient's rows taken away for good, once the erasure stands in the history; the chain of links stays."""

import json
from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, select

from exposure.storage.tables.chain import draft, history_body
from exposure.storage.tables.ladders import ladder, rung
from exposure.storage.tables.people import patient as patients
from exposure.storage.tables.registry import TABLES
from exposure.storage.tables.trials import prediction

# What is typed about somebody who is not on record yet: nothing in it says whom it is about.
ABOUT_SOMEBODY_NEW = "sheet patient new"


def erase(connection: Connection, patient: str, keep: int) -> frozenset[str]:
    """Take away every row about a patient but the body of link `keep`; gives the names of the tables."""
    owned = list(_owned(patient))
    ids = _ids(connection, patient, frozenset(table.name for table, _ in owned))
    bodies = (history_body.c.patient == patient, history_body.c.seq != keep)
    connection.execute(delete(history_body).where(*bodies))
    _drop_drafts(connection, ids)
    for table, own in owned:
        connection.execute(delete(table).where(own))
    return frozenset(table.name for table, _ in owned)


def _ids(connection: Connection, patient: str, tables: frozenset[str]) -> frozenset[str]:
    """Give the key of whatever was ever on record of the patient, what was undone or removed since too."""
    bodies = connection.scalars(select(history_body.c.body).where(history_body.c.patient == patient))
    contents = (json.loads(body) for body in bodies)
    sides = (content[side] for content in contents for side in ("before", "after"))
    return frozenset((patient, *(key for side in sides for name in side.keys() & tables for key in side[name])))


def _drop_drafts(connection: Connection, ids: frozenset[str]) -> None:
    """Take away every draft that names one of these, as one about a step does, or that may be about anybody."""
    for user, screen, body in connection.execute(select(draft.c.user, draft.c.screen, draft.c.body)).all():
        if screen == ABOUT_SOMEBODY_NEW or any(each in screen or each in body for each in ids):
            connection.execute(delete(draft).where(and_(draft.c.user == user, draft.c.screen == screen)))


def _owned(patient: str) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Give what is the patient's in each table, what refers to others first."""
    ladders = select(ladder.c.id).where(ladder.c.patient == patient)
    rungs = select(rung.c.id).where(rung.c.ladder.in_(ladders))
    trials = select(prediction.c.id).where(prediction.c.patient == patient)
    for table in reversed(TABLES.values()):
        columns = table.columns
        if table is patients:
            yield table, columns.id == patient
        elif "patient" in columns:
            yield table, columns.patient == patient
        elif "ladder" in columns:
            yield table, columns.ladder.in_(ladders)
        elif "rung" in columns:
            yield table, columns.rung.in_(rungs)
        elif "trial" in columns:
            yield table, columns.trial.in_(trials)
