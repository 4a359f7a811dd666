"""Moving up, and where a clinician decides otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.identifiers import PatientId, RungId
from exposure.domain.ladder import Ladder, Rung, Status
from exposure.domain.patient import Patient
from exposure.domain.progression.gathering import decide, decide_as_of
from exposure.domain.progression.settings import NAMES
from exposure.domain.texts import text
from exposure.edits.edit import CLINICIAN, Changed, Edit, Occasion
from exposure.edits.finding import with_ladder
from exposure.edits.reading import Id, Reader, Reason, Truth
from exposure.edits.shapes import SettingsField, Texts
from exposure.errors import ExposureError
from exposure.storage.records import Records

_PASSED: dict[str, Status] = {"READY_SHOWN": "passed_shown", "READY_NOT_FEARED": "passed_not_feared"}


def _whole_clinic(value: object, field: str) -> object:
    """Read what stands for the clinic, of which there is one: true, or any word."""
    return value if value is True else text(value, field)


@dataclass(frozen=True)
class AgreeHomeStep(Edit):
    """Agree beforehand that the patient starts the next step alone once the rule is met for this one, or no longer."""

    who = CLINICIAN
    rung: Id
    agreed: Truth = True

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the agreement, or that there is none."""
        rung, patient = _of_patient(records, self.rung)
        records.save(replace(rung, home_step=self.agreed))
        return Changed(patient)


@dataclass(frozen=True)
class MoveUp(Edit):
    """Leave a rung that PP-1 says is READY."""

    rung: Id
    as_agreed: Truth = False

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Mark the rung as passed; raises `not_now` unless it is READY at this edit's time."""
        case, ladder = _on_case(records, self.rung)
        rung = ladder.rung(RungId(self.rung))
        # A move made at home and typed in since is judged by the day it was made on.
        as_of = decide_as_of if occasion.at < occasion.entered else decide
        decision = as_of(ladder, case, occasion.at)
        if decision.reason not in _PASSED or decision.rung != rung.id or rung.stay_reason:
            raise ExposureError("not_now", "rung", why="not_ready", reason=decision.reason)
        agreed = self.as_agreed and rung.home_step and decision.reason == "READY_SHOWN"
        if occasion.role != "clinician" and not agreed:
            raise ExposureError("not_allowed", "role", role=occasion.role)
        records.save(replace(rung, status=_PASSED[decision.reason], passed_at=occasion.at))
        return Changed(case.patient.id)


@dataclass(frozen=True)
class OverrideUp(Edit):
    """Move on by clinical decision, with a reason that is shown for ever."""

    who = CLINICIAN
    rung: Id
    reason: Reason

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Mark the rung as passed by decision; raises `not_now` in a hold or an unresolved review."""
        case, ladder = _on_case(records, self.rung)
        rung = ladder.rung(RungId(self.rung))
        _refuse_override(case, ladder, occasion)
        if rung.status is not None:
            raise ExposureError("not_now", "rung", why=rung.status)
        records.save(replace(rung, status="passed_override", passed_at=occasion.at, passed_reason=self.reason))
        return Changed(case.patient.id)


@dataclass(frozen=True)
class OverrideStay(Edit):
    """Stay on a rung by clinical decision; READY is not shown until that is cleared."""

    who = CLINICIAN
    rung: Id
    reason: Reason

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the reason; raises `not_now` in a hold or an unresolved review."""
        case, ladder = _on_case(records, self.rung)
        _refuse_override(case, ladder, occasion)
        records.save(replace(ladder.rung(RungId(self.rung)), stay_reason=self.reason))
        return Changed(case.patient.id)


@dataclass(frozen=True)
class ClearStay(Edit):
    """End a decision to stay."""

    who = CLINICIAN
    rung: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Clear the reason; raises `not_now` when there is none."""
        rung, patient = _of_patient(records, self.rung)
        if not rung.stay_reason:
            raise ExposureError("not_now", "rung", why="no_stay")
        records.save(replace(rung, stay_reason=""))
        return Changed(patient)


@dataclass(frozen=True)
class SetPolicy(Edit):
    """Set PP-1's numbers for the clinic, one patient, one ladder or one rung; what is cleared holds as it is above."""

    who = CLINICIAN
    settings: SettingsField
    clear: Texts = ()
    clinic: Annotated[Any, Reader(_whole_clinic)] = None
    patient: Id | None = None
    ladder: Id | None = None
    rung: Id | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said over what was set; raises `missing` unless exactly one is named."""
        if len(self.given("clinic", "patient", "ladder", "rung")) != 1:
            raise ExposureError("missing", "patient", why="one_of")
        if unknown := next((name for name in self.clear if name not in NAMES), None):
            raise ExposureError("unknown_field", f"clear.{unknown}")
        if self.patient:
            person = records.get(Patient, self.patient, "patient")
            records.save(replace(person, policy=self._over(person.policy)))
            return Changed(person.id)
        if self.ladder:
            ladder = records.get(Ladder, self.ladder, "ladder")
            records.save(replace(ladder, policy=self._over(ladder.policy)))
            return Changed(ladder.patient)
        if self.rung:
            rung, owner = _of_patient(records, self.rung)
            records.save(replace(rung, policy=self._over(rung.policy)))
            return Changed(owner)
        clinic = records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")
        records.save(replace(clinic, policy=self._over(clinic.policy)))
        return Changed()

    def _over(self, set_before: Mapping[str, int | None]) -> dict[str, int | None]:
        """Give what is set now: what was set before, less what is cleared, under what is said."""
        kept = {name: value for name, value in set_before.items() if name not in self.clear}
        return {**kept, **self.settings}


def _of_patient(records: Records, key: str) -> tuple[Rung, PatientId]:
    rung, ladder = with_ladder(records, key)
    return rung, ladder.patient


def _on_case(records: Records, key: str) -> tuple[Case, LadderCase]:
    rung, patient = _of_patient(records, key)
    case = records.case(patient)
    return case, next(each for each in case.ladders if each.ladder.id == rung.ladder)


def _refuse_override(case: Case, ladder: LadderCase, occasion: Occasion) -> None:
    """Refuse in a hold or an unresolved review; a flare may cover a review, so it is left out of sight here."""
    if ladder.open_hold is not None:
        raise ExposureError("not_now", "rung", why="hold")
    decision = decide(ladder, replace(case, flares=()), occasion.at)
    if decision.reason == "REVIEW_OCCURRED":
        raise ExposureError("not_now", "rung", why="review")


EDITS: tuple[type[Edit], ...] = (AgreeHomeStep, MoveUp, OverrideUp, OverrideStay, ClearStay, SetPolicy)
