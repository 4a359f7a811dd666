"""Looking the ladder over: what there is to look at, and doing something about it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from exposure.domain.identifiers import RungId
from exposure.domain.ladder_remedy import Line, remedy
from exposure.domain.ladder_review import Finding, Reviewed, Rule, review
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.ladder_review import finding_reason, remedy_label
from exposure.words.language import _
from ui.dialogs.ladder_review import FindingLine, LadderReviewSheet
from ui.pages.ladder import gestures
from ui.pages.ladder.centre import LadderCentre
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.hand import LadderHand
from ui.workspace import Workspace

# What is asked next about a finding that no single edit settles.
_ASKED: Mapping[Rule, str] = MappingProxyType(
    {Rule.WIDE_GAP: "between", Rule.CLOSE_PAIR: "merge", Rule.CHANGED: "worries"}
)


class LadderReview(QObject):
    """Says beside the goal how much there is to look at, and opens the sheet with it.

    Signals:
        wanted(str, str): something is to be asked about a step, which is chosen by then; its verb comes first.
    """

    wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, hand: LadderHand, centre: LadderCentre) -> None:
        super().__init__(centre)
        self._workspace, self._hand, self._centre = workspace, hand, centre
        self._sheet: LadderReviewSheet | None = None
        self._done: list[str] = []
        workspace.told.connect(self._on_told)
        centre.review_wanted.connect(self.ask)

    def show(self) -> None:
        """Show what there is to look at now: the count, and the sheet where it is open."""
        scene = self._hand.scene
        if scene is None:
            return
        self._centre.show_findings(len(_found(scene, asked=False)))
        if self._sheet is not None:
            self._sheet.show_findings(_lines(scene))

    def ask(self) -> None:
        """Open the sheet; an empty ladder has nothing to change either."""
        scene = self._hand.scene
        if scene is None:
            return
        sheet = self._sheet = LadderReviewSheet(self._centre.window())
        sheet.show_findings(_lines(scene))
        sheet.answered.connect(self._on_answered)
        sheet.undo_wanted.connect(self._on_undo)
        sheet.finished.connect(self._on_finished)
        sheet.finished.connect(sheet.deleteLater)
        self._done = []
        sheet.open()

    def _on_answered(self, finding: Finding) -> None:
        scene = self._hand.scene
        lines = _remedy(finding, scene) if scene else ()
        if lines:
            self._do(lines[0])
        elif self._sheet is not None and scene is not None:
            self._sheet.accept()
            self._go_to(finding, asked_about(finding, scene))

    def _go_to(self, finding: Finding, asked: str) -> None:
        """Choose the step a finding is about, its neighbour marked beside it, and ask what there is to ask."""
        step, *beside = reversed(finding.rungs) if asked else finding.rungs
        self._centre.board.choose(step, focus=True)
        if asked:
            self._centre.board.mark(beside[0] if beside else None)
            self.wanted.emit(asked, step)

    def _do(self, line: Line) -> None:
        """Do a remedy as the same is done by hand, which names it, asks before the current step moves, and so on."""
        step = RungId(str(line["rung"]))
        rung = self._hand.rung(step)
        if rung is None:
            return
        if line["edit"] == "move_rung":
            self._hand.move(step, int(str(line["to"])))
        elif line["edit"] == "archive_rung":
            self._hand.remove(step)
        else:
            self._hand.do(gestures.wake(rung) if line["edit"] == "wake_rung" else gestures.choose_goal(rung))

    def _on_told(self, label: str, can_be_undone: bool) -> None:
        if self._sheet is not None and can_be_undone:
            self._done.append(label)

    def _on_undo(self) -> None:
        # What was done before the sheet was opened cannot be seen from there.
        if not self._done or self._workspace.can_undo != self._done[-1]:
            return
        label = self._done.pop()
        try:
            self._workspace.undo()
        except ExposureError as error:
            self._hand.refused.emit(sentence(error))
        else:
            self._workspace.told.emit(_("Undone: {label}").format(label=label), False)

    def _on_finished(self) -> None:
        self._sheet = None


def _found(scene: Scene, *, asked: bool) -> tuple[Finding, ...]:
    return review(Reviewed(scene.ladder, scene.now.date(), scene.current), asked=asked)


def _lines(scene: Scene) -> list[FindingLine]:
    return [_line(finding, scene) for finding in _found(scene, asked=True)]


def _remedy(finding: Finding, scene: Scene) -> tuple[Line, ...]:
    """Give what settles a finding; a step that would only move to where it is cannot settle it."""
    lines = remedy(finding, scene.ladder)
    moves = [line for line in lines if line["edit"] == "move_rung"]
    return () if any(_stays(line, scene) for line in moves) else lines


def _stays(line: Line, scene: Scene) -> bool:
    return scene.ladder.rung(RungId(str(line["rung"]))).position == line["to"]


def _line(finding: Finding, scene: Scene) -> FindingLine:
    answer = remedy_label(finding.rule) if _remedy(finding, scene) else ""
    asked = _asked_words(asked_about(finding, scene))
    show = _("Go to the step") if finding.rungs else ""
    return FindingLine(finding, finding_reason(finding, scene.ladder), answer or asked or show)


def asked_about(finding: Finding, scene: Scene) -> str:
    """Give what is asked about a finding once its step is chosen; "" where the step is only shown."""
    asked = _ASKED.get(finding.rule, "")
    done = any(scene.ladder.rung(rung).passed for rung in finding.rungs)
    # What is done stays as it is, so it becomes part of no other step.
    return "" if asked == "merge" and done else asked


def _asked_words(asked: str) -> str:
    words = {"between": _("One step between…"), "merge": _("Put together…"), "worries": _("All ratings…")}
    return words.get(asked, "")
