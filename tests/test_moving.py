"""A whole record goes from a file to a server and back, and is the same everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from exposure import moving
from exposure.domain.clinic import User
from exposure.errors import ExposureError
from exposure.moving import move
from exposure.open_server import open_server
from exposure.opening import OpenFile, create_file, open_file
from exposure.place import Address
from exposure.storage.database import Database
from exposure.storage.faults import faults
from exposure.storage.server import real_time
from exposure.storage.tables.columns import metadata
from tests.builders import moment, uid
from tests.desk import RUTH, Desk, told
from tests.postgres import PASSWORD, PostgresServer, own_database
from tests.storage.test_triggers import fill

PASSPHRASE = "a long passphrase here"


@pytest.fixture(scope="module")
def full_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with rows of many kinds, an erased patient, and a draft with half a character."""
    file = tmp_path_factory.mktemp("moving") / "full.db"
    opened, _code = create_file(file, PASSPHRASE, "Priya Nair", real_time)
    desk = Desk(opened.database, file, moment(1))
    desk.add_ruth("a", "b", "ć😀")
    fill(desk)
    desk.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    desk.do("erase_patient", patient=uid("Omar"), reason="asked for in writing")
    with opened.database.writing() as records:
        records.drafts.keep("Priya Nair", "try", {"text": "\ud83d"}, desk.now)
    opened.close()
    return file


@pytest.fixture
def full(full_file: Path) -> Iterator[OpenFile]:
    """Give that file, open."""
    opened = open_file(full_file, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def address(postgres: PostgresServer) -> Iterator[Address]:
    """Give the address of an empty database."""
    with own_database(postgres) as name:
        yield postgres.address(name)


def content(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every table."""
    with database.connection() as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
        }


def test_a_record_is_the_same_on_a_server_and_in_a_file_again(full: OpenFile, address: Address, tmp_path: Path) -> None:
    there, no_code = move(full.database, full.user, address, PASSWORD)
    back, code = move(there.database, there.user, tmp_path / "back.db", PASSPHRASE)
    assert content(full.database) == content(there.database) == content(back.database)
    assert (faults(there.database), faults(back.database), no_code, len(code) > 0) == ([], [], "", True)
    for each in (there, back):
        each.close()
    again = open_file(tmp_path / "back.db", PASSPHRASE)
    assert again.user == full.user
    again.close()


def test_work_goes_on_where_it_was_copied_to(full: OpenFile, address: Address) -> None:
    move(full.database, full.user, address, PASSWORD)[0].close()
    opened = open_server(address, PASSWORD)
    desk = Desk(opened.database, Path(), moment(30), user=opened.user.name)
    desk.do("rate_rung", rung=uid("a"), threat=5)
    assert (desk.case(RUTH).patient.name, opened.user, desk.faults()) == ("Ruth Calloway", full.user, [])
    opened.close()


def test_nothing_is_copied_over_what_is_there(full: OpenFile, address: Address, full_file: Path) -> None:
    move(full.database, full.user, address, PASSWORD)[0].close()
    assert refusal(full, full.user, address, PASSWORD) == ("conflict", "server")
    assert refusal(full, full.user, full_file, PASSPHRASE) == ("conflict", "file")


@pytest.mark.parametrize("to_file", [True, False])
def test_a_copy_that_is_not_whole_is_taken_away(
    full: OpenFile, address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to_file: bool
) -> None:
    place = tmp_path / "copy.db" if to_file else address
    secret = PASSPHRASE if to_file else PASSWORD
    with monkeypatch.context() as patched:
        patched.setattr(moving, "faults", lambda _: ["history 3 was changed"])
        assert refusal(full, full.user, place, secret) == ("damaged", "copy")
    assert [file.name for file in tmp_path.iterdir() if file.suffix != ".lock"] == []
    move(full.database, full.user, place, secret)[0].close()


def refusal(full: OpenFile, user: User, place: Path | Address, secret: str) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        move(full.database, user, place, secret)
    return told(refused.value)
