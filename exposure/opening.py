"""A file with its keys and its lock, opened together, made together, closed together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from exposure.domain.clinic import FirstAnswers, Role, User
from exposure.domain.identifiers import UserId
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.storage import database, keys
from exposure.storage.database import Database
from exposure.storage.lock import FileLock

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An open file: its database, its lock, and who unlocked it."""

    path: Path
    database: Database
    lock: FileLock
    user: User

    def performer(self, clock: Clock, role: Role | None = None) -> Performer:
        """Give who does edits here, in their own role or a lower one."""
        return Performer(self.user.name, role or self.user.role, clock, lambda: str(uuid4()))

    def close(self) -> None:
        """Close the database and give the lock back."""
        self.database.close()
        self.lock.release()


def create_file(path: Path, passphrase: str, name: str, clock: Clock) -> tuple[OpenFile, str]:
    """Make a file with its first clinician; gives it open, and the code for the recovery sheet.

    Raises `conflict` where a file exists, `missing` without a passphrase, `in_use`, `not_written`.
    """
    if path.exists():
        raise ExposureError("conflict", "file")
    user = User(UserId(str(uuid4())), name, "clinician")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = _locked(path)
        made = keys.create(path, user.id, user.name, passphrase)
    except OSError:
        raise ExposureError("not_written", "file") from None
    opened = OpenFile(path, _made(path, made), lock, user)
    _name_first_clinician(opened, clock)
    return opened, made.recovery_code


def make_first_file(path: Path, answers: FirstAnswers, clock: Clock) -> tuple[OpenFile, str]:
    """Make the file of a first run: its clinician, the clinic and its emergency contacts; raises as `create_file`."""
    opened, code = create_file(path, answers.passphrase, answers.clinician, clock)
    clinic = {
        "name": answers.clinic,
        "address": answers.address,
        "phone": answers.phone,
        "emergency": answers.emergency,
    }
    with opened.database.writing() as records:
        perform(records, {"edit": "set_clinic", **clinic}, opened.performer(clock))
    return opened, code


def open_file(path: Path, passphrase: str, name: str | None = None) -> OpenFile:
    """Open a file with a passphrase; raises what is wrong as one of its own kinds, having touched nothing.

    Kinds: `file_missing`, `key_file_missing`, `key_file_damaged`, `in_use`, `wrong_passphrase`, `unknown_user`,
    `choose_user`, `damaged`, `newer_file`, `unsafe_settings`.
    """
    if not path.is_file():
        raise ExposureError("file_missing", "file")
    keys.users(path)
    lock = _locked(path)
    try:
        unlocked = keys.unlock(path, passphrase, name)
        return _opened(path, unlocked, lock)
    except BaseException:
        lock.release()
        raise


def open_with_code(path: Path, code: str) -> tuple[OpenFile, bytes]:
    """Open a file with the code of its recovery sheet; gives it with the data key, for a new passphrase."""
    if not path.is_file():
        raise ExposureError("file_missing", "file")
    lock = _locked(path)
    try:
        unlocked = keys.recover(path, code)
        return _opened(path, unlocked, lock), unlocked.data_key
    except BaseException:
        lock.release()
        raise


def _made(path: Path, made: keys.NewKeys) -> Database:
    """Make the database; where that fails the keys of nothing are taken away again."""
    try:
        return database.create(path, _material(made.data_key))
    except BaseException:
        keys.keys_path(path).unlink(missing_ok=True)
        raise


def _opened(path: Path, unlocked: keys.Unlocked, lock: FileLock) -> OpenFile:
    opened = database.open_existing(path, _material(unlocked.data_key))
    with opened.reading() as records:
        user = records.find_one(User, unlocked.user_id)
    known = user or User(UserId(unlocked.user_id), unlocked.user_name, "clinician")
    return OpenFile(path, opened, lock, known)


def _name_first_clinician(opened: OpenFile, clock: Clock) -> None:
    line = {"edit": "add_user", "id": opened.user.id, "name": opened.user.name, "role": opened.user.role}
    with opened.database.writing() as records:
        perform(records, line, opened.performer(clock))


def _locked(path: Path) -> FileLock:
    lock = FileLock(path)
    lock.acquire()
    return lock


def _material(data_key: bytes) -> bytes:
    """Give the key as SQLCipher takes it: the data key, then the salt the file is to begin with."""
    return data_key + keys.file_salt(data_key)
