"""Changing the ladder around one step: a step between, splitting, putting together, and what is known of the step."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from exposure.domain.identifiers import LadderId, RungId
from exposure.domain.ladder import Rung
from exposure.domain.step_between import Gap, gaps_at
from exposure.domain.worry_course import course
from exposure.words.language import _
from ui.models.movements import scales
from ui.pages.ladder.adding import LadderAdding
from ui.pages.ladder.between import BetweenSheet, GapOffer
from ui.pages.ladder.course import WorriesSheet
from ui.pages.ladder.dose_sheet import DoseSheet
from ui.pages.ladder.exchange import MergeSheet, SplitSheet, to_merge_with
from ui.pages.ladder.gestures import NewStep, Scene
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.step_verbs import stays_as_it_is
from ui.widgets.ladder.board import LadderBoard

_Open = Callable[[Scene, Rung], None]


class LadderChanging(QObject):
    """Opens the sheets about one step, and brings to the front what they made."""

    def __init__(self, hand: LadderHand, adding: LadderAdding, board: LadderBoard) -> None:
        super().__init__(board)
        self._hand, self._adding, self._board = hand, adding, board
        self._open: dict[str, _Open] = {
            "between": self._between,
            "split": self._split,
            "merge": self._merge,
            "dose": self._dose,
            "worries": self._worries,
        }

    def ask(self, what: str, step: str | None) -> None:
        """Ask about "between", "split", "merge", "dose" or "worries" of a step; without one nothing happens."""
        scene, rung = self._hand.scene, self._hand.rung(step)
        if scene is not None and rung is not None:
            self._open[what](scene, rung)

    def _between(self, scene: Scene, rung: Rung) -> None:
        offers = [GapOffer(gap, _becomes_current(scene, gap)) for gap in gaps_at(scene.ladder, rung.id, scales())]
        if not offers:
            self._hand.refused.emit(_("There is no step beside it to put one between."))
            return
        sheet = BetweenSheet(offers, self._hand.window)
        sheet.chosen.connect(lambda step: self._on_between(sheet, step))
        sheet.dose_wanted.connect(lambda other: self._on_dose_wanted(other, rung.id))
        self._hand.ask(sheet)

    def _split(self, scene: Scene, rung: Rung) -> None:
        if rung.passed:
            self._hand.refused.emit(stays_as_it_is())
            return
        sheet = SplitSheet(scene.ladder, rung, self._hand.new_key, self._hand.window)
        self._ask_for_new(sheet)

    def _merge(self, scene: Scene, rung: Rung) -> None:
        if rung.passed or not to_merge_with(scene.ladder, rung):
            alone = _("There is no other step to put it together with.")
            self._hand.refused.emit(stays_as_it_is() if rung.passed else alone)
            return
        sheet = MergeSheet(scene.ladder, rung, self._hand.new_key, self._hand.window)
        marked = self._board.marked_step
        sheet.choose(marked.id if marked else "")
        self._ask_for_new(sheet)

    def _dose(self, scene: Scene, rung: Rung) -> None:
        self._hand.ask(DoseSheet(rung, len(scene.ladder.trials_of(rung.id)), self._hand.window))

    def _worries(self, scene: Scene, rung: Rung) -> None:
        self._hand.ask(WorriesSheet(rung.movement, course(scene.ladder.ratings, rung.id), self._hand.window))

    def _ask_for_new(self, sheet: SplitSheet | MergeSheet) -> None:
        """Ask, and bring what was made to the front once the sheet has given the focus back."""
        sheet.finished.connect(lambda: self._show_made(sheet.made))
        self._hand.ask(sheet)

    def _show_made(self, step: str) -> None:
        if self._hand.rung(step) is not None:
            self._hand.added.emit(step)
            self._board.choose(RungId(step), focus=True)

    def _on_between(self, sheet: BetweenSheet, step: NewStep) -> None:
        if not self._adding.add(step, draft=sheet.draft_name):
            return
        sheet.done_with()
        if self._adding.fresh is not None:
            self._board.choose(self._adding.fresh, focus=True)

    def _on_dose_wanted(self, other: str, step: str) -> None:
        """Ask how much a neighbour is, and come back to the step between once that is said."""
        scene, rung = self._hand.scene, self._hand.rung(other)
        if scene is None or rung is None:
            return
        sheet = DoseSheet(rung, len(scene.ladder.trials_of(rung.id)), self._hand.window)
        sheet.finished.connect(lambda: self.ask("between", step))
        self._hand.ask(sheet)


def _becomes_current(scene: Scene, gap: Gap) -> bool:
    """Say whether a step in a gap would be the current one: it comes before the one that is, above all that is done."""
    new = Rung(RungId("new"), LadderId(scene.ladder.ladder.id), "")
    return scene.becomes_current(new, gap.place)
