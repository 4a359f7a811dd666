"""Before a try: what was said last time, what happened, what was learned, and the fair test that was planned."""

from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.models.try_words import quoted
from ui.try_session import TrySession
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.wording import outcome_look


class RecallCard(Card):
    """Shows the last answered try at this step in words alone: no number said before may colour the next one."""

    def __init__(self, last: Trial | None, lesson: str, fair_test: str) -> None:
        parts: list[QWidget] = []
        if last is not None:
            parts += [_last_time(last), *([_pair(_("What I learned"), quoted(lesson))] if lesson else [])]
        test = _pair(_("A fair test"), fair_test) if fair_test else None
        column = Column(*parts, *([test] if test is not None else []), gap=16, margins=(24, 20, 24, 20))
        super().__init__(column)
        # Over the form there is room for what matters before this try alone.
        self._long = parts[1:]
        self.setObjectName("try.recall")
        self.setAccessibleName(_("Last time"))

    def set_low(self, low: bool) -> None:
        """Take little height, where the card lies over the questions."""
        for part in self._long:
            part.setVisible(not low)


def recall_of(session: TrySession) -> RecallCard | None:
    """Give the card for a step that has an answered try, or a fair test planned; None for one without."""
    answered = [trial for trial in session.earlier if trial.outcome is not None and not trial.still_to_ask]
    last = answered[-1] if answered else None
    test = session.rung.fair_test.strip()
    return RecallCard(last, _lesson(session, last) if last else "", test) if last or test else None


def _lesson(session: TrySession, last: Trial) -> str:
    """Give what was learned: with that try, else at the newest visit that ended."""
    own = last.newest.learned.strip() if last.newest else ""
    said = [visit.lesson.strip() for visit in session.case.visits if visit.closed and visit.lesson.strip()]
    return own or (said[-1] if said else "")


def _last_time(last: Trial) -> QWidget:
    look, at = outcome_look(last.outcome), last.ended or last.prediction.at
    happened = Row(MarkLabel(look.mark, 22), (Label(look.sentence, "lead_strong", "happ"), 1), gap=8)
    words = [Label(quoted(last.what_happened), "lead")] if last.what_happened.strip() else []
    shown = QWidget()
    shown.setLayout(
        Column(
            Label(_("Last time, {day}").format(day=short_day(at.date())), "lead_strong"),
            _pair(_("You were worried that"), quoted(last.prediction.feared_outcome)),
            happened,
            *words,
            gap=8,
        )
    )
    return shown


def _pair(caption: str, words: str) -> QWidget:
    pair = QWidget()
    pair.setLayout(Column(Label(caption, "helper_large"), Label(words, "lead"), gap=4))
    return pair
