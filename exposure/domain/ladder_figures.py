"""Figures of a whole ladder (protocol §7.4): steps by how they were passed, tries, days, places, and the worry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import series
from exposure.domain.gap_counts import Counts, counts
from exposure.domain.gap_figures import FEWEST
from exposure.domain.ladder import Rung, WorryRating
from exposure.domain.single_case import began, moved
from exposure.domain.worry_course import MEASUREMENT_ERROR


@dataclass(frozen=True, slots=True)
class Worry:
    """The mean worry about some steps, 0–100: as the ladder was built, and now."""

    steps: int
    built: float
    now: float

    @property
    def change(self) -> float:
        """Give how much it rose, below 0 where it fell."""
        return self.now - self.built

    @property
    def counts(self) -> bool:
        """Say whether it changed by more than the error of a rating."""
        return abs(self.change) > MEASUREMENT_ERROR


@dataclass(frozen=True, slots=True)
class LadderFigures:
    """What a ladder adds up to; steps are those on it, and resting ones are among them.

    `days` and `places` are different ones, places only where one was written down. Of `company_known` tries it was said
    whether the clinician was there, and in `alone` of them nobody was. `worry` is None below five steps that were rated
    both as the ladder was built and since.
    """

    steps: int
    shown: int
    not_feared: int
    override: int
    counts: Counts
    days: int
    places: int
    alone: int
    company_known: int
    worry: Worry | None


def ladder_figures(ladder: LadderCase, case: Case, now: datetime) -> LadderFigures:
    """Work out the figures of a ladder as they were known at `now`; over several steps tries are only counted."""
    states = [rung.status for rung in ladder.steps]
    tries = moved(ladder, now)
    present = [one.clinician_present for one in tries]
    return LadderFigures(
        steps=len(states),
        shown=states.count("passed_shown"),
        not_feared=states.count("passed_not_feared"),
        override=states.count("passed_override"),
        counts=counts(series(ladder, case, now)),
        days=len({one.ended.date() for one in tries}),
        places=len({one.place.strip().casefold() for one in tries} - {""}),
        alone=present.count(False),
        company_known=len(present) - present.count(None),
        worry=_worry(ladder, now),
    )


def _worry(ladder: LadderCase, now: datetime) -> Worry | None:
    start = began(ladder, now)
    if start is None:
        return None
    known = sorted((one for one in ladder.ratings if one.at <= now), key=lambda one: one.at)
    pairs = [pair for rung in ladder.steps if (pair := _built_and_now(rung, known, start))]
    if len(pairs) < FEWEST:
        return None
    return Worry(len(pairs), fmean(built for built, _now in pairs), fmean(newest for _built, newest in pairs))


def _built_and_now(rung: Rung, known: Sequence[WorryRating], start: datetime) -> tuple[int, int] | None:
    """Give a step’s last rating before the first try and its newest since; None where one of them was never given."""
    own: dict[bool, int] = {one.at >= start: one.threat for one in known if one.rung == rung.id}
    return (own[False], own[True]) if len(own) > 1 else None
