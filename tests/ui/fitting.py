"""What does not fit: whatever is lower or narrower than its words ask for, or stands beyond what it is part of."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QTabBar,
    QWidget,
)

_KINDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QSlider, QTabBar)


def unfit(page: QWidget) -> list[str]:
    """Name everything in sight of a page that is cut off."""
    parts = [part for kind in _KINDS for part in page.findChildren(kind) if part.isVisible() and not _inner(part)]
    return [f"{_called(part)}: {why}" for part in parts if (why := _trouble(part, page))]


def _trouble(part: QWidget, page: QWidget) -> str:
    needed = part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.minimumSizeHint().height()
    if part.height() < needed:
        return f"{part.height()} px high, needs {needed}"
    if part.width() < part.minimumSizeHint().width():
        return f"{part.width()} px wide, needs {part.minimumSizeHint().width()}"
    return _beyond(part, page)


def _beyond(part: QWidget, page: QWidget) -> str:
    """Say where a part stands beyond something it stands in; where that scrolls, it can be brought into sight."""
    above, across, down = part.parentWidget(), True, True
    while isinstance(above, QWidget):
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            down = False
            across = across and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        where = QRect(part.mapTo(above, QPoint(0, 0)), part.size())
        if across and (where.left() < 0 or where.right() >= above.width()):
            return f"beyond the side of {_called(above)}"
        if down and (where.top() < 0 or where.bottom() >= above.height()):
            return f"beyond the end of {_called(above)}"
        above = above.parentWidget() if above is not page else None
    return ""


def overlapping(page: QWidget) -> list[str]:
    """Name every two controls of a page that stand side by side and lie over each other."""
    shown = [part for kind in _KINDS for part in page.findChildren(kind) if part.isVisible() and not _inner(part)]
    pairs = [(one, other) for one, other in combinations(shown, 2) if one.parentWidget() is other.parentWidget()]
    return [
        f"{_called(one)} over {_called(other)}" for one, other in pairs if one.geometry().intersects(other.geometry())
    ]


def _inner(part: QWidget) -> bool:
    """Say whether a part belongs to a control that is looked at itself."""
    return isinstance(part.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit | QTabBar)


def _called(part: QWidget) -> str:
    words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
    return part.objectName() or words or type(part).__name__
