"""A photo or drawing of one’s own for a step, or for a movement the clinic added; kept inside the file."""

from dataclasses import dataclass, field
from typing import Literal

from exposure.domain.identifiers import PatientId

PictureKind = Literal["png", "jpeg"]
LARGEST_PICTURE = 200 * 1024
_BEGINNINGS: dict[PictureKind, bytes] = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True)
class StepPicture:
    """One picture: `id` is that of its step or movement; `patient` is None for the clinic's movements."""

    id: str
    patient: PatientId | None
    data: bytes = field(repr=False)
    kind: PictureKind


def picture_kind(data: bytes) -> PictureKind | None:
    """Give what kind of picture bytes begin as; None for any other."""
    return next((kind for kind, beginning in _BEGINNINGS.items() if data.startswith(beginning)), None)
