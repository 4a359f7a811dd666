"""Today’s step: what is shown of the chosen step, and what somebody changes there."""

from PySide6.QtCore import QObject

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.worry_course import course
from ui.pages.ladder import gestures
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.memory import LadderMemory, words_screen
from ui.pages.ladder.today import TodayPane
from ui.pages.ladder.wording import Words
from ui.widgets.ladder.step import Step


class LadderDetail(QObject):
    """Joins the pane at the right with the record."""

    def __init__(self, hand: LadderHand, memory: LadderMemory, pane: TodayPane) -> None:
        super().__init__(pane)
        self._hand, self._memory, self._pane = hand, memory, pane
        self._shown: RungId | None = None
        self._connect_signals()

    def show(self, step: Step | None) -> None:
        """Show the chosen step, or that none is chosen."""
        rung = self._hand.rung(step.id) if step else None
        scene = self._hand.scene
        self._pane.show_step(step if rung else None, any_there=bool(scene and scene.ladder.steps))
        if rung is not None:
            self._pane.title.show_dose(rung.dose)
            self._pane.course.show_course(course(scene.ladder.ratings, rung.id) if scene else ())
            self._show_words(rung)
            self._show_staying_safe(rung)
        self._shown = rung.id if rung else None

    def _show_words(self, rung: Rung) -> None:
        tried = bool(self._hand.scene and self._hand.scene.ladder.trials_of(rung.id))
        self._pane.words.show_words(
            Words(rung.id, rung.feared_outcome, rung.how_we_know),
            asks=tried and rung.prediction_version > 0,
            draft=self._memory.words(rung.id),
        )

    def _show_staying_safe(self, rung: Rung) -> None:
        done = [behaviour.what for behaviour in rung.safety_behaviours]
        offered = self._memory.offers(self._hand.scene.ladder) if self._hand.scene else ()
        self._pane.show_staying_safe(offered, done, other_step=rung.id != self._shown)

    def _connect_signals(self) -> None:
        self._pane.title.retitled.connect(self._on_retitled)
        self._pane.staying_safe.connect(self._on_staying_safe)
        self._pane.words.worded.connect(self._on_worded)
        self._pane.words.drafted.connect(self._memory.keep_words)

    def _on_retitled(self, words: str) -> None:
        self._hand.retitle(self._shown, words)

    def _on_staying_safe(self, words: tuple[str, ...]) -> None:
        rung = self._hand.rung(self._shown)
        if rung is not None:
            self._hand.do(gestures.stay_safe(rung, words))

    def _on_worded(self, words: Words, meaning: str) -> None:
        rung = self._hand.rung(words.step)
        if rung is not None:
            gesture = gestures.reword(rung, words.worry, words.how, meaning)
            self._hand.do(gesture, draft=words_screen(words.step))
