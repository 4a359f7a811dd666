"""Finding what a page cuts off: whatever has less height than its width asks for."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QRadioButton, QWidget


def cut_off(page: QWidget) -> list[str]:
    """Give the words, or the names, of what can be seen and is lower than it has to be."""
    kinds = (QLabel, QPushButton, QRadioButton, QPlainTextEdit)
    parts = [part for kind in kinds for part in page.findChildren(kind) if part.isVisible()]
    return [_called(part) for part in parts if part.height() < _needed(part)]


def _needed(part: QWidget) -> int:
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.minimumSizeHint().height()


def _called(part: QWidget) -> str:
    return part.text() if isinstance(part, QLabel) else part.objectName()
