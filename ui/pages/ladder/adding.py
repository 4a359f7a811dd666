"""Adding movements: from the list by number or by mouse, in own words, or all steps of a ready-made ladder."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from exposure.domain.clinic_library import ClinicMovement
from exposure.domain.identifiers import LadderId, RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_review import still_to_do
from exposure.domain.movement import LadderTemplate, LibraryMovement
from exposure.words.ladder_review import how_long
from exposure.words.language import _
from ui.models.movements import bending_ladder, ready_made
from ui.models.steps_between import StepBetween, begun_from, steps_between
from ui.pages.ladder import gestures
from ui.pages.ladder.centre import LadderCentre
from ui.pages.ladder.gestures import NewStep, from_library
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.movements import MovementsPane
from ui.pages.ladder.templates import choose_templates
from ui.widgets.ladder.step import Step


class LadderAdding(QObject):
    """Joins the movements at the left with the ladder in the middle; `fresh` is the step added last.

    Signals:
        known(str): a movement that was wanted is on the ladder already, as this step.
    """

    known = Signal(str)

    def __init__(self, hand: LadderHand, movements: MovementsPane, centre: LadderCentre) -> None:
        super().__init__(centre)
        self._hand, self._movements, self._centre = hand, movements, centre
        self._board = centre.board
        self.fresh: RungId | None = None
        self._told: set[LadderId] = set()
        self._between: dict[str, StepBetween] = {}
        self._connect_signals()

    def mark(self) -> None:
        """Mark in the list which movements are on the ladder, and offer first what its ready-made ladders keep back."""
        steps = self._hand.scene.ladder.steps if self._hand.scene else ()
        # A ladder without a dose was begun from none, so that nothing has to be read for it.
        begun = begun_from(steps, ready_made()) if any(rung.dose for rung in steps) else ()
        self._between = {each.id: each for each in steps_between(begun)}
        self._movements.offer_first(tuple(self._between.values()))
        placed = (each.id for each in self._between.values() if each.is_on(steps))
        self._movements.mark(frozenset((*placed, *(rung.library for rung in steps if rung.library))))

    def add(self, step: NewStep, *, draft: str | None = None) -> bool:
        """Put a new step on the ladder, and say what it costs once more than eight are to be done.

        Its draft goes with it; says whether it was done.
        """
        # Known before it is done, for the page draws the ladder while it is being done.
        self.fresh = self._hand.new_key()
        if not self._hand.add(self.fresh, step, draft=draft):
            return False
        scene = self._hand.scene
        cost = how_long(still_to_do(scene.ladder)) if scene is not None else ""
        if scene is not None and cost and scene.ladder.ladder.id not in self._told:
            self._ask_for_later(self.fresh, scene.ladder.ladder.id, cost)
        return True

    def add_templates(self, templates: Sequence[LadderTemplate]) -> bool:
        """Put the core steps of ready-made ladders on this one; the patient then puts them in own words."""
        if self._hand.scene is None:
            return False
        ladder = self._hand.scene.ladder.ladder.id
        return self._hand.do(gestures.add_templates(ladder, templates, self._hand.new_key))

    def _connect_signals(self) -> None:
        offers = self._movements.offers
        offers.placed.connect(self._on_placed)
        offers.known.connect(self._on_known)
        offers.tried.connect(self._board.thermometer.show_hint)
        offers.dragged.connect(self._on_dragged)
        offers.dropped.connect(self._on_dropped)
        offers.cancelled.connect(self._on_cancelled)
        self._movements.own.written.connect(self._on_written)
        self._centre.template_wanted.connect(lambda: self.add_templates((bending_ladder(),)))
        self._centre.templates_wanted.connect(lambda: choose_templates(self._centre.window(), self.add_templates))

    def _ask_for_later(self, step: RungId, ladder: LadderId, cost: str) -> None:
        rung = self._hand.rung(step)
        if rung is None:
            return
        later = _("Keep “{title}” for later").format(title=rung.movement)
        self._centre.notice.say(
            _("{cost} Eight is enough to start. Keep the rest for later?").format(cost=cost),
            {later: partial(self._hand.remove, step), _("Leave it on the ladder"): partial(self._told.add, ladder)},
        )

    def _on_placed(self, movement: LibraryMovement, worry: int) -> None:
        self.add(from_library(movement, worry))

    def _on_written(self, words: str, worry: int | None) -> None:
        self.add(NewStep(words, worry=worry))

    def _on_known(self, library: str) -> None:
        steps = self._hand.scene.ladder.steps if self._hand.scene else ()
        between = self._between.get(library)
        found = next((rung.id for rung in steps if _is_on_as(rung, between or library)), None)
        if found is not None:
            self.known.emit(found)

    def _on_dragged(self, movement: LibraryMovement, place: QPoint) -> None:
        step = Step(RungId(movement.id), movement.words, pictogram=movement.pictogram, fresh=True)
        if isinstance(movement, ClinicMovement):
            step = replace(step, photo=movement.photo)
        self._board.drag_over(step, place)

    def _on_dropped(self, movement: LibraryMovement, place: QPoint) -> None:
        worry = self._board.drop(place)
        if worry is not None:
            self.add(from_library(movement, worry))

    def _on_cancelled(self) -> None:
        self._board.drop(None)


def _is_on_as(rung: Rung, wanted: StepBetween | str) -> bool:
    return wanted.is_on((rung,)) if isinstance(wanted, StepBetween) else rung.library == wanted
