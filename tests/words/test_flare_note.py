"""The note of a flare."""

import pytest

from exposure.domain.flare_note import FlareNote
from exposure.words.concern_list import concern_list
from exposure.words.flare_note import flare_note, rings
from tests.builders import moment

CALL = FlareNote(moment(3, 10), "Priya Nair")


def line(note: FlareNote, number: int) -> str:
    return flare_note(note).splitlines()[number]


def test_what_was_not_said_has_no_line() -> None:
    assert len(flare_note(CALL).splitlines()) == 2


def test_who_wrote_it_is_short() -> None:
    assert line(CALL, 0).endswith("by phone, P. Nair")


@pytest.mark.parametrize(
    ("found", "words"), [("usual", "Checked now: usual."), ("pause", "Paused, to be looked into.")]
)
def test_something_new_stands_with_what_was_found(found: str, words: str) -> None:
    note = FlareNote(moment(3, 10), "Priya Nair", new="usual" if found == "usual" else "pause", new_words="Numb foot")
    assert line(note, 2) == f"New or different: Numb foot. {words}"


def test_what_helps_and_who_is_told_stand_with_the_plan() -> None:
    note = FlareNote(moment(3, 10), "Nair", plan=True, keeps="Feed the birds.", tools="heat", people="Jo")
    assert line(note, 2) == "Plan read aloud. Keeps: Feed the birds. Tools: heat. Tells: Jo."


def test_a_visit_without_a_time_is_named_without_one() -> None:
    assert line(FlareNote(moment(3, 10), "Nair", ring_how="visit"), 2) == "Next at the visit."


@pytest.mark.parametrize(
    ("pronoun", "said"), [("she/her", "She rings me"), ("he", "He rings me"), ("", "They ring me")]
)
def test_who_rings_is_said_in_their_own_pronoun(pronoun: str, said: str) -> None:
    assert rings(pronoun) == said


def test_every_question_of_the_list_is_one_question() -> None:
    questions = [question for tier in concern_list() for question in tier.questions]
    assert all(question.endswith("?") and question.count("?") == 1 for question in questions)
