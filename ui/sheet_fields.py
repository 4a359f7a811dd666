"""What a sheet asks, field by field, whatever its kind: read for a draft, and shown again from one."""

from collections.abc import Iterator

from PySide6.QtCore import QDateTime, Qt, SignalInstance
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow, OwnWords
from ui.widgets.choices import Choices
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.search_line import SearchLine

_ISO = Qt.DateFormat.ISODate


class SheetField:
    """One field: its widget, the signal that it says something else, and whether it is written in freely."""

    is_written = False

    def __init__(self, part: QWidget, changed: SignalInstance) -> None:
        self.part, self.changed = part, changed

    @property
    def said(self) -> object:
        """Give what it says now, as JSON has it."""
        raise NotImplementedError

    def is_in_sight(self, sheet: QWidget) -> bool:
        """Say whether it is asked now."""
        return self.part.isVisibleTo(sheet)

    def reset(self, first: object) -> None:
        """Say what it said at first."""
        self.show(first)

    def own_words(self, _said: object) -> list[str]:
        """Give what of this somebody typed, where it could only be chosen by now."""
        return []

    def show(self, said: object) -> bool:
        """Say this, and let the sheet know; False where it is nothing this field can say."""
        raise NotImplementedError


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


class _Answer(SheetField):
    def __init__(self, part: Choices) -> None:
        super().__init__(part, part.chosen)
        self._choices = part

    @property
    def said(self) -> str | None:
        return self._choices.value

    def show(self, said: object) -> bool:
        fits = [button.choice.value for button in self._choices.buttons if button.choice.value == said]
        for value in fits:
            self._choices.select(value)
            self._choices.chosen.emit(value)
        return bool(fits)

    def reset(self, first: object) -> None:
        self._choices.select(first if isinstance(first, str) else None)
        self._choices.chosen.emit(self._choices.value or "")


class _Chips(SheetField):
    def __init__(self, part: ChipRow) -> None:
        super().__init__(part, part.changed)
        self._row = part

    @property
    def said(self) -> list[str]:
        return list(self._row.checked)

    def show(self, said: object) -> bool:
        words = [str(word) for word in said] if isinstance(said, list) else []
        offered = {chip.text() for chip in self._row.chips}
        if not isinstance(said, list) or not (self._row.takes_own or offered.issuperset(words)):
            return False
        self._row.check(words)
        self._row.changed.emit()
        return True

    def own_words(self, said: object) -> list[str]:
        offered = {chip.text() for chip in self._row.chips}
        return [str(word) for word in said if word not in offered] if isinstance(said, list) else []


class _Scale(SheetField):
    def __init__(self, part: LikelihoodScale) -> None:
        super().__init__(part, part.changed)
        self._scale = part

    @property
    def said(self) -> int | None:
        return self._scale.answer

    def show(self, said: object) -> bool:
        if not isinstance(said, int) or not 0 <= said <= self._scale.maximum():
            return False
        self._scale.show_answer(said)
        self._scale.changed.emit(said)
        return True

    def reset(self, first: object) -> None:
        self._scale.show_answer(first if isinstance(first, int) else None)
        self._scale.changed.emit(self._scale.answer)


class _Moment(SheetField):
    def __init__(self, part: QDateTimeEdit) -> None:
        super().__init__(part, part.dateTimeChanged)
        self._field = part

    @property
    def said(self) -> str:
        # By parts: a moment would carry the zone the field happens to reckon in.
        return f"{self._field.date().toString(_ISO)}T{self._field.time().toString(_ISO)}"

    def show(self, said: object) -> bool:
        wanted = QDateTime.fromString(str(said), _ISO)
        # Qt would take the nearest day that can be chosen, which nobody chose.
        if not wanted.isValid() or not self._field.minimumDate() <= wanted.date() <= self._field.maximumDate():
            return False
        self._field.setDate(wanted.date())
        self._field.setTime(wanted.time())
        return True


class _List(SheetField):
    def __init__(self, part: QComboBox) -> None:
        super().__init__(part, part.currentIndexChanged)
        self._list = part

    @property
    def said(self) -> object:
        return self._list.currentData()

    def show(self, said: object) -> bool:
        place = self._list.findData(said)
        self._list.setCurrentIndex(place if place >= 0 else self._list.currentIndex())
        return place >= 0


class _Switch(SheetField):
    def __init__(self, part: CheckBox | Button) -> None:
        super().__init__(part, part.toggled)
        self._switch = part

    @property
    def said(self) -> bool:
        return self._switch.isChecked()

    def show(self, said: object) -> bool:
        if isinstance(said, bool) and said is not self._switch.isChecked():
            self._switch.click()
        return self._switch.isChecked() is said


def fields_of(sheet: QWidget) -> dict[str, SheetField]:
    """Give what can be said in a sheet, by the object names: no passphrase, and nothing that is only searched for."""
    found: dict[str, SheetField] = {}
    for field in (*_chosen(sheet), *_written(sheet)):
        if field.part.objectName():
            found.setdefault(field.part.objectName(), field)
    return found


def _chosen(sheet: QWidget) -> Iterator[SheetField]:
    yield from map(_Answer, sheet.findChildren(Choices))
    yield from map(_Chips, sheet.findChildren(ChipRow))
    yield from map(_Scale, sheet.findChildren(LikelihoodScale))
    yield from map(_List, sheet.findChildren(QComboBox))
    yield from map(_Switch, sheet.findChildren(CheckBox))
    yield from (_Switch(button) for button in sheet.findChildren(Button) if button.isCheckable())
    yield from map(_Moment, sheet.findChildren(QDateTimeEdit))


def _written(sheet: QWidget) -> Iterator[SheetField]:
    yield from (_Line(line) for line in sheet.findChildren(QLineEdit) if _is_for_words(line))
    yield from (_Text(text) for text in sheet.findChildren(QPlainTextEdit) if not text.isReadOnly())
    yield from map(_Text, sheet.findChildren(QTextEdit))


def _is_for_words(line: QLineEdit) -> bool:
    if line.echoMode() != QLineEdit.EchoMode.Normal:
        return False
    return not isinstance(line, SearchLine) and not isinstance(line.parent(), QAbstractSpinBox | QComboBox)
