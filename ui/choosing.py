"""Choosing a picture that lies somewhere on this computer."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from exposure.errors import ExposureError
from exposure.words.language import _

# A photo of any camera is smaller; what is larger would only be read to be refused.
_LARGEST = 60 * 1024 * 1024


def ask_for_picture(parent: QWidget) -> bytes | None:
    """Ask for a PNG or JPEG and read it; gives None where nobody says, raises `type` where it cannot be read."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    where = folder if Path(folder).is_dir() else str(Path.home())
    kinds = _("Pictures (*.png *.jpg *.jpeg)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Choose a picture"), where, kinds)
    return read_picture(Path(chosen)) if chosen else None


def read_picture(file: Path) -> bytes:
    """Read a file that may be a picture; raises `type` where it is too large to be one or cannot be read."""
    try:
        if file.stat().st_size <= _LARGEST:
            return file.read_bytes()
    except OSError:
        pass
    raise ExposureError("type", "image", why="picture")
