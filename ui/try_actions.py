"""What the menus do about a try: begin one, go again, go on with one that waits."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from exposure.words.language import _
from ui.before_try import BeforeTry
from ui.care_actions import CareActions
from ui.pages.patient_pages import PatientPages
from ui.pages.try_offered import is_paused, try_to_repeat
from ui.pages.trying.page import TryPage


class TryActions(QObject):
    """Begins tries for the patient whose pages are open, and goes on with them, on the page of a try.

    Signals:
        shown(object): this page, the one of a try, is to be shown.
        left(): the try is over or put off, and the patient’s pages come back.
        told(str): there is something to tell that was not done, or how a try ended.
        smaller_wanted(): the try ended with a smaller step being wanted.
    """

    shown = Signal(object)
    left = Signal()
    told = Signal(str)
    smaller_wanted = Signal()

    def __init__(self, care: CareActions, pages: PatientPages) -> None:
        super().__init__(care)
        self._care, self._pages = care, pages
        self.before = BeforeTry(care)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.before.told.connect(self.told)
        self._care.try_wanted.connect(self.start_try)
        self._pages.try_wanted.connect(self.start_try)
        self._pages.resume_wanted.connect(self.resume_try)

    @cached_property
    def page(self) -> TryPage:
        """Give the page of a try, made when it is first wanted."""
        page = TryPage(self._care.sheets.workspace)
        page.finished.connect(self._on_finished)
        page.paused.connect(self._on_paused)
        page.smaller_step.connect(self._on_smaller_step)
        return page

    def keep_draft_now(self) -> None:
        """Keep what is being typed about a try."""
        if "page" in vars(self):
            self.page.keep_draft_now()

    def start_try(self, rung: str = "") -> None:
        """Begin a try on the step given or chosen, or on the current one; in a flare on none but the steady one."""
        case = self._pages.case
        chosen = rung or self._pages.step_to_try()
        if self._is_paused or (not chosen and case and case.open_flare):
            self._care.choose_next()
        elif not chosen:
            self.told.emit(_("Put a first movement on the ladder. One should feel easy."))
        else:
            self.before.then(lambda: self._begin_try(chosen))

    def go_again(self) -> None:
        """Begin another try like the newest one, with three questions."""
        case = self._pages.case
        newest = try_to_repeat(case) if case else ""
        if self._is_paused:
            self._care.choose_next()
        elif newest:
            self.before.then(lambda: self._begin_again(newest))
        else:
            self.told.emit(_("There is no try to go again with yet."))

    def resume_try(self, trial: str) -> None:
        """Go on with a try whose prediction is kept."""
        self.page.resume(trial)
        self.shown.emit(self.page)

    @property
    def _is_paused(self) -> bool:
        case = self._pages.case
        return case is not None and is_paused(case)

    # What was answered before the try may have paused the ladder, so both look once more.

    def _begin_try(self, rung: str) -> None:
        if self._pages.patient is not None and not self._is_paused:
            self.page.begin(self._pages.patient, rung)
            self.shown.emit(self.page)

    def _begin_again(self, trial: str) -> None:
        if not self._is_paused:
            self.page.go_again(trial)
            self.shown.emit(self.page)

    def _on_finished(self, _trial: str) -> None:
        self.left.emit()
        if self.page.end_says:
            self.told.emit(self.page.end_says)

    def _on_paused(self) -> None:
        self.left.emit()
        self.told.emit(self.page.pause_says)

    def _on_smaller_step(self, _rung: str) -> None:
        self.left.emit()
        self.smaller_wanted.emit()
