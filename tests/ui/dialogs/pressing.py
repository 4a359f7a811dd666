"""What a person does with a sheet in a test: press, write, read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget


def button(part: QWidget, name: str) -> QAbstractButton:
    """Give the button of that object name."""
    found = part.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def press(part: QWidget, *names: str) -> None:
    """Click the buttons of these object names, one after the other."""
    for name in names:
        QTest.mouseClick(button(part, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def write(part: QWidget, name: str, words: str) -> None:
    """Type words into the field of that object name."""
    field = part.findChild(QLineEdit, name) or part.findChild(QPlainTextEdit, name)
    assert field is not None, name
    QTest.keyClicks(field, words)
    QApplication.processEvents()


def shown(part: QWidget) -> str:
    """Give the text of every label that can be seen, in one string."""
    return " | ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part) and label.text())


def choices(part: QWidget) -> list[str]:
    """Give the object names of the answers that can be seen."""
    buttons = part.findChildren(QAbstractButton)
    return [each.objectName() for each in buttons if each.isVisibleTo(part) and each.objectName().count(".") > 1]
