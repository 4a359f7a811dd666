"""A total of a questionnaire or a test as it was recorded; what it means is said elsewhere, and no rule reads it."""

from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.identifiers import LadderId, PatientId

ITEM_MAX = 10


@dataclass(frozen=True, slots=True)
class MeasuredItem:
    """An activity of one’s own with how well it goes, 0 to 10; `ladder` is the goal it belongs to, if any."""

    what: str
    score: int
    ladder: LadderId | None = None


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """One result: `measure` is a key of the list of measures, `on` the day it was taken, `rater` who scored it.

    `total` is None where only activities were scored. `void_reason` says why it was entered in error, "" while it
    holds.
    """

    id: str
    patient: PatientId
    measure: str
    on: date
    total: float | None
    version: str
    rater: str
    language: str
    items: tuple[MeasuredItem, ...]
    by: str
    at: datetime
    void_reason: str = ""

    @property
    def void(self) -> bool:
        """Say whether it was entered in error; it stays on record."""
        return bool(self.void_reason)

    @property
    def value(self) -> float | None:
        """Give the total, or the mean of the activities where no total was said; None without either."""
        if self.total is not None or not self.items:
            return self.total
        return sum(item.score for item in self.items) / len(self.items)
