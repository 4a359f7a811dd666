"""The history to look through: for the clinician alone, what was done, when and by whom, and what it changed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import PatientId
from exposure.domain.looking_back import Asked
from exposure.looking_back import LookingBack, Told
from exposure.words.history import edits_of, kinds
from exposure.words.language import _
from ui import theme
from ui.dialogs.history_detail import HistoryDetail
from ui.dialogs.history_whole import HistoryWhole
from ui.dialogs.why_private import PrivateSheet
from ui.widgets.boxes import Row
from ui.widgets.cards import Separator
from ui.widgets.history_list import HistoryList
from ui.widgets.scrolling import Scrolling
from ui.widgets.search_line import SearchLine
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.word_choice import WordChoice

_NAME = "history"
_ACROSS, _HIGH = 1040, 320
_PAUSE_MS, _WHILE_MS = 300, 200
ONE, EVERYBODY = "one", "everybody"


class HistorySheet(PrivateSheet):
    """Shows the history of one patient, or with None of the clinic alone; read a page at a time.

    Signals:
        page_wanted(object, object): entries are to be read, away from the window, for it may take a while; carries an
            `Asked`, and the place before which they stand, None for the newest. `show_page` takes them.
        check_wanted(): the whole record is to be checked; `whole` is told what came of it.
    """

    page_wanted = Signal(object, object)
    check_wanted = Signal()
    across = _ACROSS

    def __init__(self, past: LookingBack, patient: PatientId | None, window: QWidget) -> None:
        super().__init__(_NAME, _("History"), window)
        self._past, self._patient = past, patient
        self.of = Segmented(
            f"{_NAME}.of", _("History of"), [Segment(ONE, _("This patient")), Segment(EVERYBODY, _("Everybody"))]
        )
        self.who = WordChoice(f"{_NAME}.who", _("Done by"))
        self.kind = WordChoice(f"{_NAME}.kind", _("What was done"))
        self.search = SearchLine(f"{_NAME}.search", _("Words in it"), _("Words in it"))
        self.list = HistoryList(f"{_NAME}.list")
        self._shown = Scrolling(HistoryDetail(None))
        self.whole = HistoryWhole(past)
        self._wanted: Asked | None = None
        self._shows = self.asked
        self._typed, self._looking = _timer(self, _PAUSE_MS), _timer(self, _WHILE_MS)
        self._lay_out()
        self._connect_signals()

    def open(self) -> None:
        """Lie over the window, and have the newest entries read."""
        super().open()
        self._show_people()

    def show_page(self, asked: Asked, before: int | None, told: tuple[Told, ...]) -> None:
        """Show what was read, unless something else was asked for meanwhile."""
        if before is not None and asked == self._shows:
            self.list.show_more(before, told)
        elif before is None and asked == self._wanted:
            self._shows, self._wanted = asked, None
            self._told.hide()
            self.list.show_first(told)

    def show_looking(self) -> None:
        """Say that it is being read, where that takes a while."""
        self._shown.setWidget(HistoryDetail(None, _("Looking through the history…")))

    def stop_looking(self) -> None:
        """Say no longer that it is being read, whatever came of it."""
        if self._wanted is not None and not self._looking.isActive():
            self._shown.setWidget(HistoryDetail(None))
        self._looking.stop()

    def _lay_out(self) -> None:
        self.kind.show_words([("", _("Everything")), *kinds()], "")
        self.body.put(self.of)
        if self._patient is None:
            self.of.hide()
        self.body.put(Row((self.who, 1), (self.kind, 1), (self.search, 1), gap=12))
        self.body.put(Row((self.list, 1), (self._shown, 1), gap=16))
        self.body.put(Separator())
        self.body.put(self.whole)
        self.add_close(_NAME)
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        for part in (getattr(self, "list", None), getattr(self, "_shown", None)):
            if part is not None:
                part.setFixedHeight(theme.current().px(_HIGH))

    @property
    def asked(self) -> Asked:
        """Give what is asked for."""
        return Asked(self._of, self.who.value, edits_of(self.kind.value), self.search.text().strip())

    @property
    def _of(self) -> PatientId | None:
        return self._patient if self.of.value == ONE else None

    def _connect_signals(self) -> None:
        self.of.chosen.connect(self._show_people)
        self.who.chosen.connect(self._show)
        self.kind.chosen.connect(self._show)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.search.returnPressed.connect(self._show)
        self._typed.timeout.connect(self._show)
        self._looking.timeout.connect(self.show_looking)
        self.list.more_wanted.connect(self._on_more)
        self.list.looked_at.connect(self._on_looked_at)
        self.whole.check_wanted.connect(self.check_wanted)
        for timer in (self._typed, self._looking):
            self.finished.connect(timer.stop)

    def _show_people(self) -> None:
        everybody = [(name, name) for name in self._past.users(Asked(self._of))]
        self.who.show_words([("", _("Anybody")), *everybody], self.who.value)
        self._show()

    def _show(self) -> None:
        self._typed.stop()
        self._wanted = self.asked
        self._looking.start()
        self.page_wanted.emit(self._wanted, None)

    def _on_more(self, before: int) -> None:
        # While another question is being read, this list is about to go.
        if self._wanted is None:
            self.page_wanted.emit(self._shows, before)

    def _on_looked_at(self, told: Told | None) -> None:
        detail = self._past.detail(told.seq, self._shows) if told else None
        self._shown.setWidget(HistoryDetail(detail, _("Nothing of that kind is in the history.")))


def _timer(sheet: HistorySheet, ms: int) -> QTimer:
    timer = QTimer(sheet)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    return timer
