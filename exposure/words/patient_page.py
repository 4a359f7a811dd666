"""The patient’s own view in large print: what stands on each step, in the words of the screen, and their lessons."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.evidence_page import MOST_LESSONS, lessons_said
from exposure.words.dates import full_day
from exposure.words.language import _
from exposure.words.letter_parts import sentence
from exposure.words.patient_steps import LadderTold, StepTold, ladder_told
from exposure.words.patient_view import state_word


@dataclass(frozen=True, slots=True)
class PageStep:
    """One step: `said` and `happened` are lines under their titles, empty where it has not been tried.

    `picture` is its name in the library.
    """

    movement: str
    state: str
    here: bool
    day: str
    said: tuple[str, ...]
    happened: tuple[str, ...]
    learned: str
    next: str
    picture: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """Every word of the page by its place; the steps stand as on a ladder, the highest first."""

    title: str
    headline: str
    day: str
    banner: str
    steps: tuple[PageStep, ...]
    none: str
    not_tried: str
    said: str
    happened: str
    learned: str
    next: str
    lessons_title: str
    lessons: tuple[str, ...]
    page: str


def patient_page(case: Case, now: datetime) -> PageWords:
    """Put the view of a patient into the words of a page: first name alone, no pain, nobody else, nothing overdue."""
    told = ladder_told(case, now)
    return PageWords(
        title=_("My steps"),
        headline=told.headline,
        day=full_day(now.date()),
        banner=told.banner,
        steps=tuple(reversed([_step(place, step, told) for place, step in enumerate(told.steps)])),
        none="" if told.steps else _("It begins with the first step you choose together."),
        not_tried=_("Not tried yet."),
        said=_("What you said before"),
        happened=_("What happened"),
        learned=_("What you learned"),
        next=_("What comes next"),
        lessons_title=_("What you have learned so far"),
        lessons=tuple(
            _("“{words}”").format(words=sentence(words)) for words in lessons_said(case, now)[-MOST_LESSONS:]
        ),
        page=_("Page {page} of {pages}"),
    )


def _step(place: int, step: StepTold, told: LadderTold) -> PageStep:
    newest = step.newest
    return PageStep(
        movement=" ".join(step.rung.movement.split()),
        state=state_word(step.state),
        here=place == told.here,
        day=newest.day if newest else "",
        said=_lines(newest.worry, newest.said) if newest else (),
        happened=_lines(newest.happened, newest.sentence) if newest else (),
        learned=step.learned,
        next=step.next,
        picture=step.rung.library,
    )


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
