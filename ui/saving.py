"""Saving a document where somebody says: asked for once, written whole or not at all."""

import re
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from exposure.storage.record_files import is_of_record

_ENDING = re.compile(r"\*(?P<ending>\.\w+)")


def ask_where(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a document, `name` in the documents folder being offered; gives None where nobody says.

    `kinds` is Qt's filter such as "PDF (*.pdf);;RTF (*.rtf)". A name without an ending, and the offered one where
    another kind is chosen, gets the ending of the kind; then a file that is there already is never written over.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if not Path(folder).is_dir():
        # Of a folder that is not there the dialog would make the one the program was started in.
        folder = str(Path.home())
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
    if not chosen:
        return None
    return _with_ending(Path(chosen), _ending_of(kind) or Path(name).suffix, name)


def _ending_of(kind: str) -> str:
    found = _ENDING.search(kind)
    return found["ending"] if found else ""


def _with_ending(file: Path, ending: str, offered: str) -> Path:
    if file.suffix and not (file.name == offered and file.suffix != ending):
        return file
    # The dialog asked about the name as it was typed, not about this one.
    return free_name(file.with_suffix(ending))


def free_name(file: Path) -> Path:
    """Give a name nothing has yet: this one, else the first of “name (2)”, “name (3)” and so on."""
    free, number = file, 2
    while free.exists():
        free, number = file.with_stem(f"{file.stem} ({number})"), number + 1
    return free


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there; raises OSError, also where it would be written over a record."""
    if is_of_record(file):
        raise OSError
    saving = QSaveFile(str(file))
    if not saving.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError
    if saving.write(content) != len(content) or not saving.commit():
        raise OSError
