"""The figures in words."""

from exposure.domain.gap import series
from exposure.domain.gap_counts import Counts
from exposure.domain.gap_figures import figures
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Happened
from exposure.words.figures import at_worst, figure_words, too_few
from tests.builders import case, ladder_case, moment, trial

CHECK: list[tuple[int, Happened, int]] = [
    (80, "did_not_occur", 60),
    (60, "did_not_occur", 50),
    (60, "partly", 40),
    (40, "did_not_occur", 30),
    (30, "did_not_occur", 20),
    (20, "did_not_occur", 15),
]


def _values(*trials: Trial) -> list[str]:
    ladder = ladder_case(*trials)
    return [words.value for words in figure_words(figures(series(ladder, case(ladder), moment(60))))]


def test_the_check_values_in_words() -> None:
    assert _values(*(trial(1, day, *row) for day, row in enumerate(CHECK, start=1))) == [
        "0 happened, 1 partly, of 6 tries",
        "80, then 15",
        "40.0 points",
        "12.5 points",
        "0.3125",
        "2.0 points",
        "−10.0 points a try",
        "0.2580, and 0.2417 to 0.2750 with the partly ones either way",
        "from 0% to 64.1% in tries like these, with the partly ones either way (two-sided 95%, exact)",
    ]


def test_one_try_is_too_few_for_all_but_the_count_and_its_bound() -> None:
    values = _values(trial(1, 1))
    assert values[0] == "0 of 1 try"
    assert values[2:8] == [too_few()] * 6
    assert values[8].startswith("up to 95.0%")


def test_without_a_try_every_figure_says_so() -> None:
    values = _values()
    assert values.pop(1) == "no number, then no number"
    assert set(values) == {too_few()}


def test_a_belief_of_60_20_and_0_is_told_as_0() -> None:
    ladder = ladder_case(trial(1, 1, 60, after=20), trial(1, 3, 20, after=0))
    row = figure_words(figures(series(ladder, case(ladder), moment(60))))[1]
    assert (row.value, row.said) == ("60, then 0", "First you said 60. Now you say 0.")


def test_what_happened_once_is_told_with_both_ends() -> None:
    values = _values(trial(1, 1, 80, "occurred"), *(trial(1, day, 80) for day in (3, 5, 7, 9, 11)))
    assert values[8] == "from 0.4% to 64.1% in tries like these (two-sided 95%, exact)"


def test_what_was_expected_too_little_has_a_minus() -> None:
    assert _values(*(trial(1, day, 10, "occurred") for day in (1, 3, 5, 7, 9)))[2] == "−90.0 points"


def test_where_nothing_partly_happened_the_brier_score_has_no_bounds() -> None:
    assert _values(*(trial(1, day, 50) for day in range(1, 6)))[7] == "0.2500"


def test_the_worst_case_counts_each_missing_answer_as_happened() -> None:
    assert at_worst(Counts(tries=4, answered=4)) == ""
    assert at_worst(Counts(tries=5, answered=4, no_answer=1)) == (
        "If it had happened the one time without an answer, that would be 1 of 5."
    )
    assert at_worst(Counts(tries=8, answered=6, partly=1, no_answer=1, still_to_ask=1)).endswith(
        "that would be 3 of 8."
    )


def test_no_figure_is_called_a_risk_or_a_proof() -> None:
    ladder = ladder_case(*(trial(1, day) for day in range(1, 7)))
    rows = figure_words(figures(series(ladder, case(ladder), moment(60))))
    said = " ".join(f"{row.name} {row.value} {row.meaning} {row.said}" for row in rows).lower()
    assert not any(
        never in said for never in ("proven", "proof", "prove", "safe", "0% risk", "pain", "significant", "improvement")
    )
