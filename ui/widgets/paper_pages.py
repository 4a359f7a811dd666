"""The pages of a paper one below the other, as large as they are printed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.paper_frame import A4_INCHES
from ui.widgets.paper_page import PaperPage
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.themed import call

_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class PaperPages(QWidget):
    """Shows pages, or words on a blank one; arrow and page keys scroll them, and what lies `above` them.

    Signals:
        resized(): the pages have another width now, and could be set sharper.
    """

    resized = Signal()

    def __init__(self, name: str, says: str, *above: QWidget) -> None:
        super().__init__()
        self._name = name
        self._sheets: list[PaperPage] = []
        self._column = Column(gap=16)
        pages = QWidget()
        pages.setLayout(Column(*above, self._column, None, gap=16))
        self._scroll = Scrolling(Measured(pages, PaperPage.widest))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        call(self._scroll, name, says)
        self.setLayout(Column(self._scroll))
        self._scroll.installEventFilter(self)
        self.say("")
        self._sheets[0].resized.connect(self.resized)

    @property
    def sheets(self) -> tuple[PaperPage, ...]:
        """Give the pages shown, from the first."""
        return tuple(self._sheets)

    @property
    def ppi(self) -> float:
        """Give how many pixels an inch the pages need to be sharp here."""
        return self._sheets[0].width() * self.devicePixelRatioF() / A4_INCHES[0]

    @property
    def are_set(self) -> bool:
        """Say whether pages are shown, and no blank one."""
        return not self._sheets[0].image.isNull()

    @property
    def text(self) -> str:
        """Give the pages shown as a screen reader reads them."""
        return self._scroll.accessibleDescription()

    def say(self, words: str) -> None:
        """Show one blank page with these words on it."""
        self._keep(1)
        self._sheets[0].show_words(words)
        self._scroll.setAccessibleDescription(words)

    def show_pages(self, pages: Sequence[bytes], text: str = "") -> None:
        """Show pages, PNG pictures; `text` is what a screen reader reads of them."""
        self._keep(len(pages))
        for sheet, png in zip(self._sheets, pages, strict=True):
            sheet.show_picture(png)
        self._scroll.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on the first page that the keys scroll."""
        # Qt may still ask when Python has let go of the attributes already, while a window is torn down.
        if event.type() in _FOCUS and watched is getattr(self, "_scroll", None):
            self._sheets[0].ring(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _keep(self, count: int) -> None:
        while len(self._sheets) < count:
            sheet = PaperPage(f"{self._name}.{len(self._sheets) + 1}")
            self._sheets.append(sheet)
            self._column.put(sheet)
        while len(self._sheets) > count:
            sheet = self._sheets.pop()
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        for number, sheet in enumerate(self._sheets, start=1):
            sheet.setAccessibleName(_("Page {page} of {pages}").format(page=number, pages=count))
