"""The run: the safe tries of the current step that count together, and what cut the others off (§10.4)."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.events import last
from exposure.domain.progression.evidence import Evidence, RungEvidence
from exposure.domain.progression.tries import Break, Try, newest_break


class Cut(StrEnum):
    """What came after a safe try, so that it no longer counts: it happened, a restart, or a break."""

    HAPPENED = "HAPPENED"
    RESTART = "RESTART"
    BREAK = "BREAK"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one try of the current wording and dose stands: its class and, for a safe one, what cut it off."""

    trial: Hashable
    kind: TrialClass
    cut: Cut | None = None

    @property
    def counts(self) -> bool:
        """Say whether the try is in the run."""
        return self.kind is TrialClass.SAFE and self.cut is None


@dataclass(frozen=True, slots=True)
class CurrentStep:
    """The current step at one moment.

    `tries` are all on it, `own` those of the current wording and dose, `run` those that count, each oldest first;
    `gap` is the newest break of the ladder, `interrupted` the end of the last flare or hold that asks for a fresh try.
    """

    rung: RungEvidence
    tries: tuple[Try, ...]
    own: tuple[Try, ...]
    standings: tuple[Standing, ...]
    run: tuple[Try, ...]
    gap: Break | None
    interrupted: datetime

    @property
    def fresh(self) -> bool:
        """Say whether the newest try that counts is later than the last flare and the last hold that was resumed."""
        return bool(self.run) and self.run[-1].trial.moved > self.interrupted

    @property
    def belief(self) -> int | None:
        """Give how likely it feels after the newest try that counts, 0–100; None while not said."""
        return self.run[-1].trial.likelihood_after if self.run else None

    @property
    def days(self) -> int:
        """Give on how many calendar days the tries that count were made."""
        return len({one.trial.day for one in self.run})

    @property
    def feared(self) -> bool:
        """Say whether it ever felt likely before a try of this wording and dose, open tries included."""
        # A prediction is sealed before moving, so it is a fact even while its outcome is awaited.
        before = [one.trial.likelihood_before for one in self.own if one.kind is not TrialClass.VOID]
        return any(value is not None and value >= self.rung.settings.feared_min for value in before)

    @property
    def left_at_break(self) -> bool:
        """Say whether the step was begun before the break and not done since."""
        moved = [one.trial.moved for one in self.own if one.performed]
        return self.gap is not None and bool(moved) and max(moved) < self.gap.returned


def current_rung(evidence: Evidence) -> RungEvidence | None:
    """Give the first step above the highest passed one that neither rests nor is archived; None when there is none."""
    passed = [place for place, rung in enumerate(evidence.rungs) if rung.passed]
    above = evidence.rungs[passed[-1] + 1 if passed else 0 :]
    return next((rung for rung in above if rung.open), None)


def current_step(evidence: Evidence, tries: tuple[Try, ...], now: datetime) -> CurrentStep | None:
    """Give the current step with its run; None when every step is done. `tries` are the ladder's, oldest first."""
    rung = current_rung(evidence)
    if rung is None:
        return None
    here = tuple(one for one in tries if one.trial.rung == rung.id)
    own = tuple(one for one in here if _current_words_and_dose(one, rung))
    gap = newest_break(tries, rung.settings.break_days, now)
    restarted = last(evidence.events, "hold_close", "restart")
    undone = _undone(here)
    standings = tuple(Standing(one.trial.id, one.kind, _cut(one, undone, restarted, gap)) for one in own)
    return CurrentStep(
        rung=rung,
        tries=here,
        own=own,
        standings=standings,
        run=tuple(one for one, standing in zip(own, standings, strict=True) if standing.counts),
        gap=gap,
        interrupted=max(last(evidence.events, "flare_close"), last(evidence.events, "hold_close", "resume")),
    )


def _current_words_and_dose(one: Try, rung: RungEvidence) -> bool:
    said = (one.trial.prediction_version, one.trial.dose_version)
    return said == (rung.prediction_version, rung.dose_version)


def _undone(here: tuple[Try, ...]) -> frozenset[Hashable]:
    """Give the tries of this step that one came after which came true, whatever its wording and dose were."""
    # Words are frozen on tries already begun, so one in an older wording may still end after one in the present words.
    came_true = [place for place, one in enumerate(here) if one.kind in (TrialClass.OCCURRED, TrialClass.PARTLY)]
    return frozenset(one.trial.id for one in here[: came_true[-1]]) if came_true else frozenset()


def _cut(one: Try, undone: frozenset[Hashable], restarted: datetime, gap: Break | None) -> Cut | None:
    """Give what cut a safe try off."""
    if one.kind is not TrialClass.SAFE:
        return None
    if one.trial.id in undone:
        return Cut.HAPPENED
    if one.trial.moved <= restarted:
        return Cut.RESTART
    return Cut.BREAK if gap is not None and one.trial.moved < gap.returned else None
