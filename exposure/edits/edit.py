"""What an edit is: a verb somebody can do, who may do it, and what it touched."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, ClassVar

from exposure.domain.clinic import ROLES, Role
from exposure.domain.identifiers import PatientId
from exposure.domain.measure import Measure
from exposure.errors import ExposureError
from exposure.storage.records import Records

EVERYBODY: tuple[Role, ...] = ROLES
STAFF: tuple[Role, ...] = ("clinician", "assistant")
CLINICIAN: tuple[Role, ...] = ("clinician",)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who does an edit and when: `at` is when it is said to be, `entered` when it was typed; made once an edit.

    `measures` are those the program knows, by key; empty where it was told none.
    """

    at: datetime
    entered: datetime
    user: str
    role: Role
    edit_id: str
    measures: Mapping[str, Measure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changed:
    """What an edit touched: whose record, what it made, which tables; and what to be warned about."""

    patient: PatientId | None = None
    made: str | None = None
    warnings: tuple[str, ...] = ()
    tables: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Edit(ABC):
    """One verb; its fields are those of its JSON form, read by `exposure.edits.reading`.

    `makes_its_id`: without an edit_id its `id` is one. `said_again`: it may be said several times about one thing, and
    without an edit_id the newest saying, word for word, is a repeat. `of_order`: `seen` may refuse it as `stale`.
    """

    who: ClassVar[tuple[Role, ...]] = EVERYBODY
    undoable: ClassVar[bool] = True
    makes_its_id: ClassVar[bool] = False
    said_again: ClassVar[bool] = False
    of_order: ClassVar[bool] = False

    @classmethod
    def verb(cls) -> str:
        """Give the verb as it is written, `AddPatient` as "add_patient"."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def allowed(self, occasion: Occasion) -> None:
        """Raise `not_allowed` unless the role may do this."""
        if occasion.role not in self.who:
            raise ExposureError("not_allowed", "role", role=occasion.role)

    @abstractmethod
    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Do it; raises ExposureError and has then done nothing that lasts."""

    def makes(self) -> str | None:
        """Give the id of what this makes, or None."""
        named: str | None = getattr(self, "id", None)
        return named

    def conclude(self, records: Records) -> frozenset[str]:
        """Do what must wait until the edit stands in the history; gives the tables touched, mostly none."""
        return frozenset()

    def given(self, *names: str) -> dict[str, Any]:
        """Give those of the named fields that were said."""
        wanted = names or tuple(field.name for field in fields(self))
        return {name: value for name in wanted if (value := getattr(self, name)) is not None}


def refuse_known(records: Records, kind: type, key: str) -> None:
    """Raise `conflict` if a record of this kind has that key already."""
    if records.find_one(kind, key) is not None:
        raise ExposureError("conflict", "id")
