"""A record on a server: made once in an empty database, looked over each time, each trouble one right sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from exposure.domain.clinic import User
from exposure.domain.identifiers import UserId
from exposure.errors import ExposureError
from exposure.place import Address
from exposure.storage import logins, server, server_checks
from exposure.storage.server import ServerDatabase, real_time
from exposure.storage.server_faults import COMMITTING, known
from exposure.words.errors import sentence
from exposure.words.server import WARNINGS, server_warning
from tests.builders import gp, patient, uid
from tests.desk import Desk, told
from tests.journeys.waiting import until
from tests.postgres import PASSWORD, PostgresServer, own_database
from tests.server_desk import Rows, ServerRecord, desk_on

ANNA = User(UserId(uid("Anna")), "Anna Berg", "clinician")


def refusal(doing: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        doing()
    assert sentence(refused.value)
    return told(refused.value)


def opening(record: ServerRecord, now: Callable[[], datetime] = real_time) -> ServerDatabase:
    return server.open_existing(record.server.address(record.name), PASSWORD, now)


@pytest.fixture
def desk(record: ServerRecord, fresh_rows: Rows) -> Iterator[Desk]:
    """Give a desk with an empty record on the server."""
    with desk_on(record, fresh_rows) as desk:
        yield desk


# Made and opened


def test_a_record_is_made_only_in_an_empty_database(record: ServerRecord) -> None:
    address = record.server.address(record.name)
    assert refusal(lambda: server.create(address, PASSWORD)) == ("conflict", "server")


def test_where_there_is_no_record_none_is_made(postgres: PostgresServer) -> None:
    with own_database(postgres) as name:
        for _ in range(2):
            assert refusal(lambda: server.open_existing(postgres.address(name), PASSWORD)) == (
                "file_missing",
                "server",
            )


@pytest.mark.parametrize(("version", "kind"), [("9999", "newer_file"), ("0001", "older_file")])
def test_a_record_of_another_version_is_not_opened(record: ServerRecord, version: str, kind: str) -> None:
    record.put({"alembic_version": [{"version_num": version}]})
    assert refusal(lambda: opening(record)) == (kind, "server")


def test_a_record_that_says_no_version_is_damaged(record: ServerRecord) -> None:
    record.put({})
    assert refusal(lambda: opening(record)) == ("damaged", "server")


def test_a_whole_record_has_no_fault(desk: Desk) -> None:
    assert desk.faults() == []


def test_connections_over_a_network_and_a_socket_lead_to_the_same(record: ServerRecord, fresh_rows: Rows) -> None:
    record.put(fresh_rows)
    there = Address("owner", str(record.server.folder), record.server.port, record.name)
    server.open_existing(there, PASSWORD).close()


def test_a_login_that_is_not_let_in_is_told_so(record: ServerRecord) -> None:
    nobody = record.server.address(record.name, "nobody")
    assert refusal(lambda: server.open_existing(nobody, PASSWORD)) == ("wrong_login", "server")


def test_a_wrong_password_is_told_and_never_repeated(record: ServerRecord) -> None:
    with pytest.raises(ExposureError) as wrong:
        server.open_existing(record.server.address(record.name), "hunter2", real_time)
    assert (wrong.value.kind, "hunter2" in str(wrong.value)) == ("wrong_login", False)


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    nowhere = Address("owner", "127.0.0.1", 1, "clinic")
    assert refusal(lambda: server.open_existing(nowhere, PASSWORD)) == ("server_unreachable", "server")


def test_a_login_that_may_make_no_group_works_alone(postgres: PostgresServer) -> None:
    postgres.add_role("plain")
    with own_database(postgres) as name:
        postgres.run(f"ALTER DATABASE {name} OWNER TO plain")
        opened = server.create(postgres.address(name, "plain"), PASSWORD)
        desk = Desk(opened, Path(), real_time())
        desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
        assert desk.faults() == []
        with opened.connection() as connection:
            assert refusal(lambda: logins.bind(connection, "owner", ANNA)) == ("not_allowed", "login")
            connection.rollback()
        opened.close()


# Looked over


@contextmanager
def setting(record: ServerRecord, name: str) -> Iterator[None]:
    """Turn a setting of the running server off, and on again."""
    record.server.run(f"ALTER SYSTEM SET {name} = off")
    record.server.run("SELECT pg_reload_conf()")
    until(lambda: record.server.run(f"SHOW {name}") == [("off",)], f"another {name}")
    try:
        yield
    finally:
        record.server.run(f"ALTER SYSTEM RESET {name}")
        record.server.run("SELECT pg_reload_conf()")
        until(lambda: record.server.run(f"SHOW {name}") == [("on",)], f"another {name}")


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_server_that_may_lose_what_it_confirmed_is_refused(record: ServerRecord, name: str) -> None:
    with setting(record, name):
        assert refusal(lambda: opening(record)) == ("unsafe_server", name)


def test_a_database_that_cannot_keep_every_letter_is_refused(postgres: PostgresServer) -> None:
    postgres.run("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C' OWNER owner")
    address = postgres.address("latin")
    assert refusal(lambda: server.create(address, PASSWORD)) == ("unsafe_server", "encoding")
    postgres.drop_database("latin")


@pytest.mark.parametrize("seconds", [-120, 120])
def test_clocks_that_differ_are_refused_with_how_much(record: ServerRecord, seconds: int) -> None:
    with pytest.raises(ExposureError) as skewed:
        opening(record, lambda: real_time() + timedelta(seconds=seconds))
    assert (told(skewed.value), skewed.value.values["seconds"]) == (("unsafe_server", "clock"), 120)


def test_a_server_that_is_too_old_is_refused(record: ServerRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_checks, "OLDEST", 990_000)
    assert refusal(lambda: opening(record)) == ("unsafe_server", "version")


def test_sorting_rules_that_changed_are_warned_about(record: ServerRecord, fresh_rows: Rows) -> None:
    record.put(fresh_rows)
    stamp = "UPDATE pg_database SET datcollversion = {} WHERE datname = '{}'"
    record.server.run(stamp.format("'0.1'", record.name))
    opened = opening(record)
    record.server.run(stamp.format("NULL", record.name))
    opened.close()
    assert opened.warnings == ("collation", "mighty_login")
    assert all(server_warning(key) for key in WARNINGS)


# Who may do what


@pytest.fixture
def anna(record: ServerRecord, fresh_rows: Rows) -> Iterator[ServerDatabase]:
    """Give the record as a clinician has it who was let in."""
    record.put(fresh_rows)
    record.server.add_role("anna")
    owner = opening(record)
    Desk(owner, Path(), real_time()).do("add_user", id=ANNA.id, name=ANNA.name, role=ANNA.role)
    with owner.connection() as connection:
        logins.bind(connection, "anna", ANNA)
    owner.close()
    opened = record.open("anna")
    yield opened
    opened.close()


def test_who_acts_is_told_by_the_login(anna: ServerDatabase) -> None:
    with anna.connection() as connection:
        assert logins.who(connection) == ANNA
        connection.execute(text("SET ROLE shared_clinician"))
        assert logins.who(connection) == ANNA
    assert anna.warnings == ()


def test_a_clinician_s_login_does_all_that_edits_do(anna: ServerDatabase) -> None:
    desk = Desk(anna, Path(), real_time(), user=ANNA.name)
    desk.add_ruth("a", "b")
    desk.try_step("a", "trial")
    desk.do("erase_patient", patient=uid("Ruth"), reason="asked for in writing")
    assert desk.faults() == []


def test_nobody_signs_with_another_s_name(anna: ServerDatabase) -> None:
    forging = Desk(anna, Path(), real_time(), user="Olga Holm")
    assert refusal(lambda: forging.do("add_gp", id=uid("gp"), name="Dr Marsh")) == ("not_allowed", "server")


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER outcome_no_update ON outcome",
        "ALTER TABLE outcome DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "CREATE TABLE spy (name text)",
        "CREATE FUNCTION public.refuse_sealed() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "TRUNCATE draft",
        "UPDATE history SET hash = previous",
        "DELETE FROM history",
        "UPDATE prediction SET likelihood = 1",
        "UPDATE alembic_version SET version_num = '9'",
        "UPDATE login SET name = 'Olga Holm'",
        "INSERT INTO login VALUES ('anna2', 'x', 'y')",
    ],
)
def test_a_clinician_s_login_has_no_right_to_what_no_edit_does(anna: ServerDatabase, statement: str) -> None:
    def act() -> None:
        with anna.connection() as connection:
            connection.execute(text(statement))

    assert refusal(act) == ("not_allowed", "server")


def test_a_login_that_is_nobody_s_is_nobody(desk: Desk) -> None:
    with desk.database.connection() as connection:
        assert refusal(lambda: logins.who(connection)) == ("unknown_user", "server")


def test_a_login_that_the_server_does_not_know_is_not_let_in(desk: Desk) -> None:
    def let_in() -> None:
        with desk.database.connection() as connection:
            logins.bind(connection, "no such login", ANNA)

    assert refusal(let_in) == ("not_allowed", "login")


# What goes wrong


def test_a_server_that_is_gone_while_something_is_written_has_not_saved_it(desk: Desk, record: ServerRecord) -> None:
    def write() -> None:
        with desk.database.writing() as records:
            records.save(gp())
            gone(record)
            records.save(gp())

    assert refusal(write) == ("not_saved", "server")
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    assert desk.count() == 1


def test_a_server_that_is_gone_while_something_is_read_cannot_be_reached(desk: Desk, record: ServerRecord) -> None:
    def read() -> None:
        with desk.database.reading() as records:
            records.next_seq()
            gone(record)
            records.last_hash()

    assert refusal(read) == ("server_unreachable", "server")


def gone(record: ServerRecord) -> None:
    """End every connection to the record, as a crash does."""
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
    record.server.run(ending.format(record.name))


def test_who_waits_too_long_for_the_other_writer_is_told_so(
    record: ServerRecord, fresh_rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.put(fresh_rows)
    monkeypatch.setitem(server._SETTINGS, "lock_timeout", 50)
    one, two = record.open(), record.open()

    def write() -> None:
        with two.writing() as records:
            records.save(gp())

    with one.writing():
        assert refusal(write) == ("not_saved", "server")
    write()
    one.close()
    two.close()


def test_nothing_is_written_in_a_reading(desk: Desk) -> None:
    def write() -> None:
        with desk.database.reading() as records:
            records.save(gp())

    assert refusal(write) == ("not_readable", "server")


def test_a_fault_of_the_program_names_nobody(desk: Desk) -> None:
    with pytest.raises(ExposureError) as fault, desk.database.writing() as records:
        records.save(patient("Ruth Calloway"))
    assert fault.value.kind == "broken"
    assert "Calloway" not in f"{fault.value} {fault.value.values} {sentence(fault.value)}"


STATES: dict[str, tuple[str, str]] = {
    "RW001": ("sealed", "sealed"),
    "XX001": ("damaged", "damaged"),
    "42501": ("not_allowed", "not_allowed"),
    "53100": ("not_saved", "not_saved"),
    "58030": ("not_saved", "not_saved"),
    "40P01": ("not_saved", "not_saved"),
    "57P01": ("not_saved", COMMITTING),
    "08006": ("not_saved", COMMITTING),
    "23505": ("broken", "broken"),
}


@pytest.mark.parametrize(("state", "kinds"), STATES.items())
def test_each_state_of_the_server_is_one_of_our_kinds(state: str, kinds: tuple[str, str]) -> None:
    class Fault(psycopg.OperationalError):
        sqlstate = state

    assert (known(Fault(), "not_saved").kind, known(Fault(), COMMITTING).kind) == kinds
