"""The bench of many tries makes what it says it makes."""

from pathlib import Path

import pytest

from tests.ui.opened import PATIENT
from tools.bench import tries


def test_the_file_holds_as_many_tries_as_asked_for(tmp_path: Path) -> None:
    workspace = tries.filled(tmp_path / "few", 20)
    assert len(workspace.case(PATIENT).trials) == 20
    workspace.close()


def test_what_grows_too_much_is_named_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = iter([dict.fromkeys(tries.MOST_GROWTH, 1.0), dict.fromkeys(tries.MOST_GROWTH, 4.0)])
    monkeypatch.setattr(tries, "filled", lambda *_asked: None)
    monkeypatch.setattr(tries, "costs", lambda *_asked: next(seen))
    assert tries.main([]) == 1
    assert "draw grows more than 3 times" in capsys.readouterr().out
