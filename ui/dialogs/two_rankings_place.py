"""One person’s turn: every step starts unplaced, in the order of the alphabet, and is put at its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.imports.step_pictures import picture_name
from exposure.words.language import _, ngettext
from ui import theme
from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.step import Step
from ui.widgets.sheet_part import SheetPart
from ui.widgets.themed import Themed
from ui.wording import StateLook

_LEAST, _AROUND = 240, 320


@dataclass(frozen=True, slots=True)
class TurnCard(Step):
    """A card that tells nothing of its step but the words: neither state nor tries may lead anybody’s hand."""

    @property
    def look(self) -> StateLook:
        """Say only whether it is placed."""
        return StateLook(_("Not placed yet") if self.worry is None else _("Placed"), "circle", "ink2")

    @property
    def state_said(self) -> str:
        """Say nothing of the state."""
        return ""


class Turn(Themed, SheetPart):
    """Asks one person to place every step.

    `room` is the width of the sheet at 100 %, and the height of the window, both in px.

    Signals:
        changed(): a step was placed, or taken off again.
    """

    changed = Signal()

    def __init__(self, question: str, steps: Sequence[Rung], room: tuple[int, int]) -> None:
        self.board = LadderBoard()
        self._left = Label("", "body", "ink2")
        super().__init__(Column(Label(question, "h3"), self._left, self.board, gap=8), room[0])
        self._room = room[1]
        ordered = sorted(steps, key=lambda rung: rung.movement.casefold())
        self._cards = [TurnCard(rung.id, rung.movement, pictogram=picture_name(rung.library)) for rung in ordered]
        self.board.rated.connect(self._on_rated)
        self.board.wanted.connect(self._on_wanted)
        self.board.next_wanted.connect(lambda step: self.board.choose(RungId(step), focus=True))
        self.on_theme_changed()
        self.follow_theme()
        self._show()

    @property
    def threats(self) -> Mapping[RungId, int]:
        """Give the number of every step that is placed, from the bottom."""
        return {card.id: card.worry for card in self._sorted() if card.worry is not None}

    @property
    def left(self) -> int:
        """Give how many steps are not placed yet."""
        return len(self._cards) - len(self.threats)

    def begin(self) -> None:
        """Give the focus to the first card."""
        self.board.choose(self._cards[0].id, focus=True)

    def on_theme_changed(self) -> None:
        """Keep the scale high enough to place something on it."""
        super().on_theme_changed()
        look = theme.current()
        self.board.setFixedHeight(max(look.px(_LEAST), self._room - look.px(_AROUND)))

    def _sorted(self) -> list[TurnCard]:
        # The sort is stable, so that steps at the same number keep the order they have.
        return sorted(self._cards, key=lambda card: -1 if card.worry is None else card.worry)

    def _on_rated(self, step: str, worry: int) -> None:
        self._set(step, worry)

    def _on_wanted(self, verb: str, step: str) -> None:
        if verb == "remove":
            self._set(step, None)

    def _set(self, step: str, worry: int | None) -> None:
        self._cards = [replace(card, worry=worry) if card.id == step else card for card in self._cards]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.board.show_steps(self._sorted())
        left = ngettext("{count} step still to place.", "{count} steps still to place.", self.left)
        self._left.setText(left.format(count=self.left) if self.left else _("Every step is placed."))
