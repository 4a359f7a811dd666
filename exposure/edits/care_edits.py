"""Care around the ladder: holds, concerns, flares, reviews."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.care import HOLD_MODES, REVIEW_HOWS, Concern, Flare, Hold, ReviewClose
from exposure.domain.ladder import Ladder
from exposure.domain.patient import Patient
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion
from exposure.edits.finding import refuse_foreign
from exposure.edits.reading import Id, Reader, Text, choice
from exposure.edits.shapes import MaybeRing, RingField
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(frozen=True)
class OpenHold(Edit):
    """Pause a ladder for a clinical concern; anybody may."""

    undoable = False
    ladder: Id
    reason: Text

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Open the hold; raises `not_now` when one is open."""
        ladder = records.get(Ladder, self.ladder, "ladder")
        if _open_hold(records, ladder) is not None:
            raise ExposureError("not_now", "ladder", why="hold")
        records.save(Hold(occasion.edit_id, ladder.id, self.reason, occasion.at))
        return Changed(ladder.patient)


@dataclass(frozen=True)
class CloseHold(Edit):
    """End a pause, with how it goes on and why."""

    who = CLINICIAN
    undoable = False
    ladder: Id
    mode: Annotated[Any, Reader(choice(*HOLD_MODES))]
    reason: Text

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Close the hold; raises `not_now` when none is open."""
        ladder = records.get(Ladder, self.ladder, "ladder")
        hold = _open_hold(records, ladder)
        if hold is None:
            raise ExposureError("not_now", "ladder", why="no_hold")
        records.save(replace(hold, closed=occasion.at, mode=self.mode, closing_reason=self.reason))
        return Changed(ladder.patient)


@dataclass(frozen=True)
class NoteConcern(Edit):
    """Keep what was new or different and what was found ("usual": checked now, no hold)."""

    patient: Id
    text: Text
    found: Text

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the note."""
        patient = records.get(Patient, self.patient, "patient").id
        records.save(Concern(occasion.edit_id, patient, self.text, self.found, occasion.at))
        return Changed(patient)


@dataclass(frozen=True)
class OpenFlare(Edit):
    """Declare a flare; it is the person's, and seen on every ladder of theirs. `ring` is the call that is agreed."""

    undoable = False
    patient: Id
    steady_rung: Id | None = None
    ring: RingField | None = None
    note: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Open the flare; raises `not_now` when one is open."""
        patient = records.get(Patient, self.patient, "patient").id
        if _open_flare(records, patient) is not None:
            raise ExposureError("not_now", "patient", why="flare")
        steady = refuse_foreign(records, self.steady_rung, patient, "steady_rung")
        records.save(Flare(occasion.edit_id, patient, steady, occasion.at, note=self.note, **(self.ring or {})))
        return Changed(patient)


@dataclass(frozen=True)
class SetFlareRing(Edit):
    """Agree who rings about the open flare and when; null takes the agreement back."""

    who = STAFF
    patient: Id
    ring: MaybeRing

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the call; raises `not_now` without an open flare."""
        patient = records.get(Patient, self.patient, "patient").id
        agreed = self.ring or {"ring_how": None, "ring_at": None}
        records.save(replace(_refuse_no_flare(records, patient), **agreed))
        return Changed(patient)


@dataclass(frozen=True)
class CloseFlare(Edit):
    """End a flare, with what set it off and what was learned."""

    undoable = False
    patient: Id
    trigger: Text = ""
    lesson: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Close the flare; raises `not_now` when none is open."""
        patient = records.get(Patient, self.patient, "patient").id
        flare = _refuse_no_flare(records, patient)
        records.save(replace(flare, closed=occasion.at, trigger=self.trigger, lesson=self.lesson))
        return Changed(patient)


@dataclass(frozen=True)
class CloseReview(Edit):
    """Close a review, with how the ladder goes on."""

    who = CLINICIAN
    undoable = False
    ladder: Id
    how: Annotated[Any, Reader(choice(*REVIEW_HOWS))]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the closing."""
        ladder = records.get(Ladder, self.ladder, "ladder")
        records.save(ReviewClose(occasion.edit_id, ladder.id, self.how, occasion.at))
        return Changed(ladder.patient)


def _open_hold(records: Records, ladder: Ladder) -> Hold | None:
    return next((hold for hold in records.find(Hold, ladder=ladder.id) if hold.closed is None), None)


def _open_flare(records: Records, patient: str) -> Flare | None:
    return next((flare for flare in records.find(Flare, patient=patient) if flare.closed is None), None)


def _refuse_no_flare(records: Records, patient: str) -> Flare:
    flare = _open_flare(records, patient)
    if flare is None:
        raise ExposureError("not_now", "patient", why="no_flare")
    return flare


EDITS: tuple[type[Edit], ...] = (OpenHold, CloseHold, NoteConcern, OpenFlare, SetFlareRing, CloseFlare, CloseReview)
