"""Worry in the patient's own terms: what 0, 50 and 100 are for them, and the ladder as each of the two ranks it."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import RANKERS, Ladder, OwnRanking
from exposure.domain.patient import Patient
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.order import on_ladder
from exposure.edits.reading import Id, Reader, choice
from exposure.edits.shapes import Anchors, Ids, Threats
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(frozen=True)
class SetAnchors(Edit):
    """Say what a worry of 0, 50 or 100 is for this person; what is not said stays, an empty text clears it."""

    patient: Id
    anchors: Anchors

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said."""
        present = records.get(Patient, self.patient, "patient")
        said = {**present.anchors, **self.anchors}
        records.save(replace(present, anchors={place: words for place, words in said.items() if words.strip()}))
        return Changed(present.id)


@dataclass(frozen=True)
class RankLadder(Edit):
    """Rank the steps of a ladder by worry, as patient or as clinician; the ladder itself stays as it is."""

    makes_its_id = True
    of_order = True
    id: Id
    ladder: Id
    by: Annotated[Any, Reader(choice(*RANKERS))]
    order: Ids
    threats: Threats | None = None

    def allowed(self, occasion: Occasion) -> None:
        """Raise `not_allowed` for a patient who would rank as the clinician."""
        if occasion.role not in STAFF and getattr(self, "by", "patient") == "clinician":
            raise ExposureError("not_allowed", "role", role=occasion.role)

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the ranking; raises `stale` unless it is of just the steps there are, `unknown_id` for another's."""
        refuse_known(records, OwnRanking, self.id)
        ladder = records.get(Ladder, self.ladder, "ladder")
        if sorted(self.order) != sorted(rung.id for rung in on_ladder(records, ladder.id)):
            raise ExposureError("stale", "order")
        worries = {RungId(rung): worry for rung, worry in (self.threats or {}).items()}
        if not worries.keys() <= set(self.order):
            raise ExposureError("unknown_id", "threats")
        order = tuple(RungId(rung) for rung in self.order)
        records.save(OwnRanking(self.id, ladder.id, self.by, order, worries, occasion.at))
        return Changed(ladder.patient, self.id)


EDITS: tuple[type[Edit], ...] = (SetAnchors, RankLadder)
