"""What the progress page says beside its chart: plain words, what was learned, what was done without planning."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.gap import GapPoint
from exposure.domain.gap_counts import counts
from exposure.domain.gap_spans import bands, within
from exposure.domain.trial import Trial
from exposure.words.dates import bare_day
from exposure.words.gap import headline, plain_words, point_sentences, step_name, tries_line
from exposure.words.language import _
from ui.models.gap_table import mark_of
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import DASHED, Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.strip_layout import StripStep
from ui.widgets.text_block import CENTRE

NEWEST = 3
Story = tuple[str, str]


def strip_steps(points: Sequence[GapPoint]) -> list[StripStep]:
    """Give the steps of the strip, the last one being in work: planned tries that were not done leave no mark."""
    found = bands(points)
    steps = []
    for band in found:
        own = [mark_of(point) for point in within(points, band)]
        marks = tuple(mark for mark in own if mark is not None)
        steps.append(StripStep(step_name(band.step), band.movement, marks, band is found[-1]))
    return [step for step in steps if step.marks]


def read_aloud(point: GapPoint, trial: Trial) -> str:
    """Tell one try: when and what, the worry in the patient’s words, what was said, what happened, what was learned."""
    where, *said = point_sentences(point)
    worry = trial.prediction.feared_outcome.strip()
    learned = trial.newest.learned.strip() if trial.newest else ""
    return " ".join(
        [
            where,
            *([_("The worry: “{words}”").format(words=worry)] if worry else []),
            *said,
            *([_("You learned: “{words}”").format(words=learned)] if learned else []),
        ]
    )


def lessons(case: Case) -> list[Story]:
    """Give what the patient said they learned, newest first, with the day and, of a try, its movement."""
    movements = {rung.id: rung.movement for ladder in case.ladders for rung in ladder.rungs}
    said = [
        (outcome.at, outcome.learned, movements.get(trial.prediction.rung, ""))
        for trial in case.trials
        for outcome in trial.outcomes
        if outcome.learned and not trial.void
    ]
    said += [(visit.closed, visit.lesson, "") for visit in case.visits if visit.closed and visit.lesson]
    found: dict[str, str] = {}
    for at, words, movement in sorted(said, reverse=True):
        day = bare_day(at.date())
        found.setdefault(_("“{words}”").format(words=words), f"{day}, {movement}" if movement else day)
    return list(found.items())


def unplanned(case: Case) -> list[Story]:
    """Give what the patient did without planning it, newest first, with the day: their own stories, no tries."""
    newest = sorted(case.unplanned, key=lambda story: story.day, reverse=True)
    return [(_("“{words}”").format(words=story.what), bare_day(story.day)) for story in newest]


class NothingTried(Card):
    """What stands here before the first try."""

    def __init__(self) -> None:
        heading = Label(headline(counts(())), "h2").align(CENTRE)
        here = Label(tries_line(()), "lead").align(CENTRE)
        told = _("What you say before a try and what happens then will stand side by side.")
        icon = Row(None, Icon("footprints", "accent", 40), None)
        words = Column(icon, heading, here, Label(told, "soft").align(CENTRE), gap=12, margins=(24, 64, 24, 64))
        super().__init__(words, DASHED)


class PlainWords(Card):
    """The chart in plain words, one sentence or two a paragraph."""

    def __init__(self) -> None:
        self._paragraphs = [Label("", "lead") for _place in range(NEWEST)]
        super().__init__(Column(Label(_("In plain words"), "h3"), *self._paragraphs, gap=8, margins=(24, 20, 24, 20)))

    def show_tries(self, points: Sequence[GapPoint]) -> None:
        """Say what these tries show."""
        words = plain_words(points)
        for place, label in enumerate(self._paragraphs):
            label.setText(words[place] if place < len(words) else "")
            label.setVisible(place < len(words))


class Stories(Card):
    """The newest three things in the patient's own words under a heading; hidden where there is none."""

    def __init__(self, heading: str) -> None:
        self._rows = [(Label("", "body"), Label("", "caption")) for _row in range(NEWEST)]
        pairs: list[QWidget] = []
        for words, when in self._rows:
            pair = QWidget()
            pair.setLayout(Column(words, when, gap=0))
            pairs.append(pair)
        self._pairs = pairs
        super().__init__(Column(Label(heading, "h3"), *pairs, gap=8, margins=(24, 20, 24, 20)))

    def show_stories(self, stories: Sequence[Story]) -> None:
        """Show the newest three."""
        self.setVisible(bool(stories))
        for place, (words, when) in enumerate(self._rows):
            shown = place < len(stories)
            self._pairs[place].setVisible(shown)
            words.setText(stories[place][0] if shown else "")
            when.setText(stories[place][1] if shown else "")
