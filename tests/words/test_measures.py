"""Measures in words: numbers as they were, what they mean, where that is from; and life besides."""

from dataclasses import replace
from datetime import date

import pytest

from exposure.domain.measure import Change, Way
from exposure.domain.measure_summary import ActivityLine, MeasureLine
from exposure.domain.patient import Circumstances
from exposure.imports.measures import measures
from exposure.words import measures as words
from tests.builders import patient

LINE = MeasureLine(
    "tsk-11", "TSK-11", "questionnaire", "", 34, date(2026, 10, 5), 27, date(2026, 11, 26), "more", "better", 7, 4
)
WALK = replace(LINE, key="6mwt", name="6MWT", sort="test", unit="m", first=410, latest=455.5, change="unclear")
DIG = ActivityLine("dig the beds", "Garden", 2, date(2026, 10, 5), 6, date(2026, 11, 26), "more", "better")


@pytest.mark.parametrize(
    ("value", "unit", "says"),
    [
        (34, "", "34"),
        (0, "", "0"),
        (3.6667, "", "3.67"),
        (31.5, "kg", "31.5 kg"),
        (100, "", "100"),
        (455.0, "m", "455 m"),
    ],
)
def test_a_number_has_the_digits_it_needs(value: float, unit: str, says: str) -> None:
    assert words.number_words(value, unit) == says


def test_a_measure_is_told_from_first_to_newest() -> None:
    assert words.line_words(LINE) == ("TSK-11: from 34 (5 Oct) to 27 (26 Nov), better, more than measurement error.")
    assert words.line_words(WALK) == "6MWT: from 410 m (5 Oct) to 455.5 m (26 Nov), no clear change."


def test_days_of_two_years_are_told_with_their_years() -> None:
    later = replace(LINE, latest_on=date(2027, 1, 7))
    assert "from 34 (5 October 2026) to 27 (7 January 2027)" in words.line_words(later)


def test_a_measure_taken_once_has_no_change() -> None:
    once = replace(LINE, first=None, first_on=None, change=None, way=None)
    assert words.line_words(once) == "TSK-11: 27 (26 Nov), once so far."
    activity = replace(DIG, first=None, first_on=None, change=None, way=None)
    assert words.activity_words(activity) == "“dig the beds”: 6 of 10 (26 Nov), once so far."


def test_an_activity_is_told_out_of_ten() -> None:
    assert words.activity_words(DIG) == (
        "“dig the beds”: from 2 (5 Oct) to 6 of 10 (26 Nov), better, more than measurement error."
    )
    assert "from 0 (5 Oct) to 0 of 10" in words.activity_words(replace(DIG, first=0, latest=0))


@pytest.mark.parametrize(
    ("change", "way", "says"),
    [
        ("more", "worse", "worse, more than measurement error"),
        ("may_be_real", "better", "better, may be real; within measurement error for one person"),
        ("unclear", "better", "no clear change"),
        ("no_value", "better", "better, how much is needed for a change isn’t known"),
        ("no_value", "same", "the same, how much is needed for a change isn’t known"),
        ("other_version", None, "can’t be compared: another version"),
        ("other_activities", None, "can’t be compared: other activities"),
        (None, None, ""),
    ],
)
def test_a_change_says_its_way_and_what_it_means(change: Change | None, way: Way | None, says: str) -> None:
    assert words.meaning(change, way) == says


def test_tests_and_answers_are_told_apart_where_both_are_there() -> None:
    both = words.measures_words([LINE, WALK])
    assert both[2] == "Tests and answers often differ; both stand here as they are."
    assert len(words.measures_words([LINE])) == 1
    assert words.measures_words([]) == []


def test_a_limit_says_where_it_is_from_and_what_was_not_checked() -> None:
    tsk, psfs = words.source_words(measures()["tsk-11"]), words.source_words(measures()["psfs"])
    assert tsk.startswith("Measurement error for one person: 7 (worked out from a standard error of 2.54: Dupuis 2023")
    assert "smallest change that matters on average: 4 (Woby 2005, Pain 117:137)." in tsk
    assert "(90 % limit for the mean of the activities, from memory, not checked)" in psfs
    assert "for one activity: 3 (" in psfs
    assert words.source_words(measures()["stress"]) == "No limit for a change is known."


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("tsk-11", "11 to 44, lower is better"),
        ("psfs", "0 to 10, higher is better"),
        ("grip-left", "0 to 120 kg, higher is better"),
    ],
)
def test_a_range_says_which_way_is_better(key: str, says: str) -> None:
    assert words.range_words(measures()[key]) == says


def test_circumstances_are_told_as_far_as_they_were_said() -> None:
    assert words.circumstances_line(Circumstances()) == ""
    told = replace(patient(), sleep="matters", stress="helped").circumstances
    assert words.circumstances_line(told) == "Sleep: matters; Stress: somebody is helping."
    assert words.circumstances_line(Circumstances(people="fine")) == "People around: fine."


def test_every_measure_can_be_told() -> None:
    for measure in measures().values():
        assert words.source_words(measure)[-1] in ".)"
        assert words.range_words(measure)
