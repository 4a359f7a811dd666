"""The sentences around a try."""

from datetime import timedelta

import pytest

from exposure.domain.trial_entries import AskBy
from tests.builders import moment
from ui.models.try_answers import Answered, Asking, Predicted, Used
from ui.models.try_words import (
    as_text,
    ask_words,
    asked_by,
    how_bad_words,
    in_days,
    listed,
    missing_after,
    missing_before,
    revealed,
    still_needed,
    we_will_ask,
    which_try,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "Your first try at this step"), (3, "Your third try at this step"), (11, "Try 11 at this step")],
)
def test_which_try_it_is(number: int, words: str) -> None:
    assert which_try(number) == words


@pytest.mark.parametrize(
    ("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b, and c")]
)
def test_words_are_joined_as_a_sentence_does(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence


def test_nothing_said_needs_four_things() -> None:
    missing = missing_before(Predicted(), asks_meaning=False)
    assert still_needed(missing) == "Still needed: the worry, how we will know, how likely, and when."


def test_zero_is_an_answer() -> None:
    said = Predicted("I fall", "On the floor", likelihood=0, when="morning")
    assert missing_before(said, asks_meaning=False) == []


def test_spaces_are_no_answer() -> None:
    assert "the worry" in missing_before(Predicted(worry="  "), asks_meaning=False)


def test_other_words_need_a_meaning() -> None:
    said = Predicted("I fall", "On the floor", likelihood=10, when="morning")
    assert missing_before(said, asks_meaning=True) == ["the same worry or a new one"]


def test_nothing_needed_says_nothing() -> None:
    assert still_needed([]) == ""


def test_words_too_long_to_keep_are_told_before_saving() -> None:
    long = "x" * 2001
    said = Predicted(long, "On the floor", likelihood=10, when="morning")
    assert missing_before(said, asks_meaning=False) == ["an answer of at most 2000 characters"]
    assert missing_after(Answered("partly", long)) == ["an answer of at most 2000 characters"]


def test_afterwards_only_the_answer_is_needed() -> None:
    assert missing_after(Answered()) == ["whether it happened"]
    assert missing_after(Answered("partly")) == []


def test_cant_tell_needs_when_and_how() -> None:
    assert missing_after(Answered("unclear")) == ["when we ask you", "how we ask you"]
    assert missing_after(Answered("unclear", asking=Asking("days", None, "phone"))) == ["in how many days"]
    assert missing_after(Answered("unclear", asking=Asking("days", 2, "phone"))) == []


def test_when_we_ask_names_the_day_or_the_time() -> None:
    assert we_will_ask(moment(2), moment(1)) == "We’ll ask you on Tuesday 6 October."
    assert we_will_ask(moment(1, 21), moment(1)) == "We’ll ask you today, after 21:00."


@pytest.mark.parametrize(
    ("pronoun", "words"),
    [
        ("she", "She writes it down"),
        ("He/him", "He writes it down"),
        ("they", "They write it down"),
        ("", "They write it down"),
    ],
)
def test_who_writes_it_down(pronoun: str, words: str) -> None:
    assert ask_words("sheet", pronoun) == words


def test_how_and_when_stand_on_one_line() -> None:
    assert asked_by(AskBy("phone", moment(2)), "") == "Phone, Tuesday 6 October"
    assert ask_words("visit", "") == "Next visit"


def test_days_have_one_and_many() -> None:
    assert (in_days(1), in_days(3)) == ("In 1 day", "In 3 days")


def test_how_bad_is_said_in_words() -> None:
    assert [how_bad_words(value) for value in ("much_less", "worse")] == ["Much less", "Worse"]


def test_the_reveal_is_said_in_one_go() -> None:
    assert revealed(85, Answered("did_not_occur", likelihood=60)) == (
        "You said 85. It did not happen. Next time you’d say 60."
    )
    assert revealed(0, Answered("occurred")) == "You said 0. It happened."


def test_every_answer_is_in_the_text_to_copy() -> None:
    predicted = Predicted("I fall", "On the floor", likelihood=85, left=("Holding on",))
    answered = Answered("partly", "I tripped", (Used("Kneeling"),), 40, how_long="a minute")
    text = as_text("Pick up a pen", predicted, answered)
    told = ("Pick up a pen", "I fall", "On the floor", "85", "Holding on", "Partly", "I tripped", "Kneeling", "40")
    assert [said for said in told if said not in text] == []


def test_what_was_not_said_is_not_in_the_text() -> None:
    assert as_text("Pick up a pen", Predicted(), Answered()) == "Pick up a pen"


def test_the_hours_of_a_day_are_not_its_name() -> None:
    assert we_will_ask(moment(1) + timedelta(days=7), moment(1)) == "We’ll ask you on Monday 12 October."
