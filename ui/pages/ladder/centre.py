"""The middle of the ladder page: the question, the goal, a notice where there is one, and the ladder itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import LadderId
from exposure.words.language import _, ngettext
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.notice import Notice
from ui.widgets.ladder.prompt import ClosePrompt
from ui.widgets.themed import Themed, call, grow_downwards

_SMALL = Look("quiet", px=14, height=32, padding=8)
_ADD = Look(icon="plus", key="Ctrl+L", px=14, height=36, padding=12)


class LadderCentre(QWidget):
    """Holds `board`, `notice` and `prompt`, whose signals are their own.

    Signals:
        ladder_chosen(str): another ladder of the patient is to be shown.
        new_wanted(): another ladder is to be begun.
        add_wanted(): the movements are wanted, from where they do not stand beside.
        template_wanted(): the bending ladder’s steps are to be added.
        templates_wanted(): steps of ready-made ladders are to be added, which are chosen first.
        review_wanted(): the ladder is to be looked over.
    """

    ladder_chosen = Signal(str)
    new_wanted = Signal()
    add_wanted = Signal()
    template_wanted = Signal()
    templates_wanted = Signal()
    review_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.centre", _("Ladder"))
        self._goal = Label("", "small")
        self._which = LadderChoice()
        self._new = Button("ladder.another", _("Another goal…"), _SMALL)
        self._review = Button("ladder.review", _("Look it over…"), _SMALL)
        self._add = Button("ladder.add", _("Add movement"), _ADD)
        self.notice = Notice("ladder.notice")
        self.board = LadderBoard()
        self.empty = EmptyLadder()
        self.board.thermometer.set_empty(self.empty)
        # A screen reader finds nothing in a scroll area but what its viewport holds.
        self.prompt = ClosePrompt(self.board.viewport())
        self._question = Label(_("How worried are you that this would harm you?"), "h2")
        verbs = Flow(gap=4, to_the_right=True)
        verbs.add([self._review, self._new])
        goal = Row(Icon("flag", "ink3", 16), (self._goal, 1), (self._which, 1), (verbs, 1))
        head = Row((self._question, 1), self._add, gap=16)
        head.setAlignment(self._add, Qt.AlignmentFlag.AlignTop)
        self.setLayout(Column(head, goal, self.notice, (self.board, 1), gap=8, margins=(24, 16, 16, 8)))
        self._connect_signals()
        self.show_beside("three")

    def show_ladder(self, ladder: LadderCase, among: Sequence[LadderCase]) -> None:
        """Show the goal of a ladder, and offer the patient’s others."""
        self._goal.setText(_("Goal: {goal}").format(goal=ladder.ladder.goal))
        self._goal.setVisible(len(among) < 2)
        self._which.setVisible(len(among) > 1)
        self._which.show_ladders(ladder, among)

    def show_findings(self, count: int) -> None:
        """Say quietly how much is worth a look; with 0 the button only offers to look."""
        look = _("Look it over…")
        said = ngettext("{count} thing to look at…", "{count} things to look at…", count).format(count=count)
        self._review.set_text(said if count else look)

    def show_beside(self, mode: str) -> None:
        """Offer the movements here, where neither they nor a tab of theirs stand beside the ladder."""
        self._add.setVisible(mode == "two")
        # Where text is largest every line taken here is half a card less to see.
        self._question.set_role("title" if mode == "one" else "h2")

    def _connect_signals(self) -> None:
        self._which.chosen.connect(self.ladder_chosen)
        self._new.clicked.connect(self.new_wanted)
        self._add.clicked.connect(self.add_wanted)
        self._review.clicked.connect(self.review_wanted)
        self.empty.template.clicked.connect(self.template_wanted)
        self.empty.several.clicked.connect(self.templates_wanted)


class LadderChoice(Themed, QComboBox):
    """Chooses among a patient’s ladders by their goals.

    Signals:
        chosen(str): the id of the ladder somebody took.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.which", _("Goal"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)
        self.on_theme_changed()
        self.follow_theme()

    def show_ladders(self, shown: LadderCase, among: Sequence[LadderCase]) -> None:
        """Offer ladders, one of them being shown."""
        self.clear()
        for each in among:
            self.addItem(each.ladder.goal, each.ladder.id)
        self.setCurrentIndex(among.index(shown))

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFont(theme.current().font("body"))
        super().on_theme_changed()

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(LadderId(str(self.itemData(place))))


class EmptyLadder(QWidget):
    """What stands on a bare thermometer: how to begin."""

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.empty")
        text = _("Name one that is easy, one that is hard, one in between.")
        self.template = Button("ladder.empty.template", _("Start from the bending ladder"), Look(wraps=True))
        buttons = Flow()
        several = _("Choose ready-made ladders…")
        self.several = Button("ladder.empty.several", several, Look(wraps=True))
        buttons.add([self.template, self.several])
        self.setLayout(Column(Label(text, "lead"), buttons, gap=16))
        grow_downwards(self)

    def heightForWidth(self, width: int) -> int:
        """Give the height of words and button at `width` px."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)
