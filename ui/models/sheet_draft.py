"""What was said in a sheet and is not saved yet, as a draft keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

# What a field said as the sheet opened, and what it says now.
Change = tuple[object, object]
Changes = Mapping[str, Change]


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What was `written` and `chosen` by the names of the fields, when last, and on which day the first was chosen."""

    at: datetime
    written: Changes = field(default_factory=dict)
    chosen: Changes = field(default_factory=dict)
    chosen_on: date | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to keep."""
        return not (self.written or self.chosen)

    def says_the_same(self, other: "SheetDraft | None") -> bool:
        """Say whether another one, or none, would keep the same."""
        kept = (other.written, other.chosen) if other is not None else ({}, {})
        return (self.written, self.chosen) == kept

    def fitting(self, today: date) -> dict[str, Change]:
        """Give what is shown again on a day, what was chosen first.

        A choice such as “in two days” means another day tomorrow, so that choices come back on their own day alone.
        """
        chosen = self.chosen if (self.chosen_on or self.at.date()) == today else {}
        return {**chosen, **self.written}


def to_body(draft: SheetDraft) -> dict[str, object]:
    """Give a draft as JSON values."""
    said = {"written": draft.written, "chosen": draft.chosen}
    on = {"chosen_on": draft.chosen_on.isoformat()} if draft.chosen_on is not None else {}
    return {"at": draft.at.isoformat(), **on} | {name: dict(changes) for name, changes in said.items()}


def from_body(body: Mapping[str, object] | None) -> SheetDraft | None:
    """Read a draft; one written by another version of the program is as good as none."""
    try:
        at = datetime.fromisoformat(str((body or {}).get("at")))
        on = (body or {}).get("chosen_on")
        chosen_on = date.fromisoformat(str(on)) if on is not None else None
    except ValueError:
        return None
    written, chosen = (_changes((body or {}).get(name)) for name in ("written", "chosen"))
    draft = SheetDraft(at, written, chosen, chosen_on)
    return None if draft.is_empty else draft


def _changes(value: object) -> dict[str, Change]:
    found = value if isinstance(value, dict) else {}
    return {str(name): (pair[0], pair[1]) for name, pair in found.items() if isinstance(pair, list) and len(pair) == 2}
