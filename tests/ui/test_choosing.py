from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from exposure.errors import ExposureError
from ui import choosing
from ui.choosing import ask_for_picture, read_picture


def test_where_nobody_says_nothing_is_read(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: ("", ""))
    assert ask_for_picture(QWidget()) is None


def test_the_file_that_was_chosen_is_read(monkeypatch: pytest.MonkeyPatch, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"a picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(tmp_path / "a.png"), ""))
    assert ask_for_picture(QWidget()) == b"a picture"


def test_a_file_that_is_gone_or_far_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(ExposureError, match="type"):
        read_picture(tmp_path / "gone.png")
    (tmp_path / "a.png").write_bytes(b"12345")
    monkeypatch.setattr(choosing, "_LARGEST", 4)
    with pytest.raises(ExposureError, match="type"):
        read_picture(tmp_path / "a.png")
