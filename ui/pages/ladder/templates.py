"""Choosing ready-made ladders to start from: one, or several at once; each is a proposal."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.movement import LadderTemplate
from exposure.words.ladder_review import how_long
from exposure.words.language import _, ngettext
from ui.dialogs.asking import AskingSheet
from ui.models.movements import ready_made
from ui.models.movements_words import region_word
from ui.widgets.boxes import Column, Row
from ui.widgets.check_box import CheckBox
from ui.widgets.flow import Columns
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAME = "ladder.templates"


class TemplateList(QWidget):
    """The ready-made ladders under their regions; arrows go through them, letters go to a title, Space chooses.

    Signals:
        changed(): another one is chosen, or one fewer.
    """

    changed = Signal()

    def __init__(self, templates: Sequence[LadderTemplate]) -> None:
        super().__init__()
        call(self, f"{_NAME}.list", _("Ready-made ladders"))
        self._boxes = {template.id: _box(template) for template in templates}
        self._templates, self._typed = tuple(templates), ""
        columns = Columns(gap=24)
        columns.add([self._half(first=True), self._half(first=False)])
        self.setLayout(columns)
        grow_downwards(self)
        for box in self._boxes.values():
            box.toggled.connect(self.changed)

    @property
    def chosen(self) -> tuple[LadderTemplate, ...]:
        """Give the ladders that are chosen, in the order of the list."""
        return tuple(template for template in self._templates if self._boxes[template.id].isChecked())

    def choose_focused(self) -> None:
        """Choose the one with the focus, where nothing is chosen yet."""
        box = self._focused
        if not self.chosen and box is not None:
            box.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a title by the first letters of one of its words."""
        if event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_to(event.text().casefold())
        else:
            super().keyPressEvent(event)

    @property
    def _focused(self) -> CheckBox | None:
        return next((box for box in self._boxes.values() if box is QApplication.focusWidget()), None)

    def _half(self, *, first: bool) -> QWidget:
        """Give the regions whose ladders begin in the first, or in the second half of the list."""
        groups: list[QWidget] = []
        place = 0
        for region, found in groupby(self._templates, key=lambda template: template.region):
            ladders = tuple(found)
            if first == (2 * place < len(self._templates)):
                groups.append(_group(region_word(region), [self._boxes[ladder.id] for ladder in ladders]))
            place += len(ladders)
        return _stacked(groups)

    def _go_to(self, letter: str) -> None:
        # What no title begins with is the beginning of another word.
        longer = self._beginning(self._typed + letter)
        self._typed = self._typed + letter if longer else letter
        found = longer or self._beginning(letter)
        if found:
            places = [box is self._focused for box in found]
            following = found[places.index(True) + 1 :] if True in places and len(self._typed) == 1 else found
            (following or found)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _beginning(self, letters: str) -> list[CheckBox]:
        said = {template.id: template.title.casefold() for template in self._templates}
        found = [each for each in said if any(word.startswith(letters) for word in said[each].split())]
        return [self._boxes[each] for each in sorted(found, key=lambda one: not said[one].startswith(letters))]


class TemplatesSheet(AskingSheet):
    """Asks which ready-made ladders to start from. Enter takes those chosen, or the one with the focus.

    Signals:
        chosen(object): the ladders, a tuple of `LadderTemplate`, never empty.
    """

    chosen = Signal(object)

    def __init__(self, templates: Sequence[LadderTemplate], window: QWidget) -> None:
        super().__init__(_NAME, _("Which ready-made ladders?"), window)
        self.list = TemplateList(templates)
        self._sum = Label("", "small", "ink2")
        self._sum.setObjectName(f"{_NAME}.sum")
        self.body.put(_proposal_line())
        self.body.put(self.list)
        self.body.put(self._sum)
        self._do = self.add_answers(_NAME, _("Take these steps"))
        self._do.clicked.connect(self._on_do)
        self.list.changed.connect(self._on_changed)
        self._on_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is chosen with Enter, Ctrl or not."""
        if event.key() in _ENTER:
            self.list.choose_focused()
            self._do.click()
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        count = sum(len(template.core) for template in self.list.chosen)
        self._sum.setText(_sum_words(count))
        self._sum.setVisible(count > 0)
        self.need([] if count else [_("a ready-made ladder")])

    def _on_do(self) -> None:
        templates = self.list.chosen
        self.done_with()
        self.chosen.emit(templates)


def choose_templates(window: QWidget, then: Callable[[Sequence[LadderTemplate]], object]) -> None:
    """Ask over `window` which ready-made ladders to take, and do `then` with them."""
    sheet = TemplatesSheet(ready_made(), window)
    sheet.chosen.connect(then)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def proposal_words() -> str:
    """Give what is said of everything that no clinician has signed off."""
    return _("A proposal. Confirm it with your own judgement.")


def _proposal_line() -> Row:
    mark = Icon("info", "accent", 18)
    line = Row(mark, (Label(_("Each is a proposal. Confirm it with your own judgement."), "body"), 1), gap=8)
    line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return line


def _box(template: LadderTemplate) -> CheckBox:
    steps = ngettext("{count} step", "{count} steps", len(template.core)).format(count=len(template.core))
    # The whole sentence stands over the list; fourteen times it would hide the titles.
    parts = (_("{steps}, a proposal.") if template.proposal else _("{steps}.")).format(steps=steps), template.note
    box = CheckBox(f"{_NAME}.{template.id}", template.title, " ".join(part for part in parts if part))
    if template.proposal:
        box.setAccessibleDescription(" ".join(part for part in (f"{steps}.", proposal_words(), template.note) if part))
    return box


def _stacked(groups: Sequence[QWidget]) -> QWidget:
    half = QWidget()
    half.setLayout(Column(*groups, None, gap=16))
    grow_downwards(half)
    return half


def _group(title: str, boxes: Sequence[CheckBox]) -> QWidget:
    group = QWidget()
    group.setLayout(Column(Label(title, "strong", "ink2"), *boxes, gap=4))
    grow_downwards(group)
    return group


def _sum_words(count: int) -> str:
    steps = ngettext("{count} step to begin with.", "{count} steps to begin with.", count).format(count=count)
    cost = how_long(count)
    return _("{steps} {cost} Eight is enough to start.").format(steps=steps, cost=cost) if cost else steps
