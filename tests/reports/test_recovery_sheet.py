"""The recovery sheet gets on one page of paper, and a screen reader reads it too."""

import io
from datetime import date
from typing import Any

import pypdf
import pytest

from exposure.reports import recovery_sheet as module
from exposure.reports.recovery_sheet import RecoverySheet, recovery_sheet

CODE = "WHPAC-QWE1W-G0MRD-PMBGB-JA0J2-4CX8G-7G6TS"


def sheet(file_name: str = "clinic.rungwise") -> RecoverySheet:
    return RecoverySheet(CODE, file_name, date(2026, 11, 25))


@pytest.fixture(scope="module")
def pdf() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(recovery_sheet(sheet())))


def text_of(made: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).replace("\u200b", "")


def sizes_of(page: pypdf.PageObject, wanted: str) -> set[float]:
    """Give the sizes, in points, at which `wanted` is set on the page."""
    found: set[float] = set()

    def look(words: str, outer: list[float], inner: list[float], font: object, size: float) -> None:
        if wanted in words:
            found.add(round(size * abs(inner[0] or 1)))

    page.extract_text(visitor_text=look)
    return found


def test_the_sheet_is_one_a4_page(pdf: pypdf.PdfReader) -> None:
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages] == [(595, 842)]


def test_every_group_stands_under_its_number_in_large_type(pdf: pypdf.PdfReader) -> None:
    words = pdf.pages[0].extract_text()
    for number, group in enumerate(CODE.split("-"), start=1):
        assert words.index(f"Group {number}") < words.index(group)
        assert min(sizes_of(pdf.pages[0], group)) >= 24


def test_the_sheet_says_which_file_and_when(pdf: pypdf.PdfReader) -> None:
    words = pdf.pages[0].extract_text()
    assert "clinic.rungwise" in words
    assert "25 November 2026" in words


def test_there_are_lines_to_write_on(pdf: pypdf.PdfReader) -> None:
    words = pdf.pages[0].extract_text()
    assert all(line in words for line in ("Kept where", "Who may use it", "Tried on, by whom"))


def test_a_screen_reader_finds_structure_language_and_title(pdf: pypdf.PdfReader) -> None:
    root: Any = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_only_the_programs_own_typeface_is_in_it(pdf: pypdf.PdfReader) -> None:
    page: Any = pdf.pages[0]
    fonts = page["/Resources"]["/Font"].values()
    assert {font.get_object()["/BaseFont"].split("+")[1].split("-")[0] for font in fonts} == {"Figtree"}


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert recovery_sheet(sheet()) == recovery_sheet(sheet())


def test_a_file_name_is_never_read_as_markup() -> None:
    name = '#panic("x") $ ] *b* \\ @c.rungwise'
    assert name in text_of(recovery_sheet(sheet(name)))


@pytest.mark.parametrize("name", ["W" * 255, "W " * 127])
def test_the_longest_file_name_is_whole_and_still_on_one_page(name: str) -> None:
    made = recovery_sheet(sheet(name))
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1
    assert text_of(made).count("W") == name.count("W") + CODE.count("W") + "What When Who".count("W")


@pytest.mark.parametrize("name", ["\ue000.rungwise", "\udcff.rungwise", "\x00.rungwise"])
def test_a_name_no_typeface_has_costs_nobody_the_sheet(name: str) -> None:
    words = text_of(recovery_sheet(sheet(name)))
    assert "?.rungwise" in words
    assert "7G6TS" in words


def test_a_foreign_name_is_tried_with_this_computers_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []
    original = module._typeset

    def note(wanted: RecoverySheet, *, system_fonts: bool) -> bytes:
        tried.append(system_fonts)
        return original(wanted, system_fonts=system_fonts)

    monkeypatch.setattr(module, "_typeset", note)
    recovery_sheet(sheet("診療所.rungwise"))
    assert tried[:2] == [False, True]


def test_the_code_is_not_in_what_python_prints() -> None:
    assert CODE not in repr(sheet())
