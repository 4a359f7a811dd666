"""The patient’s own view on paper: large, whole, and of nobody and nothing else."""

from dataclasses import replace
from functools import cache

import pytest

from exposure.domain.case import Case
from exposure.imports.pictograms import read_pictogram
from exposure.reports.patient_page import patient_page_document
from exposure.reports.typesetting import pdf
from exposure.words.patient_page import patient_page
from resources import path
from tests.builders import case, trial
from tests.canaries import Seeds, seeded
from tests.letters import after, somebody
from tests.papers import EVIL, LONG, read, sizes_of, words_of

MAY_BE_IN = {
    "Patient.name",
    "Rung.movement",
    "Prediction.feared_outcome",
    "Outcome.what_happened",
    "Outcome.learned",
    "Visit.lesson",
    "Visit.plan",
}


def _set(known: Case, count: int = 13) -> bytes:
    words = patient_page(known, after(count))
    drawing = read_pictogram(path("pictograms"), "pen")
    return pdf(patient_page_document(words, after(count), [drawing] * len(words.steps)))


@cache
def _usual() -> bytes:
    return _set(somebody(13))


def test_no_type_is_under_18_points() -> None:
    assert min(sizes_of(_usual())) >= 18


def test_it_tells_each_step_as_the_view_does_the_highest_first() -> None:
    words = words_of(_usual())
    order = ["Ruth, you have done three steps.", "19 November 2026", "Dig the vegetable bed for 20 minutes Later"]
    order += ["Not tried yet.", "Resting for now", "You are here", "We have not asked yet.", "What comes next"]
    order += ["Tie my laces", "Done", "You said 30.", "It did not happen."]
    places = [words.index(part) for part in order]
    assert places == sorted(places)
    assert words.rindex("“My back can lift without me bracing it.”") > words.index("What you have learned so far")


def test_a_number_stays_covered_while_the_answer_is_to_come() -> None:
    assert "You said 40." not in words_of(_usual())


def test_it_is_tagged_and_names_nobody_in_its_metadata() -> None:
    made = read(_usual())
    assert made.metadata is not None
    assert (made.metadata.title, made.metadata.author) == ("My steps", None)
    assert b"pdfuaid" in (made.xmp_metadata.stream.get_data() if made.xmp_metadata else b"")


def test_the_same_page_is_the_same_bytes() -> None:
    assert _set(somebody(0), 0) == _set(somebody(0), 0)


def test_before_the_first_step_it_says_how_it_begins() -> None:
    assert "It begins with the first step you choose together." in words_of(_set(case(), 0))


@pytest.mark.parametrize("said", [EVIL, LONG])
def test_whatever_was_said_stands_there_whole(said: str) -> None:
    known = somebody(13)
    ladder = replace(known.ladders[0], trials=(trial(1, 3, 60, what_happened=said),))
    assert " ".join(said.split()) in words_of(_set(replace(known, ladders=(ladder,))))


def test_nothing_private_is_on_it_and_nobody_elses_word() -> None:
    seeds = Seeds("zq")
    known: Case = seeded(somebody(13), seeds)
    assert seeds.found_in(words_of(_set(known))) <= MAY_BE_IN
