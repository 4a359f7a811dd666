"""From words to pages, and what a page must never do."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

import resources
from exposure.errors import ExposureError
from exposure.reports.typesetting import Document, pdf, pngs

SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "A page")
#set text(font: "Figtree", lang: "en")
#for line in data.lines { par(line) }
"""
MADE = datetime(2026, 11, 19, tzinfo=UTC)
EVIL = '#read("/etc/passwd") $x^2$ ]] [a](b) <b>bold</b> \\ `raw` *s* _u_ @ref <lab> // c /* d */ #panic() {0}'


@pytest.fixture(autouse=True)
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.typ").write_text(SOURCE)
    own = resources.path
    monkeypatch.setattr(resources, "path", lambda name: own(name) if name == "fonts" else tmp_path / name)


def _document(*lines: str) -> Document:
    return Document("page.typ", {"lines": list(lines)}, MADE)


def _text(*lines: str) -> str:
    pages = pypdf.PdfReader(BytesIO(pdf(_document(*lines)))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def _source(words: str) -> Document:
    resources.path("page.typ").write_text(words)
    return _document()


def test_words_are_printed_and_never_run() -> None:
    assert _text(EVIL) == EVIL


def test_an_invisible_turn_of_direction_cannot_turn_our_words() -> None:
    assert "abc" in _text("x \u202eabc\u202c y")


def test_a_tab_is_a_space_and_never_nothing() -> None:
    assert _text("one\ttwo") == "one two"


def test_a_very_long_word_stays_on_the_page() -> None:
    lines = pypdf.PdfReader(BytesIO(pdf(_document("w" * 400)))).pages[0].extract_text().splitlines()
    assert len(lines) > 3


def test_letters_the_own_typeface_lacks_are_shown_with_those_of_the_computer() -> None:
    assert "Привет" in _text("Привет")


def test_what_no_typeface_can_show_is_refused_and_named() -> None:
    with pytest.raises(ExposureError) as refused:
        pdf(_document("private \ue000"))
    assert (refused.value.kind, refused.value.values["text"]) == ("unprintable", "\\u{e000}")


def test_pictures_refuse_what_the_page_refuses() -> None:
    with pytest.raises(ExposureError, match="unprintable"):
        pngs(_document("private \ue000"))


def test_the_same_document_is_the_same_bytes() -> None:
    assert pdf(_document("one")) == pdf(_document("one"))


def test_a_page_is_one_picture_and_two_pages_are_two() -> None:
    assert len(pngs(_document("one"))) == 1
    assert len(pngs(_document(*["line"] * 60))) == 2


def test_pictures_are_png() -> None:
    assert pngs(_document("one"))[0].startswith(b"\x89PNG")


@pytest.mark.parametrize("reach", ['#read("/etc/hostname")', '#image("secret.png", alt: "x")', '#include "other.typ"'])
def test_a_template_can_open_no_file(reach: str) -> None:
    with pytest.raises(RuntimeError, match=r"not found|outside|denied|access"):
        pdf(_source(f'#set document(title: "x")\n{reach}'))


def test_a_broken_template_is_told_as_such() -> None:
    with pytest.raises(RuntimeError, match="unknown variable"):
        pdf(_source("#nothing"))


def test_a_moment_between_two_seconds_is_set_like_any_other() -> None:
    made = datetime(2026, 11, 26, 9, 42, 1, 234567, tzinfo=UTC)
    assert pdf(replace(_document("a"), made=made)).startswith(b"%PDF")
