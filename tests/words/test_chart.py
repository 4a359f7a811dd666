"""The words inside the chart."""

from dataclasses import replace
from datetime import date

import pytest

from exposure.domain.gap import GapPoint, Mark, series
from exposure.domain.gap_spans import Span
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from exposure.words.chart import has_gap, instead_of_the_chart, legend, newest_only, outcome_axis, span_words
from tests.builders import case, ladder_case, moment, rung, trial


def _points(*trials: Trial, now: int = 60) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials, rungs=[rung(1, "Lean"), rung(2, "Lift")])
    return series(ladder, case(ladder), moment(now))


def _glyphs(*trials: Trial, now: int = 60) -> list[str]:
    return [glyph for glyph, _words in legend(_points(*trials, now=now))]


def test_the_right_axis_names_what_happened() -> None:
    assert outcome_axis() == ((100, "It happened"), (50, "Partly"), (0, "Did not happen"))


def test_the_legend_lists_only_what_is_drawn() -> None:
    assert _glyphs(trial(1, 1)) == ["said", "did_not_occur", "far_off", "next_time"]


def test_the_legend_says_that_partly_is_drawn_half_way() -> None:
    assert ("partly", "Partly, drawn half-way") in legend(_points(trial(1, 1, outcome="partly")))


def test_the_legend_explains_hollow_and_open_marks() -> None:
    glyphs = _glyphs(trial(1, 9, aids=[Aid("belt", "habit")]), trial(1, 10, outcome=None), now=11)
    assert "hollow" in glyphs
    assert "question" in glyphs


@pytest.mark.parametrize("for_letter", [False, True])
def test_an_outline_is_said_not_to_count(for_letter: bool) -> None:
    points = _points(trial(1, 9, aids=[Aid("belt", "habit")]))
    words = "Outline only: not towards a step" if for_letter else "Outline only: does not count"
    assert ("hollow", words) in legend(points, for_letter)


def test_a_question_mark_is_named_for_what_it_stands_for() -> None:
    assert ("question", "Hard to tell") in legend(_points(trial(1, 1, outcome="unclear")))
    assert ("question", "Still to ask, or not known") in legend(_points(trial(1, 1, outcome=None)))


def test_a_new_wording_is_in_the_legend() -> None:
    assert _glyphs(trial(1, 1), trial(1, 2, wording=2))[-1] == "anew"


def test_a_letter_speaks_of_the_person() -> None:
    assert legend(_points(trial(1, 1)), for_letter=True)[0] == ("said", "Expected")


def test_there_is_no_gap_without_a_prediction_and_an_answer() -> None:
    points = _points(trial(1, 1), trial(1, 2, None), trial(1, 3, outcome=None), trial(1, 4, after_moving=True))
    assert [has_gap(point) for point in points] == [True, False, False, False]


def test_spans_have_names() -> None:
    day, later = date(2026, 10, 5), date(2026, 10, 30)
    kinds = [span_words(Span(kind, 1, 1, day, later)) for kind in ("hold", "flare", "break")]
    assert kinds == ["Paused", "Flare-up", "25 days apart"]


def test_the_chart_is_told_in_words() -> None:
    words = instead_of_the_chart(_points(trial(1, 1, 60), trial(1, 2, None, "partly"), trial(2, 3, 80, "occurred")))
    assert words.startswith("1 of 3 happened, 1 partly. Step 1, Lean: said 60, no number (it partly happened).")
    assert "Step 2, Lift: said 80 (it happened)." in words


def test_a_chart_of_the_newest_tries_says_which() -> None:
    points = _points(*(trial(1, day) for day in range(1, 21)))
    assert newest_only(points) == "Tries 5 to 20."


def test_a_covered_number_is_not_told_and_its_answer_is_to_come() -> None:
    (point,) = _points(trial(1, 1, outcome=None), now=1)
    shown = replace(point, before=None)
    assert "said (one answer to come)." in instead_of_the_chart([shown])
    over = replace(shown, mark="no_answer", hollow="no_answer")
    assert "said (one without an answer)." in instead_of_the_chart([over])


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        (("still_to_ask",), "To come"),
        (("no_answer",), "No answer"),
        (("unclear",), "Hard to tell"),
        (("unclear", "no_answer"), "To come, or not known"),
    ],
)
def test_a_letter_says_what_its_question_mark_stands_for(marks: tuple[Mark, ...], words: str) -> None:
    (point,) = _points(trial(1, 1))
    assert ("question", words) in legend([replace(point, mark=mark) for mark in marks], True)
