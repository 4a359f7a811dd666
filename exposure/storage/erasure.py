"""One patient's rows taken away for good, once the erasure stands in the history; the chain of links stays."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Table, delete, or_, select

from exposure.storage.tables.chain import draft, history_body
from exposure.storage.tables.ladders import ladder, rung
from exposure.storage.tables.people import patient as patients
from exposure.storage.tables.registry import TABLES
from exposure.storage.tables.trials import prediction


def erase(connection: Connection, patient: str, keep: int) -> frozenset[str]:
    """Take away every row about a patient but the body of link `keep`; gives the names of the tables."""
    bodies = (history_body.c.patient == patient, history_body.c.seq != keep)
    connection.execute(delete(history_body).where(*bodies))
    mentioned = (column.contains(patient, autoescape=True) for column in (draft.c.screen, draft.c.body))
    connection.execute(delete(draft).where(or_(*mentioned)))
    owned = list(_owned(patient))
    for table, own in owned:
        connection.execute(delete(table).where(own))
    return frozenset(table.name for table, _ in owned)


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
