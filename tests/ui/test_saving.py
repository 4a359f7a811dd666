from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.saving import ask_where, free_name, write_whole


@pytest.mark.parametrize("there", [True, False])
def test_without_a_documents_folder_the_home_folder_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, there: bool
) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir() if there else None
    offered: list[str] = []

    def ask(_parent: QWidget, _title: str, where: str, _kinds: str) -> tuple[str, str]:
        offered.append(where)
        return "", ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    ask_where(QWidget(), "Save", "a.pdf", "PDF (*.pdf)")
    assert offered == [str((folder if there else Path.home()) / "a.pdf")]


KINDS = "PDF (*.pdf);;RTF (*.rtf)"


@pytest.mark.parametrize(
    "case",
    [
        ("a.pdf", "PDF (*.pdf)", "a.pdf"),
        ("a.pdf", "RTF (*.rtf)", "a.rtf"),
        ("b", "RTF (*.rtf)", "b.rtf"),
        ("b.pdf", "RTF (*.rtf)", "b.pdf"),
        ("b", "", "b.pdf"),
        ("taken", "RTF (*.rtf)", "taken (2).rtf"),
    ],
)
def test_the_kind_chosen_gives_the_ending_and_nothing_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, case: tuple[str, str, str]
) -> None:
    typed, kind, got = case
    (tmp_path / "taken.rtf").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / typed), kind))
    assert ask_where(QWidget(), "Save", "a.pdf", KINDS) == tmp_path / got


@pytest.mark.parametrize(
    ("taken", "free"), [((), "a.pdf"), (("a.pdf",), "a (2).pdf"), (("a.pdf", "a (2).pdf"), "a (3).pdf")]
)
def test_a_name_that_is_taken_is_numbered(tmp_path: Path, taken: tuple[str, ...], free: str) -> None:
    for name in taken:
        (tmp_path / name).touch()
    assert free_name(tmp_path / "a.pdf") == tmp_path / free


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"whole")
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    with pytest.raises(OSError, match=r"^$"):
        write_whole(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"^$"):
        write_whole(tmp_path / "no" / "a.pdf", b"new")


def test_nothing_is_written_over_a_record(tmp_path: Path) -> None:
    record = tmp_path / "clinic.db"
    record.write_bytes(b"kept")
    record.with_name("clinic.db.keys").touch()
    with pytest.raises(OSError, match=r"^$"):
        write_whole(record, b"a letter")
    assert record.read_bytes() == b"kept"
