"""What the library offers: movements people fear, and ladders made of them, as proposals to change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

Region = Literal["back", "neck", "shoulder", "hip", "knee", "whole_body"]
REGIONS: tuple[Region, ...] = get_args(Region)
Activity = Literal[
    "bending",
    "lifting",
    "carrying",
    "twisting",
    "reaching",
    "neck",
    "sitting",
    "getting_up",
    "floor",
    "walking",
    "stairs",
    "impact",
    "housework",
    "garden",
    "gym",
    "sport",
    "sudden",
]
ACTIVITIES: tuple[Activity, ...] = get_args(Activity)


@dataclass(frozen=True, slots=True)
class LibraryMovement:
    """A movement to start from: its title in a patient’s words, what may be varied, what people fear of it.

    `dose` names the dimensions worth varying (of `ladder.DOSE`); `feared` are typical outcomes anybody could see.
    """

    id: str
    words: str
    region: Region
    activity: Activity
    dose: tuple[str, ...]
    feared: tuple[str, ...]
    pictogram: str


@dataclass(frozen=True, slots=True)
class OwnMovement:
    """A movement the clinic added to the library; `dimensions` are some of `ladder.DOSE`, `activity` may be unsaid."""

    id: str
    words: str
    region: Region
    activity: Activity | None
    dimensions: tuple[str, ...]
    fears: tuple[str, ...]
    archived: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class TemplateStep:
    """One step of a ready-made ladder; `core` steps are put on the ladder, the others wait as steps between."""

    number: int
    words: str
    pictogram: str
    core: bool
    movement: str = ""
    dose: Mapping[str, str] = field(default_factory=dict)

    @property
    def between(self) -> bool:
        """Say whether the step is kept back until a step proves too big."""
        return not self.core


@dataclass(frozen=True, slots=True)
class LadderTemplate:
    """A ready-made ladder, easiest step first; `proposal` until a clinician has signed it off.

    `note` is for the clinician: what has to be settled before some of the steps are offered.
    """

    id: str
    title: str
    region: Region
    activity: Activity
    feared_outcome: str
    how_we_know: str
    horizon_hours: int
    proposal: bool
    steps: tuple[TemplateStep, ...]
    note: str = ""

    @property
    def core(self) -> tuple[TemplateStep, ...]:
        """Give the steps a ladder starts with."""
        return tuple(step for step in self.steps if step.core)
