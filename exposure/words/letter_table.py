"""The small table of a letter: one row a step, from the top, and the steps that come later."""

from dataclasses import dataclass
from typing import Literal

from exposure.domain.gap_counts import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts, StepLine, StepState
from exposure.words.language import _
from exposure.words.letter_parts import apart

Cells = tuple[str, str, str, str]
_NONE = "–"


@dataclass(frozen=True, slots=True)
class StepTable:
    """One ladder: its `goal` (empty where there is one ladder only), heads, rows, and a line on what comes later.

    `strong` is the place of the current step among the rows, None when there is none. A table of measures is alike.
    """

    goal: str
    heads: Cells
    rows: tuple[Cells, ...]
    strong: int | None = None
    later: str = ""
    kind: Literal["steps", "measures"] = "steps"


def table_words(content: LetterContent) -> tuple[StepTable, ...]:
    """Give a table for each ladder that has a step; a first letter has one from the first try on."""
    several = len(content.ladders) > 1
    shown = [ladder for ladder in content.ladders if ladder.steps and _is_told(ladder, content)]
    return tuple(_table(ladder, ladder.goal if several else "", content) for ladder in shown)


def _is_told(ladder: LadderFacts, content: LetterContent) -> bool:
    # Between the first letter and the last, a table of no tries still shows what is planned.
    return "table" not in content.left_out and (content.kind == "progress" or bool(ladder.counts.tries))


def _table(ladder: LadderFacts, goal: str, content: LetterContent) -> StepTable:
    gone = [step for step in ladder.steps if step.number is None]
    # The newest step first, for that is what the letter is about.
    rows = [step for step in reversed(ladder.on_ladder) if _has_row(step)] + gone
    ends = _("Expected, first to last")
    return StepTable(
        goal=goal,
        heads=(_("Step"), _("Tries"), _("Happened"), ends if content.kind == "final" else _("Expected, first to now")),
        rows=tuple(_row(step, content) for step in rows),
        strong=next((place for place, step in enumerate(rows) if step.state == "current"), None),
        later=_later(ladder, content),
    )


def _has_row(step: StepLine) -> bool:
    return bool(step.counts.tries) or step.state not in ("later", "resting")


def _row(step: StepLine, content: LetterContent) -> Cells:
    states: dict[StepState, str] = {
        # Where the work has ended no step is the current one.
        "current": "{step}" if content.kind == "final" else _("{step} (current)"),
        "not_feared": _("{step} (not feared)"),
        "override": _("{step} (moved on by clinical decision)"),
        "resting": _("{step} (left aside)"),
        "gone": _("{step} (no longer a step)"),
    }
    movement = " ".join(step.movement.split())
    named = movement if step.number is None else f"{step.number}  {movement}"
    return (
        states.get(step.state, "{step}").format(step=named),
        _tries(step.counts),
        _happened(step.counts),
        expected(step),
    )


def _tries(counted: Counts) -> str:
    """Give how many have an answer, and how many wait for one, as the chart draws both.

    Where none has one, those that never will are told too: a bare 0 would say that the step was not tried.
    """
    if not counted.still_to_ask:
        never = _("{answered} ({count} without an answer)").format(answered=counted.answered, count=counted.no_answer)
        return never if counted.no_answer and not counted.answered else str(counted.answered)
    return _("{answered} ({count} to come)").format(answered=counted.answered, count=counted.still_to_ask)


def _happened(counted: Counts) -> str:
    if not counted.answered:
        return _NONE
    if not counted.partly:
        return str(counted.happened)
    return _("{happened} ({count} partly)").format(happened=counted.happened, count=counted.partly)


def expected(step: StepLine) -> str:
    """Give how likely it felt first and now; what was not said is a dash and no zero."""
    if step.first is None:
        return _NONE if step.now is None else _("now {now}%").format(now=step.now)
    if step.now is None:
        return _("first {first}%").format(first=step.first)
    return _("from {first}% to {now}%").format(first=step.first, now=step.now)


def _later(ladder: LadderFacts, content: LetterContent) -> str:
    coming = [step for step in ladder.on_ladder if not _has_row(step)]
    if not coming:
        return ""
    over = content.kind == "final"
    words = _("{movement} (left aside)")
    names = [apart(" ".join(step.movement.split())) for step in coming]
    told = [
        words.format(movement=name) if step.state == "resting" else name
        for name, step in zip(names, coming, strict=True)
    ]
    return (_("Not tried: {steps}.") if over else _("Later: {steps}.")).format(steps="; ".join(told))
