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
    """The rows and their setting, the story and the concern."""

    setting: Setting
    rows: tuple[TypedRow, ...] = ()
    unplanned: Said = field(default_factory=dict)
    concern: Said = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to keep."""
        return not (self.rows or self.unplanned or self.concern)


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
    return SinceDraft(setting, rows, _said(body.get("unplanned")), _said(body.get("concern")))


def _said(value: object) -> Said:
    return value if isinstance(value, dict) else {}
