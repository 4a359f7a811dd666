"""The practice sheet read back, and filled in as a patient would: its sides, its words, its sizes, its greys."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

import resources
from exposure.domain.pictogram import Drawing
from exposure.domain.practice_sheet import Contact, FlareWords, GoingOn, Loop, Practice, PracticeSheet
from exposure.errors import ExposureError
from exposure.imports.pictograms import read_pictogram
from exposure.reports import typesetting
from exposure.reports.practice_sheet import practice_document
from tests.papers import EVIL, LONG, bare_sheet, colours_of, loop, read, sheet, sizes_of, words_of

BASKET = read_pictogram(resources.path("pictograms"), "basket")


def printed(told: PracticeSheet, drawing: Drawing | None = None) -> bytes:
    return typesetting.pdf(practice_document(told, drawing))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(sheet(), BASKET)


def _all_long() -> PracticeSheet:
    return replace(
        sheet(),
        contact=Contact(LONG, LONG, "0" * 30, LONG),
        practice=Practice(LONG, "basket", {"amount": LONG}, LONG, (LONG,), (LONG, LONG), LONG, 24, 2, 1),
        going_on=GoingOn(LONG, 3, 2, 20),
        expect=LONG,
        alongside=LONG,
        flare=FlareWords(*(LONG,) * 5),
        lesson=LONG,
    )


def _sides(made: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in read(made).pages]


def test_it_is_one_a4_paper_across_with_two_sides(pdf: bytes) -> None:
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in read(pdf).pages]
    assert sizes == [(842, 595), (842, 595)]


def test_no_type_is_under_16_points(pdf: bytes) -> None:
    assert min(sizes_of(pdf)) >= 16
    assert min(sizes_of(printed(replace(_all_long(), loop=Loop((LONG,) * 4, LONG)), BASKET))) >= 16


def test_nothing_is_printed_in_colour(pdf: bytes) -> None:
    found = list(colours_of(pdf))
    assert found
    assert {len(parts) for parts in found} == {1}


def test_every_number_stands_in_every_one_of_five_rows(pdf: bytes) -> None:
    front = read(pdf).pages[0].extract_text()
    for number in range(0, 101, 10):
        assert len(re.findall(rf"(?<![\d–]){number}(?!\d)", front)) >= 5, number
    assert len(re.findall(r"0\s+10\s+20\s+30\s+40\s+50\s+60\s+70\s+80\s+90\s+100", front)) == 5


@pytest.mark.parametrize("word", ["all", "part", "not today", "partly", "can’t tell"])
def test_every_answer_can_be_circled_in_every_row(pdf: bytes, word: str) -> None:
    front = " ".join(read(pdf).pages[0].extract_text().split())
    assert len(re.findall(rf"\b{word}\b", front)) >= 5


def test_whatever_is_circled_says_so() -> None:
    front = " ".join(read(printed(sheet(), BASKET)).pages[0].extract_text().split())
    assert front.count("Circle one.") == 3


def test_no_and_yes_stand_twice_a_row(pdf: bytes) -> None:
    front = read(pdf).pages[0].extract_text()
    assert (len(re.findall(r"\bno\b", front)), len(re.findall(r"\byes\b", front))) == (10, 10)


def test_rows_are_high_enough_to_write_in() -> None:
    for made in (
        printed(sheet(), BASKET),
        printed(_all_long(), BASKET),
    ):
        heights = _heights_of("20", made)
        assert len(heights) == 4
        assert min(heights) >= 12


def _heights_of(number: str, made: bytes) -> list[float]:
    """Give how far the rows are apart, in mm, by where a number stands in each."""
    places: list[float] = []

    def look(words: str, page: list[float], line: list[float], font: object, size: float) -> None:
        if words.strip() == number or words.strip().startswith(f"0 10 {number}"):
            places.append(page[5] + page[3] * line[5])

    read(made).pages[0].extract_text(visitor_text=look)
    rows = sorted({round(place, 1) for place in places})
    return [(high - low) / 72 * 25.4 for low, high in pairwise(rows)]


def test_the_front_says_what_to_do_in_the_order_it_is_done(pdf: bytes) -> None:
    front = _sides(pdf)[0]
    order = ["Lift the washing basket", "Every other day, once or twice. Kitchen, Garden.", "Leave out:", "My worry:"]
    order += ["Fill in the grey part before you move.", "How likely? Circle one.", "You may start the next step"]
    places = [front.index(part) for part in order]
    assert places == sorted(places)


def test_the_back_says_what_to_expect_and_whom_to_ring(pdf: bytes) -> None:
    back = _sides(pdf)[1]
    for part in ("What to expect", "walk 12 minutes, every day.", "My steady step: Pick up a pen.", "01632 960 114"):
        assert part in back
    assert "“I can put it down and pick it up again.”" in back
    assert "Thursday 26 November, 10:30" in back


def test_the_days_of_a_week_can_be_ticked(pdf: bytes) -> None:
    assert re.search(r"What I kept going:\s*Mo\s*Tu\s*We\s*Th\s*Fr\s*Sa\s*Su", _sides(pdf)[1])


def test_what_nobody_said_yet_is_a_line_to_write_on() -> None:
    front, back = _sides(printed(bare_sheet()))
    for label in ("How often, and where:", "Leave out:", "My worry:"):
        assert label in front
    for label in ("Alongside:", "My steady step:", "My tools:", "I tell:", "Ring:", "Other times:"):
        assert label in back


def test_a_step_in_own_words_alone_has_no_picture_and_its_words_begin_at_the_edge() -> None:
    with_picture, without = (_left_of("How often", printed(bare_sheet(), one)) for one in (BASKET, None))
    assert without < 35 < with_picture


def _left_of(words: str, made: bytes) -> float:
    places: list[float] = []

    def look(said: str, page: list[float], line: list[float], font: object, size: float) -> None:
        if words in said:
            places.append(page[4] + line[4])

    read(made).pages[0].extract_text(visitor_text=look)
    return places[0]


def test_a_long_text_goes_on_on_a_third_page_and_nothing_of_it_is_lost() -> None:
    told = "I will fall and nobody will come " * 9 + "and that is all"
    made = printed(replace(sheet(), practice=replace(sheet().practice, feared=told)), BASKET)
    sides = _sides(made)
    assert len(sides) == 3
    assert "(see the last page)" in sides[0]
    assert told in sides[2]


def test_however_long_the_words_front_and_back_stay_one_side_each() -> None:
    sides = _sides(printed(_all_long(), BASKET))
    assert "You may start the next step" in sides[0]
    assert "Anything you did without planning" in sides[1]
    assert "The rest of the words" in sides[2]


def test_the_longest_texts_are_whole_in_the_end() -> None:
    words = words_of(printed(_all_long(), BASKET))
    assert words.count(LONG.strip()) >= 14


def test_the_loop_is_read_in_the_order_it_goes_round() -> None:
    sides = _sides(printed(replace(sheet(), loop=loop()), BASKET))
    assert len(sides) == 3
    order = ["What I feel", "What I think", "What I do", "What that costs me", "and back to the start"]
    places = [sides[2].index(part) for part in [*order, "Another way to look at it"]]
    assert places == sorted(places)


def test_nothing_a_person_wrote_is_run_or_lost() -> None:
    practice = Practice(EVIL, "", {}, "", (EVIL,), (EVIL,), EVIL)
    flare = FlareWords(EVIL, EVIL, "", EVIL, EVIL)
    made = replace(sheet(), practice=practice, flare=flare, expect=EVIL, alongside=EVIL, lesson=EVIL, name=EVIL)
    words = words_of(printed(made))
    assert words.count(EVIL) >= 10


@pytest.mark.parametrize("words", ["", " ", "\u202e", "a\nb\tc", "“quoted”", "1. list", "- dash", "= heading"])
def test_strange_texts_do_no_harm(words: str) -> None:
    practice = Practice(words or "x", "", {"amount": words}, words, (words,), (words,), words)
    flare = FlareWords(words, words, words, words)
    made = printed(replace(sheet(), practice=practice, lesson=words, flare=flare))
    assert len(read(made).pages) == 2


def test_a_very_long_word_is_broken_and_not_lost() -> None:
    made = printed(replace(sheet(), practice=replace(sheet().practice, feared="word" * 400)), BASKET)
    assert len(read(made).pages) == 3
    assert "word" * 400 in "".join(read(made).pages[2].extract_text().replace("\u200b", "").split())


def test_what_no_typeface_can_show_is_refused_and_named() -> None:
    with pytest.raises(ExposureError, match="unprintable"):
        printed(replace(sheet(), lesson="private \ue000"))


def test_a_screen_reader_finds_structure_language_and_title(pdf: bytes) -> None:
    root: Any = read(pdf).root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part>1" in root["/Metadata"].get_data()


def test_the_title_of_the_file_names_nobody(pdf: bytes) -> None:
    metadata = read(pdf).metadata
    assert metadata
    assert metadata.title == "Practice sheet, 19 November"


def test_only_the_programs_own_typeface_is_in_it(pdf: bytes) -> None:
    pages: Any = read(pdf).pages
    fonts = {font.get_object()["/BaseFont"] for page in pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    # A plus behind six letters says that the typeface is embedded in part.
    assert all("+Figtree" in font for font in fonts)


def test_the_same_sheet_is_the_same_bytes(pdf: bytes) -> None:
    assert printed(sheet(), BASKET) == pdf


def test_the_pictures_are_of_the_same_sides() -> None:
    pages = typesetting.pngs(practice_document(sheet(), BASKET))
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)
