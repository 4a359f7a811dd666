"""That something about somebody left the program: what, when, by whom and for whom."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.identifiers import PatientId


@dataclass(frozen=True, slots=True)
class ExportNote:
    """One document that was written, printed or copied; `patient` is None where it was about the whole clinic.

    `kind` is the word after `export --as`, or "print" or "copy".
    """

    id: str
    patient: PatientId | None
    kind: str
    for_whom: str
    by: str
    at: datetime
