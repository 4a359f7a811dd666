"""What is wrong with a record on a server is named, by the place and never by anybody's words."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from exposure.storage.faults import faults
from exposure.storage.server_schema import fresh_server_schema, server_schema
from tests.builders import uid
from tests.desk import Desk
from tests.server_desk import Rows, ServerRecord, desk_on

TRIAL = uid("trial")


@pytest.fixture(scope="module")
def whole_rows(record: ServerRecord, ruth_rows: Rows) -> Rows:
    """Give what a record holds with a whole try, a rating, a clinic and a GP."""
    with desk_on(record, ruth_rows) as desk:
        desk.try_step("a", "trial")
        desk.do("rate_rung", rung=uid("b"), threat=40)
        desk.do("set_clinic", name="Harbour")
        desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    return record.rows()


@pytest.fixture
def whole(record: ServerRecord, whole_rows: Rows) -> Iterator[Desk]:
    """Give a desk with a whole record."""
    with desk_on(record, whole_rows) as desk:
        yield desk


@pytest.fixture
def by_hand(record: ServerRecord, whole: Desk) -> Iterator[Connection]:
    """Give a connection of somebody who may do everything; all of it is taken back."""
    del whole
    with record.by_hand() as connection:
        yield connection
        connection.rollback()


def named(connection: Connection) -> list[str]:
    """Give what differs from a new record in how this one is made."""
    present, expected = server_schema(connection), fresh_server_schema(connection)
    return sorted(" ".join(key) for key in present.keys() | expected.keys() if present.get(key) != expected.get(key))


def test_a_whole_record_has_no_fault(whole: Desk) -> None:
    assert faults(whole.database) == []


SHAPES = {
    "DROP TRIGGER outcome_no_update ON outcome": ["trigger outcome_no_update"],
    "ALTER TABLE outcome DISABLE TRIGGER outcome_no_update": ["trigger outcome_no_update"],
    "ALTER TABLE outcome DISABLE TRIGGER ALL": ["reference outcome", "trigger outcome_no_delete"],
    "CREATE OR REPLACE FUNCTION refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'": [
        "function refuse_sealed"
    ],
    "DROP TABLE draft": ["index pk_draft", "table draft"],
    "CREATE TABLE copy (name TEXT)": ["table copy"],
    "CREATE VIEW spy AS SELECT * FROM patient": ["view spy"],
    "ALTER TABLE patient ADD COLUMN diary TEXT": ["table patient"],
    "ALTER TABLE patient ALTER COLUMN notes DROP NOT NULL": ["table patient"],
    "ALTER TABLE patient ALTER COLUMN notes SET DEFAULT 'x'": ["table patient"],
    'ALTER TABLE patient ALTER COLUMN notes TYPE text COLLATE "POSIX"': ["table patient"],
    "ALTER TABLE patient ENABLE ROW LEVEL SECURITY": ["table patient"],
    "DROP INDEX uq_rung_ladder_position": ["index uq_rung_ladder_position"],
    "ALTER TABLE rung DROP CONSTRAINT fk_rung_ladder": ["constraint fk_rung_ladder"],
    "CREATE RULE quiet AS ON INSERT TO consent DO INSTEAD NOTHING": ["rule quiet"],
}


@pytest.mark.parametrize(("statement", "expected"), SHAPES.items())
def test_another_shape_is_named(by_hand: Connection, statement: str, expected: list[str]) -> None:
    assert named(by_hand) == []
    by_hand.execute(text(statement))
    found = " ".join(named(by_hand))
    assert [each for each in expected if each not in found] == []


def test_another_shape_is_among_the_faults(record: ServerRecord, whole: Desk) -> None:
    with record.by_hand() as connection:
        connection.execute(text("ALTER TABLE outcome DISABLE TRIGGER outcome_no_update"))
    found = faults(whole.database)
    with record.by_hand() as connection:
        connection.execute(text("ALTER TABLE outcome ENABLE TRIGGER outcome_no_update"))
    assert (found, faults(whole.database)) == (["trigger outcome_no_update was changed"], [])


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE prediction SET likelihood = 20", f"prediction {TRIAL} is not what the history tells"),
        ("UPDATE movement SET ended = 'noon'", f"movement {TRIAL} is not what the history tells"),
        ("UPDATE prediction SET dose = '{'", f"prediction {TRIAL} is not what the history tells"),
        ("DELETE FROM movement", f"movement {TRIAL} is not what the history tells"),
        ("UPDATE rung SET threat = 0 WHERE threat = 40", f"rung {uid('b')} is not what the history tells"),
        ("INSERT INTO gp VALUES ('x', 'Dr X', '', '', 9)", "gp x is not what the history tells"),
        ("UPDATE history SET \"user\" = 'Mallory' WHERE seq = 3", "history 3 was changed"),
        ("UPDATE history SET at = 'long ago' WHERE seq = 3", "history 3 was changed"),
        ("DELETE FROM history WHERE seq = 3", "history 3 is missing"),
        ("UPDATE history_body SET body = 'no JSON' WHERE seq = 3", "history body 3 was changed"),
        ("DELETE FROM history_body WHERE seq = 3", "history body 3 is missing"),
    ],
)
def test_a_row_that_was_changed_past_the_seals_is_named(
    record: ServerRecord, whole: Desk, statement: str, fault: str
) -> None:
    with record.by_hand() as connection:
        connection.exec_driver_sql(statement)
    found = faults(whole.database)
    assert fault in found
    assert not [each for each in found if "Mallory" in each or "Calloway" in each]
