"""Pain, kept apart: noted if the patient wishes, read by no rule."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.identifiers import TrialId


@dataclass(frozen=True, slots=True)
class PainNote:
    """Pain 0–10 before, at its peak and the next day; each may be missing."""

    id: str
    trial: TrialId
    before: int | None
    peak: int | None
    next_day: int | None
    at: datetime
