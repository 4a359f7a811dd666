"""A file with its keys and its lock, opened together, made together, closed together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from exposure.domain.clinic import ROLES, FirstAnswers, Role, User
from exposure.domain.identifiers import UserId
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.imports.measures import measures
from exposure.storage import keys, sqlcipher_file
from exposure.storage.database import Database
from exposure.storage.journal import refuse_damaged
from exposure.storage.lock import FileLock
from exposure.storage.migrations.updating import bring_up_to_date
from exposure.storage.own_key import unlock as unlock_with_own_key
from exposure.storage.traces import end_restore

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An open file: its database, its lock, and who unlocked it.

    `kept` is the copy of the file as it was, where it was of an older version and brought up to date just now.
    `data_key` (32 bytes) opens the file's backups; empty where nobody unlocked it.
    """

    path: Path
    database: Database
    lock: FileLock
    user: User
    kept: Path | None = None
    data_key: bytes = field(default=b"", repr=False)

    def performer(self, clock: Clock, role: Role | None = None) -> Performer:
        """Give who does edits here, in their own role or a lower one; raises `not_allowed` for a higher one."""
        return performer_of(self.user, clock, role)

    def close(self) -> None:
        """Close the database and give the lock back."""
        self.database.close()
        self.lock.release()


def performer_of(user: User, clock: Clock, role: Role | None = None) -> Performer:
    """Give who does edits as a user, in their own role or a lower one; raises `not_allowed` for a higher one."""
    if role and ROLES.index(role) < ROLES.index(user.role):
        raise ExposureError("not_allowed", "role", role=user.role)
    return Performer(user.name, role or user.role, clock, lambda: str(uuid4()), measures())


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def create_file(path: Path, passphrase: str, name: str, clock: Clock) -> tuple[OpenFile, str]:
    """Make a file with its first clinician; gives it open, and the code for the recovery sheet.

    Raises `conflict` where a file exists, `missing` without a name or a passphrase, what the name is refused for,
    `in_use`, `not_written`; no file and no keys are left behind then.
    """
    user = User(UserId(str(uuid4())), name, "clinician")
    line = {"edit": "add_user", "id": user.id, "name": user.name, "role": user.role}
    return make_file_for(path, passphrase, user, lambda made: _perform(made, clock, line))


def make_file_for(path: Path, passphrase: str, user: User, fill: Callable[[OpenFile], object]) -> tuple[OpenFile, str]:
    """Make a file that `user` unlocks, who is among what fills it; gives and raises as `create_file`."""
    with _making(path) as lock:
        made = keys.create(path, user.id, user.name, passphrase)
        kept = sqlcipher_file.create(path, _material(made.data_key))
        opened = OpenFile(path, kept, lock, user, data_key=made.data_key)
        with _closing_on_failure(opened):
            fill(opened)
    return opened, made.recovery_code


def make_first_file(path: Path, answers: FirstAnswers, clock: Clock) -> tuple[OpenFile, str]:
    """Make the file of a first run: its clinician, the clinic and its emergency contacts; raises as `create_file`.

    An answer that is refused leaves nothing behind, so that it can be given again.
    """
    clinic = {
        "name": answers.clinic,
        "address": answers.address,
        "phone": answers.phone,
        "emergency": answers.emergency,
    }
    opened, code = create_file(path, answers.passphrase, answers.clinician, clock)
    with _removing_on_failure(path), _closing_on_failure(opened):
        _perform(opened, clock, {"edit": "set_clinic", **clinic})
    return opened, code


def open_file(path: Path, passphrase: str, name: str | None = None, clock: Clock = _now) -> OpenFile:
    """Open a file with a passphrase; raises what is wrong as one of its own kinds, having touched nothing.

    A file of an older version is brought up to date, and a copy of it kept beside it, named by `clock`.
    Kinds: `file_missing`, `key_file_missing`, `key_file_damaged`, `in_use`, `wrong_passphrase`, `unknown_user`,
    `choose_user`, `damaged`, `newer_file`, `unsafe_settings`, `not_readable`, `not_updated`.
    """
    with _opening(path) as lock:
        return _opened(path, keys.unlock(path, passphrase, name), lock, clock)


def open_with_own_key(path: Path, user_id: str, own_key: bytes, clock: Clock = _now) -> OpenFile:
    """Open a file with the key derived from the one person’s passphrase; raises as `open_file` and `own_key.unlock`."""
    with _opening(path) as lock:
        return _opened(path, unlock_with_own_key(path, user_id, own_key), lock, clock)


def open_with_code(path: Path, code: str, name: str | None = None, clock: Clock = _now) -> tuple[OpenFile, bytes]:
    """Open a file with the code of its recovery sheet; gives it with the data key, for a new passphrase of `name`.

    Raises as `open_file`, and `recovery_code` as `keys.recover`.
    """
    with _opening(path) as lock:
        unlocked = keys.recover(path, code, name)
        return _opened(path, unlocked, lock, clock), unlocked.data_key


@contextmanager
def _making(path: Path) -> Iterator[FileLock]:
    """Lock the place of a new file, and leave nothing there if it comes to nothing."""
    _refuse_present(path)
    lock = FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        _refuse_present(path)
        with _removing_on_failure(path):
            yield lock
    except BaseException as fault:
        lock.release()
        if isinstance(fault, OSError):
            raise ExposureError("not_written", "file") from None
        raise


def renew_passphrase(opened: OpenFile, data_key: bytes, passphrase: str) -> OpenFile:
    """Replace the passphrase of who opened the file with the recovery sheet; gives the file, open as it was."""
    keys.change_passphrase(opened.path, data_key, opened.user.id, passphrase)
    return opened


def _refuse_present(path: Path) -> None:
    """Refuse a place that is taken; a key file alone takes it too, for it may be all that opens a backup."""
    if path.exists() or keys.keys_path(path).exists():
        raise ExposureError("conflict", "file")


@contextmanager
def _opening(path: Path) -> Iterator[FileLock]:
    """Lock a file that is there with its keys, and give the lock back if it does not open."""
    end_restore(path)
    if not path.is_file():
        raise ExposureError("file_missing", "file")
    lock = FileLock(path)
    try:
        keys.users(path)
        lock.acquire()
        yield lock
    except BaseException as fault:
        lock.release()
        if isinstance(fault, OSError):
            raise ExposureError("not_readable", "file") from None
        raise


@contextmanager
def _removing_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        sqlcipher_file.remove(path)
        keys.keys_path(path).unlink(missing_ok=True)
        raise


@contextmanager
def _closing_on_failure(opened: OpenFile) -> Iterator[None]:
    try:
        yield
    except BaseException:
        opened.close()
        raise


def _opened(path: Path, unlocked: keys.Unlocked, lock: FileLock, clock: Clock) -> OpenFile:
    material = _material(unlocked.data_key)
    refuse_damaged(path)
    kept = bring_up_to_date(path, material, clock())
    opened = sqlcipher_file.open_existing(path, material)
    try:
        return OpenFile(path, opened, lock, _user(opened, unlocked), kept, unlocked.data_key)
    except BaseException:
        opened.close()
        raise


def _user(opened: Database, unlocked: keys.Unlocked) -> User:
    """Give who unlocked the file; only a file that names nobody yet takes a stranger for its first clinician."""
    with opened.reading() as records:
        known = records.find_one(User, unlocked.user_id)
        if known is None and records.find(User):
            raise ExposureError("unknown_user", "user")
    return known or User(UserId(unlocked.user_id), unlocked.user_name, "clinician")


def _perform(opened: OpenFile, clock: Clock, line: dict[str, str]) -> None:
    with opened.database.writing() as records:
        perform(records, line, opened.performer(clock))


def _material(data_key: bytes) -> bytes:
    """Give the key as SQLCipher takes it: the data key, then the salt the file is to begin with."""
    return data_key + keys.file_salt(data_key)
