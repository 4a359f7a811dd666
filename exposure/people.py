"""Who opens a file: added, taken out, given another passphrase, and the recovery sheet made anew or tried.

None of it rewrites the data file: the file's key stays, and FILE.keys holds it once for each person. The history says
first what is set about, then the key file is changed: what fails or is cut between the two can be done again, and who
is listed here is always who can open the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from exposure.domain.clinic import Role, User
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.opening import OpenFile
from exposure.storage import keys

_NEW_SHEET = {"edit": "note_keys", "what": "recovery_sheet"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who opens the file; `role` is None where the record does not know them, and they are then not let in."""

    id: str
    name: str
    role: Role | None
    is_me: bool


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added, and the passphrase they will open the file with."""

    name: str
    role: Role
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class People:
    """The people of an open file, and who asks; each change asks for the asker's own passphrase once more."""

    opened: OpenFile
    performer: Performer

    def listed(self) -> tuple[Person, ...]:
        """List who opens the file, in the order they were added; raises as `keys.users`."""
        with self.opened.database.reading() as records:
            roles: dict[str, Role] = {user.id: user.role for user in records.find(User)}
        mine = self.opened.user.id
        return tuple(Person(key, name, roles.get(key), key == mine) for key, name in keys.users(self.opened.path))

    def add(self, present: str, person: NewPerson) -> None:
        """Let one more person open the file.

        Raises `wrong_passphrase`, `missing` without a name or passphrase, `conflict` for a name that is there, and
        `not_allowed`.
        """
        data_key = self._prove(present)
        keys.refuse_taken(self.opened.path, person.name, person.passphrase)
        key = str(uuid4())
        self._say({"edit": "add_user", "id": key, "name": person.name, "role": person.role})
        keys.add_user(self.opened.path, data_key, key, person.name, person.passphrase)

    def remove(self, present: str, person: str) -> None:
        """Let a person, by id, open the file no more; what they did stays under their name.

        Raises `wrong_passphrase`, `unknown_user`, `not_now` for oneself and for the last clinician, `not_allowed`.
        """
        data_key = self._prove(present)
        leaving = self._leaving(person)
        if leaving.role is not None:
            self._say({"edit": "remove_user", "user": person})
        keys.remove_user(self.opened.path, data_key, person)

    def change_passphrase(self, present: str, new: str) -> None:
        """Replace the asker's passphrase; raises `wrong_passphrase`, and `missing` for an empty new one."""
        data_key = self._prove(present)
        keys.refuse_empty(new)
        self._say({"edit": "note_keys", "what": "passphrase"})
        keys.change_passphrase(self.opened.path, data_key, self.opened.user.id, new)

    def new_sheet(self, present: str) -> keys.NewSheet:
        """Make a new recovery code, changing nothing: the sheet there is stays the one that opens the file.

        Raises as `add`.
        """
        data_key = self._prove(present)
        with self.opened.database.trying() as records:
            perform(records, _NEW_SHEET, self.performer)
        return keys.new_sheet(data_key)

    def use_sheet(self, sheet: keys.NewSheet) -> None:
        """Let a sheet of `new_sheet` open the file, now that somebody has it; the one before opens nothing any more."""
        self._say(_NEW_SHEET)
        keys.use_sheet(self.opened.path, self.opened.data_key, sheet)

    def try_sheet(self, code: str) -> None:
        """Find out whether a recovery code would open the file, changing nothing; raises as `keys.recover`."""
        keys.recover(self.opened.path, code, self.opened.user.name)

    def _prove(self, present: str) -> bytes:
        return keys.unlock(self.opened.path, present, self.opened.user.name).data_key

    def _leaving(self, person: str) -> Person:
        listed = self.listed()
        found = next((each for each in listed if each.id == person), None)
        if found is None:
            raise ExposureError("unknown_user", "user")
        if found.is_me:
            raise ExposureError("not_now", "user", why="yourself")
        if [each.id for each in listed if each.role == "clinician"] == [person]:
            raise ExposureError("not_now", "user", why="last_clinician")
        return found

    def _say(self, line: Mapping[str, object]) -> None:
        with self.opened.database.writing() as records:
            perform(records, line, self.performer)
