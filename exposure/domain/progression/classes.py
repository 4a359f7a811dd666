"""What each try is worth to the rule: exactly one class, first match wins (§10.3)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from exposure.domain.progression.events import is_open
from exposure.domain.progression.evidence import Evidence, TrialEvidence


class TrialClass(StrEnum):
    """The class of one try, in the order in which they are looked for."""

    VOID = "VOID"
    NOT_DONE = "NOT_DONE"
    PENDING = "PENDING"
    UNVERIFIED = "UNVERIFIED"
    OCCURRED = "OCCURRED"
    PARTLY = "PARTLY"
    UNCLEAR = "UNCLEAR"
    INCOMPLETE = "INCOMPLETE"
    ASSISTED = "ASSISTED"
    NO_PREDICTION = "NO_PREDICTION"
    DURING_FLARE = "DURING_FLARE"
    SAFE = "SAFE"


def classify(trial: TrialEvidence, evidence: Evidence, now: datetime) -> TrialClass:
    """Give the class of `trial` as it was at `now`, among all the `evidence` of its ladder."""
    if trial.void:
        return TrialClass.VOID
    if trial.done == "not_attempted":
        return TrialClass.NOT_DONE
    return _unanswered(trial, evidence, now) or _answered(trial, evidence)


def _unanswered(trial: TrialEvidence, evidence: Evidence, now: datetime) -> TrialClass | None:
    """Give PENDING or UNVERIFIED, or None for a try whose answer counts."""
    limit = trial.due + timedelta(hours=evidence.rung(trial.rung).settings.late_hours)
    came_in = trial.came_in
    if trial.outcome is None or came_in is None or came_in > now or _too_early(trial, came_in):
        return TrialClass.PENDING if now <= limit else TrialClass.UNVERIFIED
    # "It happened" counts whatever else is true and always reopens a review (§10.3, §10.6), so it is never too late.
    return TrialClass.UNVERIFIED if came_in > limit and trial.outcome != "occurred" else None


def _too_early(trial: TrialEvidence, came_in: datetime) -> bool:
    """Say whether this is "so far so good", which keeps the try open; what happened closes it at once."""
    return trial.outcome in ("did_not_occur", "unclear") and came_in < trial.due


def _no_prediction(trial: TrialEvidence) -> bool:
    return trial.likelihood_before is None or trial.predicted_after_moving or trial.source == "told"


_ANSWERED: tuple[tuple[TrialClass, Callable[[TrialEvidence], bool]], ...] = (
    (TrialClass.OCCURRED, lambda trial: trial.outcome == "occurred"),
    (TrialClass.PARTLY, lambda trial: trial.outcome == "partly"),
    (TrialClass.UNCLEAR, lambda trial: trial.outcome == "unclear"),
    (TrialClass.INCOMPLETE, lambda trial: trial.done == "partial"),
    (TrialClass.ASSISTED, lambda trial: trial.extra_aid),
    (TrialClass.NO_PREDICTION, _no_prediction),
)


def _answered(trial: TrialEvidence, evidence: Evidence) -> TrialClass:
    for kind, matches in _ANSWERED:
        if matches(trial):
            return kind
    return TrialClass.DURING_FLARE if is_open(evidence.events, "flare", trial.moved) else TrialClass.SAFE
