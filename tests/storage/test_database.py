"""The file: encrypted, safe as it is written, never made by accident, never changed by a look at it."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from exposure.domain.clinic import Gp
from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.database import Database
from tests.builders import gp, patient, uid
from tests.desk import KEY, Desk, by_hand, told


def refusal(doing: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        doing()
    return told(refused.value)


@pytest.fixture
def file(fresh_file: Path, tmp_path: Path) -> Path:
    """Give a whole file that is not open."""
    return Path(shutil.copy(fresh_file, tmp_path / "clinic.db"))


def pragma(opened: Database, name: str) -> object:
    with opened.connection() as connection:
        return connection.scalar(text(f"PRAGMA {name}"))


# Made


def test_a_file_does_not_look_like_a_database(file: Path) -> None:
    assert not file.read_bytes().startswith(b"SQLite format 3")


def test_only_its_owner_may_read_a_file(tmp_path: Path) -> None:
    sqlcipher_file.create(tmp_path / "new.db", KEY).close()
    assert (tmp_path / "new.db").stat().st_mode & 0o777 == 0o600


def test_no_file_is_made_where_one_is(file: Path) -> None:
    before = file.read_bytes()
    assert refusal(lambda: sqlcipher_file.create(file, KEY)) == ("conflict", "file")
    assert file.read_bytes() == before


def test_a_file_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(lambda: sqlcipher_file.create(tmp_path / "none" / "new.db", KEY)) == ("not_written", "file")


def test_a_file_that_could_not_be_made_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(sqlcipher_file, "seal", fail)
    with pytest.raises(RuntimeError):
        sqlcipher_file.create(tmp_path / "new.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_what_is_confirmed_is_on_the_disk(desk: Desk) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    assert [pragma(desk.database, name) for name in names] == ["wal", 2, 1, 1]


def test_every_connection_is_as_safe_as_the_first(desk: Desk) -> None:
    with desk.database.connection() as one, desk.database.connection() as two:
        assert [each.scalar(text("PRAGMA synchronous")) for each in (one, two)] == [2, 2]


# Opened


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert refusal(lambda: sqlcipher_file.open_existing(tmp_path / "none.db", KEY)) == ("file_missing", "file")
    assert list(tmp_path.iterdir()) == []


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda whole: whole[:5000],
    "cut in the first page": lambda whole: whole[:100],
    "noise": lambda whole: bytes(Random(0).randbytes(len(whole))),  # noqa: S311 - any noise will do
    "one bit of the first page": lambda whole: whole[:2000] + bytes([whole[2000] ^ 1]) + whole[2001:],
    "text": lambda _: b"Dear doctor, " * 1000,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_called_damaged_and_left_as_it_is(file: Path, damage: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damaged := damage(file.read_bytes()))
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("damaged", "file")
    assert file.read_bytes() == damaged


def test_a_file_that_was_never_encrypted_is_not_opened(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as plain:
        plain.execute("CREATE TABLE alembic_version (version_num TEXT)")
    before = file.read_bytes()
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("damaged", "file")
    assert file.read_bytes() == before


def test_another_key_does_not_open_a_file_or_change_it(file: Path) -> None:
    before = file.read_bytes()
    assert refusal(lambda: sqlcipher_file.open_existing(file, bytes(48))) == ("damaged", "file")
    assert file.read_bytes() == before


def test_a_file_that_says_no_version_is_damaged(file: Path) -> None:
    by_hand(file, "DELETE FROM alembic_version")
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("damaged", "file")


def test_a_file_of_another_program_is_damaged(file: Path) -> None:
    by_hand(file, "DROP TABLE alembic_version")
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("damaged", "file")


def test_a_newer_file_is_refused_and_left_as_it_is(file: Path) -> None:
    by_hand(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(ExposureError) as refused:
        sqlcipher_file.open_existing(file, KEY)
    assert (refused.value.kind, refused.value.values["version"]) == ("newer_file", "9999")
    assert file.read_bytes() == before


def test_a_newer_file_that_was_not_closed_keeps_what_its_program_had_not_taken_in(file: Path, tmp_path: Path) -> None:
    newer = sqlcipher.connect(str(file))
    newer.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.commit()
    left = tmp_path / "left.db"
    for suffix in ("", "-wal"):
        shutil.copy(f"{file}{suffix}", f"{left}{suffix}")
    before = [Path(f"{left}{suffix}").read_bytes() for suffix in ("", "-wal")]
    assert refusal(lambda: sqlcipher_file.open_existing(left, KEY)) == ("newer_file", "file")
    assert [Path(f"{left}{suffix}").read_bytes() for suffix in ("", "-wal")] == before
    newer.close()


def test_a_disk_that_cannot_save_safely_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher_file, "_SETTINGS", {"page_size": 1})
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("unsafe_settings", "file")


def test_a_library_with_a_known_fault_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher_file, "OLDEST_SQLITE", (99, 0, 0))
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("old_sqlite", None)


def test_a_file_that_cannot_be_opened_is_not_called_damaged(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class CannotOpen(sqlcipher.OperationalError):  # type: ignore[misc]
        sqlite_errorcode = 14

    def refuse(*_: object, **__: object) -> None:
        raise CannotOpen

    monkeypatch.setattr(sqlcipher, "connect", refuse)
    assert refusal(lambda: sqlcipher_file.open_existing(file, KEY)) == ("not_readable", "file")


def test_a_file_that_was_not_closed_is_opened_with_all_that_was_confirmed(desk: Desk, tmp_path: Path) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    for suffix in ("", "-wal"):
        shutil.copy(f"{desk.file}{suffix}", f"{tmp_path / 'left.db'}{suffix}")
    left = sqlcipher_file.open_existing(tmp_path / "left.db", KEY)
    with left.reading() as records:
        assert [each.name for each in records.find(Gp)] == ["Dr Marsh"]
    left.close()


def test_bit_rot_is_never_read_as_something_else(ruth: Desk, tmp_path: Path) -> None:
    whole = ruth.case()
    ruth.database.close()
    sound, random = ruth.file.read_bytes(), Random(1)  # noqa: S311 - places to damage
    for _ in range(40):
        place = random.randrange(len(sound))
        rotten = tmp_path / "rotten.db"
        rotten.write_bytes(sound[:place] + bytes([sound[place] ^ 1 << random.randrange(8)]) + sound[place + 1 :])
        assert read_or_refused(rotten) in (whole, "damaged")


def read_or_refused(file: Path) -> object:
    try:
        opened = sqlcipher_file.open_existing(file, KEY)
    except ExposureError as error:
        return error.kind
    try:
        with opened.reading() as records:
            return records.cases()[0]
    except ExposureError as error:
        return error.kind
    finally:
        opened.close()


# Written


def test_what_cannot_be_saved_because_another_writes_is_said_not_to_be(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlcipher_file, "PATIENCE_MS", 20)
    opened = sqlcipher_file.open_existing(file, KEY)
    with opened.writing():
        assert refusal(lambda: save(opened, gp())) == ("not_saved", "file")
    opened.close()


def test_what_a_full_disk_does_not_take_is_not_saved_and_the_next_try_is(desk: Desk) -> None:
    def fill() -> None:
        with desk.database.writing() as records:
            records._connection.exec_driver_sql("PRAGMA max_page_count = 1")
            records.save(*(Gp(f"{number}", "x" * 2000) for number in range(100)))  # type: ignore[arg-type]

    assert refusal(fill) == ("not_saved", "file")
    with desk.database.writing() as records:
        records._connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    save(desk.database, gp())
    with desk.database.reading() as records:
        assert records.find(Gp) == (gp(),)


def save(opened: Database, *changed: object) -> None:
    with opened.writing() as records:
        records.save(*changed)


def test_a_page_that_cannot_be_read_is_damage_while_writing_too(ruth: Desk) -> None:
    ruth.database.close()
    whole = ruth.file.read_bytes()
    pages = range(4096, len(whole), 4096)
    ruth.file.write_bytes(whole[:4096] + b"".join(bytes(100) + whole[page + 100 : page + 4096] for page in pages))
    assert refusal(lambda: ruth.do("rate_rung", rung=uid("a"), threat=5)) == ("damaged", "file")


def test_a_fault_of_the_program_stays_what_it_is_and_names_nobody(desk: Desk) -> None:
    with pytest.raises(DatabaseError) as fault:
        save(desk.database, patient("Ruth Calloway"))
    assert "Calloway" not in str(fault.value)
    assert "hide_parameters" in str(fault.value)
