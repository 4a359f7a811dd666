"""From what somebody wants of a ladder to the edits of one gesture, with its name in the past tense."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic_library import ClinicMovement
from exposure.domain.identifiers import LadderId, PatientId, RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_order import current_of, moved, place_at
from exposure.domain.movement import LadderTemplate, LibraryMovement
from exposure.words.language import _
from ui.models.own_picture import picture_line
from ui.models.steps_between import StepBetween, library_key
from ui.pages.ladder.words import (
    added_label,
    moved_label,
    placed_label,
    quoted_titles,
    rated_label,
    removed_label,
)

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the page shows: a case, one of its ladders, and the moment."""

    case: Case
    ladder: LadderCase
    now: datetime

    @property
    def current(self) -> RungId | None:
        """Give the current step."""
        return current_of(self.ladder, self.case, self.now)

    def current_after(self, rung: Rung, place: int) -> RungId | None:
        """Give the current step as it would be with a step at another place."""
        return current_of(moved(self.ladder, rung, place), self.case, self.now)

    def becomes_current(self, rung: Rung, place: int) -> bool:
        """Say whether a step would be the current one at another place, and is not now."""
        return self.current != rung.id and self.current_after(rung, place) == rung.id


@dataclass(frozen=True, slots=True)
class Gesture:
    """Edits that are done and undone together, and what was done."""

    lines: tuple[Line, ...]
    label: str


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step to be added: its words, its movement in the library, its worry and its dose where there are any.

    `place` is where it goes, counted from 0 at the bottom, None for where its worry belongs; `label` names the gesture
    where that is not the usual one.
    """

    movement: str
    library: str = ""
    worry: int | None = None
    dose: Mapping[str, str] | None = None
    place: int | None = None
    label: str = ""
    photo: bytes = field(default=b"", repr=False)

    def line(self, key: str, ladder: LadderId) -> Line:
        """Give the edit that adds the step with the id `key`; what was not said is left out."""
        dose = dict(self.dose) if self.dose else None
        said = {"library": self.library or None, "threat": self.worry, "dose": dose, "position": self.place}
        added = {name: value for name, value in said.items() if value is not None}
        return {"edit": "add_rung", "id": key, "ladder": ladder, "movement": self.movement, **added}

    def lines(self, key: str, ladder: LadderId) -> tuple[Line, ...]:
        """Give the edits that add the step with its picture, which is its own copy."""
        picture = (picture_line("rung", key, self.photo),) if self.photo else ()
        return (self.line(key, ladder), *picture)


def from_library(movement: LibraryMovement, worry: int | None) -> NewStep:
    """Make a step of a movement of the library, or of a step between; what people fear of it is not taken over."""
    if isinstance(movement, StepBetween):
        return NewStep(movement.words, movement.library, worry, movement.values)
    photo = movement.photo if isinstance(movement, ClinicMovement) else b""
    return NewStep(movement.words, movement.id, worry, photo=photo)


def add(ladder: LadderId, key: RungId, step: NewStep) -> Gesture:
    """Put a new step on the ladder, where its worry belongs."""
    usual = added_label(step.movement) if step.worry is None else placed_label(step.movement, step.worry)
    return Gesture(step.lines(key, ladder), step.label or usual)


def add_templates(ladder: LadderId, templates: Sequence[LadderTemplate], new_id: Callable[[], str]) -> Gesture:
    """Put the core steps of ready-made ladders on this one, without ratings and without anybody's fear."""
    core = [step for template in templates for step in template.core]
    steps = [NewStep(step.words, library_key(step), None, step.dose) for step in core]
    lines = tuple(step.line(new_id(), ladder) for step in steps)
    return Gesture(lines, _("Steps of {titles} added").format(titles=quoted_titles(templates)))


def begin(patient: PatientId, goal: str, key: str) -> Gesture:
    """Begin a ladder under a goal."""
    return Gesture(({"edit": "add_ladder", "id": key, "patient": patient, "goal": goal},), _("Ladder begun"))


def begin_from(begun: Gesture, templates: Sequence[LadderTemplate], new_id: Callable[[], str]) -> Gesture:
    """Begin a ladder as `begun` does, with the core steps of ready-made ladders in the same gesture."""
    if not templates:
        return begun
    steps = add_templates(LadderId(str(begun.lines[0]["id"])), templates, new_id)
    label = _("Ladder begun from {titles}").format(titles=quoted_titles(templates))
    return Gesture((*begun.lines, *steps.lines), label)


def choose_goal(rung: Rung) -> Gesture:
    """Say which step is the goal of its ladder."""
    line = {"edit": "set_goal_rung", "ladder": rung.ladder, "rung": rung.id}
    return Gesture((line,), _("“{title}” is the goal").format(title=rung.movement))


def rate(rung: Rung, worry: int) -> Gesture:
    """Rate a step and leave the order."""
    return Gesture((_rating(rung, worry),), rated_label(rung.movement, worry))


def place(scene: Scene, rung: Rung, worry: int) -> Gesture:
    """Rate a step and put it where its worry belongs; one that is done keeps its place."""
    to = place_at(scene.ladder, rung, worry)
    if to == rung.position:
        return rate(rung, worry) if rung.threat is not None else _placed(rung, worry)
    label = placed_label(rung.movement, worry, is_current=scene.becomes_current(rung, to))
    return Gesture((_rating(rung, worry), _moving(scene, rung, to)), label)


def move(scene: Scene, rung: Rung, to: int) -> Gesture:
    """Give a step another place and leave its rating."""
    label = moved_label(rung.movement, to + 1, is_current=scene.becomes_current(rung, to))
    return Gesture((_moving(scene, rung, to),), label)


def remove(scene: Scene, rung: Rung) -> Gesture:
    """Take a step off the ladder; its tries are kept."""
    tries = len(scene.ladder.trials_of(rung.id))
    return Gesture(({"edit": "archive_rung", "rung": rung.id},), removed_label(rung.movement, tries))


def wake(rung: Rung) -> Gesture:
    """Let a resting step take part again."""
    label = _("“{title}” takes part again").format(title=rung.movement)
    return Gesture(({"edit": "wake_rung", "rung": rung.id},), label)


def retitle(rung: Rung, words: str) -> Gesture:
    """Give a step other words."""
    line = {"edit": "change_rung", "rung": rung.id, "movement": words}
    return Gesture((line,), _("“{title}” is now “{words}”").format(title=rung.movement, words=words))


def reword(rung: Rung, worry: str, how: str, meaning: str) -> Gesture:
    """Word what somebody is most worried about, and how we will know."""
    line = {"edit": "reword_prediction", "rung": rung.id, "feared_outcome": worry, "how_we_know": how}
    said = {"meaning": meaning} if rung.prediction_version else {}
    return Gesture(({**line, **said},), _("Worry about “{title}” written down").format(title=rung.movement))


def stay_safe(rung: Rung, words: Sequence[str]) -> Gesture:
    """Say what is done to stay safe at a step; why it is done stays on record with it."""
    why = {behaviour.what: behaviour.why for behaviour in rung.safety_behaviours}
    behaviours = [{"what": what, **({"why": why[what]} if why.get(what) else {})} for what in words]
    line = {"edit": "change_rung", "rung": rung.id, "safety_behaviours": behaviours}
    return Gesture((line,), _("What is done to stay safe at “{title}” changed").format(title=rung.movement))


def _placed(rung: Rung, worry: int) -> Gesture:
    return Gesture((_rating(rung, worry),), placed_label(rung.movement, worry))


def _rating(rung: Rung, worry: int) -> Line:
    return {"edit": "rate_rung", "rung": rung.id, "threat": worry}


def _moving(scene: Scene, rung: Rung, to: int) -> Line:
    return {"edit": "move_rung", "rung": rung.id, "to": to, "seen": scene.ladder.ladder.version}
