"""What leaves as data holds the words it is meant to hold and no other: every text field has a word of its own."""

from dataclasses import replace

import pytest

from exposure.domain.case import Case
from exposure.imports.measures import measures
from exposure.reports.fhir import fhir_bundle
from exposure.reports.research import Crowd, research_export
from exposure.reports.tables import trials_csv
from tests.any_case import any_case
from tests.canaries import Seeds, seeded
from tests.stories import NOW

SEEDS = range(8)
IN_FHIR = {
    *(f"Clinic.{name}" for name in ("name", "address", "phone", "email")),
    *(f"Patient.{name}" for name in ("name", "identifier", "diagnosis")),
    *(f"Rung.{name}" for name in ("movement", "passed_reason", "rest_reason", "dose")),
    *("Gp.name", "Gp.practice", "Ladder.goal", "Hold.reason", "Prediction.feared_outcome", "Prediction.by"),
    *("Outcome.what_happened", "Movement.place", "Aid.what", "Clearance.by"),
    *("MeasuredItem.what", "MeasureResult.rater"),
}
IN_TABLE = {
    *(f"Prediction.{name}" for name in ("feared_outcome", "how_we_know", "leaving_out")),
    *("Ladder.goal", "Rung.movement", "Movement.place", "Aid.what"),
    *("Outcome.what_happened", "Outcome.learned"),
}
IN_RESEARCH_WITH_WORDS = {
    *("Ladder.goal", "Rung.movement", "Rung.feared_outcome", "Prediction.feared_outcome"),
    "Outcome.what_happened",
}


def planted(seed: int) -> tuple[Case, Seeds]:
    """Give a generated case with a word of its own in every text field."""
    seeds = Seeds("canary")
    case: Case = seeded(any_case(seed)[0], seeds)
    return replace(case, clinic=replace(case.clinic, research_secret="ab" * 32)), seeds


@pytest.mark.parametrize("seed", SEEDS)
def test_a_fhir_document_holds_what_it_is_meant_to_hold(seed: int) -> None:
    case, seeds = planted(seed)
    assert seeds.found_in(fhir_bundle(case, None, NOW, measures()).decode()) <= IN_FHIR


@pytest.mark.parametrize("seed", SEEDS)
def test_a_table_holds_what_it_is_meant_to_hold(seed: int) -> None:
    case, seeds = planted(seed)
    assert seeds.found_in(trials_csv(case)) <= IN_TABLE


@pytest.mark.parametrize("seed", SEEDS)
def test_a_research_export_holds_no_word_and_with_words_only_these(seed: int) -> None:
    case, seeds = planted(seed)
    assert seeds.found_in(research_export(case, Crowd(1, 1)).decode()) == set()
    with_words = research_export(case, Crowd(1, 1), with_words=True).decode()
    assert seeds.found_in(with_words) <= IN_RESEARCH_WITH_WORDS


def test_the_words_are_really_looked_for() -> None:
    found = set[str]()
    for seed in range(12):
        case, seeds = planted(seed)
        found |= seeds.found_in(fhir_bundle(case, None, NOW, measures()).decode())
    assert IN_FHIR - found <= {"Clearance.by"}


@pytest.mark.long
def test_two_hundred_documents_hold_what_they_are_meant_to_hold() -> None:
    for seed in range(200):
        test_a_fhir_document_holds_what_it_is_meant_to_hold(seed)
        test_a_research_export_holds_no_word_and_with_words_only_these(seed)
