"""What a patient keeps at the end: counts, lessons, stories and plans, as facts of the record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, Mark, series
from exposure.domain.gap_counts import Counts, counts
from exposure.domain.patient import first_name
from exposure.domain.practice_sheet import Contact, FlareWords, contact_of, flare_words
from exposure.domain.trial import Trial
from exposure.domain.visit import Unasked
from exposure.errors import ExposureError

MOST_LESSONS, MOST_STORIES = 5, 3


@dataclass(frozen=True, slots=True)
class Story:
    """Something done without planning; `outcome` is None where nobody was asked whether it happened."""

    what: str
    day: date
    outcome: Unasked | None = None


@dataclass(frozen=True, slots=True)
class DoneStep:
    """A step that is done; `picture` is its name in the library."""

    movement: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The page. `marks` are the answered tries of every ladder in the order they were made.

    `coped` says that each time it happened, the clinician closed the review by carrying on. Lists end with the newest.
    """

    made: datetime
    name: str
    first: date | None
    counts: Counts
    marks: tuple[Mark, ...]
    coped: bool
    lessons: tuple[str, ...]
    stories: tuple[Story, ...]
    steps: tuple[DoneStep, ...]
    flare: FlareWords | None
    contact: Contact


def evidence(case: Case, at: datetime) -> Evidence:
    """Give what is on record at `at`; raises `missing` about `evidence` where nothing is yet."""
    points = sorted((point for ladder in case.ladders for point in series(ladder, case, at)), key=lambda one: one.ended)
    answered = [point for point in points if point.answered]
    stories = tuple(Story(one.what, one.day, one.outcome) for one in case.unplanned if one.at <= at)
    lessons = lessons_said(case, at)
    if not points and not stories and not lessons:
        raise ExposureError("missing", "evidence")
    return Evidence(
        made=at,
        name=first_name(case.patient.name),
        first=min((point.ended.date() for point in points), default=None),
        counts=counts(points),
        marks=tuple(point.mark for point in answered),
        coped=all(_coped(ladder, trial) for ladder, trial in _happened(case, answered)),
        lessons=lessons[-MOST_LESSONS:],
        stories=stories[-MOST_STORIES:],
        steps=tuple(_steps(case)),
        flare=flare_words(case),
        contact=contact_of(case),
    )


def lessons_said(case: Case, at: datetime) -> tuple[str, ...]:
    """Give what was learned, in the patient’s words and each once: at the end of a visit, or after a try."""
    visits = [(visit.opened, visit.lesson) for visit in case.visits if visit.opened]
    tries = [(said.at, said.learned) for trial in case.trials if not trial.void for said in trial.outcomes]
    said = sorted(((when, words.strip()) for when, words in [*visits, *tries] if when <= at), key=lambda one: one[0])
    newest = {words.casefold(): words for _when, words in said if words}
    return tuple(newest.values())


def _happened(case: Case, answered: list[GapPoint]) -> Iterator[tuple[LadderCase, Trial]]:
    happened = {point.trial for point in answered if point.mark == "occurred"}
    for ladder in case.ladders:
        yield from ((ladder, trial) for trial in ladder.trials if trial.id in happened)


def _coped(ladder: LadderCase, trial: Trial) -> bool:
    """Say whether the first review closed after this try’s answer was closed by carrying on."""
    closes = [close for close in ladder.reviews if trial.recorded and close.at >= trial.recorded]
    return bool(closes) and min(closes, key=lambda close: close.at).how == "carry_on"


def _steps(case: Case) -> Iterator[DoneStep]:
    for ladder in case.ladders:
        yield from (DoneStep(step.movement, step.library) for step in ladder.steps if step.passed)
