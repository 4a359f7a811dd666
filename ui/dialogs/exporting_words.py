"""What the sheet of exports offers: each kind with its words, its ending, and the kinds a file dialog names."""

from collections.abc import Callable
from dataclasses import dataclass

from exposure.words.language import _

Text = Callable[[], str]


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One kind: as the command line calls it, what it is, whom it suits, and how its file begins and ends."""

    kind: str
    text: Text
    gloss: Text
    begins: Text
    ending: str
    filter: Text

    def file(self, day: str) -> str:
        """Give the name a file is offered under; it names nobody."""
        return f"{self.begins()}-{day}{self.ending}"


KINDS: tuple[ExportKind, ...] = (
    ExportKind(
        "json",
        lambda: _("The whole record"),
        lambda: _("For another Rungwise: comes back without loss"),
        lambda: _("record"),
        ".json",
        lambda: _("Record (*.json)"),
    ),
    ExportKind(
        "csv",
        lambda: _("The tries as a table"),
        lambda: _("For a spreadsheet"),
        lambda: _("tries"),
        ".csv",
        lambda: _("Table (*.csv)"),
    ),
    ExportKind(
        "fhir",
        lambda: _("For another system"),
        lambda: _("FHIR R4, with the newest letter the patient agreed to"),
        lambda: _("fhir"),
        ".json",
        lambda: _("FHIR document (*.json)"),
    ),
    ExportKind(
        "research",
        lambda: _("For research"),
        lambda: _("No name, no real day, no birth date"),
        lambda: _("research"),
        ".json",
        lambda: _("Research export (*.json)"),
    ),
    ExportKind(
        "letter",
        lambda: _("The newest letter as PDF"),
        lambda: _("As it is printed"),
        lambda: _("letter"),
        ".pdf",
        lambda: _("PDF (*.pdf)"),
    ),
    ExportKind(
        "letter-rtf",
        lambda: _("The newest letter as RTF"),
        lambda: _("For older systems"),
        lambda: _("letter"),
        ".rtf",
        lambda: _("RTF (*.rtf)"),
    ),
    ExportKind(
        "letter-text",
        lambda: _("The newest letter as plain text"),
        lambda: _("To paste into another program"),
        lambda: _("letter"),
        ".txt",
        lambda: _("Plain text (*.txt)"),
    ),
)


def kind_of(kind: str) -> ExportKind:
    """Give a kind by what the command line calls it."""
    return next(each for each in KINDS if each.kind == kind)
