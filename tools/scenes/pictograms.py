"""Every pictogram in one picture, at three sizes, on light and on dark."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from tools.pictogram_sheet import draw_sheet, names
from tools.scenes.stage import Scene, Stage

_COLUMNS = 3


def _all(stage: Stage) -> QWidget:
    sheet = QPixmap.fromImage(draw_sheet(names(), _COLUMNS))
    shown = QLabel()
    shown.setPixmap(sheet)
    frame = stage.alone(shown)
    # The sheet is higher than any screen; in the picture nothing of it may be cut off.
    frame.resize(sheet.size())
    return frame


SCENES = (Scene("pictograms", _all, "empty"),)
