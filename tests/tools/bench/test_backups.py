"""The bench of backups takes both times in turns, and fails where a backup takes too long."""

from pathlib import Path

import pytest

from exposure.keeping import live_of
from tests.ui.opened import SetClock, make_workspace
from tools.bench import backups


def test_a_backup_and_a_copy_are_made_in_every_turn(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, SetClock())
    kept = live_of(workspace.opened)
    assert kept is not None
    (tmp_path / "made").mkdir()
    assert len(backups.measured(kept, tmp_path / "made", 2)) == 2
    assert sorted(file.suffix for file in (tmp_path / "made").iterdir()) == [".backup"] * 3 + [".db"] * 3
    workspace.close()


def test_a_backup_that_takes_too_long_is_told_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(backups, "measured", lambda *_asked: [2.0, 3.4, 3.6])
    assert backups.main(["--tries", "1"]) == 1
    assert "3.4 times the bare copy" in capsys.readouterr().out
