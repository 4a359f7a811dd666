"""How the invented patients differ: the table of §10.9; every figure in it is assumed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """One kind of patient; chances are 0–1 for each try, for each week (flares) or for each visit (missed)."""

    lost: float
    back: float
    abrupt: float = 0
    occurred: float = 0
    partly: float = 0
    unclear: float = 0
    aided: float = 0
    unfinished: float = 0
    unsettled: float = 0
    flare: float = 0
    missed: float = 0
    carried: float


KINDS: Mapping[str, Traits] = MappingProxyType(
    {
        "best": Traits(lost=0.75, back=0, carried=0.40),
        "quick": Traits(
            lost=0.50, back=2, abrupt=0.15, occurred=0.01, partly=0.03, unclear=0.02,
            aided=0.06, unfinished=0.03, unsettled=0.12, flare=0.05, missed=0.08, carried=0.45,
        ),
        "typical": Traits(
            lost=0.36, back=3, abrupt=0.06, occurred=0.02, partly=0.05, unclear=0.03,
            aided=0.10, unfinished=0.05, unsettled=0.20, flare=0.08, missed=0.10, carried=0.30,
        ),
        "slow": Traits(
            lost=0.25, back=4, abrupt=0.03, occurred=0.03, partly=0.08, unclear=0.05,
            aided=0.15, unfinished=0.08, unsettled=0.30, flare=0.12, missed=0.15, carried=0.15,
        ),
    }
)  # fmt: skip
