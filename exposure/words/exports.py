"""What left the program, in words: which document and how, when and by whom."""

from exposure.domain.export_note import ExportNote
from exposure.words.dates import clock, full_day
from exposure.words.language import _

_COPIED, _PRINTED = "copy-", "print-"


def when_words(note: ExportNote) -> str:
    """Tell when something left, and by whom: "19 November 2026, 10:30, Priya Nair"."""
    return _("{day}, {time}, {who}").format(day=full_day(note.at.date()), time=clock(note.at), who=note.by)


def document_words(kind: str) -> str:
    """Name what left the program and how, by the kind it is kept as; a kind of a newer program stands as it is."""
    if kind.startswith(_COPIED):
        return _("{document}, copied").format(document=_document(kind.removeprefix(_COPIED)))
    if kind.startswith(_PRINTED):
        return _("{document}, printed").format(document=_document(kind.removeprefix(_PRINTED)))
    return _document(kind)


def _document(kind: str) -> str:
    named = {
        "letter": _("Letter"),
        "letter-text": _("Letter as text"),
        "letter-rtf": _("Letter as RTF"),
        "practice-sheet": _("Practice sheet"),
        "my-evidence": _("My evidence"),
        "patient-view": _("Patient view in large print"),
        "flare-note": _("Note of the flare"),
        "note": _("Today’s note"),
        "chart": _("Chart"),
        "chart-png": _("Chart as a picture"),
        "chart-svg": _("Chart as a drawing"),
        "chart-pdf": _("Chart as a PDF"),
        "table": _("Table of tries"),
        "fhir": _("Record as FHIR"),
        "json": _("Whole record"),
        "record-pdf": _("Whole record to read"),
        "csv": _("Tries as a table"),
        "research": _("Research export"),
        "print": _("Something printed"),
        "copy": _("Something copied"),
    }
    return named.get(kind, kind)
