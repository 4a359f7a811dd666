"""What left the program, in words."""

import pytest

from exposure.arguments import FORMATS
from exposure.domain.export_note import ExportNote
from exposure.words.exports import document_words, when_words
from tests.builders import PATIENT, moment


def test_an_export_says_when_and_by_whom() -> None:
    note = ExportNote("e", PATIENT, "csv", "", "Priya Nair", moment(46))
    assert when_words(note) == "19 November 2026, 10:00, Priya Nair"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("copy-letter", "Letter, copied"),
        ("print-chart", "Chart, printed"),
        ("print-practice-sheet", "Practice sheet, printed"),
        ("copy", "Something copied"),
        ("of-a-newer-program", "of-a-newer-program"),
    ],
)
def test_the_kind_says_what_and_how(kind: str, words: str) -> None:
    assert document_words(kind) == words


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_of_the_command_line_has_a_name(kind: str) -> None:
    assert document_words(kind) != kind
