"""Corrections: beside the original, with a reason, never instead of it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Literal

from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, Amendment
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.reading import Id, Rating, Reader, Reason, Text, choice
from exposure.errors import ExposureError
from exposure.storage.records import Records

PATIENTS_LIMIT = timedelta(hours=168)


@dataclass(frozen=True)
class AmendPrediction(Edit):
    """Correct how likely it was said to be; it counts only when entered before the movement."""

    undoable = False
    trial: Id
    reason: Reason
    likelihood: Rating

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the correction."""
        trial = records.trial(self.trial)
        counts = trial.movement is None
        return _append(records, trial, occasion, "prediction", self.reason, likelihood=self.likelihood, counts=counts)


@dataclass(frozen=True)
class AmendOutcome(Edit):
    """Correct what happened: by the patient until a week after the horizon, later by a clinician."""

    undoable = False
    trial: Id
    reason: Reason
    outcome: Annotated[Any, Reader(choice(*HAPPENED))] | None = None
    what_happened: Text | None = None
    likelihood_after: Rating | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the correction; raises `not_now` without an outcome, `missing` without a change."""
        trial = records.trial(self.trial)
        said = self.given("outcome", "what_happened", "likelihood_after")
        if trial.outcome is None:
            raise ExposureError("not_now", "trial", why="no_outcome")
        if not said:
            raise ExposureError("missing", "outcome")
        if occasion.role == "patient" and trial.due and occasion.at > trial.due + PATIENTS_LIMIT:
            raise ExposureError("not_allowed", "role", role=occasion.role)
        newest = trial.newest.id if trial.newest else None
        return _append(records, trial, occasion, "outcome", self.reason, corrects=newest, **said)


@dataclass(frozen=True)
class VoidTrial(Edit):
    """Say that a try was entered in error; it stays on record."""

    undoable = False
    trial: Id
    reason: Reason

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the correction; only a clinician, or who kept the prediction."""
        trial = records.trial(self.trial)
        if trial.void:
            raise ExposureError("not_now", "trial", why="void")
        if occasion.role != "clinician" and occasion.user != trial.prediction.by:
            raise ExposureError("not_allowed", "role", role=occasion.role)
        return _append(records, trial, occasion, "void", self.reason)


def _append(
    records: Records,
    trial: Trial,
    occasion: Occasion,
    what: Literal["prediction", "outcome", "void"],
    reason: str,
    **said: Any,
) -> Changed:
    absent = dict.fromkeys(("likelihood", "outcome", "what_happened", "likelihood_after"))
    records.save(
        Amendment(
            id=occasion.edit_id,
            trial=trial.id,
            patient=trial.prediction.patient,
            what=what,
            reason=reason,
            by=occasion.user,
            at=occasion.at,
            **{**absent, "counts": True, **said},
        )
    )
    return Changed(trial.prediction.patient)


EDITS: tuple[type[Edit], ...] = (AmendPrediction, AmendOutcome, VoidTrial)
