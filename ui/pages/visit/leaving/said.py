"""What is typed before a visit ends, until it ends: kept as a draft."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeavingSaid:
    """The lesson as typed, and the note where somebody changed it by hand; None: it is as it was built."""

    lesson: str = ""
    note: str | None = None

    def as_body(self) -> dict[str, object]:
        """Give what a draft keeps."""
        return {"lesson": self.lesson, "note": self.note}


def said_before(body: Mapping[str, object] | None) -> LeavingSaid:
    """Give what a draft kept; what cannot be read was not said."""
    lesson, note = (body or {}).get("lesson"), (body or {}).get("note")
    return LeavingSaid(lesson if isinstance(lesson, str) else "", note if isinstance(note, str) else None)
