"""The ways a letter can be saved: which file dialog kinds there are, what they make, what they are kept as."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exposure.domain.anchor import Anchor
from exposure.domain.letter_content import LetterContent
from exposure.reports.letter import letter_document, letter_text
from exposure.reports.letter_rtf import letter_rtf
from exposure.reports.typesetting import pdf
from exposure.words.language import _
from exposure.words.latin import beyond_latin

ENDING = ".pdf"
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Leaving:
    """A letter as it leaves: what it says, its chart at each height, and the anchor of the record it leaves."""

    content: LetterContent
    chart: tuple[str, ...]
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class LetterFormat:
    """One way: the kind it is kept as among the exports, what is told, and what makes it."""

    kind: str
    saved: str
    make: Callable[[Leaving], bytes]


def file_kinds() -> str:
    """Give the kinds for a file dialog, the usual one first."""
    return ";;".join((_("PDF (*.pdf)"), _("RTF, for older systems (*.rtf)"), _("Plain text (*.txt)")))


def format_of(file: Path) -> LetterFormat:
    """Give the way for a file, by its ending: PDF where that is none of ours."""
    if file.suffix.lower() == ".rtf":
        return LetterFormat("letter-rtf", _("Letter saved as RTF."), _as_rtf)
    if file.suffix.lower() == ".txt":
        return LetterFormat("letter-text", _("Letter saved as text."), as_text)
    return LetterFormat("letter", _("Letter saved as PDF."), _as_pdf)


def as_text(leaving: Leaving) -> bytes:
    """Give the letter as text in UTF-8."""
    return letter_text(leaving.content, leaving.anchor).encode()


def _as_rtf(leaving: Leaving) -> bytes:
    return letter_rtf(leaving.content, leaving.anchor)


def _as_pdf(leaving: Leaving) -> bytes:
    return pdf(letter_document(leaving.content, leaving.chart).anchored(leaving.anchor))


def may_be_lost(content: LetterContent) -> str:
    """Say which characters a practice system may lose in text and RTF; "" where none is of that kind."""
    lost = beyond_latin(letter_text(content))
    if not lost:
        return ""
    named = " ".join(lost[:_MOST_NAMED]) + (" …" if len(lost) > _MOST_NAMED else "")
    return _("Some practice systems can’t show these characters: {characters}").format(characters=named)
