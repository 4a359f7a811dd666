"""Putting a whole ladder in order by asking about two steps at a time; nothing changes until it is agreed to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import RungId
from exposure.domain.ranking import Answer, Ranking
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.models.new_order import effect_of_order, order_lines, wanted_order
from ui.pages.ladder.compare_pair import ComparePair
from ui.pages.ladder.compare_result import CompareResult, Result, ResultRow
from ui.pages.ladder.compare_words import doubts, how_far, way_moved
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.steps import steps_of
from ui.widgets.buttons import QUIET, SECONDARY, Button

_NAME = "compare_all"


class CompareAllSheet(AskingSheet):
    """Asks until every step that is not done has its place, then shows the order before it is used.

    Esc while it asks stops the questions; what was not asked about keeps its place.
    """

    def __init__(self, scene: Scene, window: QWidget) -> None:
        super().__init__(_NAME, _("Put the steps in order"), window)
        self._scene = scene
        self._steps = {step.id: step for step in steps_of(scene.ladder, scene.case, scene.now)}
        self._titles = {str(step.id): step.title for step in self._steps.values()}
        open_steps = tuple(rung.id for rung in scene.ladder.steps if not rung.passed)
        self._ranking = Ranking(open_steps, checking=True)
        self._stopped = False
        self._result: CompareResult | None = None
        self.pair = ComparePair()
        self.body.put(self.pair)
        self.again = self.add_button(Button(f"{_NAME}.again", _("Back to the questions"), QUIET))
        self.use = self.add_answers(_NAME, _("Use this order"))
        self.stop = self.add_button(Button(f"{_NAME}.stop", _("That is enough"), SECONDARY))
        self._connect_signals()
        self._show()

    @property
    def wanted_order(self) -> tuple[RungId, ...]:
        """Give the order of the ladder as it was answered so far, from the bottom."""
        return wanted_order(self._scene.ladder, self._ranking.order)

    @property
    def asks(self) -> bool:
        """Say whether there is a question now."""
        return not self._stopped and self._ranking.question is not None

    def reject(self) -> None:
        """Stop the questions once some are answered; else close."""
        if self.asks and self._ranking.said:
            self._on_stopped()
        else:
            super().reject()

    def _connect_signals(self) -> None:
        self.pair.answered.connect(self._on_answered)
        self.pair.back_wanted.connect(self._on_back)
        self.again.clicked.connect(self._on_back)
        self.stop.clicked.connect(self._on_stopped)
        self.use.clicked.connect(self._on_use)

    def _on_answered(self, answer: Answer) -> None:
        self._ranking = self._ranking.answer(answer)
        self._show()

    def _on_back(self) -> None:
        # Having stopped was no answer, so going back from there takes none back.
        if self._stopped and self._ranking.question is not None:
            self._stopped = False
        else:
            self._ranking, self._stopped = self._ranking.back(), False
        self._show()

    def _on_stopped(self) -> None:
        self._stopped = True
        self._show()

    def _on_use(self) -> None:
        lines = order_lines(self._scene.ladder, self.wanted_order)
        if lines:
            self.ask_for(*lines, label=_("Steps put in order by asking"))
        else:
            self.accept()

    def _show(self) -> None:
        asks, question = self.asks, self._ranking.question
        self.pair.setVisible(asks)
        self.stop.setVisible(asks and bool(self._ranking.said))
        for button in (self.use, self.again):
            button.setVisible(not asks)
        self._take_result()
        if asks and question is not None:
            first, second = self._steps[RungId(question.first)], self._steps[RungId(question.second)]
            self.pair.ask(first, second, how_far(self._ranking, self._titles), back=bool(self._ranking.said))
        else:
            self._show_result()

    def _show_result(self) -> None:
        present = [rung.id for rung in self._scene.ladder.steps]
        rows = [self._row(present.index(step), place) for place, step in enumerate(self.wanted_order)]
        effect = effect_of_order(self._scene.case, self._scene.ladder, self.wanted_order, self._scene.now)
        self._result = CompareResult(Result(rows[::-1], effect, doubts(self._ranking, self._titles)))
        self.body.insertWidget(0, self._result)
        # A layout shows what is new only later, and until then it has no height.
        self._result.show()
        self.use.set_text(_("Use this order") if list(self.wanted_order) != present else _("The order is right"))
        if self.isVisible():
            self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, before: int, after: int) -> ResultRow:
        rung = self._scene.ladder.steps[before]
        return ResultRow(self._steps[rung.id], way_moved(before, after, done=rung.passed))

    def _take_result(self) -> None:
        if self._result is not None:
            self._result.hide()
            self._result.deleteLater()
            self._result = None
