"""A row of chips that flows over lines, and may take words of one's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme
from ui.widgets.chips import PLAIN, Chip, ChipLook
from ui.widgets.flow import Flow
from ui.widgets.themed import Themed, call, grow_downwards

_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a row of chips works: one at a time or several, the words of the chip that adds one, and the look of each."""

    one: bool = False
    add: str = ""
    chip: ChipLook = PLAIN


class ChipRow(QWidget):
    """Chips that flow over lines; none is on to begin with. With `add`, a last chip opens a field for own words.

    Signals:
        changed(): somebody switched a chip, or added one.
        added(str): the words of the chip that was added; it is on.
    """

    changed = Signal()
    added = Signal(str)

    def __init__(self, name: str, question: str, options: Iterable[str] = (), look: RowLook | None = None) -> None:
        super().__init__()
        call(self, name, question)
        self._look = look or RowLook()
        self._chips: list[Chip] = []
        self._flow = Flow()
        self.setLayout(self._flow)
        grow_downwards(self)
        self._adder = Chip(f"{name}.add", self._look.add, ChipLook("plus", px=self._look.chip.px), checkable=False)
        self._field = OwnWords(f"{name}.own", self._look.add, self._look.chip.px)
        self._flow.add([self._adder, self._field])
        self._adder.setVisible(bool(self._look.add))
        self._field.hide()
        self._connect_signals()
        self.show_options(options)

    @property
    def chips(self) -> Sequence[Chip]:
        """Give the chips, in reading order."""
        return tuple(self._chips)

    @property
    def checked(self) -> tuple[str, ...]:
        """Give the words that are on, in reading order."""
        return tuple(chip.text() for chip in self._chips if chip.isChecked())

    @property
    def takes_own(self) -> bool:
        """Say whether words of one's own can be added."""
        return bool(self._look.add)

    def show_options(self, options: Iterable[str]) -> None:
        """Offer these words instead of those before; all are off."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for option in options:
            self._put(option)

    def check(self, words: Iterable[str]) -> None:
        """Switch on exactly these words, silently; a word that has no chip yet gets one."""
        wanted = list(words)
        known = {chip.text() for chip in self._chips}
        for word in wanted:
            if word not in known:
                self._put(word)
        for chip in self._chips:
            chip.setChecked(chip.text() in wanted)

    def _connect_signals(self) -> None:
        self._adder.clicked.connect(self._on_add)
        self._field.said.connect(self._on_said)
        self._field.left.connect(self._on_left)

    def _put(self, word: str) -> Chip:
        chip = Chip(f"{self.objectName()}.{len(self._chips)}", word, self._look.chip)
        chip.setAccessibleDescription(self.accessibleName())
        chip.clicked.connect(self._on_switched)
        self._flow.insert(len(self._chips), chip)
        self._chips.append(chip)
        return chip

    def _on_switched(self) -> None:
        if self._look.one:
            for chip in self._chips:
                chip.setChecked(chip is self.sender() and chip.isChecked())
        self.changed.emit()

    def _on_add(self) -> None:
        self._adder.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_said(self, words: str) -> None:
        # Typing words that are there already means them, and makes no twin.
        known = next((chip for chip in self._chips if chip.text().casefold() == words.casefold()), None)
        chip = known or self._put(words)
        if self._look.one:
            self.check([chip.text()])
        chip.setChecked(True)
        if known is None:
            self.added.emit(words)
        self.changed.emit()

    def _on_left(self) -> None:
        # Hiding a field with the focus would hand it to whatever comes next.
        had_focus = self._field.hasFocus()
        self._field.hide()
        self._adder.show()
        if had_focus:
            self._adder.setFocus(Qt.FocusReason.OtherFocusReason)


class OwnWords(Themed, QLineEdit):
    """A small field for words of one's own: Enter or going on keeps them, Esc leaves them.

    Signals:
        said(str): words were given, trimmed and not empty.
        left(): the field is done with, with words or without.
    """

    said = Signal(str)
    left = Signal()

    def __init__(self, name: str, says: str, px: float) -> None:
        super().__init__()
        self._px = px
        call(self, name, says)
        self.setMaxLength(_LONGEST)
        self.on_theme_changed()
        self.follow_theme()
        self.editingFinished.connect(self._on_finished)

    def on_theme_changed(self) -> None:
        """Take the new size."""
        look = theme.current()
        self.setFont(look.font(self._px))
        self.setMinimumWidth(look.px(200))
        super().on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, keep with Enter; neither goes on to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def _on_finished(self) -> None:
        words = self.text().strip()
        self.clear()
        if words:
            self.said.emit(words)
        self.left.emit()
