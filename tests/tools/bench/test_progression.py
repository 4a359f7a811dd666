"""Tests of `./dev bench progression`: the table, the aims, and the words it is called by."""

from collections.abc import Sequence

import pytest

from tools.bench import __main__ as bench
from tools.bench import progression
from tools.bench.progression import Row, line, main, misses, rows
from tools.bench.simulation.course import Plan
from tools.bench.simulation.group import Took

USUAL, MORE = ("typical", Plan(home_tries=3)), ("typical", Plan(home_tries=5))


def results(usual: int, more: int) -> dict[Row, Took]:
    return {USUAL: Took((usual,) * 10), MORE: Took((more,) * 10)}


def test_a_line_stands_beside_its_reference() -> None:
    told = line(USUAL, Took((7, 10, 13)))
    assert told.split() == ["typical", "8", "3", "yes", "10", "(7–13)", "67%", "10", "(7–13)", "86%"]


def test_every_kind_is_asked_with_every_plan() -> None:
    assert len(set(rows())) == 4 * 3 * 2 + 1
    assert set(progression.REFERENCE) <= set(rows())


@pytest.mark.parametrize(("usual", "more", "count"), [(11, 11, 0), (12, 8, 1), (13, 8, 2), (10, 11, 1)])
def test_the_aims_are_those_of_the_protocol(usual: int, more: int, count: int) -> None:
    assert len(list(misses(results(usual, more)))) == count


def test_it_prints_the_seed_and_the_same_table_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progression, "rows", lambda: (USUAL, MORE))
    words = ["--patients", "2", "--seed", "11"]
    main(words)
    first = capsys.readouterr().out
    main(words)
    assert "seed 11" in first
    assert capsys.readouterr().out == first


def test_one_bench_is_run_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []

    def one(words: Sequence[str]) -> int:
        heard.append(list(words))
        return 0

    monkeypatch.setattr(bench, "BENCHES", {"one": one})
    assert bench.main(["one", "--seed", "2"]) == 0
    assert bench.main([]) == 0
    assert heard == [["--seed", "2"], []]


def test_a_name_that_is_none_is_told_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nothing"]) == 2
    assert "progression" in capsys.readouterr().err
