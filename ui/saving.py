"""Saving a document where somebody says: asked for once, written whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a document, `name` in the documents folder being offered; gives None where nobody says.

    `kinds` is Qt's filter such as "PDF (*.pdf)". A name without an ending gets the one of `name`.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if not Path(folder).is_dir():
        # Of a folder that is not there the dialog would make the one the program was started in.
        folder = str(Path.home())
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
    if not chosen:
        return None
    file = Path(chosen)
    return file if file.suffix else file.with_suffix(Path(name).suffix)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there; raises OSError."""
    saving = QSaveFile(str(file))
    if not saving.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError
    if saving.write(content) != len(content) or not saving.commit():
        raise OSError
