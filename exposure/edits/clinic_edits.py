"""What is done to the clinic: its name, its people, its settings."""

import re
from dataclasses import dataclass, replace
from typing import Annotated, cast

from exposure.domain.clinic import CLINIC, ROLES, Clinic, Gp, Role, User
from exposure.domain.identifiers import GpId, UserId
from exposure.domain.texts import text
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import Id, Reader, Text, choice
from exposure.errors import ExposureError
from exposure.storage.records import Records

_SECRET = re.compile(r"[0-9a-f]{64}", re.ASCII)
_PLACE_HOLDER = re.compile(r"\{(?:date|kind|identifier)\}")
# What no system takes in a name, or takes for a folder; a brace left over is a slip in a place-holder.
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|{}\t\n]|^\s*\.')
LONGEST_NAME = 120


def file_pattern(value: object, field: str) -> str:
    """Read how letters are called as files, with {date}, {kind} and {identifier}; empty: the usual way."""
    pattern = text(value, field)
    if len(pattern) > LONGEST_NAME or _NOT_IN_A_NAME.search(_PLACE_HOLDER.sub("", pattern)):
        raise ExposureError("range", field)
    return pattern


def secret(value: object, field: str) -> str:
    """Read 64 hexadecimal digits."""
    if not isinstance(value, str) or not _SECRET.fullmatch(value):
        raise ExposureError("type", field)
    return value


@dataclass(frozen=True)
class SetClinic(Edit):
    """Name the clinic and say how it is reached."""

    who = CLINICIAN
    name: Text
    address: Text | None = None
    phone: Text | None = None
    email: Text | None = None
    emergency: Text | None = None
    letter_name: Annotated[str, Reader(file_pattern)] | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the clinic; what is not said stays."""
        present = records.find_one(Clinic, CLINIC) or Clinic(CLINIC, self.name)
        said = self.given("address", "phone", "email", "emergency", "letter_name")
        records.save(replace(present, name=self.name, **said))
        return Changed()


@dataclass(frozen=True)
class AddGp(Edit):
    """Add a GP letters go to."""

    who = STAFF
    makes_its_id = True
    id: Id
    name: Text
    practice: Text = ""
    address: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the GP; raises `conflict`."""
        refuse_known(records, Gp, self.id)
        records.save(Gp(GpId(self.id), self.name, self.practice, self.address))
        return Changed(made=self.id)


@dataclass(frozen=True)
class AddUser(Edit):
    """Name somebody who may unlock the file."""

    who = CLINICIAN
    undoable = False
    makes_its_id = True
    id: Id
    name: Text
    role: Annotated[str, Reader(choice(*ROLES))]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the user; raises `conflict`."""
        refuse_known(records, User, self.id)
        records.save(User(UserId(self.id), self.name, cast(Role, self.role)))
        return Changed(made=self.id)


@dataclass(frozen=True)
class RemoveUser(Edit):
    """Say that somebody no longer unlocks the file; what they did stays under their name."""

    who = CLINICIAN
    undoable = False
    user: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Change no record; raises `unknown_id`, and `not_now` for oneself."""
        if records.get(User, self.user, "user").name == occasion.user:
            raise ExposureError("not_now", "user", why="yourself")
        return Changed()


@dataclass(frozen=True)
class NoteKeys(Edit):
    """Keep that somebody set about their own passphrase, or that a new recovery sheet was made."""

    who = STAFF
    undoable = False
    what: Annotated[str, Reader(choice("passphrase", "recovery_sheet"))]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Change no record; raises `not_allowed`: a sheet opens the file for anybody, so a clinician makes it."""
        if self.what == "recovery_sheet" and occasion.role != "clinician":
            raise ExposureError("not_allowed", "role", role=occasion.role)
        return Changed()


@dataclass(frozen=True)
class SetResearchSecret(Edit):
    """Keep the secret of research exports, once: with another one nobody would be the same person any more."""

    who = CLINICIAN
    undoable = False
    secret: Annotated[str, Reader(secret)]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the secret; raises `not_now` when there is one."""
        present = records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")
        if present.research_secret:
            raise ExposureError("not_now", "secret", why="secret")
        records.save(replace(present, research_secret=self.secret))
        return Changed()


EDITS: tuple[type[Edit], ...] = (SetClinic, AddGp, AddUser, RemoveUser, NoteKeys, SetResearchSecret)
