"""PP-1's decision as `decide` and `show` print it."""

from exposure.domain.progression.decision import Decision
from exposure.words.progression import sentence


def answered(case_id: str, decision: Decision) -> dict[str, object]:
    """Give what the policy says to a case, ready for JSON, in the order in which it is printed."""
    return {"id": case_id, **decided(decision)}


def decided(decision: Decision, step: str | None = None) -> dict[str, object]:
    """Give a decision, ready for JSON; `step` is the number of the step it names, where that has one."""
    return {
        "decision": decision.decision.value,
        "reason": decision.reason,
        "rung": decision.rung,
        "text": sentence(decision.saying, step=step),
        "blocks": decision.blocks.value,
        "classes": [kind.value for _, kind in decision.classes],
    }
