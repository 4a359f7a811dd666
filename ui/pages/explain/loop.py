"""The loop: four boxes with arrows round, or one below the other where there is no room for a ring."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.words.language import _
from exposure.words.practice_loop import LoopWords
from ui import theme
from ui.pages.explain.arrows import draw_down, draw_round
from ui.pages.explain.words_card import WordsCard
from ui.widgets.labels import Label
from ui.widgets.painting import painter_of
from ui.widgets.text_block import balanced
from ui.widgets.themed import Themed, call, grow_downwards

_NARROW, _ACROSS, _DOWN, _STEP, _LEAST = 720, 150, 200, 56, 184
_CLEAR, _ANY = 24, 100_000
_RING = ((0, 0), (0, 2), (2, 2), (2, 0))
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class LoopView(Themed, QWidget):
    """Shows the boxes in the order they go round; a screen reader hears them as a list that leads back to its start.

    Signals:
        typed(): something was typed.
    """

    typed = Signal()

    def __init__(self, words: LoopWords) -> None:
        super().__init__()
        self._round = words.round
        titles = [title for title, _words in words.boxes]
        self.boxes = [
            WordsCard(f"explain.box.{number}", title, example)
            for number, (title, example) in enumerate(zip(titles, _examples(), strict=True))
        ]
        self._middle, self._back = Label(words.middle, "lead_strong", "ink2"), Label("", "helper_large")
        self._back.setText(_("… {back}.").format(back=words.round))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        self._is_ring: bool | None = None
        for box in self.boxes:
            box.typed.connect(self.typed)
        grow_downwards(self)
        self._arrange()
        self.follow_theme()

    @property
    def says(self) -> str:
        """Give the loop as it is read out: box after box, and back to the start."""
        told = [f"{box.title}: {box.words.strip() or _('nothing yet')}" for box in self.boxes]
        return _("{boxes}, {back}.").format(boxes=", ".join(told), back=self._round)

    def show_boxes(self, words: Sequence[str]) -> None:
        """Show what stands in each."""
        for box, said in zip(self.boxes, words, strict=True):
            box.show_words(said)
        call(self, "explain.loop", self.says)

    def write(self, *, writing: bool) -> None:
        """Let the boxes be written, or only read."""
        for box in self.boxes:
            box.write(writing=writing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie in a ring where there is room."""
        super().resizeEvent(event)
        self._arrange()
        self._keep_middle_between()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self._is_ring = None
        self._arrange()
        self._keep_middle_between()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows."""
        boxes = [QRectF(box.geometry()) for box in self.boxes]
        with painter_of(self) as painter:
            (draw_round if self._is_ring else draw_down)(painter, boxes)

    def _arrange(self) -> None:
        ring = self.width() / theme.current().scale >= _NARROW
        if ring == self._is_ring:
            return
        self._is_ring = ring
        for part in (*self.boxes, self._middle, self._back):
            self._grid.removeWidget(part)
        if ring:
            self._lay_ring()
        else:
            self._lay_column()
        self._back.setVisible(not ring)
        look = theme.current()
        for box in self.boxes:
            box.setMinimumHeight(look.px(_LEAST) if ring else 0)
        self._grid.setVerticalSpacing(0 if ring else look.space(_STEP))
        self.updateGeometry()

    def _keep_middle_between(self) -> None:
        """Keep the words in the middle clear of the arrows, which lead from middle to middle of the boxes."""
        look = theme.current()
        between = (self.width() + look.px(_ACROSS)) // 2
        width = between - 2 * look.px(_CLEAR) if self._is_ring else _ANY
        # Lines of about one length: a last word alone would look forgotten.
        wanted = balanced(self._middle.text(), self._middle.font(), width).width.__ceil__() + 1
        self._middle.setMaximumWidth(min(width, wanted) if self._is_ring else _ANY)
        self._middle.setMinimumWidth(min(width, wanted) if self._is_ring else 0)

    def _lay_ring(self) -> None:
        look = theme.current()
        self._back.setParent(self)
        for box, (row, column) in zip(self.boxes, _RING, strict=True):
            self._grid.addWidget(box, row, column)
        self._grid.addWidget(self._middle, 1, 0, 1, 3, _CENTRE)
        self._middle.align(_CENTRE)
        for column, (width, share) in enumerate(((0, 1), (look.px(_ACROSS), 0), (0, 1))):
            self._grid.setColumnMinimumWidth(column, width)
            self._grid.setColumnStretch(column, share)
        self._grid.setRowMinimumHeight(1, look.px(_DOWN))

    def _lay_column(self) -> None:
        for row, part in enumerate((*self.boxes, self._back, self._middle)):
            self._grid.addWidget(part, row, 0, 1, 3)
        self._middle.align(Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnMinimumWidth(1, 0)
        self._grid.setRowMinimumHeight(1, 0)


def _examples() -> tuple[str, ...]:
    return (
        _("A sharp catch when I bend."),
        _("I won’t be able to straighten up."),
        _("I don’t bend. I brace, I lean on things."),
        _("The garden. Picking up my grandson."),
    )
