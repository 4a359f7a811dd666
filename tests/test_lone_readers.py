"""Whoever has a file open in SQLite reads it through SQLite alone; and whoever did otherwise would be found out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exposure.backup_desk import BackupDesk
from exposure.keeping import live
from exposure.opening import OpenFile, open_file
from exposure.people import NewPerson, People
from exposure.storage import sealing
from exposure.storage.backup_file import clinic_of
from exposure.storage.faults import faults
from exposure.storage.journal import refuse_damaged
from exposure.storage.keyring_file import Cost
from tests import lone_readers
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file, refused
from tests.keychains import memory_keychain
from ui.kept_key import KeptKey

SAM = NewPerson("Sam Ode", "assistant", "seven quiet otters swim")


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


@pytest.fixture
def opened(clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenFile]:
    """Give a file that is open, and written to."""
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
    opened = open_file(clinic.file, PASSPHRASE)
    yield opened
    opened.close()


def desk(opened: OpenFile) -> BackupDesk:
    return BackupDesk(live(opened), live(opened).folder, lambda: AT)


def back_up_and_restore(opened: OpenFile) -> None:
    at = desk(opened)
    made = at.back_up()
    assert at.practise()
    assert at.shelf().backups == (made,)
    at.decide(at.look(made.file))


def change_people(opened: OpenFile) -> None:
    people = People(opened, opened.performer(lambda: AT))
    people.add(PASSPHRASE, SAM)
    people.remove(PASSPHRASE, people.listed()[1].id)
    people.change_passphrase(PASSPHRASE, "granite walrus teapot meadow")


def keep_the_key(opened: OpenFile) -> None:
    with memory_keychain() as chain:
        kept = KeptKey(opened, opened.path.parent / "kept")
        kept.turn_on(PASSPHRASE)
        kept.put(PASSPHRASE)
        assert len(chain.kept) == 1
        assert kept.forget()


DOING: dict[str, Callable[[OpenFile], object]] = {
    "backups": back_up_and_restore,
    "people": change_people,
    "keychain": keep_the_key,
    "check": lambda opened: faults(opened.database),
    "itself for a backup": lambda opened: refused(lambda: desk(opened).look(opened.path)),
}


@pytest.mark.parametrize("doing", DOING.values(), ids=DOING)
def test_a_file_that_is_open_is_read_by_sqlite_alone(
    opened: OpenFile, doing: Callable[[OpenFile], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []
    monkeypatch.setattr(lone_readers, "_found", found)
    doing(opened)
    assert found == []


def test_the_file_itself_is_no_backup_of_it(opened: OpenFile) -> None:
    assert refused(lambda: desk(opened).look(opened.path))[0] == "not_a_backup"


@pytest.mark.parametrize("read", [clinic_of, refuse_damaged])
def test_whoever_reads_file_or_journal_beside_sqlite_is_found_out(
    opened: OpenFile, monkeypatch: pytest.MonkeyPatch, read: Callable[[Path], object]
) -> None:
    found: list[str] = []
    monkeypatch.setattr(lone_readers, "_found", found)
    change_people(opened)
    read(opened.path)
    assert [each.split(":")[0] for each in found] == [read.__module__.replace(".", "/") + ".py"]


def test_of_a_file_that_is_closed_anybody_may_read(clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    monkeypatch.setattr(lone_readers, "_found", found)
    open_file(clinic.file, PASSPHRASE).close()
    clinic_of(clinic.file)
    assert found == []
