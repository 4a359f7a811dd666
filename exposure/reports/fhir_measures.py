"""Results of measures as FHIR: an Observation each, with a public code only where one is known for sure."""

from collections.abc import Mapping

from exposure.domain.case import Case
from exposure.domain.measure import Measure
from exposure.domain.measure_result import MeasuredItem, MeasureResult
from exposure.reports.fhir_parts import (
    ABSENT,
    LOCAL,
    LOINC,
    OBSERVATION_CATEGORY,
    Json,
    Resource,
    coded,
    concept,
    quantity,
    resource,
    without_empty,
)
from exposure.reports.fhir_people import People

SCORE = "{score}"
# grip strength has three codes for one hand in public use, and the questionnaires none: these stay local
_LOINC = {"6mwt": "64098-7", "nrs": "72514-3"}
_UNITS = {"m": "m", "kg": "kg", "times": "{reps}"}
Measures = Mapping[str, Measure]


def results(case: Case, people: People, measures: Measures) -> tuple[Resource, ...]:
    """Give an Observation for each result, those entered in error marked so; `measures` are those known, by key."""
    return tuple(_result(result, people, measures.get(result.measure)) for result in case.measures)


def result_id(result: MeasureResult) -> Resource:
    """Give the resource of a result with nothing but its name, for others to refer to it."""
    return resource("Observation", result.id)


def measured(measure: str, known: Measure | None) -> Json:
    """Give the concept of a measure: its name, and its code; one that is not in the list has its key as text alone."""
    if known is None:
        return concept(measure)
    loinc = _LOINC.get(measure)
    return concept(known.name, LOINC if loinc else LOCAL, loinc or measure)


def _result(result: MeasureResult, people: People, known: Measure | None) -> Resource:
    unit = known.unit if known else ""
    value = quantity(result.value, unit or "score", _UNITS.get(unit, SCORE))
    said: Json = {"valueQuantity": value} if value else {"dataAbsentReason": coded(ABSENT, "unknown")}
    return resource(
        "Observation",
        result.id,
        status="entered-in-error" if result.void else "final",
        category=[coded(OBSERVATION_CATEGORY, "exam" if known and known.sort == "test" else "survey")],
        code=measured(result.measure, known),
        subject=people.patient.reference,
        effectiveDateTime=result.on.isoformat(),
        performer=[{"display": result.rater}] if result.rater.strip() else [people.role.reference],
        method=concept(result.version) if result.version.strip() else {},
        component=[_item(item) for item in result.items],
        **said,
    )


def _item(item: MeasuredItem) -> Json:
    return without_empty({"code": concept(item.what), "valueQuantity": quantity(item.score, "score", SCORE)})


def target(case: Case, ladder: str, measures: Measures) -> Json:
    """Give what a goal is measured by: the activities of one’s own that belong to its ladder, and their results."""
    found = [
        result for result in case.measures if not result.void and any(item.ladder == ladder for item in result.items)
    ]
    kinds = dict.fromkeys(result.measure for result in found)
    return {
        "target": [{"measure": measured(kind, measures.get(kind))} for kind in kinds],
        "outcomeReference": [result_id(result).reference for result in found],
    }
