"""The seals: by hand, with the key, on a connection of one's own, no sealed row is changed, removed or replaced."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from exposure.errors import ExposureError
from exposure.storage.tables.registry import SEALED
from exposure.storage.triggers import seal, statements
from tests.builders import uid
from tests.desk import RUTH, Desk, copied, sitting_at

TABLES = [table.name for table in SEALED]
OMAR = uid("Omar")
ERASURE = """INSERT INTO history (seq, edit_id, edit, patient, user, role, at, entered, body_hash, previous, hash)
SELECT seq + 1, 'e', 'erase_patient', '{patient}', user, role, at, entered, body_hash, previous, hash
FROM history ORDER BY seq DESC LIMIT 1"""


@pytest.fixture(scope="module")
def full_file(ruth_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with a row in every sealed table once; each desk gets a copy."""
    file = copied(ruth_file, tmp_path_factory.mktemp("full"))
    with sitting_at(file) as desk:
        fill(desk)
    return file


def fill(ruth: Desk) -> None:
    trial = ruth.move("a", horizon=0)
    ruth.do("record_outcome", trial=trial, outcome="did_not_occur")
    ruth.do("record_next_day", trial=trial, settled="yes")
    ruth.do("rate_belief", trial=trial, likelihood_after=5)
    ruth.do("amend_outcome", trial=trial, reason="misheard it all", likelihood_after=6)
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    ruth.do("draft_letter", id=uid("letter"), patient=RUTH, kind="initial", action="none")
    ruth.do("sign_letter", letter=uid("letter"))


@pytest.fixture
def full(full_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with a row in every sealed table."""
    with sitting_at(copied(full_file, tmp_path)) as desk:
        yield desk


def sealed(desk: Desk, statement: str) -> bool:
    """Say whether a statement is refused as sealed."""
    try:
        with desk.database.connection() as connection:
            connection.execute(text(statement))
    except ExposureError as error:
        return error.kind == "sealed"
    return False


def rows(desk: Desk, table: str) -> list[tuple[object, ...]]:
    with desk.database.connection() as connection:
        return [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608


def columns(table: str) -> list[str]:
    return [column.name for each in SEALED if each.name == table for column in each.columns]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET {last} = {last}",
        "UPDATE OR REPLACE {table} SET {last} = {last}",
        "UPDATE OR IGNORE {table} SET {key} = {key}",
        "DELETE FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {last} = excluded.{last}",
    ],
)
def test_a_sealed_row_is_not_changed_removed_or_replaced(full: Desk, table: str, statement: str) -> None:
    before = rows(full, table)
    names = columns(table)
    assert before
    assert sealed(full, statement.format(table=table, key=names[0], last=names[-1]))
    assert rows(full, table) == before


def test_a_link_is_not_replaced_by_another_of_the_same_edit(full: Desk) -> None:
    rest = ", ".join(columns("history")[1:])
    assert sealed(full, f"INSERT OR REPLACE INTO history SELECT 99, {rest} FROM history WHERE seq = 1")  # noqa: S608


@pytest.mark.parametrize("table", [name for name in TABLES if not name.startswith("history")])
def test_no_hidden_number_lets_a_row_be_replaced(full: Desk, table: str) -> None:
    with pytest.raises(Exception, match="no such column: rowid"), full.database.connection() as connection:
        connection.execute(text(f"SELECT rowid FROM {table}"))  # noqa: S608


def test_an_answer_without_a_sealed_prediction_is_refused_by_the_file_itself(full: Desk) -> None:
    rest = ", ".join(columns("outcome")[2:])
    orphan = f"INSERT INTO outcome SELECT 'new', 'none', {rest} FROM outcome"  # noqa: S608
    with pytest.raises(IntegrityError), full.database.connection() as connection:
        connection.execute(text(orphan))


def test_a_new_row_is_welcome(full: Desk) -> None:
    full.move("b", "another")
    assert len(rows(full, "prediction")) == 2


# Erasure


@pytest.fixture
def two(full: Desk) -> Desk:
    """Give a desk with a second patient who has a sealed prediction too, and an erasure of the first by hand."""
    full.do("add_patient", id=OMAR, name="Omar", born="1970-01-01")
    full.do("add_ladder", id=uid("other"), patient=OMAR, goal="dig")
    full.do("add_rung", id=uid("z"), ladder=uid("other"), movement="z", feared_outcome="x", how_we_know="y")
    full.lock("z", "omar's")
    with full.database.connection() as connection:
        connection.execute(text(ERASURE.format(patient=RUTH)))
    return full


@pytest.mark.parametrize("table", [name for name in TABLES if name not in ("history", "prediction")])
def test_once_an_erasure_stands_in_the_history_that_patient_s_rows_may_go(two: Desk, table: str) -> None:
    with two.database.connection() as connection:
        connection.execute(text(f"DELETE FROM {table} WHERE patient = '{RUTH}'"))  # noqa: S608
    assert not [row for row in rows(two, table) if RUTH in row]


@pytest.mark.parametrize("table", ["prediction", "history_body"])
def test_an_erasure_lets_nobody_else_s_rows_go(two: Desk, table: str) -> None:
    assert sealed(two, f"DELETE FROM {table} WHERE patient = '{OMAR}'")  # noqa: S608
    assert sealed(two, f"DELETE FROM {table}")  # noqa: S608


def test_a_body_about_nobody_never_goes(two: Desk) -> None:
    two.do("add_gp", id=uid("gp"), name="Dr Marsh")
    assert sealed(two, "DELETE FROM history_body WHERE patient IS NULL")


def test_the_chain_itself_never_goes(two: Desk) -> None:
    assert sealed(two, f"DELETE FROM history WHERE patient = '{RUTH}'")  # noqa: S608


@pytest.mark.parametrize("table", ["prediction", "outcome", "history_body"])
def test_an_erasure_lets_nothing_be_changed(two: Desk, table: str) -> None:
    assert sealed(two, f"UPDATE {table} SET patient = patient WHERE patient = '{RUTH}'")  # noqa: S608


# Made again


def test_there_are_three_seals_a_sealed_table() -> None:
    assert len(statements()) == 3 * len(SEALED)


def test_seals_that_a_rebuilding_dropped_are_made_again(full: Desk) -> None:
    with full.database.connection() as connection:
        for name in statements():
            connection.execute(text(f"DROP TRIGGER {name}"))
    assert len(full.faults()) == len(statements())
    with full.database.connection() as connection:
        seal(connection)
    assert full.faults() == []
