"""What is done to the clinic: its name, its people, its settings."""

from dataclasses import dataclass, replace
from typing import Annotated, cast

from exposure.domain.clinic import CLINIC, ROLES, Clinic, Gp, Role, User
from exposure.domain.identifiers import GpId, UserId
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import Id, Reader, Text, choice
from exposure.storage.records import Records


@dataclass(frozen=True)
class SetClinic(Edit):
    """Name the clinic and say how it is reached."""

    who = CLINICIAN
    name: Text
    address: Text | None = None
    phone: Text | None = None
    email: Text | None = None
    emergency: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the clinic; what is not said stays."""
        present = records.find_one(Clinic, CLINIC) or Clinic(CLINIC, self.name)
        said = self.given("address", "phone", "email", "emergency")
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
    makes_its_id = True
    id: Id
    name: Text
    role: Annotated[str, Reader(choice(*ROLES))]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the user; raises `conflict`."""
        refuse_known(records, User, self.id)
        records.save(User(UserId(self.id), self.name, cast(Role, self.role)))
        return Changed(made=self.id)


EDITS: tuple[type[Edit], ...] = (SetClinic, AddGp, AddUser)
