"""Does what is wanted of a ladder: asks before the current step moves, tells when the order is not the one seen."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_order import moved, place_at
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.asked_sheets import ask, open_sheet
from ui.dialogs.asking import AskingSheet
from ui.dialogs.step_words import StepWordsSheet
from ui.pages.ladder import gestures
from ui.pages.ladder.gestures import Gesture, NewStep, Scene
from ui.pages.ladder.sheets import MoveSheet, RestSheet
from ui.pages.ladder.words import effect_of_move
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace


class LadderHand(QObject):
    """Works on the ladder of one `scene`; `page` is where its sheets lie over.

    Signals, each with the id of a step:
        added(str), placed(str), moved(str): what was done.
        outdated(object, str): somebody else changed the order meanwhile; what would do it again, and its name.
        refused(str): an edit was refused; carries the sentence.
    """

    added = Signal(str)
    placed = Signal(str)
    moved = Signal(str)
    outdated = Signal(object, str)
    refused = Signal(str)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace, self._page = workspace, page
        self.scene: Scene | None = None

    @property
    def window(self) -> QWidget:
        """Give the window that sheets lie over."""
        return self._page.window()

    def rung(self, step: str | None) -> Rung | None:
        """Give a step on the ladder, or None."""
        steps = self.scene.ladder.steps if self.scene else ()
        return next((rung for rung in steps if rung.id == step), None)

    def new_key(self) -> RungId:
        """Make an id for a new step."""
        return RungId(self._workspace.new_id())

    def do(self, gesture: Gesture, *, draft: str | None = None, again: Callable[[], None] | None = None) -> bool:
        """Do a gesture; says whether it was done. `again` is offered where the order had changed meanwhile."""
        try:
            self._workspace.do(*gesture.lines, label=gesture.label, draft=draft)
        except ExposureError as error:
            if error.kind == "stale" and again is not None:
                self.outdated.emit(again, gesture.label)
            else:
                self.refused.emit(sentence(error))
            return False
        return True

    def add(self, key: RungId, step: NewStep, *, draft: str | None = None) -> bool:
        """Put a new step on the ladder, its draft going with it; says whether it was done."""
        if self.scene is None or not self.do(gestures.add(self.scene.ladder.ladder.id, key, step), draft=draft):
            return False
        self.added.emit(key)
        return True

    def place(self, step: str, worry: int) -> None:
        """Put a step at a worry; where that moves the current step, its effect is named first."""
        scene, rung = self.scene, self.rung(step)
        if scene is None or rung is None:
            return
        to = place_at(scene.ladder, rung, worry)
        again = partial(self.place, step, worry)
        gesture = gestures.place(scene, rung, worry)
        # A first rating is no change of mind, so it is not asked about.
        if to == rung.position or rung.threat is None or scene.current != rung.id:
            self._finish(gesture, self.placed, step, again)
            return
        sheet = self._ask_move(scene, rung, to, rating=True)
        number_only = gestures.rate(rung, worry)
        sheet.chosen.connect(lambda move: self._finish(gesture if move else number_only, self.placed, step, again))

    def move(self, step: str, to: int) -> None:
        """Give a step another place in the order; its number stays."""
        scene, rung = self.scene, self.rung(step)
        if scene is None or rung is None or to == rung.position:
            return
        finish = partial(self._finish, gestures.move(scene, rung, to), self.moved, step, partial(self.move, step, to))
        if rung.passed:
            self.refused.emit(_("A step that is done keeps its place."))
        elif scene.current == rung.id:
            self._ask_move(scene, rung, to, rating=False).chosen.connect(lambda _move: finish())
        else:
            finish()

    def remove(self, step: str) -> None:
        """Take a step off the ladder; this can be undone."""
        rung = self.rung(step)
        if self.scene is not None and rung is not None:
            self.do(gestures.remove(self.scene, rung))

    def retitle(self, step: str | None, words: str) -> None:
        """Give a step other words; where it has tries, it is asked first whether that makes it another amount."""
        rung = self.rung(step)
        if self.scene is None or rung is None:
            return
        if not self.scene.ladder.trials_of(rung.id):
            self.do(gestures.retitle(rung, words))
            return
        self.ask(StepWordsSheet(rung, words, self.window))

    def rest_or_wake(self, step: str) -> None:
        """Ask why a step is to rest, or wake one that rests."""
        scene, rung = self.scene, self.rung(step)
        if scene is None or rung is None:
            return
        if rung.status == "skipped":
            self.do(gestures.wake(rung))
        elif rung.passed:
            self.refused.emit(_("A step that is done does not rest."))
        else:
            # Until today would be no rest.
            visit = scene.case.next_visit(scene.now + timedelta(days=1))
            self.ask(RestSheet(rung, scene.now.date(), visit.day if visit else None, self.window))

    def ask(self, sheet: AskingSheet) -> None:
        """Open a sheet, and do what it wants; it tells what was refused, and stays."""
        ask(self._workspace, sheet)

    def open(self, sheet: Sheet) -> None:
        """Open a sheet that tells by its own signals what it wants, and forget it once it is closed."""
        sheet.finished.connect(sheet.deleteLater)
        open_sheet(self._workspace, sheet)

    def _finish(self, gesture: Gesture, done: SignalInstance, step: str, again: Callable[[], None]) -> None:
        if self.do(gesture, again=again):
            done.emit(step)

    def _ask_move(self, scene: Scene, rung: Rung, to: int, *, rating: bool) -> MoveSheet:
        after = moved(scene.ladder, rung, to)
        effect = effect_of_move(after, after.rung(rung.id), scene.current_after(rung, to))
        sheet = MoveSheet(effect, rating=rating, window=self.window)
        self.open(sheet)
        return sheet
