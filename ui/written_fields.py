"""The fields of a sheet that are written in freely: lines and texts."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.sheet_field import SheetField
from ui.widgets.chip_row import OwnWords
from ui.widgets.search_line import SearchLine


def written_in(sheet: QWidget) -> Iterator[SheetField]:
    """Give the fields of a sheet that are written in: no passphrase, and nothing that is only searched for."""
    yield from (_Line(line) for line in sheet.findChildren(QLineEdit) if _is_for_words(line))
    yield from (_Text(text) for text in sheet.findChildren(QPlainTextEdit) if not text.isReadOnly())
    yield from map(_Text, sheet.findChildren(QTextEdit))


def _is_for_words(line: QLineEdit) -> bool:
    if line.echoMode() != QLineEdit.EchoMode.Normal:
        return False
    return not isinstance(line, SearchLine) and not isinstance(line.parent(), QAbstractSpinBox | QComboBox)


class _Line(SheetField):
    is_written = True

    def __init__(self, part: QLineEdit) -> None:
        super().__init__(part, part.textChanged)
        self._line = part

    @property
    def said(self) -> str:
        return self._line.text()

    def is_in_sight(self, sheet: QWidget) -> bool:
        # Own words are asked for where the chips are.
        row = self._line.parentWidget() if isinstance(self._line, OwnWords) else self._line
        return row is not None and row.isVisibleTo(sheet)

    def show(self, said: object) -> bool:
        words = str(said).strip()
        if isinstance(self._line, OwnWords) and words:
            # In the field they are said to nobody, and it closes of itself: leaving it makes them a chip.
            self._line.said.emit(words)
        else:
            self._line.setText(str(said))
        return True


class _Text(SheetField):
    is_written = True

    def __init__(self, part: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(part, part.textChanged)
        self._text = part

    @property
    def said(self) -> str:
        return self._text.toPlainText()

    def show(self, said: object) -> bool:
        self._text.setPlainText(str(said))
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        return True
