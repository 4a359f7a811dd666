"""A photo or drawing of one's own for a step, or for a movement of the clinic's own."""

from dataclasses import dataclass

from exposure.domain.identifiers import PatientId
from exposure.domain.movement import OwnMovement
from exposure.domain.step_picture import StepPicture, picture_kind
from exposure.edits.edit import STAFF, Changed, Edit, Occasion
from exposure.edits.finding import with_ladder
from exposure.edits.reading import Id
from exposure.edits.shapes import Image
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(frozen=True)
class SetPicture(Edit):
    """Give a step, or a movement of the clinic's own, a picture, in the place of the one before; null takes it away."""

    image: Image
    rung: Id | None = None
    movement: Id | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the picture; raises `missing` unless one of the two is named, `not_now` where none is to be taken."""
        if len(self.given("rung", "movement")) != 1:
            raise ExposureError("missing", "rung", why="rung_or_movement")
        owner, patient = self._of(records, occasion)
        kind = picture_kind(self.image) if self.image is not None else None
        if self.image is not None and kind is not None:
            records.save(StepPicture(owner, patient, self.image, kind))
        elif records.find_one(StepPicture, owner) is None:
            raise ExposureError("not_now", "image", why="no_picture")
        else:
            records.remove(StepPicture, owner)
        return Changed(patient)

    def _of(self, records: Records, occasion: Occasion) -> tuple[str, PatientId | None]:
        """Give whose picture it is; raises `not_allowed` for a patient who would change the clinic's library."""
        if self.rung is not None:
            rung, ladder = with_ladder(records, self.rung)
            return rung.id, ladder.patient
        if occasion.role not in STAFF:
            raise ExposureError("not_allowed", "role", role=occasion.role)
        return records.get(OwnMovement, self.movement or "", "movement").id, None


EDITS: tuple[type[Edit], ...] = (SetPicture,)
