"""Cases of our own beside the worked ones: the table of §10.6 line by line, ties, and what lies on a bound."""

import json
from pathlib import Path
from typing import Any

import pytest

from exposure.domain.progression.decision import evaluate
from exposure.imports.cases import read_cases
from exposure.reports.decisions import answered

TOLD: list[dict[str, Any]] = json.loads(Path(__file__).with_name("edge_cases.json").read_text(encoding="utf-8"))[
    "cases"
]
LEAST, EVERY_REASON = 60, 24


@pytest.mark.parametrize("told", TOLD, ids=lambda told: f"{told['id']} {told['title']}")
def test_an_edge_case_is_answered_exactly(told: dict[str, Any]) -> None:
    # why it is so is for the reader alone; a case file has no field for it
    asked = {name: value for name, value in told.items() if name != "why"}
    case = read_cases(json.dumps({"policy": "PP-1", "cases": [asked]}))[0]
    assert answered(case.id, evaluate(case.evidence, case.now)) == {"id": case.id, **told["expect"]}


def test_each_edge_case_has_a_name_of_its_own_and_says_why() -> None:
    assert len({told["id"] for told in TOLD}) == len({told["title"] for told in TOLD}) == len(TOLD) >= LEAST
    assert all(len(told["why"]) > 20 for told in TOLD)


def test_the_edge_cases_reach_every_reason() -> None:
    worked = Path(__file__).parents[2] / "vectors" / "progression.json"
    cases = [*json.loads(worked.read_text(encoding="utf-8"))["cases"], *TOLD]
    assert len({case["expect"]["reason"] for case in cases}) == EVERY_REASON
