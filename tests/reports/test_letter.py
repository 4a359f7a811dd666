"""The letter read back: its pages, its tags, its words."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, PdfObject

from exposure.domain.letter_content import LetterContent, compose
from exposure.errors import ExposureError
from exposure.reports.charts import letter_charts
from exposure.reports.letter import letter_pages, letter_pdf, letter_text
from tests.builders import case, ladder_case, moment, patient, rung, trial
from tests.stories import NOW, draft, ruth, ruths_letter

EVIL = '#read("/etc/passwd") $x^2$ ]] <b>bold</b> \\ `raw` *s* @ref // c'
CONTENT = ruths_letter()


def _chart(content: LetterContent) -> tuple[str, ...]:
    return letter_charts(content.drawn.points, content.drawn.spans) if content.drawn else ()


def _pdf(content: LetterContent = CONTENT) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(letter_pdf(content, _chart(content))))


def _words(content: LetterContent = CONTENT) -> str:
    return " ".join(" ".join(page.extract_text() for page in _pdf(content).pages).split())


def _root(content: LetterContent = CONTENT) -> DictionaryObject:
    root = _pdf(content).trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def _below(element: DictionaryObject, name: str) -> DictionaryObject:
    found = element[name].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def _tags(content: LetterContent = CONTENT) -> list[str]:
    return list(_tags_in(_below(_root(content), "/StructTreeRoot")))


def _tags_in(element: PdfObject | None) -> Iterator[str]:
    if isinstance(element, ArrayObject):
        for each in element:
            yield from _tags_in(each.get_object())
    if isinstance(element, DictionaryObject) and ("/S" in element or "/K" in element):
        yield str(element.get("/S", ""))
        yield from _tags_in(element["/K"].get_object() if "/K" in element else None)


def test_the_letter_is_one_page() -> None:
    assert len(_pdf().pages) == 1


def test_a_whole_treatment_of_eight_steps_still_fits_one_page() -> None:
    rungs = [rung(step, f"A movement of some length, number {step}", "passed_shown") for step in range(1, 9)]
    tries = [
        trial(step, 3 * step + turn, 90 - 30 * turn, after=60 - 20 * turn) for step in range(1, 9) for turn in range(3)
    ]
    long = replace(ruth(), ladders=(ladder_case(*tries, rungs=rungs),))
    assert len(_pdf(compose(long, replace(draft(), kind="final"), NOW)).pages) == 1


def test_the_letter_is_tagged_titled_and_says_its_language() -> None:
    assert str(_root()["/Lang"]) == "en"
    assert _below(_root(), "/MarkInfo")["/Marked"] == BooleanObject(True)
    assert _below(_root(), "/ViewerPreferences")["/DisplayDocTitle"] == BooleanObject(True)


def test_the_letter_has_a_title_and_a_subject() -> None:
    metadata = _pdf().metadata
    assert metadata
    assert metadata.title == "Progress letter: CALLOWAY Ruth, 19 November 2026"
    assert metadata.subject == "Letter to the GP on graded practice of feared movements"


def test_a_reader_finds_headings_a_table_with_heads_and_a_figure() -> None:
    tags = _tags()
    assert (tags.count("/H1"), tags.count("/Table"), tags.count("/Figure")) == (1, 1, 1)
    assert (tags.count("/TH"), tags.count("/TD")) == (4, 16)


def test_it_is_declared_pdf_ua_1() -> None:
    metadata = _pdf().xmp_metadata
    assert metadata
    assert b"pdfuaid:part>1" in metadata.stream.get_data()


def test_the_action_comes_first_after_the_addressee() -> None:
    words = _words()
    order = ["CALLOWAY Ruth born 4 March 1968", "To Dr Helen Marsh", "19 November 2026", "Action for GP: none."]
    order += [
        "If Ruth comes to you with a flare:",
        "Seen 6 times",
        "How Ruth is doing:",
        "Ruth was told:",
        "Expected, first to now",
    ]
    places = [words.index(part) for part in [*order, "What she expected, and what happened"]]
    assert places == sorted(places)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_another_reader_reads_the_same_order(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter_pdf(CONTENT, _chart(CONTENT)))
    read = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout  # noqa: S603, S607 - poppler, of the test machine
    lines = [line for line in read.splitlines() if line.strip()]
    addressed = next(place for place, line in enumerate(lines) if line.startswith("To Dr Helen Marsh"))
    assert lines[addressed + 1 : addressed + 3] == ["Progress letter, 19 November 2026", "Action for GP: none."]


def test_the_counts_are_those_of_the_record() -> None:
    outcomes = [each.outcome for each in ruth().trials if each.outcome]
    words = _words()
    assert f"did not happen in {outcomes.count('did_not_occur')} of {len(outcomes)} tries" in words
    assert f"partly happened in {outcomes.count('partly')}." in words


def test_the_agreement_stands_by_the_signature_and_the_page_at_the_foot() -> None:
    assert "Draft, not signed Sent with Ruth’s agreement, 18 November." in _words()
    assert _words().endswith("Page 1 of 1")


def test_it_is_declared_pdf_a_2a() -> None:
    metadata = _pdf().xmp_metadata
    assert metadata
    assert [part in metadata.stream.get_data() for part in (b"pdfaid:part>2", b"pdfaid:conformance>A")] == [True, True]


def test_an_address_of_the_clinic_can_be_followed() -> None:
    links = [str(each["/A"]["/URI"]) for each in _pdf().pages[0].annotations or []]
    assert links == ["mailto:hello@harbour.example"]


def test_draft_stands_on_the_page_until_it_is_signed() -> None:
    assert "Draft" in _words()
    signed = replace(CONTENT, signed=moment(46).date(), signed_by="Priya Nair")
    assert "Draft" not in _words(signed)
    assert "Signed 19 November 2026" in _words(signed)


def test_a_long_text_goes_over_to_a_second_page_that_says_whom_it_is_about() -> None:
    reader = _pdf(replace(CONTENT, told="word " * 390))
    assert len(reader.pages) == 2
    assert "CALLOWAY Ruth" in reader.pages[1].extract_text()
    assert "Page 2 of 2" in reader.pages[1].extract_text()


def test_a_very_long_action_begins_on_the_first_page() -> None:
    first = _pdf(replace(CONTENT, action="please do " * 200)).pages[0].extract_text()
    assert "please do please do" in first


def test_nothing_a_person_wrote_is_run_or_lost() -> None:
    who = replace(patient(f"Ruth {EVIL}"), diagnosis=EVIL)
    content = compose(replace(ruth(), patient=who), replace(draft(), action=EVIL, told=EVIL), NOW)
    assert _words(content).count(EVIL) >= 3


@pytest.mark.parametrize("words", ["emoji 😀", "\u05e9\u05dc\u05d5\u05dd", "\u200fright to left", "Привет"])
def test_other_scripts_appear_or_are_refused_by_name(words: str) -> None:
    """Which of the two depends on the typefaces of the computer the test runs on."""
    refused, shown = "", ""
    try:
        shown = _words(replace(CONTENT, told=words))
    except ExposureError as error:
        refused = error.kind
    letters = words.strip("\u200f")
    assert refused == "unprintable" or letters in shown or letters[::-1] in shown


def test_a_letter_without_steps_or_chart_is_a_letter() -> None:
    bare = compose(case(), draft(), NOW)
    assert len(_pdf(bare).pages) == 1
    assert "/Table" not in _tags(bare)


def test_the_same_letter_is_the_same_bytes() -> None:
    assert letter_pdf(CONTENT, _chart(CONTENT)) == letter_pdf(CONTENT, _chart(CONTENT))


def test_it_is_small_enough_to_send() -> None:
    assert len(letter_pdf(CONTENT, _chart(CONTENT))) < 500_000


def test_the_preview_is_a_picture_of_each_page() -> None:
    assert len(letter_pages(CONTENT, _chart(CONTENT))) == 1
    assert len(letter_pages(replace(CONTENT, told="word " * 390), _chart(CONTENT))) == 2


def test_the_text_says_the_same_in_the_same_order() -> None:
    text = letter_text(CONTENT)
    parts = [
        "CALLOWAY Ruth",
        "Action for GP: none.",
        "How Ruth is doing:",
        "Tries: 2 (1 to come); Happened: 0",
        "Later:",
        "Draft, not signed",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_text_tells_the_chart_and_holds_no_glyphs() -> None:
    text = letter_text(CONTENT)
    assert "said 80, 60 (it partly happened), 45, 30." in text
    assert not set(text) & set("→≤≥✓◆")


def test_the_text_of_a_letter_without_chart_has_none() -> None:
    assert "what happened:" not in letter_text(replace(CONTENT, chart=False))
