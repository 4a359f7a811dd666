"""Tries and visits as FHIR: an Observation each try, a Procedure each visit."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from exposure.domain.case import Case
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.reports.fhir_parts import (
    ABSENT,
    LOCAL,
    SNOMED,
    Json,
    Resource,
    coded,
    concept,
    moment,
    notes,
    period,
    quantity,
    resource,
    without_empty,
)
from exposure.reports.fhir_people import People
from exposure.words.fhir import feared, happened, text_of


def sessions(case: Case, people: People) -> tuple[Resource, ...]:
    """Give a Procedure for each visit that took place."""
    return tuple(_session(visit, people) for visit in case.visits if visit.opened and not visit.cancelled)


def _session(visit: Visit, people: People) -> Resource:
    return resource(
        "Procedure",
        visit.id,
        status="completed" if visit.closed else "in-progress",
        category=coded(SNOMED, "91251008", "Physical therapy procedure"),
        code=concept(text_of("session")),
        subject=people.patient.reference,
        performedPeriod=period(visit.opened, visit.closed),
        performer=[{"actor": people.role.reference}],
    )


def tries(case: Case, people: People, plans: Mapping[str, Resource]) -> tuple[Resource, ...]:
    """Give an Observation for each try, oldest first; `plans` are the care plans by the ids of their rungs."""
    return tuple(_try(trial, people, plans[trial.prediction.rung]) for trial in case.trials)


def _try(trial: Trial, people: People, plan: Resource) -> Resource:
    said = trial.prediction
    return resource(
        "Observation",
        trial.id,
        basedOn=[plan.reference],
        status=status_of(trial),
        code=coded(LOCAL, "try"),
        subject=people.patient.reference,
        effectiveDateTime=moment(trial.ended or said.at),
        performer=[people.role.reference],
        note=notes(feared(said.feared_outcome), happened(trial.what_happened) if trial.what_happened.strip() else ""),
        component=[_component(code, trial) for code in _COMPONENTS],
    )


def status_of(trial: Trial) -> str:
    """Give how far a try is: preliminary while an answer is to come, final, amended, or entered in error."""
    if trial.void:
        return "entered-in-error"
    if not trial.closed:
        return "preliminary"
    return "amended" if trial.amendments else "final"


def _component(code: str, trial: Trial) -> Json:
    return without_empty({"code": coded(LOCAL, code), **(_COMPONENTS[code](trial) or _absent(trial))})


def _absent(trial: Trial) -> Json:
    """Say why a value is missing; a missing one is never a zero."""
    if trial.movement and trial.movement.done == "not_attempted":
        why = "not-performed"
    else:
        why = "unknown" if trial.closed or trial.void else "temp-unknown"
    return {"dataAbsentReason": coded(ABSENT, why)}


def _percent(value: int | None) -> Json:
    said = quantity(value, "%", "%")
    return {"valueQuantity": said} if said else {}


def _outcome(trial: Trial) -> Json:
    return {"valueCodeableConcept": coded(LOCAL, trial.outcome)} if trial.outcome else {}


def _aids(trial: Trial) -> Json:
    used = ", ".join(aid.what for aid in trial.aids)
    return {"valueString": used} if used.strip() else {}


def _place(trial: Trial) -> Json:
    return {"valueString": trial.movement.place} if trial.movement and trial.movement.place.strip() else {}


def _present(trial: Trial) -> Json:
    present = trial.movement.clinician_present if trial.movement else None
    return {} if present is None else {"valueBoolean": present}


_COMPONENTS: Mapping[str, Callable[[Trial], Json]] = MappingProxyType(
    {
        "likelihood-before": lambda trial: _percent(trial.likelihood_before),
        "outcome": _outcome,
        "likelihood-after": lambda trial: _percent(trial.likelihood_after),
        "horizon-h": lambda trial: {"valueQuantity": quantity(round(trial.horizon_hours, 2), "h", "h")},
        "aids": _aids,
        "place": _place,
        "clinician-present": _present,
    }
)
