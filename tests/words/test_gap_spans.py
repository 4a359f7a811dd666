"""What lay between the tries, in words."""

from datetime import date

import pytest

from exposure.domain.gap_spans import Span
from exposure.words.gap_spans import decision_lines, span_lines
from tests.builders import ladder_case, rung

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 6)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span("flare", 2, 4, FIRST, LAST), "Flare-up, 2 Nov to 6 Nov, tries 3 to 4."),
        (Span("flare", 2, 3, FIRST, None), "Flare-up since 2 Nov, try 3."),
        (Span("hold", 0, 0, FIRST, LAST), "Paused, 2 Nov to 6 Nov, before the first try."),
        (Span("break", 5, 5, FIRST, LAST), "4 days apart, 2 Nov to 6 Nov, after try 5."),
    ],
)
def test_each_kind_has_its_days_and_its_tries(span: Span, words: str) -> None:
    assert span_lines([span]) == (words,)


def test_where_nothing_lay_between_there_is_no_line() -> None:
    assert span_lines([]) == ()


def test_a_step_left_by_decision_is_told_by_its_number() -> None:
    ladder = ladder_case(rungs=(rung(1, status="passed_shown"), rung(2, status="passed_override")))
    assert decision_lines(ladder) == ("Step 2: moved on by clinical decision.",)
