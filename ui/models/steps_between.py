"""Steps between: what a ready-made ladder keeps back until a step proves too big, as movements to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from exposure.domain.dose import cleaned
from exposure.domain.ladder import Rung
from exposure.domain.movement import LadderTemplate, LibraryMovement, TemplateStep


@dataclass(frozen=True, slots=True)
class StepBetween(LibraryMovement):
    """A step kept back by the ready-made ladder with the title `template`; `library` and `values` go on the ladder."""

    template: str = ""
    library: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    def is_on(self, rungs: Iterable[Rung]) -> bool:
        """Say whether this very step is among `rungs`, whatever words it has there."""
        return any(_same(rung, self.library, self.values) for rung in rungs)


def begun_from(rungs: Sequence[Rung], templates: Iterable[LadderTemplate]) -> tuple[LadderTemplate, ...]:
    """Give the ready-made ladders that at least half of the core steps are on a ladder of."""
    # No record says what a ladder was begun from, so it is read from the steps, which may be reworded and taken off.
    return tuple(each for each in templates if 2 * _on_ladder(each, rungs) >= len(each.core) > 0)


def steps_between(templates: Iterable[LadderTemplate]) -> tuple[StepBetween, ...]:
    """Give the steps that ready-made ladders keep back, easiest first."""
    return tuple(_between(template, step) for template in templates for step in template.steps if step.between)


def library_key(step: TemplateStep) -> str:
    """Give what a step goes on a ladder with: its movement, or its picture’s name, by which that is found again."""
    return step.movement or step.pictogram


def _between(template: LadderTemplate, step: TemplateStep) -> StepBetween:
    return StepBetween(
        id=f"{template.id}/{step.number}",
        words=step.words,
        region=template.region,
        activity=template.activity,
        dose=tuple(step.dose),
        feared=(),
        pictogram=step.pictogram,
        template=template.title,
        library=library_key(step),
        values=step.dose,
    )


def _on_ladder(template: LadderTemplate, rungs: Sequence[Rung]) -> int:
    return sum(any(_same(rung, library_key(step), step.dose) for rung in rungs) for step in template.core)


def _same(rung: Rung, library: str, dose: Mapping[str, str]) -> bool:
    return rung.library == library and cleaned(rung.dose) == cleaned(dose)
