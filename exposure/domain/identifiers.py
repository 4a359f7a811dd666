"""What each record is called: UUIDs as canonical text, one type a record."""

from typing import NewType
from uuid import UUID

from exposure.errors import ExposureError

UserId = NewType("UserId", str)
GpId = NewType("GpId", str)
PatientId = NewType("PatientId", str)
VisitId = NewType("VisitId", str)
LadderId = NewType("LadderId", str)
RungId = NewType("RungId", str)
TrialId = NewType("TrialId", str)
LetterId = NewType("LetterId", str)
EditId = NewType("EditId", str)


def identifier(value: object, field: str) -> str:
    """Give the canonical text of a UUID of any version; raises `type` for anything else."""
    if not isinstance(value, str):
        raise ExposureError("type", field)
    try:
        return str(UUID(value))
    except ValueError:
        raise ExposureError("type", field) from None
