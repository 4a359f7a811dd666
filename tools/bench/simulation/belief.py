"""How likely an invented patient finds it, 0–100: at first, after a try, and after a night."""

from random import Random

from tools.bench.simulation.traits import Traits

_STEP, _SPREAD, _LEAST_AT_FIRST, _ABRUPT_MOST = 5, 8, 5, 8
_LOWEST_RUNG, _RISE = 55, 35
_AFTER_OCCURRED, _AFTER_PARTLY = 30, 8


def said(felt: float) -> int:
    """Give what is said of what is felt: in steps of 5, from 0 to 100."""
    return max(0, min(100, _STEP * round(felt / _STEP)))


class Belief:
    """How likely it feels on one step; `felt` is finer than what is said of it."""

    def __init__(self, traits: Traits, random: Random, felt: float) -> None:
        self._traits, self._random = traits, random
        self.felt = felt

    def sleep(self) -> None:
        """Let some of the expectation come back overnight."""
        self.felt = min(100.0, self.felt + self._traits.back)

    def hear(self, outcome: str, *, safe: bool) -> None:
        """Take in what happened; only a try that was done as planned teaches that it does not."""
        if outcome == "occurred":
            self.felt = min(100.0, self.felt + _AFTER_OCCURRED)
        elif outcome == "partly":
            self.felt = min(100.0, self.felt + _AFTER_PARTLY)
        elif safe and self._random.random() < self._traits.abrupt:
            self.felt = min(self.felt, self._random.uniform(0, _ABRUPT_MOST))
        elif safe:
            self.felt *= 1 - self._traits.lost


def first_belief(traits: Traits, random: Random, place: int, steps: int) -> Belief:
    """Give the belief on the step at `place` (from 0) of `steps`, all below it being passed."""
    height = place / (steps - 1) if steps > 1 else 0
    expected = (_LOWEST_RUNG + _RISE * height) * (1 - traits.carried * place / steps)
    return Belief(traits, random, min(100.0, max(_LEAST_AT_FIRST, expected + random.gauss(0, _SPREAD))))
