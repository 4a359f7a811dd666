"""Closing a review: what was seen, and how the ladder goes on, its edits in the same gesture; nothing is preset."""

from PySide6.QtWidgets import QWidget

from exposure.domain.progression.classes import TrialClass
from exposure.domain.trial import Trial
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.move_up_words import shared_sentence
from ui.dialogs.review.making import NewFirst, Reviewed, part_of
from ui.dialogs.review.parts import WayPart
from ui.dialogs.review.ways import HOW, WAYS, Way, choices_of, review_words
from ui.dialogs.stacked import StackedChoices
from ui.models.try_words import how_bad_words
from ui.widgets.boxes import Column
from ui.widgets.cards import Card, tinted
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

HOLD = "hold"


class ReviewSheet(AskingSheet):
    """Asks a clinician how it goes on after a review; each way’s edits are done together with closing it."""

    def __init__(self, of: Reviewed, window: QWidget) -> None:
        words = review_words(of.decision.reason)
        super().__init__("review", words.title, window)
        self.about = _this_review(of)
        self._of, self._reason, self._rung = of, of.decision.reason, of.rung
        self._new = NewFirst(of.case)
        self._how = StackedChoices("review.how", words.asks, choices_of(self._reason))
        self._ways = QWidget()
        self._ways.setLayout(under(words.asks, self._how))
        grow_downwards(self._ways)
        self._parts: dict[Way, WayPart] = {}
        self._place = Column(gap=0)
        self._put_words()
        self._put_new()
        self.body.put(self._ways)
        self.body.put(self._place)
        self.add_answers("review", _("Close the review")).clicked.connect(self._on_do)
        self._how.chosen.connect(self._on_changed)
        self._on_changed()

    def _put_words(self) -> None:
        if self._rung is not None:
            self.body.put(Label(self._rung.movement, "h3"))
        self.body.put(Label(shared_sentence(self._of.decision, self._of.ladder), "body"))
        for trial in _that_happened(self._of) if self._happened else []:
            self.body.put(_told(trial))

    def _put_new(self) -> None:
        if self._happened:
            self.body.put(self._new)
        else:
            self._new.setParent(self)
            self._new.hide()
        self._new.asked.chosen.connect(self._on_changed)
        self._new.concern.changed.connect(self._on_changed)

    @property
    def _happened(self) -> bool:
        return self._reason == "REVIEW_OCCURRED"

    @property
    def _pauses(self) -> bool:
        return self._happened and self._new.pauses

    @property
    def _way(self) -> Way | None:
        return next((way for way in WAYS[self._reason] if way == self._how.value), None)

    @property
    def _part(self) -> WayPart | None:
        """Give the questions of the way that is chosen, made once they are asked for."""
        way = self._way
        if way is None or self._rung is None:
            return None
        if way not in self._parts:
            # The ids of what a way makes are its own, so that a second press makes nothing twice.
            self._parts[way] = part_of(way, self._of, self._rung)
            self._place.put(self._parts[way])
            self._parts[way].changed.connect(self._on_changed)
        return self._parts[way]

    def _on_changed(self) -> None:
        self._new.concern.setVisible(self._new.asked.value == "yes")
        # What may be something else comes before how to go on.
        self._ways.setVisible(not self._pauses)
        shown = None if self._pauses else self._part
        for part in self._parts.values():
            part.setVisible(part is shown)
        self.need(self._missing(shown))

    def _missing(self, shown: WayPart | None) -> list[str]:
        first = self._new.missing if self._happened else []
        if self._pauses:
            return first
        return [*first, *(shown.missing if shown is not None else [_("how it goes on")])]

    def _on_do(self) -> None:
        noted = self._new.lines(self._of.case) if self._happened else ()
        close = {"edit": "close_review", "ladder": self._of.ladder.ladder.id}
        if self._pauses:
            self.ask_for(*noted, {**close, "how": HOLD}, label=_("Review closed, paused"))
        elif self._way is not None and self._part is not None:
            label = _("Review closed, paused") if self._way == HOLD else _("Review closed")
            self.ask_for(*noted, *self._part.lines, {**close, "how": HOW[self._way]}, label=label)


def _this_review(of: Reviewed) -> str:
    """Name the review by its step, its reason and the try that led to it: a step may be reviewed more than once."""
    place = of.rung.id if of.rung is not None else of.ladder.ladder.id
    return " ".join((place, of.decision.reason, *(str(trial) for trial, _kind in of.decision.classes[-1:])))


def _that_happened(of: Reviewed) -> list[Trial]:
    """Give the newest try on the named step that came true."""
    came_true = {trial for trial, kind in of.decision.classes if kind is TrialClass.OCCURRED}
    found = [trial for trial in of.ladder.trials_of(of.rung.id) if trial.id in came_true] if of.rung else []
    return found[-1:]


def _told(trial: Trial) -> Card:
    """Give the try as it was told: the day, the worry, how bad it was, and her own words for what she did."""
    words = [_("“{words}”").format(words=trial.prediction.feared_outcome)]
    if trial.what_happened.strip():
        words.append(_("“{words}”").format(words=trial.what_happened))
    day = Label(long_day(trial.ended.date()) if trial.ended else "", "caption_strong", "happ")
    worry = Label(words[0], "body", "ink2")
    return Card(
        Column(day, worry, *(Label(each, "lead") for each in words[1:]), *_how_bad(trial), gap=8, margins=16),
        tinted("happ_soft"),
    )


def _how_bad(trial: Trial) -> list[Label]:
    how_bad = trial.newest.how_bad if trial.newest else None
    if how_bad is None:
        return []
    said = _("Next to what you thought: {words}").format(words=how_bad_words(how_bad).lower())
    return [Label(said, "body", "ink2")]
