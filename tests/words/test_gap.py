"""The sentences around the gap."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.gap import GapPoint, series
from exposure.domain.gap_counts import Counts
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, Aid, Happened
from exposure.words.gap import (
    apart,
    expected_and_happened,
    headline,
    hollow_words,
    mark_words,
    plain_words,
    point_sentences,
    step_name,
    times,
    tries_line,
)
from tests.builders import case, ladder_case, moment, rung, trial

SAFE = (trial(1, 1, 85, after=60), trial(1, 3, 60, after=45), trial(1, 5, 45, after=35))


def _points(trials: Sequence[Trial], now: int = 60) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials, rungs=[rung(1, "Lift the basket"), rung(2, "Sweep")])
    return series(ladder, case(ladder), moment(now))


def test_the_headline_counts_what_happened_first() -> None:
    assert headline(Counts(tries=13, answered=12, partly=1)) == "0 of 12 happened, 1 partly"
    assert headline(Counts(tries=3, answered=3, happened=2)) == "2 of 3 happened"


def test_without_tries_or_answers_the_headline_says_so() -> None:
    assert headline(Counts()) == "No tries yet"
    assert headline(Counts(tries=1, still_to_ask=1)) == "No answers yet"


def test_the_line_says_when_we_ask_about_the_last_one() -> None:
    line = tries_line(_points([*SAFE, trial(1, 10, 40, outcome=None)], now=10))
    assert line == "4 tries, 5 Oct to 14 Oct. We’ll ask you about the last one on Thu 15 Oct."


def test_an_open_try_that_is_not_the_last_is_not_called_the_last() -> None:
    line = tries_line(_points([trial(1, 9, 40, outcome=None, horizon=72), trial(1, 10, 40, horizon=0)], now=10))
    assert line.endswith("We’ll ask you about one of them on Fri 16 Oct.")


def test_several_open_tries_are_counted() -> None:
    line = tries_line(_points([trial(1, 10, outcome=None), trial(1, 10, hour=9, outcome=None)], now=10))
    assert line == "2 tries, 14 Oct. 2 answers are still to come, the next on Thu 15 Oct."


def test_before_the_first_try_the_line_says_where_it_will_be() -> None:
    assert tries_line(()) == "The first try appears here."


def test_what_is_not_in_the_count_is_told_apart() -> None:
    assert apart(Counts(tries=9, unclear=1, told=2, late=1, no_answer=3)) == [
        "Once it was hard to tell.",
        "2 were told, not written.",
        "One answer came too late to count.",
        "3 have no answer.",
    ]


def test_expected_and_happened_in_plain_words() -> None:
    counted = Counts(tries=12, answered=12, partly=1, expected=12)
    assert expected_and_happened(counted) == "You expected it 12 times, more or less. It happened 0 times, partly once."


def test_the_plain_words_say_first_and_now_for_the_step_tried_last() -> None:
    assert plain_words(_points(SAFE)) == [
        "You expected it 3 times, more or less. It happened 0 times.",
        "For “Lift the basket” you first said 85. Now you say 35.",
    ]


def test_first_and_now_are_of_the_wording_in_use() -> None:
    words = plain_words(_points([*SAFE, trial(1, 7, 70, after=50, wording=2)]))
    assert words[1] == "For “Lift the basket” you first said 70. Now you say 50."


def test_where_nothing_was_said_nothing_is_made_up() -> None:
    assert plain_words(_points([trial(1, day, None, after=None) for day in (1, 3, 5)])) == [
        "You expected it 0 times, more or less. It happened 0 times."
    ]


def test_a_try_or_two_are_called_too_few() -> None:
    assert plain_words(_points(SAFE[:1]))[-1] == "One try is too few to show a trend."
    assert plain_words(_points(SAFE[:2]))[-1] == "2 tries are too few to show a trend."


def test_without_an_answer_there_is_nothing_to_compare() -> None:
    assert plain_words(()) == ["Nothing to compare yet."]


def test_once_is_a_word() -> None:
    assert [times(count) for count in (0, 1, 2)] == ["0 times", "once", "2 times"]


def test_a_step_off_the_ladder_has_a_name_too() -> None:
    assert [step_name(4), step_name(None)] == ["Step 4", "Earlier step"]


def test_a_try_is_read_aloud() -> None:
    (point,) = _points([trial(1, 1, 60, "partly", 55)])
    assert point_sentences(point) == [
        "Try 1, 5 Oct. Step 1, Lift the basket.",
        "You said 60.",
        "It partly happened.",
        "Next time you’d say 55.",
    ]


def test_a_hollow_try_says_why_it_is_hollow() -> None:
    (point,) = _points([trial(1, 1, 60, after=None, aids=[Aid("belt", "habit")])])
    assert point_sentences(point)[-1] == "Outline only: Something extra was used to stay safe."


def test_an_open_try_says_so_once() -> None:
    (point,) = _points([trial(1, 10, None, outcome=None)], now=10)
    assert point_sentences(point)[1:] == ["What you said stays covered until then.", "Still to ask."]


def test_every_mark_and_every_reason_has_its_words() -> None:
    assert all(mark_words().values())
    assert all(words.endswith(".") for words in hollow_words().values())


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from(HAPPENED), st.integers(0, 100)), max_size=8))
def test_it_never_promises_safety_nor_speaks_of_averages(rows: list[tuple[int, Happened, int]]) -> None:
    points = _points([trial(1, day, *row) for day, row in enumerate(rows, start=1)])
    said = " ".join([tries_line(points), *plain_words(points)]).lower()
    assert not any(never in said for never in ("safe", "pain", "average", "proven", "risk", "recover"))
