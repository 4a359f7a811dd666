"""The practice sheet’s sentences: the rule in words, moments, what is blank, and how hard it all is to read."""

from dataclasses import asdict, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.patient import Circumstances
from exposure.domain.practice_sheet import Contact, FlareWords, GoingOn, Practice, PracticeSheet
from exposure.words.practice_boxes import Line, expect_box, new_box
from exposure.words.practice_sheet import SheetWords, horizon_words, sheet_words
from tests.papers import bare_sheet, loop, sheet
from tests.resources.reading import grade


def _rule(tries: int = 3, days: int = 2, likely: int = 20, step: str = "Dig") -> SheetWords:
    return sheet_words(replace(sheet(), going_on=GoingOn(step, tries, days, likely)))


def _practice(**changes: object) -> SheetWords:
    practice = Practice(**{"movement": "Lift", **changes})  # type: ignore[arg-type]
    return sheet_words(replace(sheet(), practice=practice))


def test_the_rule_says_the_numbers_of_the_step() -> None:
    assert _rule().may == "You may start the next step (Dig)"
    assert _rule().may_when.startswith(
        "when it did not happen 3 times, on 2 days, and it feels unlikely (20 or less). Count only full tries"
    )


@given(tries=st.integers(2, 9), days=st.integers(2, 9), likely=st.integers(0, 100))
def test_whatever_the_numbers_they_are_those_of_the_step(tries: int, days: int, likely: int) -> None:
    words = _rule(tries, days, likely).may_when
    assert f"{tries} times, on {days} days, and " in words
    assert f"{likely} or less" in words


def test_another_limit_is_told_as_the_number_it_is() -> None:
    assert "and next time is 40 or less." in _rule(likely=40).may_when
    assert "unlikely" not in _rule(likely=40).may_when


def test_once_and_on_one_day_are_said_so() -> None:
    assert _rule(tries=1, days=1).may_when.startswith("when it did not happen once, and it feels")


def test_anything_that_happened_or_is_new_means_stay() -> None:
    assert _rule().may_when.endswith("If it happened, or partly, or something is new: stay on this step and bring it.")


def test_without_agreement_the_next_step_is_chosen_together() -> None:
    words = sheet_words(replace(sheet(), going_on=None))
    assert (words.may, words.may_when) == ("", "Bring this sheet; we choose the next step together.")


def test_a_long_next_step_is_named_in_whole_words() -> None:
    assert _rule(step="Dig the long bed " * 9).may.endswith(" long bed Dig the long …)")
    assert len(_rule(step="w" * 300).may) < 110


@pytest.mark.parametrize(
    ("hours", "moment"),
    [
        (0, "straight away"),
        (3, "at bedtime"),
        (10.5, "at bedtime"),
        (15, "the next morning"),
        (24, "the next morning"),
        (40, "2 days later"),
        (49, "2 days later"),
        (63, "3 days later"),
        (168, "7 days later"),
    ],
)
def test_the_moment_to_check_has_a_name(hours: float, moment: str) -> None:
    assert horizon_words(hours) == moment


def test_where_no_moment_was_said_none_is_made_up() -> None:
    assert _practice().before == "Fill in the grey part before you move."
    assert _practice(horizon_hours=24).before.endswith("Check the next morning: did it happen?")


def test_how_often_how_much_and_where_stand_on_one_line() -> None:
    words = _practice(often="Every day", dose={"load": "5 kg", "amount": "twice"}, ways=("Kitchen", "Garden"))
    assert words.practice.words == "Every day, 5 kg, twice. Kitchen, Garden."


def test_only_the_first_way_begins_with_a_capital() -> None:
    assert _practice(ways=("At home", "Another room", "Whitby")).practice.words == "At home, another room, Whitby."


def test_holding_on_to_nothing_is_said_as_the_screen_says_it() -> None:
    assert _practice(dose={"support": "none", "amount": "5 times"}).practice.words == "not holding on, 5 times."


def test_nothing_named_to_leave_out_is_not_spoken_of_as_them() -> None:
    named, bare = sheet_words(sheet()), _practice(leaving_out=(" ",))
    assert (named.grid.used, bare.grid.used) == ("Used any of them?", "Used extra help?")
    assert "with none of them used." in named.may_when
    assert "with no extra help used." in bare.may_when


def test_a_goal_step_says_in_plain_words_what_else_it_takes() -> None:
    goal = Practice("Dig", places=2, alone=1)
    asked = "Do it in two places. Do it once without us."
    together = sheet_words(replace(sheet(), practice=goal, going_on=None)).may_when
    assert together == f"{asked} Bring this sheet; we choose the next step together."
    assert f"used. {asked} If it happened" in sheet_words(replace(sheet(), practice=goal)).may_when


def test_what_is_not_said_is_left_for_the_pen() -> None:
    words = sheet_words(bare_sheet())
    assert (words.practice.label, words.practice.words) == ("How often, and where:", "")
    assert (words.leave_out.words, words.worry.words, words.days) == ("", "", "From 19 Nov")
    assert [line.label for line in words.flare.lines if line.to_fill and not line.strong] == [
        "My steady step:",
        "My tools:",
        "I tell:",
        "I keep doing:",
    ]


def test_sleep_stress_and_people_stand_below_what_goes_alongside_once_they_were_said() -> None:
    said = replace(sheet(), circumstances=Circumstances(sleep="matters", people="helped"))
    assert expect_box(said).lines[-1] == Line("Also:", "Sleep: matters; People around: somebody is helping.")
    assert "Also:" not in {line.label for line in expect_box(sheet()).lines}


def test_the_patients_own_expectation_takes_the_place_of_the_usual_words() -> None:
    own = sheet_words(replace(sheet(), expect="Stiff for a day")).expect
    assert [line.label for line in own.lines] == ["Stiff for a day.", "Alongside:"]
    assert len(sheet_words(sheet()).expect.lines) == 3


def test_a_number_is_never_made_up() -> None:
    blank = new_box(Contact())
    assert [(line.label, line.strong) for line in blank.lines[1:]] == [("Ring:", ""), ("Other times:", "")]


def test_a_number_is_told_once() -> None:
    both = new_box(Contact(phone="01632 960 114", emergency="Ring 01632 960 114. Emergency: 999"))
    assert [line.strong for line in both.lines[1:]] == ["Ring 01632 960 114. Emergency: 999."]
    apart = new_box(Contact(phone="01632 960 114", emergency="Emergency: 999"))
    assert [line.strong for line in apart.lines[1:]] == ["01632 960 114", "Emergency: 999."]


def test_when_to_ring_stands_in_the_plan_where_it_was_said() -> None:
    plan = sheet_words(replace(sheet(), flare=FlareWords(ring_when="it lasts a week"))).flare
    assert [line.strong for line in plan.lines if line.label == "I ring when:"] == ["it lasts a week."]
    assert not [line for line in sheet_words(sheet()).flare.lines if line.label == "I ring when:"]


def test_a_visit_without_a_time_is_a_day() -> None:
    words = sheet_words(replace(sheet(), next_at=None)).visit
    assert words.lines[0].strong == "Thursday 26 November"
    assert sheet_words(replace(sheet(), next_day=date(2026, 12, 3))).days == "19 Nov to 3 Dec"


def test_the_foot_says_whose_sheet_it_is() -> None:
    assert sheet_words(sheet()).foot == "Ruth’s sheet of 19 November. Harbour Physiotherapy, Priya Nair."
    assert sheet_words(replace(bare_sheet(), name="")).foot == "Sheet of 19 November."


def _fixed_sentences(made: PracticeSheet) -> set[str]:
    """Give what is ours on a sheet: every sentence of at least four words."""
    words = sheet_words(made)
    boxes = (words.expect, words.flare, words.new, words.lesson, words.visit)
    told = [words.before, words.may_when, words.kept, words.free, *(line.label for box in boxes for line in box.lines)]
    if words.loop:
        told += [words.loop.title, words.loop.middle, words.loop.find_out, words.loop.other]
    pieces = (part.strip() for text in told for part in text.replace(":", ".").replace("?", ".").split("."))
    return {piece for piece in pieces if len(piece.split()) >= 4}


@pytest.mark.parametrize("made", [replace(sheet(), loop=loop()), bare_sheet(), replace(sheet(), going_on=None)])
def test_every_sentence_of_ours_is_read_with_ease(made: PracticeSheet) -> None:
    grades = {said: grade(said) for said in _fixed_sentences(made)}
    assert len(grades) >= 6
    assert {said: found for said, found in grades.items() if found > 6} == {}


def test_no_word_of_ours_frightens() -> None:
    said = str(asdict(sheet_words(replace(sheet(), loop=loop())))).casefold()
    for word in ("danger", "risk", "careful", "damage", "exposure", "trial", "rung", "fail", "safe"):
        assert word not in said
