"""What stands on Explain, as plain values: from the record, to a draft and back, and the edit it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass

from exposure.conversion import image, record
from exposure.domain.patient import Patient
from exposure.errors import ExposureError

BOXES = 4


@dataclass(frozen=True, slots=True)
class Explanation:
    """The four boxes in the order they go round, what else it could be, and what to expect, in the patient's words."""

    boxes: tuple[str, ...] = ("",) * BOXES
    other: str = ""
    expect: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether no box is written yet."""
        return not any(words.strip() for words in self.boxes)


def explanation_of(patient: Patient) -> Explanation:
    """Give what is on record."""
    return Explanation(patient.loop or ("",) * BOXES, patient.other, patient.expect)


def edit_of(patient: Patient, said: Explanation) -> Mapping[str, object]:
    """Give the edit that keeps these words."""
    boxes = [words.strip() for words in said.boxes]
    words = {"loop": boxes, "other": said.other.strip(), "expect": said.expect.strip()}
    return {"edit": "set_explanation", "patient": patient.id, **words}


def draft_name(patient: str) -> str:
    """Name the draft of what is being written."""
    return f"explain:{patient}"


def to_body(said: Explanation) -> dict[str, object]:
    """Give the words as JSON values."""
    return image(said)


def from_body(body: Mapping[str, object] | None) -> Explanation | None:
    """Read a draft; one written by another version of the program is as good as none."""
    try:
        found = record(Explanation, body) if body else None
    except ExposureError:
        return None
    return found if found is not None and len(found.boxes) == BOXES else None
