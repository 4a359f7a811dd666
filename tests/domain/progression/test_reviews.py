"""Patterns that call for a second look."""

import pytest

from exposure.words.progression import sentence
from tests.builders_progression import LADDER, decide

SIX = "d1 P90 - A80 | d2 P80 - A70 | d3 P70 - A60 | d4 P60 - A55 | d5 P55 - A50 | d6 P50 - A45"

EDGES = {
    "partly twice": ("d1 P80 ~ A50 | d3 P50 - A30 | d5 P50 ~ A30", "", LADDER, "REVIEW_PARTLY"),
    "partly twice, the first five tries ago": (
        "d1 P80 ~ A50 | d2 P50 - A30 | d3 P50 - A30 | d4 P50 - A30 | d5 P50 ~ A30",
        "",
        LADDER,
        "CONTINUE_MORE",
    ),
    "partly, the first reviewed": ("d1 P80 ~ A50 | d5 P50 ~ A30", "review_close d3", LADDER, "CONTINUE_MORE"),
    "partly twice, the first answered after the review": (
        "d1 P80 ~ A50 rec+72 | d5 P50 ~ A30",
        "review_close d3",
        LADDER,
        "REVIEW_PARTLY",
    ),
    "partly once where once is asked for": (
        "d1 P80 ~ A50",
        "",
        "s1:status=passed_shown; s2:k_partly=1",
        "REVIEW_PARTLY",
    ),
    "partly before unclear": (
        "d1 P80 ~ A50 | d2 P80 ~ A50 | d3 P80 ? A50 | d4 P80 ? A50",
        "",
        LADDER,
        "REVIEW_PARTLY",
    ),
    "unclear twice, told from memory between": (
        "d1 P80 ? A50 | d2 P80 - A50 told | d3 P80 ? A50",
        "",
        LADDER,
        "REVIEW_UNCLEAR",
    ),
    "unclear twice, one never answered between": (
        "d1 P80 ? A50 | d2 P80 - A50 rec+300 | d3 P80 ? A50",
        "",
        LADDER,
        "REVIEW_UNCLEAR",
    ),
    "unclear twice, one in a flare between": (
        "d1 P80 ? A50 | d3 P80 - A50 | d5 P80 ? A50",
        "flare_open d2; flare_close d4",
        LADDER,
        "REVIEW_UNCLEAR",
    ),
    "unclear twice, one open between": ("d1 P80 ? A50 | d2 P80 . h168 | d3 P80 ? A50", "", LADDER, "REVIEW_UNCLEAR"),
    "unclear twice, one void between": ("d1 P80 ? A50 | d2 P80 - A5 void | d3 P80 ? A50", "", LADDER, "REVIEW_UNCLEAR"),
    "unclear twice, a safe one between": ("d1 P80 ? A50 | d2 P80 - A50 | d3 P80 ? A50", "", LADDER, "CONTINUE_MORE"),
    "unclear twice, one in another wording": ("d1 P80 ? A50 pv2 | d3 P80 ? A50", "", LADDER, "CONTINUE_MORE"),
    "unclear twice, one at another dose": ("d1 P80 ? A50 sv2 | d3 P80 ? A50", "", LADDER, "CONTINUE_MORE"),
    "unclear twice, one on another step": ("d1 P80 ? A50 s1 | d3 P80 ? A50", "", LADDER, "CONTINUE_MORE"),
    "unclear in part is unclear": ("d1 P80 ? A50 inc | d3 P80 ? A50 inc", "", LADDER, "REVIEW_UNCLEAR"),
    "aids hide that enough was shown": (
        "d1 P80 - A50 | d2 P50 - A30 | d3 P30 - A15 | d4 P15 - A5 aid | d5 P5 - A5 aid | d6 P5 - A5 aid",
        "",
        LADDER,
        "REVIEW_AIDS",
    ),
    "aids twice": ("d1 P80 - A50 aid | d2 P80 - A50 aid", "", LADDER, "CONTINUE_MORE"),
    "undone and unfinished together": ("d1 P80 nd | d2 P80 - A50 inc aid | d3 P80 nd", "", LADDER, "REVIEW_TOO_BIG"),
    "undone before the review": ("d1 P80 nd | d2 P80 nd | d4 P80 nd", "review_close d3", LADDER, "CONTINUE_MORE"),
    "six safe and still likely": (SIX, "", LADDER, "REVIEW_BELIEF"),
    "six safe, one of them before the review": (SIX, "review_close d2@11", LADDER, "CONTINUE_BELIEF"),
    "six safe and the last rating missing": (SIX.removesuffix("A45"), "", LADDER, "CONTINUE_RATING"),
    "six safe and at the most allowed": (SIX.replace("A45", "A20"), "", LADDER, "READY_SHOWN"),
    "six safe over a break": (
        SIX + " | d40 P50 - A45 s1 | d41 P50 - A45",
        "",
        LADDER,
        "CONTINUE_MORE",
    ),
}


@pytest.mark.parametrize(("tries", "events", "steps", "reason"), EDGES.values(), ids=EDGES.keys())
def test_a_pattern(tries: str, events: str, steps: str, reason: str) -> None:
    now = "d43" if "d41" in tries else "d16@9"
    assert decide(tries, now, events, steps).reason == reason


NOT_SETTLED = "d1 P80 - A70 ns | d3 P70 - A60 ns | d5 P60 - A45 ns"

SETTLING = {
    "one planned try not done among them": (NOT_SETTLED + " | d6 P60 nd", LADDER, "REVIEW_NOT_SETTLING"),
    "the last one settled": (NOT_SETTLED + " | d6 P60 - A45 sd", LADDER, "CONTINUE_BELIEF"),
    "the last one not asked": (NOT_SETTLED + " | d6 P60 - A45", LADDER, "CONTINUE_BELIEF"),
    "only two": ("d3 P70 - A60 ns | d5 P60 - A45 ns", LADDER, "CONTINUE_MORE"),
    "switched off": (NOT_SETTLED, "s1:status=passed_shown; s2:k_unsettled=off; s3", "CONTINUE_BELIEF"),
    "it comes before an open try": (NOT_SETTLED + " | d7 P60 .", LADDER, "REVIEW_NOT_SETTLING"),
    "it comes after another pattern": (
        NOT_SETTLED.replace("- A70", "~ A70").replace("- A60", "~ A60"),
        LADDER,
        "REVIEW_PARTLY",
    ),
    "aided ones too": (NOT_SETTLED.replace("ns", "ns aid", 2), LADDER, "REVIEW_NOT_SETTLING"),
    "told ones not": (NOT_SETTLED + " | d6 P60 - A45 sd told", LADDER, "REVIEW_NOT_SETTLING"),
}


@pytest.mark.parametrize(("tries", "steps", "reason"), SETTLING.values(), ids=SETTLING.keys())
def test_slow_to_settle(tries: str, steps: str, reason: str) -> None:
    assert decide(tries, "d7@20", steps=steps).reason == reason


COUNTS = {
    "the whole row, beyond the setting": ("d1 P80 ? A50 | d2 P80 ? A50 | d3 P80 ? A50", "", "in the last 3 tries."),
    "partly among the last four only": (
        "d1 P80 ~ A50 | d2 P80 ~ A50 | d3 P80 ~ A50 | d4 P80 - A50 | d5 P80 ~ A50",
        "",
        "has happened 3 times.",
    ),
    "the whole run, not only since the review": (
        SIX + " | d8 P45 - A40",
        "review_close d2@11",
        "It has not happened in 7 tries",
    ),
    "undone tries do not stretch the row of slow ones": (NOT_SETTLED + " | d6 P60 nd", "", "The last 3 tries took"),
}


@pytest.mark.parametrize(("tries", "events", "words"), COUNTS.values(), ids=COUNTS.keys())
def test_a_pattern_tells_how_many(tries: str, events: str, words: str) -> None:
    assert words in sentence(decide(tries, "d10", events).saying)


def test_a_pattern_blocks_nothing() -> None:
    assert decide(SIX, "d8").blocks == "none"
