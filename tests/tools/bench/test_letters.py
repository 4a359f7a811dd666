"""The bench of letters counts what it says it counts."""

from pathlib import Path

import pytest

from tests.letters import golden_letters
from tools.bench import letters


def test_every_golden_letter_is_made_three_ways_and_the_chart_too() -> None:
    names = [name for name, _words, _make in letters.files()]
    endings = [name.rpartition(".")[2] for name in names]
    letters_made = len(list(golden_letters()))
    assert [endings.count(each) for each in ("rtf", "txt", "pdf")] == [letters_made, letters_made, letters_made + 1]
    assert names[-3:] == ["chart-120.png", "chart-120.svg", "chart-120.pdf"]


def test_a_bare_page_is_a_pdf() -> None:
    assert letters.bare("It locks.").startswith(b"%PDF")


def test_the_first_turn_is_not_counted(tmp_path: Path) -> None:
    made = iter([b"first", b"second", b"third"])
    found = letters.cost("a.txt", "words", lambda: next(made), folder=tmp_path, rounds=2)
    assert (tmp_path / "a.txt").read_bytes() == b"third"
    assert found.wall >= 0


def test_what_is_slow_is_named_and_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(letters, "files", lambda: iter([("slow.pdf", "words", lambda: b"")]))
    monkeypatch.setattr(letters, "MOST_SECONDS", -1.0)
    assert letters.main(["--rounds", "1"]) == 1
    assert "slow.pdf takes more than -1 seconds" in capsys.readouterr().out
