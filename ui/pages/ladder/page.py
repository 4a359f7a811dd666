"""The ladder page: movements at the left, the thermometer in the middle, today’s step at the right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from exposure.domain.case import Case
from exposure.domain.identifiers import LadderId, PatientId, RungId
from exposure.domain.ladder_order import neighbour
from exposure.domain.steady_step import ladder_in_front
from ui.pages.ladder.adding import LadderAdding
from ui.pages.ladder.begin import LadderBegin
from ui.pages.ladder.changing import LadderChanging
from ui.pages.ladder.clinic_library import LadderLibrary
from ui.pages.ladder.detail import LadderDetail
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.memory import LadderMemory
from ui.pages.ladder.outdated import OutdatedNotice
from ui.pages.ladder.review import LadderReview
from ui.pages.ladder.room import LadderRoom
from ui.pages.ladder.showing import LadderShowing
from ui.pages.ladder.speech import LadderSpeech
from ui.pages.ladder.talk import CompareTalk
from ui.pages.page import PatientPage
from ui.widgets.boxes import Column
from ui.workspace import Workspace


class LadderPage(PatientPage):
    """Builds and changes one ladder of a patient.

    Signals:
        start_try(str): a try on this step is wanted, whichever step it is.
    """

    start_try = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._room = LadderRoom()
        self.setLayout(Column((self._room, 1)))
        self._centre, self._today, self._movements = self._room.centre, self._room.today, self._room.movements
        self._board = self._centre.board
        self._memory, self._hand = LadderMemory(workspace), LadderHand(workspace, self)
        self._talk = CompareTalk(self._hand, self._memory, self._centre)
        self._adding = LadderAdding(self._hand, self._movements, self._centre)
        detail = LadderDetail(self._hand, self._memory, self._today)
        self._detail, self._showing = detail, LadderShowing(self._board, self._memory, self._adding, detail)
        self._begin = LadderBegin(self._hand, self)
        self._review = LadderReview(workspace, self._hand, self._centre)
        self._changing = LadderChanging(self._hand, self._adding, self._board)
        self._library = LadderLibrary(workspace, self._movements)
        self._speech = LadderSpeech(self._hand, self._board)
        self._outdated = OutdatedNotice(workspace, self._centre.notice, self.refresh)
        self._outdated.follow(self._hand)
        self._ladder: LadderId | None = None
        self._connect_signals()

    def open(self, patient: PatientId) -> None:
        """Show this patient’s newest ladder."""
        if patient != self.patient:
            self._ladder = self._adding.fresh = None
            self._movements.forget_search()
            self._centre.notice.hide()
            self._showing.forget()
        self._begin.patient = patient
        super().open(patient)

    @property
    def scene(self) -> Scene | None:
        """Give the ladder that is shown, with its case and the moment; None before there is one."""
        return self._hand.scene

    def selected_rung(self) -> str | None:
        """Give the id of the step that is chosen."""
        step = self._board.chosen_step
        return step.id if step else None

    def focus_movements(self) -> None:
        """Go to the search among the movements."""
        self._room.search()

    def write_your_own(self) -> None:
        """Write a movement in the patient’s own words."""
        self._room.write_own()

    def compare(self) -> None:
        """Put the chosen step beside the marked one, or beside the one nearest in worry."""
        marked = self._board.marked_step
        self._room.look_at_ladder()
        self._talk.about_two(self.selected_rung() or "", marked.id if marked else "")

    def review_ladder(self) -> None:
        """Look the ladder over, and say what is worth a second look."""
        self._take_new()
        self._review.ask()

    def move_step(self, direction: int) -> None:
        """Move the chosen step by one place, 1 up or -1 down; its number stays."""
        self._take_new()
        rung = self._hand.rung(self.selected_rung())
        if self._hand.scene is not None and rung is not None:
            place = neighbour(self._hand.scene.ladder, rung, direction)
            if place is not None:
                self._hand.move(rung.id, place)

    def change_step(self, what: str) -> None:
        """Do with the chosen step what one of its buttons or keys does, such as "rest", "between" or "split"."""
        self._take_new()
        self._on_wanted(what, self.selected_rung() or "")

    def show_case(self, case: Case) -> None:
        """Draw the ladder chosen, or ask for a goal where there is none."""
        ladder = next((each for each in case.ladders if each.ladder.id == self._ladder), ladder_in_front(case))
        self._room.show_ladder(ladder is not None)
        # What is asked about two cards is void once the ladder is another.
        self._talk.give_up()
        scene = self._hand.scene = Scene(case, ladder, self.workspace.now()) if ladder else None
        if scene is not None:
            self._ladder = scene.ladder.ladder.id
            self._centre.show_ladder(scene.ladder, case.ladders)
            self._showing.show(scene)
            self._review.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what was added as known by the time one comes back."""
        super().hideEvent(event)
        if self._adding.fresh is not None:
            self._adding.fresh, self._stale = None, True

    def _take_new(self) -> None:
        """Read what changed while another page was looked at, before something is done to it from a menu."""
        if self._stale:
            self.refresh()

    def _connect_signals(self) -> None:
        for refused in (self._board.refused, self._movements.refused, self._hand.refused):
            refused.connect(self.refused)
        self._connect_board()
        self._hand.added.connect(self._on_added)
        self._talk.kept.connect(self.refresh)
        self._adding.known.connect(self._on_known)
        self._today.title.try_wanted.connect(self._on_try)
        self._today.verbs.wanted.connect(self.change_step)
        self._today.course.all_wanted.connect(lambda: self.change_step("worries"))

    def _connect_board(self) -> None:
        self._board.chosen.connect(self._on_chosen)
        self._board.rated.connect(self._on_rated)
        self._board.next_wanted.connect(self._on_next_wanted)
        self._board.wanted.connect(self._on_wanted)
        self._review.wanted.connect(self._on_wanted)
        self._board.kept.connect(self._talk.keep_order)
        self._board.asked_again.connect(self._talk.about_order)
        self._board.compared.connect(self._talk.about_two)
        self._centre.ladder_chosen.connect(self._on_ladder_chosen)
        self._centre.add_wanted.connect(self.focus_movements)
        self._centre.new_wanted.connect(self._begin.ask)
        self._room.goal.form.begun.connect(self._begin.begin)
        self._room.goal.form.several_wanted.connect(self._begin.choose)
        self._begin.begun.connect(self._on_begun)

    def _on_chosen(self, step: str) -> None:
        self._talk.give_up()
        if self._adding.fresh not in (None, step):
            # What was added stays marked as new only until one goes on to another step.
            self._adding.fresh = None
            self.refresh()
        self._detail.show(self._board.chosen_step)

    def _on_wanted(self, what: str, step: str) -> None:
        if what == "open":
            self._room.say_worry()
            return
        own = {"remove": self._hand.remove, "rest": self._hand.rest_or_wake}
        own.get(what, partial(self._changing.ask, what))(step)

    def _on_known(self, step: str) -> None:
        self._room.look_at_ladder()
        self._board.choose(RungId(step), focus=True)

    def _on_try(self) -> None:
        if step := self.selected_rung():
            self.start_try.emit(step)

    def _on_begun(self, ladder: str) -> None:
        self._on_ladder_chosen(ladder)
        steps = self.scene.ladder.steps if self.scene else ()
        if steps:
            self._board.choose(steps[0].id, focus=True)
        else:
            self._room.search()

    def _on_ladder_chosen(self, ladder: str) -> None:
        self._ladder = LadderId(ladder)
        self._centre.notice.hide()
        self._showing.forget()
        self.refresh()

    def _on_rated(self, step: str, worry: int) -> None:
        rung = self._hand.rung(step)
        first = rung is not None and rung.threat is None
        self._hand.place(step, worry)
        if first:
            self._talk.about_new(step)

    def _on_next_wanted(self, step: str) -> None:
        """Go on to the next card without a number, unless it is asked first where the last one belongs."""
        if not self._talk.asks:
            self._board.choose(RungId(step), focus=True)

    def _on_added(self, step: str) -> None:
        self._movements.forget_search()
        self._room.look_at_ladder()
        self._board.choose(RungId(step))
        self._talk.about_new(step)
