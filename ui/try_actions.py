"""What the menus do about a try: begin one, go again, go on with one that waits."""

from PySide6.QtCore import QObject, Signal

from exposure.words.language import _
from ui.before_try import BeforeTry
from ui.care_actions import CareActions
from ui.pages.patient_pages import PatientPages
from ui.pages.trying.page import TryPage


class TryActions(QObject):
    """Begins tries for the patient whose pages are open, and goes on with them, on the page of a try.

    Signals:
        shown(): the page of a try is to be shown.
        left(): the try is over or put off, and the patient’s pages come back.
        told(str): there is something to tell that was not done, or how a try ended.
        smaller_wanted(): the try ended with a smaller step being wanted.
    """

    shown = Signal()
    left = Signal()
    told = Signal(str)
    smaller_wanted = Signal()

    def __init__(self, care: CareActions, pages: PatientPages, page: TryPage) -> None:
        super().__init__(care)
        self._care, self._pages, self._page = care, pages, page
        self.before = BeforeTry(care.sheets, lambda: care.patient)
        self._connect_signals()

    def start_try(self, rung: str = "") -> None:
        """Begin a try on the step given or chosen, or on the current one; in a flare on none but the steady one."""
        chosen = rung or self._pages.step_to_try()
        if self._pages.is_paused or (not chosen and self._pages.is_in_flare):
            self._care.choose_next()
        elif not chosen:
            self.told.emit(_("Put a first movement on the ladder. One should feel easy."))
        else:
            self.before.then(lambda: self._begin_try(chosen))

    def go_again(self) -> None:
        """Begin another try like the newest one, with three questions."""
        newest = self._pages.newest_trial()
        if self._pages.is_paused:
            self._care.choose_next()
        elif newest:
            self.before.then(lambda: self._begin_again(newest))
        else:
            self.told.emit(_("There is no try to go again with yet."))

    def resume_try(self, trial: str) -> None:
        """Go on with a try whose prediction is kept."""
        self._page.resume(trial)
        self.shown.emit()

    def _connect_signals(self) -> None:
        self.before.told.connect(self.told)
        self._page.finished.connect(self._on_finished)
        self._page.paused.connect(self._on_paused)
        self._page.smaller_step.connect(self._on_smaller_step)

    # What was answered before the try may have paused the ladder, so both look once more.

    def _begin_try(self, rung: str) -> None:
        if self._pages.patient is not None and not self._pages.is_paused:
            self._page.begin(self._pages.patient, rung)
            self.shown.emit()

    def _begin_again(self, trial: str) -> None:
        if not self._pages.is_paused:
            self._page.go_again(trial)
            self.shown.emit()

    def _on_finished(self, _trial: str) -> None:
        self.left.emit()
        if self._page.end_says:
            self.told.emit(self._page.end_says)

    def _on_paused(self) -> None:
        self.left.emit()
        self.told.emit(self._page.pause_says)

    def _on_smaller_step(self, _rung: str) -> None:
        self.left.emit()
        self.smaller_wanted.emit()
