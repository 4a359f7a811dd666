"""The gap between what was said before and what happened: one point a try."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId, TrialId
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.evidence import utc
from exposure.domain.progression.gathering import gather
from exposure.domain.progression.tries import Try, in_order
from exposure.domain.trial import Trial

Mark = Literal["did_not_occur", "partly", "occurred", "unclear", "still_to_ask", "no_answer", "not_attempted"]
Hollow = Literal[
    "still_to_ask",
    "no_answer",
    "not_attempted",
    "late",
    "unclear",
    "part_done",
    "aid",
    "told",
    "not_rated",
    "after_moving",
    "flare",
]
# What is known to have happened or not, in the order of a rising answer.
HAPPENINGS: tuple[Mark, ...] = ("did_not_occur", "partly", "occurred")
# A "no" from memory or a week late says little: PP-1 leaves it out, and a headline that counted it would say more.
NOT_IN_COUNTS: tuple[Hollow, ...] = ("told", "late")


@dataclass(frozen=True, slots=True)
class GapPoint:
    """One try of a ladder, numbered from 1 in the order they were moved.

    `step` is None once the step left the ladder. `before` and `after` are 0–100, None where not said: that is not zero.
    `hollow` says why the try fills no dot, None where it counts. `predicted` says that `before` came before moving.
    `starts_anew` marks the first try of another wording or dose of its step, `ask_on` is the day of an open answer,
    `covered` says that it is still to be asked what happened, so that `before` is shown to nobody who will be asked.
    """

    number: int
    trial: TrialId
    rung: RungId
    step: int | None
    movement: str
    ended: datetime
    before: int | None
    mark: Mark
    after: int | None
    hollow: Hollow | None
    predicted: bool
    starts_anew: bool
    ask_on: date | None
    covered: bool

    @property
    def counted(self) -> bool:
        """Say whether the try counts for PP-1, as shown or as happened."""
        return self.hollow is None

    @property
    def answered(self) -> bool:
        """Say whether the try belongs into "k of n happened": what was only told, or told late, stands apart."""
        return self.mark in HAPPENINGS and self.hollow not in NOT_IN_COUNTS


def series(ladder: LadderCase, case: Case, now: datetime) -> tuple[GapPoint, ...]:
    """Give the tries of a ladder as they were known at `now`, oldest first, those entered in error left out."""
    moment = utc(now)
    known = in_order(gather(ladder, case).until(moment), moment)
    records = {trial.id: trial for trial in ladder.trials}
    shown = [(one, records[TrialId(str(one.trial.id))]) for one in known if one.kind is not TrialClass.VOID]
    anew = _anew([trial for _one, trial in shown])
    return tuple(
        _point(number, one, ladder, trial, trial.id in anew) for number, (one, trial) in enumerate(shown, start=1)
    )


def covered_up(points: Sequence[GapPoint]) -> tuple[GapPoint, ...]:
    """Give tries as they may be shown where the patient looks on: without the number of those still to be asked about.

    Seen now, it would pull the answer that is still to come towards it.
    """
    return tuple(replace(point, before=None) if point.covered else point for point in points)


def first_and_now(points: Sequence[GapPoint]) -> tuple[int | None, int | None]:
    """Give how likely it felt first and feels now, of the tries of one step: each None where it was not said.

    Only the wording and amount in use are looked at, for another worry is not the same one grown smaller.
    """
    anew = max((place for place, point in enumerate(points) if point.starts_anew), default=0)
    first = (point.before for point in points[anew:] if point.predicted)
    now = (point.after for point in reversed(points[anew:]) if point.after is not None)
    return next(first, None), next(now, None)


def _anew(trials: Sequence[Trial]) -> set[TrialId]:
    seen: dict[RungId, tuple[int, int]] = {}
    found = set()
    for trial in trials:
        said = trial.prediction
        versions = (said.prediction_version, said.dose_version)
        if seen.get(said.rung, versions) != versions:
            found.add(trial.id)
        seen[said.rung] = versions
    return found


def _point(number: int, one: Try, ladder: LadderCase, trial: Trial, anew: bool) -> GapPoint:
    said, rung = trial.prediction, ladder.rung(trial.prediction.rung)
    mark, hollow = _mark(one.kind, trial), _hollow(one.kind, trial)
    # People are asked when they agreed to be asked, which may be days after it could be known.
    agreed = trial.ask_by.at if trial.ask_by else trial.due
    return GapPoint(
        number=number,
        trial=trial.id,
        rung=rung.id,
        step=None if rung.position is None else ladder.number(rung.id),
        movement=rung.movement,
        ended=one.trial.ended,
        before=trial.likelihood_before,
        mark=mark,
        after=trial.likelihood_after if mark in (*HAPPENINGS, "unclear") else None,
        hollow=hollow,
        predicted=trial.likelihood_before is not None and not said.after_moving and said.source != "told",
        starts_anew=anew,
        ask_on=agreed.date() if agreed and mark == "still_to_ask" else None,
        covered=trial.still_to_ask,
    )


_HOLLOW: Mapping[TrialClass, Hollow] = MappingProxyType(
    {
        TrialClass.NOT_DONE: "not_attempted",
        TrialClass.PENDING: "still_to_ask",
        TrialClass.UNCLEAR: "unclear",
        TrialClass.INCOMPLETE: "part_done",
        TrialClass.ASSISTED: "aid",
        TrialClass.DURING_FLARE: "flare",
    }
)


def _mark(kind: TrialClass, trial: Trial) -> Mark:
    if kind is TrialClass.NOT_DONE:
        return "not_attempted"
    if kind is TrialClass.PENDING or trial.asked_again:
        return "still_to_ask"
    return trial.outcome if trial.outcome and trial.closed else "no_answer"


def _hollow(kind: TrialClass, trial: Trial) -> Hollow | None:
    if trial.asked_again:
        return "still_to_ask"
    if kind is TrialClass.UNVERIFIED:
        return "late" if trial.closed else "no_answer"
    if kind is TrialClass.NO_PREDICTION:
        return _why_no_prediction(trial)
    # PP-1 finds the aid or the missing part first; that it was only told is what a reader must see.
    if kind in (TrialClass.INCOMPLETE, TrialClass.ASSISTED) and trial.prediction.source == "told":
        return "told"
    return _HOLLOW.get(kind)


def _why_no_prediction(trial: Trial) -> Hollow:
    if trial.prediction.source == "told":
        return "told"
    return "after_moving" if trial.prediction.after_moving else "not_rated"
