"""The small table of a letter: one row a step, from the top, and the steps that come later."""

from dataclasses import dataclass

from exposure.domain.gap import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts, StepLine, StepState
from exposure.words.language import _

Cells = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class StepTable:
    """One ladder: its `goal` (empty where there is one ladder only), heads, rows, and a line on what comes later.

    `strong` is the place of the current step among the rows, None when there is none.
    """

    goal: str
    heads: Cells
    rows: tuple[Cells, ...]
    strong: int | None
    later: str


def table_words(content: LetterContent) -> tuple[StepTable, ...]:
    """Give a table for each ladder that has a step; a first letter has one from the first try on."""
    several = len(content.ladders) > 1
    shown = [ladder for ladder in content.ladders if ladder.steps and _is_told(ladder, content)]
    return tuple(_table(ladder, ladder.goal if several else "", content) for ladder in shown)


def _is_told(ladder: LadderFacts, content: LetterContent) -> bool:
    return "table" not in content.left_out and (content.kind != "initial" or bool(ladder.counts.tries))


def _table(ladder: LadderFacts, goal: str, content: LetterContent) -> StepTable:
    gone = [step for step in ladder.steps if step.number is None]
    # The newest step first, for that is what the letter is about.
    rows = [step for step in reversed(ladder.on_ladder) if _has_row(step)] + gone
    return StepTable(
        goal=goal,
        heads=(_("Step"), _("Tries"), _("Happened"), _("Expected, first to now")),
        rows=tuple(_row(step, content) for step in rows),
        strong=next((place for place, step in enumerate(rows) if step.state == "current"), None),
        later=_later(ladder),
    )


def _has_row(step: StepLine) -> bool:
    return bool(step.counts.tries) or step.state not in ("later", "resting")


def _row(step: StepLine, content: LetterContent) -> Cells:
    states: dict[StepState, str] = {
        # Where the work has ended no step is the current one.
        "current": "{step}" if content.kind == "final" else _("{step} (current)"),
        "not_feared": _("{step} (not feared)"),
        "override": _("{step} (moved on by clinical decision)"),
        "resting": _("{step} (resting)"),
        "gone": _("{step} (no longer a step)"),
    }
    movement = " ".join(step.movement.split())
    named = movement if step.number is None else f"{step.number}  {movement}"
    return (
        states.get(step.state, "{step}").format(step=named),
        str(step.counts.answered),
        _happened(step.counts),
        expected(step),
    )


def _happened(counted: Counts) -> str:
    if not counted.partly:
        return str(counted.happened)
    return _("{happened}, {count} partly").format(happened=counted.happened, count=counted.partly)


def expected(step: StepLine) -> str:
    """Give how likely it felt first and now; what was not said is told so and is no zero."""
    if step.first is None:
        return _("not said") if step.now is None else _("now {now}%").format(now=step.now)
    if step.now is None:
        return _("first {first}%").format(first=step.first)
    return _("from {first}% to {now}%").format(first=step.first, now=step.now)


def _later(ladder: LadderFacts) -> str:
    coming = [step for step in ladder.on_ladder if not _has_row(step)]
    if not coming:
        return ""
    resting = _("{movement} (resting)")
    names = [resting.format(movement=step.movement) if step.state == "resting" else step.movement for step in coming]
    return _("Later: {steps}.").format(steps="; ".join(" ".join(name.split()) for name in names))
