"""Who changed something and when, read from the history: settings, and decisions to move on or to stay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from exposure.domain.history import Body, Link

Images = Mapping[str, Mapping[str, Mapping[str, Any] | None]]
# each edit as its link and its body, oldest first
History = Sequence[tuple[Link, Body]]


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record was other afterwards; `at` is when it is said to have been, `by` who did it."""

    at: datetime
    by: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """Settings that were changed at once; a name that is not in `now` any more was given back to the level above."""

    at: datetime
    by: str
    was: Mapping[str, int | None]
    now: Mapping[str, int | None]

    @property
    def names(self) -> tuple[str, ...]:
        """Give the settings that are other than before, in the order of the record."""
        either = dict.fromkeys((*self.was, *self.now))
        return tuple(name for name in either if _said(self.was, name) != _said(self.now, name))


def changes(history: History, record: tuple[str, str], field: str) -> Iterator[Change]:
    """Give each change of a field of a record, which is a table's name and a key; newest last, as the history is."""
    table, key = record
    for link, body in history:
        was, now = (_image(body.content[side], table, key) for side in ("before", "after"))
        if now is not None and (was or {}).get(field) != now.get(field):
            yield Change(datetime.fromisoformat(link.at), link.user, (was or {}).get(field), now.get(field))


def policy_changes(history: History, record: tuple[str, str]) -> tuple[PolicyChange, ...]:
    """Give each change of the settings of a clinic, a patient, a ladder or a step, oldest first."""
    found = (
        PolicyChange(each.at, each.by, each.was or {}, each.now or {}) for each in changes(history, record, "policy")
    )
    return tuple(each for each in found if each.names)


def who_stays(history: History, rung: str) -> Change | None:
    """Give who decided that a step is stayed on, and when; None where nobody did or it was ended."""
    newest = [*changes(history, ("rung", rung), "stay_reason")][-1:]
    return newest[0] if newest and newest[0].now else None


def who_moved_on(history: History, rung: str) -> Change | None:
    """Give who moved on from a step by clinical decision, and when; None where nobody did."""
    newest = [*changes(history, ("rung", rung), "status")][-1:]
    return newest[0] if newest and newest[0].now == "passed_override" else None


def _image(images: Images, table: str, key: str) -> Mapping[str, Any] | None:
    return images.get(table, {}).get(key)


def _said(policy: Mapping[str, int | None], name: str) -> tuple[int | None, bool]:
    return policy.get(name), name in policy
