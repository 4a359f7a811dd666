"""What is on record about one patient as data: everything as JSON, the tries as a table."""

from dataclasses import asdict
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.clinic import Gp
from exposure.domain.patient import Patient
from exposure.pain_notes import pain_notes
from exposure.reports.archive import Beside, archive
from exposure.reports.research import Crowd, research_export
from exposure.reports.research_masks import birth_band
from exposure.reports.tables import trials_csv
from exposure.storage.records import Records


def csv_of(records: Records, case: Case, now: datetime) -> bytes:
    """Give the tries as CSV."""
    return trials_csv(case).encode()


def json_of(records: Records, case: Case, now: datetime) -> bytes:
    """Give everything on record about the patient, with the history it came from."""
    written_to = dict.fromkeys(letter.gp for letter in case.letters if letter.gp not in (None, case.patient.gp))
    gps = tuple(records.get(Gp, gp, "gp") for gp in written_to if gp)
    return archive(case, Beside(pain_notes(records, case), gps), _history(records, case), now)


def crowd_of(records: Records, case: Case) -> Crowd:
    """Give among how many people on record a patient stands who were born in the same five years."""
    bands = [birth_band(patient.born) for patient in records.find(Patient)]
    return Crowd(bands.count(birth_band(case.patient.born)), len(bands))


def research_of(records: Records, case: Case, now: datetime) -> bytes:
    """Give the record for research, without a word of anybody’s; raises `missing` while the clinic has no secret."""
    return research_export(case, crowd_of(records, case))


def research_with_words(records: Records, case: Case, now: datetime) -> bytes:
    """Give the record for research with what people wrote, names that are known blotted out; raises the same."""
    return research_export(case, crowd_of(records, case), with_words=True)


def _history(records: Records, case: Case) -> dict[str, object]:
    bodies = {body.seq: body.content for body in records.bodies(case.patient.id)}
    links = records.links_of(case.patient.id)
    entries = [{**asdict(link), **bodies.get(link.seq, {})} for link in links]
    anchor = records.anchor()
    return {"count": anchor.count, "head": anchor.head, "entries": entries}
