"""What is done to a ladder: rungs added, moved, rated, rested."""

from dataclasses import dataclass, replace
from typing import Annotated

from exposure.domain.identifiers import LadderId
from exposure.domain.ladder import Ladder, Rung
from exposure.domain.ladder_order import place_for
from exposure.domain.patient import Patient
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.finding import with_ladder
from exposure.edits.making import keep_rating, made_rung
from exposure.edits.order import on_ladder, settle
from exposure.edits.reading import Day, Hours, Id, Rating, Reader, Text, number
from exposure.edits.shapes import Behaviours, Dose
from exposure.errors import ExposureError
from exposure.storage.records import Records

Place = Annotated[int, Reader(number(0, 10_000))]


@dataclass(frozen=True)
class AddLadder(Edit):
    """Begin a ladder under a goal in the patient's words."""

    who = STAFF
    makes_its_id = True
    id: Id
    patient: Id
    goal: Text

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the ladder; raises `conflict`."""
        refuse_known(records, Ladder, self.id)
        patient = records.get(Patient, self.patient, "patient").id
        records.save(Ladder(LadderId(self.id), patient, self.goal, occasion.at))
        return Changed(patient, self.id)


@dataclass(frozen=True)
class SetGoalRung(Edit):
    """Say which rung is the goal."""

    who = STAFF
    ladder: Id
    rung: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the goal step; raises `unknown_id` for a rung of another ladder."""
        ladder = records.get(Ladder, self.ladder, "ladder")
        rung = records.get(Rung, self.rung, "rung")
        if rung.ladder != ladder.id:
            raise ExposureError("unknown_id", "rung")
        records.save(replace(ladder, goal_rung=rung.id))
        return Changed(ladder.patient)


@dataclass(frozen=True)
class AddRung(Edit):
    """Put a movement on the ladder."""

    makes_its_id = True
    of_order = True
    id: Id
    ladder: Id
    movement: Text
    position: Place | None = None
    threat: Rating | None = None
    feared_outcome: Text | None = None
    how_we_know: Text | None = None
    horizon_hours: Hours | None = None
    dose: Dose | None = None
    safety_behaviours: Behaviours | None = None
    library: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the rung at its place, or where its worry puts it; raises `conflict` or `range`."""
        refuse_known(records, Rung, self.id)
        ladder = records.get(Ladder, self.ladder, "ladder")
        rungs = on_ladder(records, ladder.id)
        place = place_for(rungs, self.threat) if self.position is None else self.position
        if place > len(rungs):
            raise ExposureError("range", "position", lowest=0, highest=len(rungs))
        rungs.insert(place, made_rung(ladder, self.given()))
        settle(records, ladder, rungs)
        keep_rating(records, self.id, self.threat, occasion)
        return Changed(ladder.patient, self.id)


@dataclass(frozen=True)
class MoveRung(Edit):
    """Give a rung another place, counted from 0 at the bottom."""

    of_order = True
    rung: Id
    to: Place

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the order; raises `not_now` for a passed or archived rung, `range` for a place that is not there."""
        rung, ladder = with_ladder(records, self.rung)
        rungs = on_ladder(records, ladder.id)
        if rung.passed or rung.position is None:
            raise ExposureError("not_now", "rung", why="passed" if rung.passed else "archived")
        if self.to >= len(rungs):
            raise ExposureError("range", "to", lowest=0, highest=len(rungs) - 1)
        rungs.remove(rung)
        rungs.insert(self.to, rung)
        settle(records, ladder, rungs)
        return Changed(ladder.patient)


@dataclass(frozen=True)
class RateRung(Edit):
    """Say how worrying a rung is now; every rating is kept."""

    rung: Id
    threat: Rating

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the rating; the order stays."""
        rung, ladder = with_ladder(records, self.rung)
        records.save(replace(rung, threat=self.threat))
        keep_rating(records, rung.id, self.threat, occasion)
        return Changed(ladder.patient)


@dataclass(frozen=True)
class RestRung(Edit):
    """Let one rung rest, with a reason, until when, and whose job it is."""

    who = STAFF
    rung: Id
    reason: Text
    until: Day | None = None
    owner: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Pass the rung over until it is woken; raises `not_now` unless it is still to be done."""
        rung, ladder = with_ladder(records, self.rung)
        if rung.status is not None:
            raise ExposureError("not_now", "rung", why=rung.status)
        rested = replace(rung, status="skipped", rest_reason=self.reason, rest_until=self.until, rest_owner=self.owner)
        records.save(rested)
        return Changed(ladder.patient)


@dataclass(frozen=True)
class WakeRung(Edit):
    """Let a resting rung take part again."""

    who = STAFF
    rung: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Clear the rest; raises `not_now` for a rung that is not resting."""
        rung, ladder = with_ladder(records, self.rung)
        if rung.status != "skipped":
            raise ExposureError("not_now", "rung", why=rung.status or "awake")
        records.save(replace(rung, status=None, rest_reason="", rest_until=None, rest_owner=""))
        return Changed(ladder.patient)


EDITS: tuple[type[Edit], ...] = (
    AddLadder,
    SetGoalRung,
    AddRung,
    MoveRung,
    RateRung,
    RestRung,
    WakeRung,
)
