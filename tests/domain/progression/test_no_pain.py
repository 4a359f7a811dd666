"""Pain cannot decide: nothing the rule is made of has a place for it, a clock, or anything from outside."""

import ast
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from exposure.domain import progression
from exposure.domain.progression.evidence import EventEvidence, Evidence, RungEvidence, TrialEvidence
from exposure.domain.progression.gathering import decide
from tests.builders import case, ladder_case, moment, result, trial, uid, visit

FOLDER = Path(progression.__file__).parent
MODULES = sorted(FOLDER.glob("*.py"))
APART = ("exposure.domain.pain", "exposure.domain.measure")
BESIDE = {"measures", "sleep", "stress", "people", "anchors", "rankings", "step_pictures", "exports", "alongside"}


def _names(tree: ast.AST) -> set[str]:
    named = [getattr(node, part, None) for node in ast.walk(tree) for part in ("id", "attr", "arg", "name")]
    return {name.lower() for name in named if isinstance(name, str)}


def _imports(tree: ast.AST) -> set[str]:
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("kind", [TrialEvidence, RungEvidence, EventEvidence, Evidence])
def test_evidence_has_no_field_for_pain_distress_or_a_score(kind: type) -> None:
    names = " ".join(field.name for field in fields(kind))
    assert not any(word in names for word in ("pain", "distress", "score", "surprise", "concern"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_name_in_the_rule_speaks_of_pain(module: Path) -> None:
    names = _names(ast.parse(module.read_text(encoding="utf-8")))
    assert not any(word in name for name in names for word in ("pain", "distress"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_name_in_the_rule_is_of_what_is_recorded_beside_it(module: Path) -> None:
    assert not _names(ast.parse(module.read_text(encoding="utf-8"))) & BESIDE


def test_a_decision_is_the_same_whatever_is_recorded_beside_the_ladder() -> None:
    plain = replace(case(ladder_case(trial(), trial(day=2))), visits=(visit(1),))
    told = replace(
        plain,
        patient=replace(plain.patient, sleep="matters", stress="helped", people="fine", anchors={"50": "the stairs"}),
        measures=(result(), replace(result(), id=uid("worse"), total=44.0)),
    )
    assert decide(told.ladders[0], told, moment(5)) == decide(plain.ladders[0], plain, moment(5))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_rule_knows_no_clock_and_no_chance(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    called = {node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and hasattr(node.func, "attr")}
    assert not called & {"now", "today", "utcnow", "getattr"}
    assert not _imports(tree) & {"random", "time", "os", "secrets", "gettext"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_rule_stands_on_the_standard_library_and_on_records_without_pain(module: Path) -> None:
    for name in _imports(ast.parse(module.read_text(encoding="utf-8"))):
        ours = name == "exposure.errors" or (name.startswith("exposure.domain.") and not name.startswith(APART))
        assert ours or name.partition(".")[0] in sys.stdlib_module_names
