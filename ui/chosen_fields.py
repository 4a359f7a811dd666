"""The fields of a sheet in which something is chosen: answers, chips, a scale, a list, a switch, a moment."""

from collections.abc import Iterator

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QWidget

from ui.sheet_field import SheetField
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow
from ui.widgets.choices import Choices
from ui.widgets.likelihood import LikelihoodScale

_ISO = Qt.DateFormat.ISODate


def chosen_in(sheet: QWidget) -> Iterator[SheetField]:
    """Give the fields of a sheet in which something is chosen."""
    yield from map(_Answer, sheet.findChildren(Choices))
    yield from map(_Chips, sheet.findChildren(ChipRow))
    yield from map(_Scale, sheet.findChildren(LikelihoodScale))
    yield from map(_List, sheet.findChildren(QComboBox))
    yield from map(_Switch, sheet.findChildren(CheckBox))
    yield from (_Switch(button) for button in sheet.findChildren(Button) if button.isCheckable())
    yield from map(_Moment, sheet.findChildren(QDateTimeEdit))


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
