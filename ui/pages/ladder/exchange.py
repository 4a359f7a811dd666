"""Splitting a step, and putting two together: new steps take the place of old ones, whose tries are kept."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.texts import LONGEST_TEXT
from exposure.words.language import _, ngettext
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.review.parts import SplitPart
from ui.dialogs.stacked import StackedChoices
from ui.widgets.choices import Choice
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.wording import tries

NewId = Callable[[], str]
_SPLIT, _MERGE = "ladder.split", "ladder.merge"
# Far apart on a ladder, two steps are hardly one.
_MOST = 6


class SplitSheet(AskingSheet):
    """Asks for the two smaller steps; both are empty to begin with."""

    def __init__(self, ladder: LadderCase, rung: Rung, new_id: NewId, window: QWidget) -> None:
        super().__init__(_SPLIT, _("Split the step"), window)
        self.about = rung.id
        self._ladder, self._rung, self._ids = ladder, rung, [new_id(), new_id()]
        self._part = SplitPart(rung, iter(self._ids).__next__)
        self.body.put(Label(rung.movement, "lead_strong"))
        self.body.put(Label(_what_becomes_of(len(ladder.trials_of(rung.id))), "body"))
        self.body.put(self._part)
        self.add_answers(_SPLIT, _("Split it")).clicked.connect(self._on_do)
        self._part.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def made(self) -> str:
        """Give the id of the easier step."""
        return self._ids[0]

    def _on_changed(self) -> None:
        self.need(self._part.missing)

    def _on_do(self) -> None:
        label = _("“{title}” split in two").format(title=self._rung.movement)
        self.ask_for(*self._part.lines, *_goal(self._ladder, (self._rung,), self._ids[1]), label=label)


class MergeSheet(AskingSheet):
    """Asks which other step, and what the two are called as one.

    Nothing is chosen to begin with but a step that was marked beside this one.
    """

    def __init__(self, ladder: LadderCase, rung: Rung, new_id: NewId, window: QWidget) -> None:
        super().__init__(_MERGE, _("Put two steps together"), window)
        self.about = rung.id
        self._ladder, self._rung, self.made = ladder, rung, new_id()
        self._others: dict[str, Rung] = {other.id: other for other in to_merge_with(ladder, rung)}
        self.which = StackedChoices(f"{_MERGE}.which", _("Together with which?"), _choices(list(self._others.values())))
        self.words = LineField(f"{_MERGE}.words", _("What are they called as one?"))
        self.words.setMaxLength(LONGEST_TEXT)
        self._becomes = Label("", "body")
        self.body.put(Label(rung.movement, "lead_strong"))
        self.body.put(under(_("Together with which?"), self.which))
        self.body.put(under(self.words.accessibleName(), self.words))
        self.body.put(self._becomes)
        self.add_answers(_MERGE, _("Put them together")).clicked.connect(self._on_do)
        self.which.chosen.connect(self._on_changed)
        self.words.textChanged.connect(self._on_changed)
        self._on_changed()

    def choose(self, other: str) -> None:
        """Choose the other step, as where it was marked beforehand."""
        self.which.select(other if other in self._others else None)
        self._on_changed()

    def _on_changed(self) -> None:
        other = self._others.get(self.which.value or "")
        both = (self._rung, *([other] if other else []))
        tried = sum(len(self._ladder.trials_of(rung.id)) for rung in both)
        self._becomes.setText(_what_becomes_of(tried, two=True))
        said = ((other, _("which step")), (self.words.text().strip(), _("what they are called")))
        self.need([words for there, words in said if not there])

    def _on_do(self) -> None:
        other = self._others[self.which.value or ""]
        words = self.words.text().strip()
        said = {"one": self._rung.movement, "other": other.movement, "title": words}
        label = _("“{one}” and “{other}” put together as “{title}”").format(**said)
        into = {"id": self.made, "movement": words, **_kept(self._rung, other)}
        merged = {"edit": "merge_rungs", "rungs": [self._rung.id, other.id], "into": into}
        self.ask_for(merged, *_goal(self._ladder, (self._rung, other), self.made), label=label)


def to_merge_with(ladder: LadderCase, rung: Rung) -> tuple[Rung, ...]:
    """Give the steps near enough to be one with this one, from the bottom; what is done stays as it is."""
    place = rung.position or 0
    near = (each for each in ladder.steps if each.id != rung.id and not each.passed)
    nearest = sorted(near, key=lambda each: abs((each.position or 0) - place))[:_MOST]
    return tuple(sorted(nearest, key=lambda each: each.position or 0))


def _goal(ladder: LadderCase, gone: Sequence[Rung], made: str) -> Sequence[Mapping[str, object]]:
    """Give what makes the new step the goal where an old one was."""
    goal = {"edit": "set_goal_rung", "ladder": ladder.ladder.id, "rung": made}
    return [goal] if ladder.ladder.goal_rung in [rung.id for rung in gone] else []


def _kept(rung: Rung, other: Rung) -> dict[str, object]:
    """Give what the two have in common as one: the picture and the worry of the first, what is done to stay safe."""
    behaviours = {each.what: each for each in (*other.safety_behaviours, *rung.safety_behaviours)}
    safe = [{"what": each.what, **({"why": each.why} if each.why else {})} for each in behaviours.values()]
    said = {"library": rung.library, "feared_outcome": rung.feared_outcome, "how_we_know": rung.how_we_know}
    return {**{name: words for name, words in said.items() if words}, **({"safety_behaviours": safe} if safe else {})}


def _choices(others: Sequence[Rung]) -> list[Choice]:
    return [Choice(other.id, other.movement, "", str(key)) for key, other in enumerate(reversed(others), 1)]


def _what_becomes_of(tried: int, *, two: bool = False) -> str:
    """Say what happens to the old steps and their tries."""
    gone = _("Both leave the ladder.") if two else _("It leaves the ladder.")
    if not tried:
        return _("{gone} You can undo this.").format(gone=gone)
    kept = ngettext("{tries} stays with it.", "{tries} stay with it.", tried)
    kept_of_two = ngettext("{tries} stays with its old step.", "{tries} stay with their old steps.", tried)
    words = (kept_of_two if two else kept).format(tries=_capital(tries(tried)))
    begins = _("The new step begins with no tries.") if two else _("The new steps begin with no tries.")
    return _("{gone} {kept} {begins}").format(gone=gone, kept=words, begins=begins)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
