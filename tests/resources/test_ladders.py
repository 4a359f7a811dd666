import pytest

from exposure.domain.movement import LadderTemplate, TemplateStep
from exposure.imports.library import read_ladders, read_movements, templates
from resources import path
from tests.resources.reading import grade

MOVEMENTS = {movement.id: movement for movement in read_movements(path(""))}
LADDERS = read_ladders(path(""))
BY_ID = pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.id)
# The seed's own ladder changes place, range and speed at once at some steps; it stands as the clinical page gives it.
OF_THE_SEED = "bending"


def rises(steps: tuple[TemplateStep, ...]) -> list[set[str]]:
    """Give what each step but the first says anew of its dose; what is no longer said is no rise."""
    said = dict(steps[0].dose)
    found = []
    for step in steps[1:]:
        found.append({name for name, words in step.dose.items() if said.get(name) != words})
        said |= step.dose
    return found


def test_the_fourteen_ladders_are_there() -> None:
    assert len(LADDERS) == 14
    assert len({ladder.title for ladder in LADDERS}) == 14


@BY_ID
def test_a_ladder_has_ten_steps_of_which_five_or_six_are_core(ladder: LadderTemplate) -> None:
    assert len(ladder.steps) == 10
    assert len(ladder.core) in (5, 6)


@BY_ID
def test_a_ladder_begins_with_a_core_step(ladder: LadderTemplate) -> None:
    assert ladder.steps[0].core


@BY_ID
def test_each_step_rises_by_one_or_two_changes_of_dose(ladder: LadderTemplate) -> None:
    if ladder.id != OF_THE_SEED:
        assert [step for step in rises(ladder.steps) if len(step) not in (1, 2)] == []


@BY_ID
def test_every_step_is_a_movement_of_the_library_with_its_picture(ladder: LadderTemplate) -> None:
    assert all(MOVEMENTS[step.movement].pictogram == step.pictogram for step in ladder.steps)


@BY_ID
def test_no_two_steps_say_the_same(ladder: LadderTemplate) -> None:
    assert len({step.words for step in ladder.steps}) == len(ladder.steps)


@BY_ID
def test_a_ladder_is_a_proposal_answered_within_three_days(ladder: LadderTemplate) -> None:
    assert ladder.proposal
    assert ladder.horizon_hours in (0, 24, 48, 72)


@BY_ID
def test_what_a_ladder_says_is_read_at_grade_six_or_below(ladder: LadderTemplate) -> None:
    sentences = [ladder.feared_outcome, ladder.how_we_know, *(step.words for step in ladder.steps)]
    assert [sentence for sentence in sentences if grade(sentence) > 6 or len(sentence.split()) > 15] == []


@BY_ID
def test_the_doses_of_a_ladder_are_read_at_grade_six_or_below(ladder: LadderTemplate) -> None:
    # Two or three words alone have no grade worth the name, so the phrases of a ladder are read together.
    phrases = [words for step in ladder.steps for words in step.dose.values()]
    assert sum(map(grade, phrases)) / len(phrases) <= 6


def test_driving_waits_for_a_clinician() -> None:
    (neck,) = (ladder for ladder in LADDERS if ladder.id == "neck")
    assert neck.note.startswith("Keep the driving steps only")


def test_the_list_goes_by_region_and_begins_with_bending() -> None:
    listed = templates(path(""))
    assert (listed[0].id, listed[0].title, listed[0].region, listed[0].core) == (
        "bending",
        "Bending forward",
        "back",
        6,
    )
    assert [each.region for each in listed][-5:] == ["whole_body"] * 5
