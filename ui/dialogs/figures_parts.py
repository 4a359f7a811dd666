"""The parts of the sheet of figures: those of one step, and those of the whole ladder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from PySide6.QtWidgets import QWidget

from exposure.domain.calibration import calibration
from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, series
from exposure.domain.gap_counts import counts
from exposure.domain.gap_figures import by_step, figures
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_figures import ladder_figures
from exposure.domain.measure_summary import activity_lines
from exposure.domain.pain import PainNote, pain_course
from exposure.domain.progression.levels import in_force, of_rung
from exposure.domain.single_case import phases, single_case
from exposure.domain.worry_course import course
from exposure.imports.measures import measures
from exposure.words import figure_sources as sources
from exposure.words.calibration import calibration_note, calibration_words, counted_words
from exposure.words.figures import FigureWords, figure_words
from exposure.words.ladder_figures import ladder_figure_words
from exposure.words.language import _
from exposure.words.measures import activity_words
from exposure.words.single_case import cautions, single_case_words
from ui.dialogs.figures_courses import pain_part, worry_part
from ui.dialogs.figures_table import FiguresTable
from ui.widgets.boxes import Column
from ui.widgets.labels import Label

Pain = Callable[[], Sequence[PainNote]]


@dataclass(frozen=True)
class Figured:
    """What figures are made of: a ladder as it was known at `now`. `pain` reads what was noted, and only when asked."""

    case: Case
    ladder: LadderCase
    now: datetime
    pain: Pain = tuple

    @cached_property
    def points(self) -> dict[RungId, list[GapPoint]]:
        """Give the tries of each step."""
        return by_step(series(self.ladder, self.case, self.now))

    @property
    def steps(self) -> tuple[Rung, ...]:
        """Give the steps on the ladder, and those that left it with tries."""
        return tuple(rung for rung in self.ladder.rungs if rung.position is not None or rung.id in self.points)

    @property
    def newest(self) -> Rung:
        """Give the step of the newest try, else the lowest."""
        tried = [own[-1] for own in self.points.values()]
        return self.ladder.rung(max(tried, key=lambda point: point.number).rung) if tried else self.steps[0]

    def feared_min(self, step: Rung) -> int:
        """Give from which likelihood a step is a worry, as it is set for it."""
        return in_force(of_rung(self.case, self.ladder, step))["feared_min"].value or 0


def of_step(figured: Figured, step: Rung, *, sourced: bool) -> Iterator[Column]:
    """Make the figures of one step: its tries, its ranges, its ratings before and after the start."""
    points = figured.points.get(step.id, [])
    found = figures(points, figured.feared_min(step))
    yield _table("tries", _("Tries of this step"), figure_words(found), sourced=sourced)
    yield _ranges(calibration_words(calibration(points)), sourced=sourced)
    rated = phases(figured.ladder, step.id, figured.now)
    rows = single_case_words(rated, single_case(rated), counts(points))
    part = _table("single_case", _("Worry about this step, before and after the start"), rows, sourced=sourced)
    for words in cautions():
        part.put(Label(words, "small", "ink2"))
    yield part


def of_ladder(figured: Figured, *, sourced: bool) -> Iterator[Column]:
    """Make the figures of the whole ladder: over several steps tries are only counted."""
    found = ladder_figures(figured.ladder, figured.case, figured.now)
    yield _table("ladder", _("The whole ladder"), ladder_figure_words(found), sourced=sourced)
    every = [point for own in figured.points.values() for point in own]
    yield _ranges(counted_words(calibration(every)), sourced=sourced)
    activities = [Label(activity_words(line), "body") for line in activity_lines(figured.case, measures())]
    if activities:
        yield Column(Label(_("Own activities (PSFS)"), "h3"), *activities, gap=8)


def courses(figured: Figured, step: Rung) -> Iterator[QWidget | Column]:
    """Make the worry about a step over time, and apart from it the pain of its tries where some was noted."""
    rated = [rating for rating in figured.ladder.ratings if rating.at <= figured.now]
    yield worry_part(course(rated, step.id))
    noted = pain_course(figured.pain(), figured.ladder.trials_of(step.id))
    if noted:
        yield pain_part(noted)


def _ranges(rows: Sequence[FigureWords], *, sourced: bool) -> Column:
    part = _table("calibration", _("What was said, against what happened"), rows)
    part.put(Label(calibration_note(), "small", "ink2"))
    if sourced:
        part.put(Label(sources.calibration(), "caption", "ink2"))
    return part


def _table(name: str, title: str, rows: Sequence[FigureWords], *, sourced: bool = False) -> Column:
    return Column(Label(title, "h3"), FiguresTable(f"figures.{name}", title, rows, sourced=sourced), gap=8)
