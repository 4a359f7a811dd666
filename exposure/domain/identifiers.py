"""What each record is called: UUIDs as canonical text, one type a record."""

import re
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

# UUID() itself also reads braces, a leading blank and digits of other scripts
_WRITTEN = re.compile(r"[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


def identifier(value: object, field: str) -> str:
    """Give the canonical text of a UUID of any version; raises `type` for anything else."""
    if not isinstance(value, str) or not _WRITTEN.fullmatch(value):
        raise ExposureError("type", field, why="identifier")
    return str(UUID(value))
