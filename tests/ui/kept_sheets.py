"""Every sheet in which something is typed, and how each is opened in a test."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QMainWindow

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.gathering import decide
from exposure.domain.step_between import gaps_at
from exposure.domain.trial import Trial
from tests.builders import uid
from tests.ui.opened import PATIENT, rung_id
from ui.dialogs import due_outcome, exporting, letter_name, new_ladder, patient_details, pause_ladder
from ui.dialogs.anchors import AnchorsSheet
from ui.dialogs.clear_to_start import ClearToStartSheet
from ui.dialogs.correct_try import CorrectTrySheet
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_plan import FlarePlanSheet
from ui.dialogs.flare_rang import FlareRangSheet
from ui.dialogs.measure_results import VoidMeasureSheet
from ui.dialogs.move_up_decision import move_on_sheet
from ui.dialogs.new_or_different import NewOrDifferentSheet
from ui.dialogs.review.making import Reviewed
from ui.dialogs.review.sheet import ReviewSheet
from ui.models.movements import scales
from ui.pages.ladder.between import BetweenSheet, GapOffer
from ui.pages.ladder.dose_sheet import DoseSheet
from ui.pages.ladder.exchange import MergeSheet, SplitSheet
from ui.pages.ladder.sheets import RestSheet
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace

OPEN, VISIT, RESULT = uid("an open try"), uid("the visit"), uid("a result")
FLARE, HOLD = uid("a flare"), uid("a hold")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a sheet is opened on."""

    workspace: Workspace
    window: QMainWindow

    @property
    def case(self) -> Case:
        """Give Ruth's record."""
        return self.workspace.case(PATIENT)

    @property
    def in_flare(self) -> Case:
        """Give her record as it is while she has a flare."""
        return replace(self.case, flares=(Flare(FLARE, PATIENT, None, self.workspace.now()),))

    @property
    def on_hold(self) -> Case:
        """Give her record as it is while her ladder is paused."""
        hold = Hold(HOLD, self.ladder.ladder.id, "Looked into one", self.workspace.now())
        return replace(self.case, ladders=(replace(self.ladder, holds=(hold,)),))

    @property
    def ladder(self) -> LadderCase:
        """Give her ladder."""
        return self.case.ladders[0]

    @property
    def rung(self) -> Rung:
        """Give a step in the middle, not tried yet."""
        return self.ladder.steps[2]

    @property
    def trial(self) -> Trial:
        """Give the try that is open."""
        return next(trial for trial in self.case.trials if trial.id == OPEN)

    def between(self) -> BetweenSheet:
        """Give what asks for a step between."""
        offers = [GapOffer(gap, becomes_current=False) for gap in gaps_at(self.ladder, self.rung.id, scales())]
        return BetweenSheet(offers, self.window)

    def review(self) -> ReviewSheet:
        """Give the review of what happened."""
        decision = decide(self.ladder, self.case, self.workspace.now())
        return ReviewSheet(Reviewed(self.case, self.ladder, decision, self.workspace.new_id), self.window)

    def goal(self) -> new_ladder.NewLadder:
        """Give what asks for another ladder, as the page opens it."""
        sheet = new_ladder.NewLadder(self.window)
        sheet.about = PATIENT
        return sheet

    def export(self) -> exporting.ExportSheet:
        """Give what asks what is handed out, as the menu opens it."""
        sheet = exporting.ExportSheet("", self.window)
        sheet.about = PATIENT
        return sheet

    def details(self) -> patient_details.PatientDetails:
        """Give her details."""
        return patient_details.PatientDetails(self.workspace, self.window, lambda _name, _born: False, PATIENT)

    def pause(self) -> pause_ladder.PauseSheet:
        """Give what asks for anything new or different."""
        return pause_ladder.PauseSheet(self.case, self.window)


@dataclass(frozen=True, slots=True)
class Kept:
    """A sheet: how it is opened, what it is about, and what is pressed before there is anything to type into."""

    open: Callable[[Scene], Sheet]
    about: str = PATIENT
    first: tuple[str, ...] = ()


def _new(of: Scene) -> Callable[[], str]:
    return of.workspace.new_id


KEPT: dict[str, Kept] = {
    "AnchorsSheet": Kept(lambda of: AnchorsSheet(of.case.patient, of.window)),
    "BetweenSheet": Kept(Scene.between, rung_id(3)),
    "ClearToStartSheet": Kept(lambda of: ClearToStartSheet(of.case, of.window)),
    "CorrectTrySheet": Kept(lambda of: CorrectTrySheet(of.trial, of.window), OPEN),
    "DecisionSheet": Kept(lambda of: move_on_sheet(of.rung, of.window), rung_id(3)),
    "DoseSheet": Kept(lambda of: DoseSheet(of.rung, 0, of.window), rung_id(3)),
    "DueOutcomeSheet": Kept(lambda of: due_outcome.DueOutcomeSheet(of.workspace, PATIENT, OPEN, of.window), OPEN),
    "EndFlareSheet": Kept(lambda of: EndFlareSheet(of.in_flare, of.window), FLARE),
    "ExportSheet": Kept(Scene.export),
    "FlarePlanSheet": Kept(lambda of: FlarePlanSheet(of.case, of.window)),
    "FlareRangSheet": Kept(
        lambda of: FlareRangSheet(of.in_flare, of.workspace.now(), of.window), FLARE, ("rang.came.over",)
    ),
    "LetterNameSheet": Kept(
        lambda of: letter_name.LetterNameSheet(of.workspace.clinic(), of.workspace.now(), of.window), "clinic"
    ),
    "LiftPauseSheet": Kept(lambda of: pause_ladder.LiftPauseSheet(of.on_hold, of.window), HOLD),
    "MergeSheet": Kept(lambda of: MergeSheet(of.ladder, of.rung, _new(of), of.window), rung_id(3)),
    "NewLadder": Kept(Scene.goal),
    "NewOrDifferentSheet": Kept(
        lambda of: NewOrDifferentSheet(of.case, of.case.visits[0], of.window), VISIT, ("check_new.answer.yes",)
    ),
    "PatientDetails": Kept(Scene.details),
    "PauseSheet": Kept(Scene.pause),
    "RestSheet": Kept(lambda of: RestSheet(of.rung, of.workspace.now().date(), None, of.window), rung_id(3)),
    "ReviewSheet": Kept(Scene.review, f"{rung_id(1)} REVIEW_OCCURRED", ("review.new.no", "review.how.reword")),
    "SplitSheet": Kept(lambda of: SplitSheet(of.ladder, of.rung, _new(of), of.window), rung_id(3)),
    "VoidMeasureSheet": Kept(lambda of: VoidMeasureSheet(of.case.measures[0], None, of.window), RESULT),
}
