"""My evidence in words: counts told plainly, a Yes as plainly as a No, in sentences that are read with ease."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.evidence_page import DoneStep, Story
from exposure.domain.gap_counts import Counts
from exposure.domain.practice_sheet import Contact, FlareWords
from exposure.words.my_evidence import evidence_words, happened_sentences
from tests.papers import page
from tests.resources.reading import grade


def _counts(none: int, partly: int = 0, happened: int = 0) -> Counts:
    return Counts(tries=none + partly + happened, answered=none + partly + happened, partly=partly, happened=happened)


def _said(counted: Counts, *, coped: bool = False) -> str:
    return " ".join(happened_sentences(counted, coped=coped))


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (_counts(0), ""),
        (_counts(1), "It did not happen."),
        (_counts(12), "It did not happen in any of them."),
        (_counts(42, 2, 1), "It did not happen in 42. It partly happened 2 times. It happened once."),
        (_counts(4, 1), "It did not happen in 4. It partly happened once."),
        (_counts(0, 0, 3), "It happened 3 times."),
    ],
)
def test_how_often_it_happened(counted: Counts, said: str) -> None:
    assert _said(counted) == said


def test_that_it_was_coped_with_is_said_only_of_what_happened() -> None:
    assert _said(_counts(2, 0, 1), coped=True).endswith("It happened once, and I coped.")
    assert _said(_counts(2, 0, 3), coped=True).endswith("It happened 3 times, and I coped.")
    assert "coped" not in _said(_counts(2), coped=True)


@given(none=st.integers(0, 60), partly=st.integers(0, 9), happened=st.integers(1, 9))
def test_a_yes_is_never_left_out(none: int, partly: int, happened: int) -> None:
    said = _said(_counts(none, partly, happened))
    assert ("It happened once." if happened == 1 else f"It happened {happened} times.") in said


def test_the_number_of_tries_is_that_of_the_answers() -> None:
    assert evidence_words(page()).tries == "45 tries."
    assert evidence_words(replace(page(), counts=_counts(1))).tries == "1 try."
    assert evidence_words(replace(page(), counts=Counts(tries=2))).tries == "No answers yet."


def test_what_was_told_or_unclear_stands_apart() -> None:
    counted = replace(_counts(6), told=1, unclear=2)
    assert evidence_words(replace(page(), counts=counted)).apart == (
        "2 times it was hard to tell.",
        "One was told, not written.",
    )


def test_under_five_tries_there_are_words_and_no_strip() -> None:
    few = evidence_words(replace(page(), counts=_counts(4)))
    assert (few.marks, few.legend) == ((), ())
    assert len(evidence_words(page()).marks) == 45


def test_the_legend_names_only_marks_that_are_there() -> None:
    assert [words for _mark, words in evidence_words(page()).legend] == ["did not happen", "partly", "it happened"]
    plain = evidence_words(replace(page(), marks=("did_not_occur",) * 5))
    assert [words for _mark, words in plain.legend] == ["did not happen"]


def test_a_story_says_what_happened_only_where_that_was_asked() -> None:
    stories = (Story("Ran for the bus", date(2026, 11, 3)), Story("Fell", date(2026, 11, 4), "occurred"))
    assert evidence_words(replace(page(), stories=stories)).stories == (
        "3 Nov: “Ran for the bus”.",
        "4 Nov: “Fell”. It happened.",
    )


def test_the_last_four_steps_have_pictures_and_the_others_are_named() -> None:
    words = evidence_words(page())
    assert words.steps == tuple(f"Done step {number}" for number in (3, 4, 5, 6))
    assert words.more_steps == "And: Done step 1; Done step 2."
    assert evidence_words(replace(page(), steps=(DoneStep("Lean"),))).more_steps == ""


def test_only_what_is_written_of_the_plan_is_told() -> None:
    plan = evidence_words(replace(page(), flare=FlareWords(tools="heat"))).flare
    assert plan
    assert [(line.label, line.strong) for line in plan.lines] == [("My tools:", "heat.")]
    assert evidence_words(replace(page(), flare=FlareWords())).flare is None


def test_days_of_two_years_say_their_years() -> None:
    assert evidence_words(page()).whose == "Ruth, 29 September to 1 December"
    assert evidence_words(replace(page(), first=date(2025, 9, 29))).whose.startswith("Ruth, 29 September 2025 to 1")
    assert evidence_words(replace(page(), first=None)).whose == "Ruth, 1 December"


def test_whom_to_ring() -> None:
    assert evidence_words(page()).ring == "New or different? Ring Harbour Physiotherapy, 01632\u00a0960\u00a0114."
    assert evidence_words(replace(page(), contact=Contact())).ring == "New or different? Ring us:"


def test_every_sentence_of_ours_is_read_with_ease() -> None:
    words = evidence_words(page())
    told = [*words.happened, *words.apart, words.learned, words.unplanned, words.again]
    told += [part for line in words.worry.lines for part in line.label.split(".") if part.strip()]
    assert {said: grade(said) for said in told if grade(said) > 6} == {}
