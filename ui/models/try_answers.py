"""What is said around one try, as plain values: before, after, and what a draft keeps of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from exposure.conversion import image, record
from exposure.domain.ladder import Why
from exposure.domain.trial_entries import AskHow, Done, Happened, HowBad, Settled
from exposure.errors import ExposureError
from ui.models.try_moments import When

Stage = Literal["predict", "do", "happened", "later", "again"]
Meaning = Literal["same", "new"]
NextStep = Literal["reword", "carry_on", "easier_step"]


@dataclass(frozen=True, slots=True)
class Predicted:
    """What is said before moving; None and empty = not said. `offered` are all things to leave out, `left` those on.

    `varied` is what is different this time, `alternative` what else might happen, `chain` how the worry was found.
    """

    worry: str = ""
    how: str = ""
    meaning: Meaning | None = None
    likelihood: int | None = None
    when: When | None = None
    days: int | None = None
    left: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    place: str = ""
    clinician_present: bool | None = None
    varied: str = ""
    alternative: str = ""
    chain: tuple[str, ...] = ()

    @property
    def has_moment(self) -> bool:
        """Say whether it is clear when we will know."""
        return self.when is not None and (self.when != "days" or self.days is not None)


@dataclass(frozen=True, slots=True)
class Used:
    """One thing used after all, and what for; None = not said."""

    what: str
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """When and how we ask again; None = not said."""

    when: When | None = None
    days: int | None = None
    how: AskHow | None = None

    @property
    def has_moment(self) -> bool:
        """Say whether it is clear when we ask."""
        return self.when is not None and (self.when != "days" or self.days is not None)


@dataclass(frozen=True, slots=True)
class Answered:
    """What is said afterwards. `used` None = not asked, empty = nothing was used."""

    outcome: Happened | None = None
    what_happened: str = ""
    used: tuple[Used, ...] | None = None
    likelihood: int | None = None
    how_bad: HowBad | None = None
    how_long: str = ""
    next_step: NextStep | None = None
    settled: Settled | None = None
    asking: Asking = field(default_factory=Asking)

    @property
    def came_true(self) -> bool:
        """Say whether it happened, wholly or in part."""
        return self.outcome in ("occurred", "partly")


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done of the movement and when it ended, where that is not on record yet."""

    done: Done
    ended: datetime


@dataclass(frozen=True, slots=True)
class TryDraft:
    """A try in the middle: the screen, the try once its prediction is kept, and every answer so far."""

    stage: Stage = "predict"
    trial: str | None = None
    predicted: Predicted = field(default_factory=Predicted)
    moved: Moved | None = None
    answered: Answered = field(default_factory=Answered)


def to_body(draft: TryDraft) -> dict[str, object]:
    """Give a draft as JSON values."""
    return image(draft)


def from_body(body: Mapping[str, object] | None) -> TryDraft | None:
    """Read a draft; one written by another version of the program is as good as none."""
    try:
        return record(TryDraft, body) if body else None
    except ExposureError:
        return None
