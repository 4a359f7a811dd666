"""The letter to the GP: drafted, said again, signed."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.conversion import image
from exposure.domain.clinic import Gp
from exposure.domain.identifiers import GpId, LetterId
from exposure.domain.letter import LETTER_KINDS, LETTER_PARTS, Letter, SignedLetter
from exposure.domain.letter_content import compose
from exposure.domain.patient import Patient
from exposure.edits.edit import CLINICIAN, Changed, Edit, Occasion
from exposure.edits.reading import Id, Reader, Text, Truth, choice, each
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(frozen=True)
class DraftLetter(Edit):
    """Say what the letter is to hold; "none" must be said for an action; said again it replaces the draft."""

    who = CLINICIAN
    makes_its_id = True
    said_again = True
    id: Id
    patient: Id
    kind: Annotated[Any, Reader(choice(*LETTER_KINDS))]
    action: Text
    gp: Id | None = None
    cc: Text = ""
    flare_line: Text = ""
    told: Text = ""
    chart: Truth = True
    leave_out: Annotated[tuple[str, ...], Reader(each(choice(*LETTER_PARTS)))] = ()

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the draft; raises `not_now` once it is signed, `conflict` for another patient's letter."""
        patient = records.get(Patient, self.patient, "patient")
        present = records.find_one(Letter, self.id)
        if present is not None and present.patient != patient.id:
            raise ExposureError("conflict", "id")
        if records.find_one(SignedLetter, self.id) is not None:
            raise ExposureError("not_now", "id", why="signed")
        gp = records.get(Gp, self.gp, "gp").id if self.gp else patient.gp
        said: dict[str, Any] = {name: getattr(self, name) for name in _SAID}
        records.save(
            Letter(
                id=LetterId(self.id), patient=patient.id, gp=gp and GpId(gp), by=occasion.user, at=occasion.at, **said
            )
        )
        return Changed(patient.id, self.id)


_SAID = ("kind", "action", "cc", "flare_line", "told", "chart", "leave_out")


@dataclass(frozen=True)
class SignLetter(Edit):
    """Sign a letter: what it says is sealed."""

    who = CLINICIAN
    undoable = False
    letter: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Seal the content; raises `not_now` when it is signed, `missing` where nobody agreed to this letter."""
        letter = records.get(Letter, self.letter, "letter")
        if records.find_one(SignedLetter, letter.id) is not None:
            raise ExposureError("not_now", "letter", why="signed")
        case = records.case(letter.patient)
        if case.consent_to_next is None:
            raise ExposureError("missing", "consent")
        said = compose(case, letter, occasion.at, occasion.measures)
        content = image(replace(said, signed=occasion.at.date(), signed_by=occasion.user))
        records.save(SignedLetter(letter.id, letter.patient, content, occasion.user, occasion.at))
        return Changed(letter.patient)


EDITS: tuple[type[Edit], ...] = (DraftLetter, SignLetter)
