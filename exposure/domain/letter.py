"""The letter to the GP: what the clinician chose, and what was signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from exposure.domain.identifiers import GpId, LetterId, PatientId

LetterKind = Literal["initial", "progress", "final"]
LETTER_KINDS: tuple[LetterKind, ...] = ("initial", "progress", "final")
# What may be left out. Counts, pauses, flares and what came true may not: without them a letter would mislead.
LETTER_PARTS = ("screening", "method", "feared", "measures", "circumstances", "alongside", "practice", "keeps", "table")


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft: the action for the GP is always said, "none" included; `leave_out` names some of `LETTER_PARTS`."""

    id: LetterId
    patient: PatientId
    kind: LetterKind
    action: str
    gp: GpId | None
    cc: str
    flare_line: str
    told: str
    chart: bool
    by: str
    at: datetime
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignedLetter:
    """A letter as it was signed, sealed: `content` is what the page said, so that it never changes."""

    letter: LetterId
    patient: PatientId
    content: Mapping[str, object]
    by: str
    at: datetime
