"""How the patient is doing, in one bold sentence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from exposure.domain.gap_counts import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Care, Feared, LadderFacts
from exposure.domain.patient import Ending
from exposure.words.letter_doing import doing_paragraphs, state
from exposure.words.letter_happened import happened_in
from exposure.words.letter_parts import Paragraph, plain
from tests.stories import ruths_letter

CONTENT = ruths_letter()
LADDER = CONTENT.ladders[0]
DAY = date(2026, 11, 17)


def _lead(content: LetterContent) -> str:
    """Give the bold words of the first paragraph."""
    return " ".join(run.text for run in next(iter(doing_paragraphs(content))) if run.strong)


def _undone(**changes: Any) -> LadderFacts:
    steps = tuple(replace(step, state="later") for step in LADDER.steps)
    return replace(LADDER, steps=steps, **changes)


def _state(ladder: LadderFacts, content: LetterContent = CONTENT) -> str:
    return plain(state(ladder, content))


def test_it_is_one_bold_lead_with_the_steps_done() -> None:
    assert _lead(CONTENT) == "How Ruth is doing: 3 of 7 steps done"


@pytest.mark.parametrize(
    ("ladder", "words"),
    [
        (LADDER, "3 of 7 steps done towards the goal “Pick up my grandson”."),
        (replace(LADDER, goal=" "), "3 of 7 steps done."),
        (_undone(), "Begun: 0 of 7 steps done towards the goal “Pick up my grandson”."),
        (_undone(counts=Counts()), "Not begun: 7 steps planned towards the goal “Pick up my grandson”."),
        (replace(LADDER, paused=DAY, goal=""), "Paused since 17 November, with 3 of 7 steps done."),
        (_undone(paused=DAY, goal=""), "Paused since 17 November. Begun: 0 of 7 steps done."),
        (_undone(paused=DAY, goal="", counts=Counts()), "Paused since 17 November. Not begun: 7 steps planned."),
        (replace(LADDER, steps=(), counts=Counts(), goal=""), "No steps are chosen yet."),
    ],
)
def test_how_far_it_went_is_counted_in_steps(ladder: LadderFacts, words: str) -> None:
    assert _state(ladder) == words


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        ("reached", "The goal is reached. 3 of 7 steps done"),
        ("enough", "Ended before the goal: enough for now. 3 of 7 steps done"),
        ("stopped", "Ended before the goal: stopped. 3 of 7 steps done"),
        ("referred", "Ended before the goal: referred on. 3 of 7 steps done"),
    ],
)
def test_how_it_ended_comes_first(ended: Ending, words: str) -> None:
    assert _lead(replace(CONTENT, ended=ended)) == f"How Ruth is doing: {words}"


def test_once_it_ended_a_pause_is_told_in_the_box_alone() -> None:
    paused = replace(CONTENT, ended="stopped", ladders=(replace(LADDER, paused=DAY),))
    assert _lead(paused) == "How Ruth is doing: Ended before the goal: stopped. 3 of 7 steps done"


def test_with_every_step_done_it_did_not_end_before_the_goal() -> None:
    done = replace(LADDER, steps=tuple(replace(step, state="shown") for step in LADDER.steps))
    assert "Ended: enough for now. 7 of 7 steps" in _lead(replace(CONTENT, ended="enough", ladders=(done,)))


def test_a_flare_that_lasts_is_part_of_how_it_goes() -> None:
    flaring = replace(CONTENT, care=(Care("flare", DAY, None, ""),))
    assert _lead(flaring) == "How Ruth is doing: In a flare since 17 November. 3 of 7 steps done"


def test_of_two_ladders_each_has_a_paragraph_and_one_lead() -> None:
    said = [plain(each) for each in doing_paragraphs(replace(CONTENT, ladders=(LADDER, _undone(counts=Counts()))))]
    assert [words.startswith("How Ruth is doing:") for words in said] == [True, False]
    assert said[1].startswith("Not begun: 7 steps planned")


def test_without_a_ladder_it_is_said_too() -> None:
    (said,) = doing_paragraphs(replace(CONTENT, ladders=()))
    assert plain(said) == "How Ruth is doing: No steps are chosen yet."


@pytest.mark.parametrize(
    ("feared", "words"),
    [
        (None, "What she feared did not happen in 3 of 3 tries."),
        (Feared("I will fall.", None), "What she feared (“I will fall”) did not happen in 3 of 3 tries."),
        (Feared("I will fall", 4), "What she feared (at step 4: “I will fall”) did not happen in 3 of 3 tries."),
    ],
)
def test_what_was_feared_has_a_name(feared: Feared | None, words: str) -> None:
    assert happened_in(Counts(answered=3), "she", feared) == words


@pytest.mark.parametrize(
    ("goal", "words"),
    [("حمل حفيدي", "Some of these words are in the patient’s own language."), ("Lift", "")],
)
def test_another_script_is_not_taken_for_a_slip(goal: str, words: str) -> None:
    (said,) = doing_paragraphs(replace(CONTENT, ladders=(replace(LADDER, goal=goal),)))
    assert plain(said).endswith(words)
    assert _ends_well(said)


def _ends_well(paragraph: Paragraph) -> bool:
    return plain(paragraph).endswith(".")
