"""An update that fails or is killed, wherever that is, leaves the old file as it was; the next one gets through."""

import importlib
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.keyring_file import keys_path
from exposure.storage.migrations import copying, updating
from exposure.storage.migrations.updating import bring_up_to_date
from tests.storage.migrations.old import AT, FOLDER, KEY, copied, rows

upgrading: Any = importlib.import_module("exposure.storage.migrations.upgrading")
BEFORE = rows(FOLDER / "0001.db", KEY)


class FaultError(RuntimeError):
    """Something that goes wrong on purpose."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give an old file that nobody opened yet."""
    return copied("0001", tmp_path)


def upgrade(file: Path, at_statement: int, fail: Callable[[], object]) -> int:
    """Upgrade a file, and do `fail` at one statement; gives how many there were."""
    count = 0

    def on_statement(*_: object) -> None:
        nonlocal count
        count += 1
        if count == at_statement:
            fail()

    engine = sqlcipher_file.rebuilding_engine(file, KEY)
    event.listen(engine, "before_cursor_execute", on_statement)
    try:
        upgrading.upgrade(engine, "0001")
    finally:
        engine.dispose()
    return count


def fault() -> None:
    raise FaultError


def killed(file: Path, at_statement: int) -> None:
    """Upgrade a file in a process of its own that is gone at one statement."""
    child = os.fork()
    if child == 0:
        upgrade(file, at_statement, lambda: os._exit(9))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def refusal(file: Path) -> tuple[str, object]:
    """Give kind and reason of what an update is refused with."""
    with pytest.raises(ExposureError) as refused:
        bring_up_to_date(file, KEY, AT)
    return refused.value.kind, refused.value.values.get("why")


def assert_untouched(file: Path) -> None:
    """Find the old file as it was, and beside it its keys and nothing but what a look at it leaves."""
    looked_at = {f"{file.name}-wal", f"{file.name}-shm"}
    assert {path.name for path in file.parent.iterdir()} - looked_at == {file.name, keys_path(file).name}
    assert rows(file, KEY) == BEFORE


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> int:
    """Give how many statements a whole upgrade takes."""
    return upgrade(copied("0001", tmp_path_factory.mktemp("whole")), 0, fault)


@pytest.mark.parametrize("step", [23, pytest.param(1, marks=pytest.mark.long)])
def test_a_fault_at_any_statement_leaves_the_old_file(file: Path, statements: int, step: int) -> None:
    assert statements > 60
    for statement in range(1, statements + 1, step):
        with pytest.raises(FaultError):
            upgrade(file, statement, fault)
        assert rows(file, KEY) == BEFORE


@pytest.mark.parametrize("step", [31, pytest.param(1, marks=pytest.mark.long)])
def test_a_kill_at_any_statement_leaves_the_old_file_and_the_next_start_gets_through(
    file: Path, statements: int, step: int
) -> None:
    for statement in range(1, statements + 1, step):
        killed(file, statement)
        assert rows(file, KEY) == BEFORE
    assert bring_up_to_date(file, KEY, AT) is not None


def test_a_fault_in_the_update_is_told_and_the_copy_is_not_left_behind(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrading, "reshape", lambda _: fault())
    assert refusal(file) == ("not_updated", "update")
    assert_untouched(file)


def test_an_update_that_lost_a_row_is_taken_back(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reshape = upgrading.reshape

    def losing(connection: Any) -> None:
        connection.execute(text("DELETE FROM concern"))
        reshape(connection)

    monkeypatch.setattr(upgrading, "reshape", losing)
    assert refusal(file) == ("not_updated", "update")
    assert_untouched(file)


def test_an_update_that_is_not_like_a_new_file_is_taken_back(file: Path) -> None:
    by_hand_with(file, "CREATE TABLE stray (id TEXT)")
    assert refusal(file) == ("not_updated", "update")


def by_hand_with(file: Path, statement: str) -> None:
    engine = sqlcipher_file.bare_engine(file, KEY, mode="rw")
    with engine.connect() as connection, connection.begin():
        connection.execute(text(statement))
    engine.dispose()


@contextmanager
def files_no_longer_than(length: int) -> Iterator[None]:
    """Let no file of this process grow beyond a length in bytes, as where the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(("step", "why"), [("keep_copy", "copy"), ("_upgrade", "update")])
def test_a_full_disk_leaves_the_old_file_and_says_at_which_point(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, why: str
) -> None:
    whole = getattr(updating, step)

    def cramped(*given: object) -> object:
        with files_no_longer_than(100_000):
            return whole(*given)

    monkeypatch.setattr(updating, step, cramped)
    assert refusal(file) == ("not_updated", why)
    assert_untouched(file)


def test_a_copy_that_is_not_whole_stops_the_update(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = copying._write

    def spoil(source: Path, target: Path, key: bytes) -> None:
        write(source, target, key)
        whole = target.read_bytes()
        target.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])

    monkeypatch.setattr(copying, "_write", spoil)
    assert refusal(file) == ("not_updated", "copy")
    assert_untouched(file)


def test_a_copy_that_was_cut_off_is_made_anew(file: Path) -> None:
    file.with_name("clinic.db.copying").write_bytes(b"half of")
    assert bring_up_to_date(file, KEY, AT) is not None
    assert not file.with_name("clinic.db.copying").exists()


def test_a_folder_that_cannot_be_written_is_told_as_such(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(copying, "write_whole", read_only)
    assert refusal(file) == ("not_updated", "copy")
    assert_untouched(file)


def test_a_wrong_key_is_damage_and_changes_nothing(file: Path) -> None:
    with pytest.raises(ExposureError) as refused:
        bring_up_to_date(file, bytes(48), AT)
    assert refused.value.kind == "damaged"
    assert_untouched(file)


def test_an_old_file_is_not_opened_unless_it_was_brought_up_to_date(file: Path) -> None:
    with pytest.raises(ExposureError) as refused:
        sqlcipher_file.open_existing(file, KEY)
    assert (refused.value.kind, refused.value.values["version"]) == ("older_file", "0001")
    assert_untouched(file)


def test_a_newer_file_is_left_alone(file: Path) -> None:
    by_hand_with(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    assert updating.bring_up_to_date(file, KEY, AT) is None
    assert file.read_bytes() == before
