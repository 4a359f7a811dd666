"""The right side of the letter page: the very pages that are set, and what there is to say about them."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _, ngettext
from ui.pages.letter.notice import LetterNotice
from ui.pages.letter.setting import SetLetter
from ui.widgets.boxes import Column
from ui.widgets.paper_page import A4_INCHES, WIDEST, PaperPage
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.themed import call

WAIT_MS = 300
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class LetterPreview(QWidget):
    """Shows the pages of a letter one below the other; arrow and page keys scroll them.

    Signals:
        resized: the pages have another width now, and could be set sharper.
        again_wanted: setting broke, and is to be tried again.
    """

    resized = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notice = LetterNotice()
        self._sheets: list[PaperPage] = []
        self._column = Column(gap=16)
        pages = QWidget()
        pages.setLayout(Column(self.notice, self._column, None, gap=16))
        self._scroll = Scrolling(Measured(pages, WIDEST))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        call(self._scroll, "letter.preview", _("The letter as it is set"))
        self.setLayout(Column(self._scroll))
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(WAIT_MS)
        self._connect_signals()
        self.clear()
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
    def text(self) -> str:
        """Give the letter shown as a screen reader reads it."""
        return self._scroll.accessibleDescription()

    @property
    def has_pages(self) -> bool:
        """Say whether pages are shown, be they of the letter before the last change."""
        return not self._sheets[0].image.isNull()

    def clear(self) -> None:
        """Show one blank page, and say after a moment that pages are coming."""
        self.notice.say("")
        self._keep_sheets(1)
        self._sheets[0].show_words("")
        self._scroll.setAccessibleDescription("")
        self._waiting.start()

    def show_pages(self, letter: SetLetter) -> None:
        """Show the pages set, and say where they are more than one, or have no room for the chart."""
        self._waiting.stop()
        self._keep_sheets(len(letter.pages))
        for sheet, png in zip(self._sheets, letter.pages, strict=True):
            sheet.show_picture(png)
        self._scroll.setAccessibleDescription(letter.text)
        count = len(letter.pages)
        runs = ngettext("This runs to {count} page.", "This runs to {count} pages.", count).format(count=count)
        no_room = _("The chart has no room on the page and is left out. The words tell what it shows.")
        self.notice.say(" ".join([*([runs] if count > 1 else []), *([no_room] if letter.chart_left_out else [])]))

    def tell_refusal(self, error: ExposureError) -> None:
        """Say why the letter cannot be set; the pages before stay."""
        unprintable = str(error.values.get("text") or "")
        words = _("These characters can’t be printed: {text} Take them out, or write them otherwise.")
        self._tell(words.format(text=unprintable) if unprintable else sentence(error))

    def tell_failure(self) -> None:
        """Say that setting broke; the pages before stay."""
        self._tell(_("The pages could not be set. Your words are kept."), again=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on the first page that the keys scroll."""
        # Qt may still ask when Python has let go of the attributes already, while a window is torn down.
        if event.type() in _FOCUS and watched is getattr(self, "_scroll", None):
            self._sheets[0].ring(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _connect_signals(self) -> None:
        self._scroll.installEventFilter(self)
        self._waiting.timeout.connect(self._on_waited)
        self.notice.again_wanted.connect(self.again_wanted)

    def _keep_sheets(self, count: int) -> None:
        while len(self._sheets) < count:
            sheet = PaperPage(f"letter.page.{len(self._sheets) + 1}")
            self._sheets.append(sheet)
            self._column.put(sheet)
        while len(self._sheets) > count:
            sheet = self._sheets.pop()
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        for number, sheet in enumerate(self._sheets, start=1):
            sheet.setAccessibleName(_("Page {page} of {pages}").format(page=number, pages=count))

    def _tell(self, words: str, *, again: bool = False) -> None:
        self._waiting.stop()
        if not self.has_pages:
            self._sheets[0].show_words("")
        self.notice.say(words, "circle-alert", again=again)

    def _on_waited(self) -> None:
        if not self.has_pages:
            self._sheets[0].show_words(_("The pages are being set …"))
