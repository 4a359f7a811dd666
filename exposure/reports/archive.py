"""Everything about one patient as JSON, with the history it came from."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from exposure.conversion import image
from exposure.domain.case import Case
from exposure.domain.pain import PainNote

FORMAT = 1
PROGRAM = "Rungwise 0.1.0"


def archive(case: Case, pain: Iterable[PainNote], history: Mapping[str, object], at: datetime) -> bytes:
    """Give the archive as UTF-8 JSON; two archives are equal when all but exported_at, program and history is."""
    record = image(case)
    record.pop("clinic")
    document = {
        "rungwise": FORMAT,
        "exported_at": at.isoformat(),
        "program": PROGRAM,
        "history": dict(history),
        **record,
        "pain": [image(note) for note in pain],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()
