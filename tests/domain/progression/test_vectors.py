"""The worked cases of PP-1: decision, reason, step, sentence, what is blocked and every class, exactly."""

import json
from pathlib import Path

import pytest

from exposure.domain.progression.decision import evaluate
from exposure.imports.cases import Case, read_cases
from exposure.reports.decisions import answered

TEXT = (Path(__file__).parents[2] / "vectors" / "progression.json").read_text(encoding="utf-8")
CASES = [
    pytest.param(case, told["expect"], id=f"{told['id']} {told['title']}")
    for case, told in zip(read_cases(TEXT), json.loads(TEXT)["cases"], strict=True)
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_worked_case_is_answered_exactly(case: Case, expected: dict[str, object]) -> None:
    assert answered(case.id, evaluate(case.evidence, case.now)) == {"id": case.id, **expected}
