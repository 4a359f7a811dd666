"""What makes a record strange: ids replaced, days shifted, a birth date widened, known names blotted out.

All of it follows from one secret of the clinic and the patient’s id, so that exports of one person fit together.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from exposure.domain.case import Case

BAND_YEARS = 5
# whole weeks keep the days of the week, on which practice depends; ten years hide the year
_MOST_WEEKS = 520
_BLOT = "[…]"
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Mask:
    """The mask of one patient: `secret` is 64 hexadecimal digits, `names` are blotted out wherever they stand."""

    secret: str
    patient: str
    names: tuple[str, ...] = ()

    def _digest(self, what: str) -> str:
        key = bytes.fromhex(self.secret)
        return hmac.new(key, f"{self.patient}\n{what}".encode(), hashlib.sha256).hexdigest()

    def id(self, own: str) -> str:
        """Give what an id is called instead; two of one person differ, and one is the same every time."""
        return self._digest(f"id\n{own}")[:20]

    def _shift(self) -> timedelta:
        return timedelta(weeks=1 + int(self._digest("weeks"), 16) % _MOST_WEEKS)

    def moment(self, at: datetime | None) -> str | None:
        """Give a time of day on a shifted day, as clocks showed it there; the offset would say where that was."""
        return None if at is None else (at - self._shift()).strftime("%Y-%m-%dT%H:%M")

    def day(self, day: date | None) -> str | None:
        """Give a shifted day."""
        return None if day is None else (day - self._shift()).isoformat()

    def place(self, place: str) -> str | None:
        """Give what a place is called instead; missing is not a place."""
        known = place.strip().casefold()
        return self.id(f"place {known}") if known else None

    def words(self, said: str) -> str:
        """Give words with the names that are known blotted out; others may still stand in them."""
        blotted = said
        for name in self.names:
            blotted = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _BLOT, blotted, flags=re.IGNORECASE)
        return blotted


def mask_of(case: Case) -> Mask:
    """Give the mask of a patient; the names are theirs, their GP’s, the clinic’s and those of who wrote things down."""
    wrote = {trial.prediction.by for trial in case.trials} | {clearance.by for clearance in case.clearances}
    gp = (case.gp.name, case.gp.practice) if case.gp else ()
    named = [case.patient.name, case.patient.identifier, case.clinic.name, *gp, *wrote]
    return Mask(case.clinic.research_secret, case.patient.id, tuple(_parts(named)))


def _parts(named: Iterable[str]) -> list[str]:
    """Give names and their parts, the longest first, so that no part of a name is left where the whole is blotted."""
    parts = {part for name in named for part in (name.strip(), *re.split(r"[\s.,;]+", name))}
    return sorted((part for part in parts if len(part) >= _SHORTEST_NAME), key=lambda part: (-len(part), part))


def birth_band(born: date) -> str:
    """Give the five years somebody was born in, such as "1965–1969"."""
    first = born.year - born.year % BAND_YEARS
    return f"{first}–{first + BAND_YEARS - 1}"
