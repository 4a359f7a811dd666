"""Everything about one patient as JSON, with the history it came from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from exposure.conversion import image
from exposure.domain.case import Case
from exposure.domain.clinic import Gp
from exposure.domain.pain import PainNote

FORMAT = 1
PROGRAM = "Rungwise 0.1.0"
_STAYS = ("clinic", "exports")


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept apart from a case: notes of pain, and the GPs its letters went to besides the patient’s own."""

    pain: tuple[PainNote, ...] = ()
    gps: tuple[Gp, ...] = ()


def archive(case: Case, beside: Beside, history: Mapping[str, object], at: datetime) -> bytes:
    """Give the archive as UTF-8 JSON; two archives are equal when all but exported_at, program and history is.

    The clinic is not the patient’s to take along; who was given which document stands in the history.
    """
    record = {name: values for name, values in image(case).items() if name not in _STAYS}
    document = {
        "rungwise": FORMAT,
        "exported_at": at.isoformat(),
        "program": PROGRAM,
        "history": dict(history),
        **record,
        **image(beside),
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()
