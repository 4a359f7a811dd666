"""The right side of the letter page: the very pages that are set, and what there is to say about them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.language import _, ngettext
from ui.pages.letter.notice import LetterNotice
from ui.pages.letter.setting import SetLetter
from ui.paper_setting import why_unset
from ui.widgets.boxes import Column
from ui.widgets.paper_page import PaperPage
from ui.widgets.paper_pages import PaperPages

WAIT_MS = 300


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
        self._pages = PaperPages("letter.preview", _("The letter as it is set"), self.notice)
        self.setLayout(Column(self._pages))
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(WAIT_MS)
        self._connect_signals()
        self.clear()

    @property
    def sheets(self) -> tuple[PaperPage, ...]:
        """Give the pages shown, from the first."""
        return self._pages.sheets

    @property
    def ppi(self) -> float:
        """Give how many pixels an inch the pages need to be sharp here."""
        return self._pages.ppi

    @property
    def text(self) -> str:
        """Give the letter shown as a screen reader reads it."""
        return self._pages.text

    @property
    def has_pages(self) -> bool:
        """Say whether pages are shown, be they of the letter before the last change."""
        return self._pages.are_set

    def clear(self) -> None:
        """Show one blank page, and say after a moment that pages are coming."""
        self.notice.say("")
        self._pages.say("")
        self._waiting.start()

    def show_pages(self, letter: SetLetter) -> None:
        """Show the pages set, and say where they are more than one, or have no room for the chart."""
        self._waiting.stop()
        self._pages.show_pages(letter.pages, letter.text)
        count = len(letter.pages)
        runs = ngettext("This runs to {count} page.", "This runs to {count} pages.", count).format(count=count)
        no_room = _("The chart has no room on the page and is left out. The words tell what it shows.")
        self.notice.say(" ".join([*([runs] if count > 1 else []), *([no_room] if letter.chart_left_out else [])]))

    def tell_refusal(self, error: ExposureError) -> None:
        """Say why the letter cannot be set; the pages before stay."""
        self._tell(why_unset(error))

    def tell_failure(self) -> None:
        """Say that setting broke; the pages before stay."""
        self._tell(_("The pages could not be set. Your words are kept."), again=True)

    def _connect_signals(self) -> None:
        self._pages.resized.connect(self.resized)
        self._waiting.timeout.connect(self._on_waited)
        self.notice.again_wanted.connect(self.again_wanted)

    def _tell(self, words: str, *, again: bool = False) -> None:
        self._waiting.stop()
        if not self.has_pages:
            self._pages.say("")
        self.notice.say(words, "circle-alert", again=again)

    def _on_waited(self) -> None:
        if not self.has_pages:
            self._pages.say(_("The pages are being set …"))
