"""What the box at the top says of a flare, of now and of one to come."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from exposure.domain.letter_facts import Care
from exposure.words.letter import letter_words
from exposure.words.letter_flare import flare_notes, is_alert, now_note
from exposure.words.letter_parts import plain
from tests.stories import ruths_letter

DAY, LATER = date(2026, 11, 17), date(2026, 11, 18)
LINE = "unless you find something new, no scan or rest needed; we’ll see her within 3 working days"
CONTENT = replace(ruths_letter(), flare_line=LINE)
HOLD, FLARE = Care("hold", LATER, None, "new numbness in the left foot"), Care("flare", DAY, None, "")
RING = "If you find something new, please treat that first and ring us on 01632 960 114."


def _line(**changes: Any) -> str:
    return " ".join(plain(note) for note in flare_notes(replace(CONTENT, **changes)))


def test_the_clinicians_line_stands_as_it_is_and_what_it_leaves_open_after_it() -> None:
    assert _line() == f"If Ruth comes to you with a flare: {LINE}. {RING}"


def test_a_line_that_names_the_number_is_not_told_it_again() -> None:
    own = "ring us on 01632 960 114 and we will see her"
    assert _line(flare_line=own) == f"If Ruth comes to you with a flare: {own}."


def test_after_the_last_letter_the_promise_is_to_somebody_who_has_left() -> None:
    assert _line(kind="final", ended="enough").endswith(
        "please treat that first. Treatment with us has ended: to reach us, please ring 01632 960 114."
    )
    assert _line(kind="final", ended="enough", flare_line="").startswith(
        "If Ruth comes to you with a flare: treatment with us has ended; please ring us on 01632 960 114."
    )


def test_a_final_letter_written_before_the_end_says_nothing_of_an_end() -> None:
    assert _line(kind="final") == f"If Ruth comes to you with a flare: {LINE}. {RING}"


def test_without_a_line_the_letter_says_whom_to_ring_that_a_plan_exists_and_what_comes_first() -> None:
    assert _line(flare_line="") == (
        "If Ruth comes to you with a flare: please ring us on 01632 960 114. There is a written plan for a flare. "
        "If you find something new, please treat that first."
    )


@pytest.mark.parametrize("kind", ["progress", "final"])
def test_without_plan_line_or_phone_nothing_is_said_of_a_flare(kind: str) -> None:
    bare = replace(CONTENT.letterhead, phone="")
    assert _line(flare_line="", has_flare_plan=False, letterhead=bare, kind=kind) == ""


def test_without_pause_or_flare_nothing_is_so_now() -> None:
    assert (is_alert(CONTENT), now_note(CONTENT), letter_words(CONTENT).alert) == (False, (), False)


def test_a_pause_in_a_flare_is_told_first_and_the_usual_line_is_for_later() -> None:
    paused = replace(
        CONTENT, care=(FLARE, HOLD), ladders=tuple(replace(each, paused=LATER) for each in CONTENT.ladders)
    )
    words = letter_words(paused)
    assert plain(words.action_notes[0]) == (
        "Now: in a flare since 17 November. Paused since 18 November: new numbness in the left foot. If Ruth comes to "
        "you, please look into this first. No tries until that is looked into. Please ring us on 01632 960 114."
    )
    assert plain(words.action_notes[1]) == f"For a flare once this is looked into: {LINE}."
    assert words.alert


def test_in_a_flare_alone_the_line_is_for_now() -> None:
    flaring = replace(CONTENT, care=(FLARE,))
    assert plain(now_note(flaring)) == "Now: in a flare since 17 November."
    assert [plain(note) for note in flare_notes(flaring)] == [f"If Ruth comes to you: {LINE}. {RING}"]


def test_one_of_several_ladders_that_is_paused_is_named() -> None:
    paused, other = replace(CONTENT.ladders[0], paused=LATER), replace(CONTENT.ladders[0], goal="Drive again")
    content = replace(CONTENT, care=(replace(HOLD, goal="Pick up my grandson"),), ladders=(paused, other))
    said = plain(now_note(content))
    assert "“Pick up my grandson” paused since 18 November: new numbness" in said
    assert "None of its tries until then." in said


@pytest.mark.parametrize(
    ("goals", "ladders", "words"),
    [
        ([""], 1, "No tries until that is looked into."),
        ([""], 2, "No tries until that is looked into."),
        (["Lift", "Drive"], 2, "No tries until that is looked into."),
        (["Lift"], 3, "None of its tries until then."),
        (["Lift", "Drive"], 3, "No tries towards these goals until then."),
    ],
)
def test_tries_that_wait_are_those_of_the_goals_named_in_old_letters_too(
    goals: list[str], ladders: int, words: str
) -> None:
    old = (replace(CONTENT.ladders[0], paused=None),) * ladders
    paused = replace(CONTENT, ladders=old, care=tuple(replace(HOLD, goal=goal) for goal in goals))
    assert f"look into this first. {words} Please ring" in plain(now_note(paused))


def test_a_final_letter_speaks_of_no_tries_to_come() -> None:
    said = plain(now_note(replace(CONTENT, kind="final", care=(HOLD,))))
    assert "please look into this first. Please ring us on" in said


def test_what_is_over_is_not_so_now() -> None:
    over = (replace(HOLD, closed=LATER), replace(FLARE, closed=LATER))
    assert not is_alert(replace(CONTENT, care=over))
