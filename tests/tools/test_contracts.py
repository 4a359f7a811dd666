"""The contract `only`, on import graphs made by hand."""

import pytest
from grimp import ImportGraph
from importlinter import ContractCheck

from tools.contracts import OnlyContract, is_within


def judged(*imported: str) -> ContractCheck:
    """Judge a package `rules` whose module imports `imported` and which may import `kept.errors` alone."""
    graph = ImportGraph()
    for module in ("rules", "rules.first", "other", *imported):
        graph.add_module(module)
    for module in imported:
        graph.add_import(importer="rules.first", imported=module)
    graph.add_import(importer="other", imported="rules")
    options = {"source_modules": ["rules"], "allowed_modules": ["kept.errors"]}
    return OnlyContract("rules", {}, options).check(graph, verbose=False)


@pytest.mark.parametrize("module", ["dataclasses", "collections.abc", "kept.errors", "rules.second"])
def test_what_is_allowed_keeps_the_contract(module: str) -> None:
    assert judged(module).kept


@pytest.mark.parametrize("module", ["attrs", "kept.errorsome", "kept", "ruleset"])
def test_anything_else_breaks_it_and_is_named(module: str) -> None:
    check = judged("dataclasses", module)
    assert not check.kept
    assert check.metadata["strays"] == [("rules.first", module)]


def test_a_source_that_does_not_exist_is_a_mistake() -> None:
    contract = OnlyContract("x", {}, {"source_modules": ["gone"], "allowed_modules": []})
    with pytest.raises(ValueError, match="gone"):
        contract.check(ImportGraph(), verbose=False)


def test_each_stray_import_is_told_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    contract = OnlyContract("x", {}, {"source_modules": ["rules"], "allowed_modules": []})
    contract.render_broken_contract(judged("attrs"))
    assert "rules.first may not import attrs" in capsys.readouterr().out


def test_a_package_holds_itself_and_what_lies_below() -> None:
    assert is_within("a", ["a"])
    assert is_within("a.b.c", ["x", "a.b"])
    assert not is_within("ab", ["a"])
