"""The numbers of PP-1 (§10.2): how much evidence a step asks for, and when a pattern calls for a review."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any

from exposure.domain.ratings import RATING_MAX, RATING_MIN, whole_number
from exposure.errors import ExposureError

MANY = 1_000_000
TEN_YEARS_DAYS = 3_660
# Every name that is not here counts something, from 1.
LIMITS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "belief_max": (RATING_MIN, RATING_MAX),
        "feared_min": (RATING_MIN, RATING_MAX),
        "alone_min": (0, MANY),
        "late_hours": (0, TEN_YEARS_DAYS * 24),
        "break_days": (1, TEN_YEARS_DAYS),
    }
)
# A goal step is done in two places, and once without the clinician as a safety signal (§10.2).
GOAL_STEP: Mapping[str, int] = MappingProxyType({"contexts_min": 2, "alone_min": 1})


@dataclass(frozen=True, slots=True)
class Settings:
    """What PP-1 asks of one step; hours and days are elapsed time, beliefs 0–100, `k_unsettled` None is off."""

    n_min: int = 3
    days_min: int = 2
    belief_max: int = 20
    feared_min: int = 10
    n_review: int = 6
    contexts_min: int = 1
    alone_min: int = 0
    late_hours: int = 168
    break_days: int = 21
    k_partly: int = 2
    partly_of: int = 4
    k_unclear: int = 2
    k_aids: int = 3
    k_unfinished: int = 3
    k_unsettled: int | None = 3

    def changed(self, changes: Mapping[str, object]) -> "Settings":
        """Give these settings with `changes`, name to value.

        Raises `unknown_field`, `type` or `range` on `settings`, with the setting in `values["name"]`.
        """
        checked: dict[str, Any] = {name: _checked(name, value) for name, value in changes.items()}
        return replace(self, **checked)


# Named choices for a clinic to begin from, all about the same numbers, so that one takes the place of another whole.
# Proposals for a clinician to confirm: only the 5 of "stricter" stands in the protocol (§10.2).
CHOICES: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "usual": MappingProxyType({"n_min": 3, "days_min": 2, "belief_max": 20, "n_review": 6}),
        # Where more of the expectation comes back overnight, one more try and one more night show whether it stays
        # away; and a belief that falls slowly is called the wrong test only after twice that many tries.
        "slower": MappingProxyType({"n_min": 4, "days_min": 3, "belief_max": 20, "n_review": 8}),
        # A rating has an error of about 20, so 5 asks for a belief that is as good as gone before going on.
        "stricter": MappingProxyType({"n_min": 3, "days_min": 2, "belief_max": 5, "n_review": 6}),
    }
)
NAMES = tuple(entry.name for entry in fields(Settings))


def _checked(name: str, value: object) -> int | None:
    if name not in NAMES:
        raise ExposureError("unknown_field", "settings", name=name)
    if value is None and name == "k_unsettled":
        return None
    try:
        return whole_number(value, "settings", *LIMITS.get(name, (1, MANY)))
    except ExposureError as refused:
        raise ExposureError(refused.kind, "settings", name=name, **refused.values) from None
