"""The clinic's own library: movements it adds, changes and puts aside, and those of the program it hides."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.movement import ACTIVITIES, REGIONS, OwnMovement
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import Id, Key, Reader, Text, Truth, choice
from exposure.edits.shapes import Dimensions, Texts
from exposure.errors import ExposureError
from exposure.storage.records import Records

RegionField = Annotated[Any, Reader(choice(*REGIONS))]
ActivityField = Annotated[Any, Reader(choice(*ACTIVITIES))]


@dataclass(frozen=True)
class AddMovement(Edit):
    """Add a movement of the clinic's own to the library."""

    who = STAFF
    makes_its_id = True
    id: Id
    words: Text
    region: RegionField
    activity: ActivityField | None = None
    dimensions: Dimensions = ()
    fears: Texts = ()

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the movement; raises `conflict`."""
        refuse_known(records, OwnMovement, self.id)
        said = (self.words, self.region, self.activity, _once(self.dimensions), self.fears)
        records.save(OwnMovement(self.id, *said, archived=False, at=occasion.at))
        return Changed(made=self.id)


@dataclass(frozen=True)
class ChangeMovement(Edit):
    """Word a movement of the clinic's own anew; what is not said stays. Steps made from it keep their words."""

    who = STAFF
    id: Id
    words: Text | None = None
    region: RegionField | None = None
    activity: ActivityField | None = None
    dimensions: Dimensions | None = None
    fears: Texts | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said; raises `missing` for empty words."""
        present = records.get(OwnMovement, self.id)
        if self.words is not None and not self.words.strip():
            raise ExposureError("missing", "words")
        said = self.given("words", "region", "activity", "dimensions", "fears")
        changed = replace(present, **said)
        records.save(replace(changed, dimensions=_once(changed.dimensions)))
        return Changed()


@dataclass(frozen=True)
class ArchiveMovement(Edit):
    """Take a movement of the clinic's own out of the library."""

    who = STAFF
    movement: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Mark it as put aside; raises `not_now` when it is already."""
        present = records.get(OwnMovement, self.movement, "movement")
        if present.archived:
            raise ExposureError("not_now", "movement", why="movement_archived")
        records.save(replace(present, archived=True))
        return Changed()


@dataclass(frozen=True)
class HideMovement(Edit):
    """Hide a movement of the program's library in this clinic, or show it again."""

    who = STAFF
    library: Key
    hidden: Truth

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the list of what is hidden."""
        clinic = records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")
        others = set(clinic.hidden_movements) - {self.library}
        hidden = others | {self.library} if self.hidden else others
        records.save(replace(clinic, hidden_movements=tuple(sorted(hidden))))
        return Changed()


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


EDITS: tuple[type[Edit], ...] = (AddMovement, ChangeMovement, ArchiveMovement, HideMovement)
