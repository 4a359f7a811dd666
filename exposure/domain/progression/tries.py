"""The tries of a ladder in the order the rule reads them, each with its class, and the newest break between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from exposure.domain.progression.classes import TrialClass, classify
from exposure.domain.progression.evidence import Evidence, TrialEvidence

AFTER_ALL = datetime.max.replace(tzinfo=UTC)
_KINDS = tuple(TrialClass)
_MISSING = 101
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Try:
    """A trial with its class."""

    trial: TrialEvidence
    kind: TrialClass

    @property
    def performed(self) -> bool:
        """Say whether somebody moved: neither entered in error nor left undone."""
        return self.kind not in (TrialClass.VOID, TrialClass.NOT_DONE)


@dataclass(frozen=True, slots=True)
class Break:
    """Time without a try: from the last one before it to the first one after it, or to now. Moments in UTC."""

    began: datetime
    returned: datetime

    @property
    def days(self) -> int:
        """Give its length in whole days."""
        return (self.returned - self.began) // _DAY


def in_order(evidence: Evidence, now: datetime) -> tuple[Try, ...]:
    """Give every try of `evidence` with its class at `now`, oldest first (§10.1)."""
    return tuple(sorted((Try(trial, classify(trial, evidence, now)) for trial in evidence.trials), key=_order))


def _order(one: Try) -> tuple[object, ...]:
    """Give the sort key of a try; what §10.1 leaves open is settled too, so that the order of entry changes nothing."""
    trial = one.trial
    return (
        trial.moved,
        trial.came_in or AFTER_ALL,
        one.kind is not TrialClass.SAFE,
        _KINDS.index(one.kind),
        _or_last(trial.likelihood_after),
        _or_last(trial.likelihood_before),
        str(trial.id),
    )


def _or_last(likelihood: int | None) -> int:
    return _MISSING if likelihood is None else likelihood


def newest_break(tries: Sequence[Try], break_days: int, now: datetime) -> Break | None:
    """Give the newest gap of at least `break_days` between two performed tries, or between the last one and now."""
    moments = [one.trial.moved for one in tries if one.performed]
    gaps = [Break(began, returned) for began, returned in pairwise([*moments, now])]
    long = [gap for gap in gaps if gap.returned - gap.began >= break_days * _DAY]
    return long[-1] if long else None
