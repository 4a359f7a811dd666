"""The seals on a server: no statement of the tables' owner changes, removes, replaces or empties what is sealed."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from exposure.errors import ExposureError
from exposure.storage.tables.registry import SEALED
from tests.builders import uid
from tests.desk import RUTH, Desk
from tests.server_desk import Rows, ServerRecord, desk_on
from tests.storage.test_triggers import ERASURE, columns, fill

TABLES = [table.name for table in SEALED]
OWN = [name for name in TABLES if name not in ("history", "prediction")]


@pytest.fixture(scope="module")
def full_rows(record: ServerRecord, ruth_rows: Rows) -> Rows:
    """Give what a record holds with a row in every sealed table."""
    with desk_on(record, ruth_rows) as desk:
        fill(desk)
    return record.rows()


@pytest.fixture(scope="module")
def full(record: ServerRecord, full_rows: Rows) -> Iterator[Desk]:
    """Give a desk with a row in every sealed table; what its tests do is refused or taken back."""
    with desk_on(record, full_rows) as desk:
        yield desk


def outcome(desk: Desk, *statements: str) -> str:
    """Say how the last of some statements ends, and take everything back."""
    try:
        with desk.database.connection() as connection:
            for statement in statements:
                done = connection.execute(text(statement))
            connection.rollback()
    except ExposureError as error:
        return error.kind
    return f"{done.rowcount} done"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE {table} SET "{last}" = "{last}"',
        "DELETE FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table}",
        'INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({key}) DO UPDATE SET "{last}" = EXCLUDED."{last}"',
        "TRUNCATE {table} CASCADE",
    ],
)
def test_a_sealed_row_is_not_changed_removed_or_replaced(full: Desk, table: str, statement: str) -> None:
    names = columns(table)
    assert outcome(full, statement.format(table=table, key=names[0], last=names[-1])) == "sealed"


def test_a_link_is_not_replaced_by_another_of_the_same_edit(full: Desk) -> None:
    rest = ", ".join(f'"{name}"' for name in columns("history")[1:])
    assert outcome(full, f"INSERT INTO history SELECT 99, {rest} FROM history WHERE seq = 1") == "sealed"  # noqa: S608


def test_a_new_row_is_welcome(full: Desk) -> None:
    assert outcome(full, ERASURE.replace("user", '"user"').format(patient=RUTH)) == "1 done"


@pytest.mark.parametrize("table", OWN)
def test_once_an_erasure_stands_in_the_history_that_patient_s_rows_may_go(full: Desk, table: str) -> None:
    erasure = ERASURE.replace("user", '"user"').format(patient=RUTH)
    assert outcome(full, erasure, f"DELETE FROM {table} WHERE patient = '{RUTH}'") not in ("sealed", "0 done")  # noqa: S608


@pytest.mark.parametrize("table", TABLES)
def test_an_erasure_lets_nobody_else_s_rows_go(full: Desk, table: str) -> None:
    erasure = ERASURE.replace("user", '"user"').format(patient=uid("Omar"))
    assert outcome(full, erasure, f"DELETE FROM {table} WHERE patient = '{RUTH}'") == "sealed"  # noqa: S608


def test_a_table_of_one_s_own_does_not_stand_in_for_the_history(full: Desk) -> None:
    false = "CREATE TEMP TABLE history AS SELECT 'erase_patient' AS edit, patient FROM public.prediction"
    path = "SET LOCAL search_path = pg_temp, public"
    assert outcome(full, false, path, "DELETE FROM public.movement") == "sealed"


def test_erasing_a_patient_works_as_in_a_file(record: ServerRecord, full_rows: Rows) -> None:
    with desk_on(record, full_rows) as desk:
        desk.do("erase_patient", patient=RUTH, reason="asked for in writing")
        assert desk.faults() == []
        assert record.rows()["outcome"] == []
    record.put(full_rows)
