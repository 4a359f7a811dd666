import re
from pathlib import Path

import pytest

from exposure.domain.movement import ACTIVITIES, LibraryMovement
from exposure.imports.library import read_ladders, read_movements
from resources import path
from tests.resources.reading import grade

MOVEMENTS = read_movements(path(""))
LADDERS = {ladder.id: ladder for ladder in read_ladders(path(""))}
SENTENCES = sorted({sentence for movement in MOVEMENTS for sentence in (movement.words, *movement.feared)})
STEP_WORDS = [
    text for ladder in LADDERS.values() for step in ladder.steps for text in (step.words, *step.dose.values())
]
NEVER_SAID = re.compile(
    r"damage|danger|risk|proper form|posture|exposure|catastroph|hierarch|kinesio|protect|careful|wear and tear|\bsafe"
    r"|\bpain\b|\bhurt|\bache|\bsore|fail|disc\b|degenerat",
    re.IGNORECASE,
)


def test_the_library_holds_what_the_clinic_was_promised() -> None:
    assert len(MOVEMENTS) >= 84


def test_every_activity_has_movements() -> None:
    assert {movement.activity for movement in MOVEMENTS} == set(ACTIVITIES)


def test_ids_stay_what_they_were() -> None:
    kept = (Path(__file__).parent / "movement_ids.txt").read_text(encoding="utf-8").split()
    assert {movement.id for movement in MOVEMENTS} >= set(kept)


@pytest.mark.parametrize("movement", MOVEMENTS, ids=lambda movement: movement.id)
def test_a_movement_can_be_varied_and_feared(movement: LibraryMovement) -> None:
    assert len(movement.dose) >= 2
    assert len(movement.feared) >= 2


def test_no_two_movements_share_title_or_picture() -> None:
    assert len({movement.words for movement in MOVEMENTS}) == len(MOVEMENTS)
    assert len({movement.pictogram for movement in MOVEMENTS}) == len(MOVEMENTS)


def test_no_word_alarms() -> None:
    assert [sentence for sentence in SENTENCES + STEP_WORDS if NEVER_SAID.search(sentence)] == []


def test_no_sentence_has_more_than_fifteen_words() -> None:
    assert [sentence for sentence in SENTENCES if len(sentence.split()) > 15] == []


def test_sentences_are_read_at_grade_six_or_below() -> None:
    assert [sentence for sentence in SENTENCES if grade(sentence) > 6] == []


def test_apostrophes_are_typographic() -> None:
    assert [sentence for sentence in SENTENCES + STEP_WORDS if "'" in sentence] == []


def test_a_feared_outcome_is_a_whole_sentence() -> None:
    feared = [sentence for movement in MOVEMENTS for sentence in movement.feared]
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in feared)


def test_the_bending_ladder_starts_with_six_of_its_ten_steps() -> None:
    bending = LADDERS["bending"]
    assert len(bending.steps) == 10
    assert [step.number for step in bending.core] == [1, 3, 6, 7, 9, 10]


def test_the_bending_ladder_is_a_proposal_answered_after_a_day() -> None:
    assert LADDERS["bending"].proposal
    assert LADDERS["bending"].horizon_hours == 24


def test_every_step_of_a_ladder_says_its_dose() -> None:
    assert all(step.dose for ladder in LADDERS.values() for step in ladder.steps)
