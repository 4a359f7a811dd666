"""What is worth a second look on a ladder: each with why, and one key that does something about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder_review import Finding
from exposure.words.language import _
from ui import theme
from ui.dialogs.asking import AskingSheet
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.sheet import WIDTH
from ui.widgets.themed import call, grow_downwards

_MOST_KEYS, _MARGIN = 9, 24
_NAME = "review"


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding as it is shown: why, and what stands on its button; "" for none."""

    finding: Finding
    reason: str
    answer: str = ""


class _Findings(QWidget):
    """The findings, as wide as the sheet: Qt takes the height for the width that is hinted at."""

    def sizeHint(self) -> QSize:
        """Give the width of a sheet’s body; sentences alone hint at a narrow one, and leave the sheet half empty."""
        look = theme.current()
        return QSize(look.px(WIDTH) - 2 * look.space(_MARGIN), super().sizeHint().height())


class LadderReviewSheet(AskingSheet):
    """Lists findings; 1 to 9 press their buttons. It stays open, for the next one.

    Signals:
        answered(object): the button of a `Finding` was pressed.
        undo_wanted(): Ctrl+Z was pressed.
    """

    answered = Signal(object)
    undo_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(_NAME, _("Look the ladder over"), window)
        self._list = QWidget()
        self._buttons: list[Button] = []
        self.body.put(self._list)
        self._close = self.add_close(_NAME)

    def show_findings(self, lines: Sequence[FindingLine]) -> None:
        """Show what there is to look at now; the focus stays as near as it can."""
        focused = next((place for place, each in enumerate(self._buttons) if each.hasFocus()), None)
        had_focus = focused is not None or self._close.hasFocus()
        self._buttons = []
        old, self._list = self._list, self._listed(lines)
        self.replace(old, self._list)
        if self.isVisible():
            announce(self, "" if lines else _nothing())
            if had_focus:
                self._focus_near(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a button by its number, and let the last one be undone."""
        number = int(event.text()) if event.text() in tuple("123456789") else 0
        if 0 < number <= len(self._buttons):
            self._buttons[number - 1].click()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _listed(self, lines: Sequence[FindingLine]) -> QWidget:
        shown = _Findings()
        call(shown, f"{_NAME}.findings", _("To look at"))
        rows = [self._row(line) for line in lines]
        parts = [part for row in rows for part in (Separator(), row)][1:]
        shown.setLayout(Column(*parts, None, gap=16) if rows else Column(Label(_nothing(), "lead")))
        grow_downwards(shown)
        return shown

    def _row(self, line: FindingLine) -> Column:
        reason = Label(line.reason, "body")
        if not line.answer:
            return Column(reason)
        number = len(self._buttons) + 1
        key = str(number) if number <= _MOST_KEYS else ""
        button = Button(f"{_NAME}.answer.{number}", line.answer, Look(key=key, px=14, height=36, wraps=True))
        # Several may say the same; heard by itself, each needs what it is about.
        button.setAccessibleDescription(line.reason)
        button.clicked.connect(lambda: self.answered.emit(line.finding))
        self._buttons.append(button)
        answers = Flow()
        answers.add([button])
        return Column(reason, answers, gap=8)

    def _focus_near(self, place: int | None) -> None:
        last = len(self._buttons) - 1
        target = self._buttons[min(place or 0, last)] if self._buttons else self._close
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _nothing() -> str:
    return _("Nothing to change.")
