"""First to newest: what is compared, what is left out, and the goals of activities."""

from dataclasses import replace

from exposure.conversion import image, record
from exposure.domain.case import Case
from exposure.domain.measure_result import MeasuredItem, MeasureResult
from exposure.domain.measure_summary import ActivityLine, MeasureLine, activity_lines, measure_lines, standing
from exposure.imports.measures import measures
from tests.builders import LADDER, case, ladder_case, moment, result


def with_results(*results: MeasureResult) -> Case:
    return replace(case(ladder_case(goal="Garden again")), measures=results)


def lines(*results: MeasureResult) -> tuple[MeasureLine, ...]:
    return measure_lines(with_results(*results), measures())


def scored(day: int, *items: MeasuredItem) -> MeasureResult:
    return replace(result(None, day, "psfs"), items=items)


DIG, SING = MeasuredItem("dig the beds", 2, LADDER), MeasuredItem("sing", 5)


def test_a_measure_goes_from_its_first_to_its_newest_result() -> None:
    (line,) = lines(result(34, 1), result(38, 10), result(27, 30))
    assert (line.name, line.first, line.first_on, line.latest, line.latest_on) == (
        "TSK-11", 34, moment(1).date(), 27, moment(30).date(),
    )  # fmt: skip
    assert (line.change, line.way, line.mdc, line.mic) == ("more", "better", 7, 4)


def test_one_result_is_no_change() -> None:
    (line,) = lines(result(0, 1, "pcs"))
    assert (line.latest, line.first, line.first_on, line.change, line.way) == (0, None, None, None, None)


def test_what_was_entered_in_error_is_left_out() -> None:
    wrong = replace(result(12, 20), void_reason="somebody else’s")
    (line,) = lines(result(34, 1), wrong)
    assert (line.latest, line.change) == (34, None)
    assert standing(with_results(wrong)) == ()


def test_what_was_taken_later_is_left_out_of_an_earlier_letter() -> None:
    known = with_results(result(34, 1), result(27, 30))
    (line,) = measure_lines(known, measures(), moment(10).date())
    assert (line.latest, line.first) == (34, None)


def test_the_newest_is_compared_with_the_first_of_its_own_version() -> None:
    old, new = (
        replace(result(400, 1, "6mwt"), version="Track of 10 m"),
        replace(result(410, 5, "6mwt"), version="Track of 30 m"),
    )
    (line,) = lines(old, new, replace(new, id="n", on=moment(30).date(), total=500))
    assert (line.first, line.latest, line.change, line.way) == (410, 500, "more", "better")
    (line,) = lines(old, new)
    assert (line.first, line.latest, line.change, line.way) == (400, 410, "other_version", None)


def test_measures_stand_in_the_order_of_the_list_and_unknown_ones_last() -> None:
    found = lines(result(1, 1, "mystery"), result(20, 1, "pseq"), result(34, 1), result(9, 2, "mystery"))
    assert [line.key for line in found] == ["tsk-11", "pseq", "mystery"]
    assert (found[2].name, found[2].change, found[2].way) == ("mystery", "no_value", None)


def test_own_activities_have_a_mean_and_a_line_each_with_its_goal() -> None:
    known = with_results(scored(1, DIG, SING), scored(30, replace(DIG, score=6), replace(SING, score=6)))
    (mean,) = measure_lines(known, measures())
    assert (mean.first, mean.latest, mean.change) == (3.5, 6, "more")
    dig, sing = activity_lines(known, measures())
    assert (dig.what, dig.goal, dig.first, dig.latest, dig.change, dig.way) == (
        "dig the beds", "Garden again", 2, 6, "more", "better",
    )  # fmt: skip
    assert (sing.goal, sing.change, sing.way) == ("", "unclear", "better")


def test_another_choice_of_activities_is_no_change_of_the_mean_but_of_those_that_stayed() -> None:
    known = with_results(scored(1, DIG), scored(30, replace(DIG, what="Dig the beds", score=1), SING))
    (mean,) = measure_lines(known, measures())
    assert (mean.change, mean.way) == ("other_activities", None)
    dig, sing = activity_lines(known, measures())
    assert (dig.first, dig.latest, dig.way) == (2, 1, "worse")
    assert (sing.first, sing.change) == (None, None)


def test_without_activities_there_are_no_lines() -> None:
    assert activity_lines(with_results(result(34)), measures()) == ()


def test_a_line_can_be_sealed_and_read_again() -> None:
    (line,) = lines(result(34, 1), result(27, 30))
    assert record(MeasureLine, image(line)) == line
    (one,) = activity_lines(with_results(scored(1, DIG)), measures())
    assert record(ActivityLine, image(one)) == one
