"""What the note of a flare is written from."""

from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.care import RingHow
from exposure.domain.visit import News


@dataclass(frozen=True, slots=True)
class FlareNote:
    """One call about a flare: `at` and by whom, and what was said; what is None or "" was not said.

    `new` is no, or yes and then checked now ("usual") or paused. `since` None: from the day of the call.
    `plan` is whether there is a plan to read out; `keeps` is what goes on, `tools` what helps, `people` who is told,
    of that plan or as just written; `steady` is the step's movement.
    """

    at: datetime
    by: str
    pronoun: str = ""
    since: date | None = None
    new: News | None = None
    new_words: str = ""
    plan: bool = False
    keeps: str = ""
    tools: str = ""
    people: str = ""
    steady: str = ""
    ring_how: RingHow | None = None
    ring_at: datetime | None = None
    back: str = ""
