"""What is typed on “Since last time” and not saved yet, as a draft keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ui.models.sheet_desk import Setting
from ui.models.sheet_rows import TypedRow
from ui.models.sheet_rows import from_body as rows_from_body
from ui.models.sheet_rows import to_body as rows_to_body

Said = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SinceDraft:
    """The rows and their setting, the story, the concern, and the worry of a step that nobody worded yet."""

    setting: Setting
    rows: tuple[TypedRow, ...] = ()
    unplanned: Said = field(default_factory=dict)
    concern: Said = field(default_factory=dict)
    worry: Said = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to keep."""
        return not (self.rows or self.unplanned or self.concern or self.worry)


def to_body(draft: SinceDraft) -> dict[str, object]:
    """Give a draft as JSON values."""
    setting = draft.setting
    return {
        "rung": setting.rung,
        "place": setting.place,
        "with_clinician": setting.with_clinician,
        "rows": rows_to_body(draft.rows),
        "unplanned": dict(draft.unplanned),
        "concern": dict(draft.concern),
        "worry": dict(draft.worry),
    }


def from_body(body: Mapping[str, object] | None, usual: Setting) -> SinceDraft:
    """Read a draft; without one nothing is typed, and the setting is the `usual` one."""
    if body is None:
        return SinceDraft(usual)
    setting = Setting(
        rung=str(body.get("rung", "")),
        place=str(body.get("place", usual.place)),
        with_clinician=body.get("with_clinician") is True,
    )
    rows = tuple(rows_from_body(body.get("rows")))
    said = (_said(body.get(name)) for name in ("unplanned", "concern", "worry"))
    return SinceDraft(setting, rows, *said)


def _said(value: object) -> Said:
    return value if isinstance(value, dict) else {}
