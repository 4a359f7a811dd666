"""The practice sheet to take home: how both sides will look, and printing it."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.language import _, ngettext
from ui.paper_setting import PaperSetter, why_unset
from ui.papers import Paper
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.sheet_preview import SheetPreview
from ui.widgets.themed import grow_downwards

# Small pictures of large print: enough to see what is where.
_PPI = 60


class SheetCard(QWidget):
    """Offers to print the sheet, the one primary button of the last part.

    Signals:
        print_wanted(): the sheet is to be printed.
    """

    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._setter = PaperSetter(self)
        self._preview = SheetPreview("leaving.sheet", _("Practice sheet"))
        self._print = Button("leaving.print", _("Print sheet"), Look("primary", icon="printer", key="Ctrl+P"))
        self._why = Label("", "small", "ink2")
        self._why.hide()
        self._about = Label(_("A4, large print"), "soft", wrap=False)
        parts = (_head(self._about), self._preview, self._why, self._print)
        self.setLayout(Column(Card(Column(*parts, gap=12, margins=(20, 16, 20, 16))), gap=0))
        self._connect_signals()

    def show_paper(self, paper: Paper, shows: Hashable) -> None:
        """Show this sheet in a moment, and offer to print it; `shows` is equal for two that look the same."""
        self._say("")
        self._print.allow(True)
        self._setter.ask(paper, _PPI * self.devicePixelRatioF(), shows)

    def show_none(self, why_not: str) -> None:
        """Show blank paper, and say why there is no sheet."""
        self.forget()
        self._say(why_not)
        self._print.allow(False, why_not)

    def forget(self) -> None:
        """Show blank paper, as before another patient."""
        self._setter.forget()
        self._preview.clear()

    def finish(self) -> None:
        """Wait for what is being set, as a closing window does."""
        self._setter.finish()

    def _say(self, words: str) -> None:
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def _connect_signals(self) -> None:
        self._print.clicked.connect(self.print_wanted)
        self._setter.made.connect(self._on_made)
        self._setter.refused.connect(self._on_refused)
        self._setter.failed.connect(lambda _fault: self._say(_("The pages could not be set. Your words are kept.")))
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.finish)

    def _on_made(self, pages: Sequence[bytes]) -> None:
        self._preview.show_pages(pages)
        words = ngettext("A4, {count} side, large print", "A4, {count} sides, large print", len(pages))
        self._about.setText(words.format(count=len(pages)))

    def _on_refused(self, error: ExposureError) -> None:
        self._preview.clear()
        self._say(why_unset(error))


def _head(about: QWidget) -> QWidget:
    head, flow = QWidget(), Flow(gap=16)
    flow.add([Label(_("Practice sheet"), "h3", wrap=False), about])
    head.setLayout(flow)
    grow_downwards(head)
    return head
