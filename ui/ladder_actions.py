"""What the menus do about a whole ladder: each opens a sheet over the window, on the ladder that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from exposure.domain.identifiers import RungId
from exposure.words.language import _
from ui.care_actions import CareActions
from ui.dialogs.anchors import AnchorsSheet
from ui.dialogs.asking import TellingSheet
from ui.dialogs.fading import FadingSheet
from ui.dialogs.ladder_picture import LadderPictureSheet
from ui.dialogs.own_movements import OwnMovementsSheet
from ui.dialogs.step_picture import StepPictureSheet
from ui.dialogs.two_rankings import TwoRankingsSheet
from ui.pages.ladder.compare_all import CompareAllSheet
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.steps import steps_of
from ui.pages.patient_pages import LADDER, PatientPages
from ui.widgets.ladder.step import Step
from ui.workspace import Workspace

_FEWEST = 2


class LadderActions(QObject):
    """Opens the sheets of the ladder page."""

    def __init__(self, workspace: Workspace, care: CareActions, pages: PatientPages, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._care, self._pages, self._window = care, pages, window

    def compare_all(self) -> None:
        """Put the steps in order by asking about two at a time."""
        self._on_several(lambda scene: self._care.sheets.ask(CompareAllSheet(scene, self._window)))

    def rank_apart(self) -> None:
        """Let patient and clinician each place the steps, unseen by the other, and settle one order."""
        self._on_several(self._rank_apart)

    def _rank_apart(self, scene: Scene) -> None:
        key = (scene.case.patient.id, scene.ladder.ladder.id)
        self._care.sheets.ask(TwoRankingsSheet(self._workspace, key, self._window))

    def set_anchors(self) -> None:
        """Ask what 0, 50 and 100 are for the open patient."""
        self._pages.show_page(LADDER)
        self._care.on_case(lambda case: self._care.sheets.ask(AnchorsSheet(case.patient, self._window)))

    def choose_ladder_picture(self) -> None:
        """Choose how the steps are drawn in the open patient's own view."""
        self._care.on_case(lambda case: self._care.sheets.ask(LadderPictureSheet(case.patient, self._window)))

    def show_fading(self) -> None:
        """Show for each step what is left out in which tries, and where it was done."""
        self._on_steps(
            lambda scene: self._care.sheets.show(FadingSheet(scene.ladder, self._chosen(scene), self._window))
        )

    def set_step_picture(self) -> None:
        """Choose a picture of one's own for the step that is chosen."""
        self._on_steps(lambda scene: self._care.sheets.ask(StepPictureSheet(self._card(scene), self._window)))

    def show_own_movements(self) -> None:
        """Add, change and take out the clinic's own movements, and hide those of the program."""
        self._care.sheets.ask(OwnMovementsSheet(self._workspace, self._window))

    def _card(self, scene: Scene) -> Step:
        steps = steps_of(scene.ladder, scene.case, scene.now)
        return next(step for step in steps if step.id == self._chosen(scene))

    def _on_steps(self, use: Callable[[Scene], None]) -> None:
        """Use the ladder that is shown where there is a step on it; else say how to begin."""
        self._pages.show_page(LADDER)
        scene = self._pages.ladder.scene
        if scene is not None and scene.ladder.steps:
            use(scene)
        else:
            words = _("Put a first movement on the ladder. One should feel easy.")
            self._care.sheets.show(TellingSheet("no_step", _("No step yet"), words, self._window))

    def _chosen(self, scene: Scene) -> RungId:
        """Give the step that is chosen on the page, else the lowest."""
        chosen = self._pages.ladder.selected_rung()
        return next((step.id for step in scene.ladder.steps if step.id == chosen), scene.ladder.steps[0].id)

    def _on_several(self, use: Callable[[Scene], None]) -> None:
        """Use the ladder that is shown where two steps on it can still be ordered; else say what is missing."""
        self._pages.show_page(LADDER)
        scene = self._pages.ladder.scene
        if scene is not None and sum(not step.passed for step in scene.ladder.steps) >= _FEWEST:
            use(scene)
        else:
            words = _("Put two steps on the ladder that are not done yet. Then there is an order to find.")
            self._care.sheets.show(TellingSheet("too_few", _("Too few steps"), words, self._window))
