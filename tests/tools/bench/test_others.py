"""The bench of what others do: it takes real times of two programs, and holds the longest against its aim."""

import pytest

from tests.postgres import PostgresServer
from tools.bench import others
from tools.bench.others import misses, times


def test_it_times_what_another_program_does(postgres: PostgresServer) -> None:
    (found,) = times(postgres, 1)
    assert found > 0


@pytest.mark.parametrize(("found", "missed"), [([0.1, 2.0], []), ([0.1, 2.1], ["1 of 2 came later than 2 seconds."])])
def test_an_aim_is_missed_only_above_it(found: list[float], missed: list[str]) -> None:
    assert list(misses(found)) == missed


def test_one_that_was_late_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(others, "serving", pytest.MonkeyPatch.context)
    monkeypatch.setattr(others, "times", lambda *_asked: [0.2, 0.4, 3.0])
    assert others.main([]) == 1
    assert "median 0.40 s, longest 3.00 s" in capsys.readouterr().out
