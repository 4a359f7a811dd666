"""The clinic and the people of its side: clinicians, other users, GPs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from exposure.domain.identifiers import GpId, UserId

Role = Literal["clinician", "assistant", "patient"]
ROLES: tuple[Role, ...] = ("clinician", "assistant", "patient")
CLINIC = "clinic"


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic this file belongs to; there is one, and its key is the word "clinic".

    `hidden_movements` are keys of the library; `letter_name` is how letters are called as files, "" the usual way.
    `research_secret`, 64 hexadecimal digits or "", is what ids and days of a research export are made strange with.
    """

    key: str
    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    emergency: str = ""
    policy: Mapping[str, int | None] = field(default_factory=dict)
    hidden_movements: tuple[str, ...] = ()
    letter_name: str = ""
    research_secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who unlocks the file."""

    id: UserId
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Gp:
    """A GP letters go to."""

    id: GpId
    name: str
    practice: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What the first run asks for: a clinician, the clinic, its emergency contacts, a passphrase."""

    clinician: str
    clinic: str
    address: str
    phone: str
    emergency: str
    passphrase: str = field(repr=False)
