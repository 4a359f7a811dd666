"""A patient's record handed over before it is erased, and what of it is still kept elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from exposure.domain.identifiers import PatientId
from exposure.domain.looking_back import Asked
from exposure.domain.old_backup import OldBackup, holding
from exposure.handing import Handing
from exposure.handing_out import Export, made
from exposure.looking_back import LookingBack, Told
from exposure.reports.note import Note, note_document
from exposure.reports.typesetting import pdf
from exposure.storage.backup import Live, kept
from exposure.words.erasing import record_title
from exposure.words.language import _

RECORD_PDF = "record-pdf"


def documents(handing: Handing, patient: PatientId) -> tuple[tuple[str, str, bytes], ...]:
    """Give what is handed over: the kind each is kept as, a name for its file that names nobody, and the document."""
    day = handing.performer.now().date().isoformat()
    data = made(handing.database, handing.performer, Export(patient, "json"))
    return (
        ("json", _("record-{day}.json").format(day=day), data),
        (RECORD_PDF, _("record-{day}.pdf").format(day=day), record_pdf(handing, patient)),
    )


def record_pdf(handing: Handing, patient: PatientId) -> bytes:
    """Set everything that was written down about a patient, in its order, for a person to read; takes a while."""
    now, past = handing.performer.now(), LookingBack(handing.database)
    with handing.database.reading() as records:
        name = records.case(patient).patient.name
    note = Note(record_title(name, now), "\n".join(_lines(past, patient)), now)
    return pdf(note_document(note).anchored(past.anchor()))


def _lines(past: LookingBack, patient: PatientId) -> Iterator[str]:
    for told in reversed(tuple(_every(past, Asked(patient)))):
        yield _("{when}, {who}: {says}").format(when=told.when, who=told.by, says=told.says)
        detail = past.detail(told.seq, Asked(patient))
        for field in detail.fields if detail else ():
            words = " ".join((field.after or _("(taken away)")).split())
            yield _("– {record}, {field}: {words}").format(record=field.record, field=field.field, words=words)


def _every(past: LookingBack, asked: Asked) -> Iterator[Told]:
    page = past.page(asked)
    while page:
        yield from page
        page = past.page(asked, page[-1].seq)


def backups_holding(
    handing: Handing, patient: PatientId, live: Live, folders: tuple[Path, ...]
) -> tuple[OldBackup, ...]:
    """Give the backups of an open file, in some folders, that hold a patient, oldest first."""
    with handing.database.reading() as records:
        links = records.links_of(patient)
    found = tuple(_backups(live.clinic, folders))
    return holding(found, links[0].seq if links else None)


def _backups(clinic: str, folders: tuple[Path, ...]) -> Iterator[OldBackup]:
    for each in (each for folder in dict.fromkeys(folders) for each in kept(folder)):
        if each.about is not None and each.about.clinic == clinic:
            yield OldBackup(each.file.name, each.about.made, each.about.count)
