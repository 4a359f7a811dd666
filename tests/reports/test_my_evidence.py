"""My evidence read back: one page, its words, its sizes, its marks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

import resources
from exposure.domain.evidence_page import DoneStep, Evidence
from exposure.domain.gap import HAPPENINGS
from exposure.domain.gap_counts import Counts
from exposure.domain.pictogram import Drawing
from exposure.domain.practice_sheet import Contact, FlareWords
from exposure.imports.pictograms import read_pictogram
from exposure.reports import typesetting
from exposure.reports.my_evidence import evidence_document
from tests.papers import EVIL, LONG, page, read, sizes_of, words_of

PEN = read_pictogram(resources.path("pictograms"), "pen")


def printed(told: Evidence, drawings: Sequence[Drawing | None] = ()) -> bytes:
    return typesetting.pdf(evidence_document(told, drawings))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(page(), [PEN] * 6)


def test_it_is_one_a4_page(pdf: bytes) -> None:
    assert [(round(one.mediabox.width), round(one.mediabox.height)) for one in read(pdf).pages] == [(595, 842)]


def test_no_type_is_under_16_points(pdf: bytes) -> None:
    assert min(sizes_of(pdf)) >= 16


def test_the_less_there_is_to_say_the_larger_it_stands(pdf: bytes) -> None:
    little = printed(replace(page(), lessons=(), stories=(), steps=()))
    assert len(read(little).pages) == 1
    assert min(sizes_of(little)) > min(sizes_of(pdf))


def test_it_says_how_often_it_happened_then_what_was_learned_then_what_to_do(pdf: bytes) -> None:
    words = words_of(pdf)
    order = [
        "My evidence",
        "Ruth, 29 September to",
        "45 tries.",
        "It did not happen in 42.",
        "It partly happened 2 times.",
    ]
    order += ["It happened once, and I coped.", "3 were told, not written.", "“Tight goes away by itself.”"]
    order += ["“Picked up Noah”. It did not happen.", "What I do again", "Do the last step once.", "My steady step:"]
    places = [words.index(part) for part in [*order, "Ring Harbour Physiotherapy, 01632 960 114."]]
    assert places == sorted(places)


def test_every_done_step_is_named_the_last_four_with_a_picture(pdf: bytes) -> None:
    words = words_of(pdf)
    assert words.index("Done step 6") < words.index("And: Done step 1; Done step 2.")


def test_marks_are_drawn_from_five_tries_on() -> None:
    few = replace(page(), counts=Counts(tries=4, answered=4), marks=("did_not_occur",) * 4)
    enough = replace(page(), counts=Counts(tries=5, answered=5), marks=("did_not_occur",) * 5)
    assert "did not happen" in words_of(printed(enough)).split("What I learned")[0].replace("It did not happen", "")
    assert "did not happen" not in words_of(printed(few)).split("What I learned")[0].replace("It did not happen", "")


def test_the_marks_differ_in_shape() -> None:
    pictures = [typesetting.pngs(evidence_document(replace(page(), marks=(kind,) * 5)))[0] for kind in HAPPENINGS]
    assert len(set(pictures)) == 3


def test_a_step_in_own_words_alone_has_a_tick() -> None:
    own = replace(page(), steps=(DoneStep("Step over the cat"),))
    assert "Step over the cat" in words_of(printed(own, [None]))


def test_pictures_belong_to_their_steps() -> None:
    first, last = ([PEN] + [None] * 5, [None] * 5 + [PEN])
    assert printed(page(), first) == printed(page(), [None] * 6)
    assert printed(page(), last) != printed(page(), first)


def test_nothing_a_person_wrote_is_run_or_lost() -> None:
    steps = tuple(DoneStep(EVIL) for _ in range(5))
    evil = replace(
        page(), lessons=(EVIL,), steps=steps, flare=FlareWords(EVIL, EVIL, EVIL, EVIL), contact=Contact(EVIL)
    )
    # In a narrow column a path is broken after its stroke.
    words = words_of(printed(evil)).replace(" ", "")
    assert words.count(EVIL.replace(" ", "")) >= 10


def test_long_texts_go_over_to_another_page_in_the_same_size() -> None:
    made = printed(replace(page(), lessons=(LONG, LONG)))
    assert words_of(made).count(LONG.strip()) == 2
    assert min(sizes_of(made)) >= 16


def test_without_a_number_there_is_a_line_to_write_one_on() -> None:
    words = words_of(printed(replace(page(), contact=Contact("Harbour Physiotherapy"))))
    assert words.endswith("New or different? Ring Harbour Physiotherapy:")


def test_a_screen_reader_finds_a_heading_and_the_language(pdf: bytes) -> None:
    root: Any = read(pdf).root_object
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root


def test_the_same_page_is_the_same_bytes(pdf: bytes) -> None:
    assert printed(page(), [PEN] * 6) == pdf
