from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.imports.library import read_ladders, read_movements, read_scales

MOVEMENT = """
[[movement]]
id = "pen"
words = "Pick up a pen"
region = "back"
dose = ["range", "speed"]
feared = ["I won’t get up."]
pictogram = "pen"
"""
BENDING = 'activity = "bending"\n' + MOVEMENT
LADDER = """
id = "bending"
title = "Bending"
region = "back"
activity = "bending"
feared_outcome = "I won’t get up."
how_we_know = "I’d be on the floor."
horizon_hours = 24
proposal = true

[[step]]
words = "Pick up a pen"
movement = "pen"
pictogram = "pen"
core = true
dose = { range = "to the floor" }

[[step]]
words = "Pick up two"
pictogram = "pen"
between = true
dose = { amount = "twice" }
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a library of one movement and one ladder, valid as it stands."""
    for folder in ("movements", "ladders", "pictograms"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pictograms/pen.toml").touch()
    (tmp_path / "movements/bending.toml").write_text(BENDING, encoding="utf-8")
    (tmp_path / "ladders/bending.toml").write_text(LADDER, encoding="utf-8")
    return tmp_path


def spoil(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_movement_is_read_as_it_was_written(root: Path) -> None:
    (movement,) = read_movements(root)
    assert (movement.id, movement.words, movement.activity) == ("pen", "Pick up a pen", "bending")
    assert (movement.dose, movement.feared) == (("range", "speed"), ("I won’t get up.",))


def test_a_folder_without_movements_is_an_empty_library(tmp_path: Path) -> None:
    assert read_movements(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "kind", "field"),
    [
        pytest.param('region = "back"', 'region = "toe"', "range", "movement[1].region", id="unknown region"),
        pytest.param('activity = "bending"', 'activity = "flying"', "range", "activity", id="unknown activity"),
        pytest.param('"speed"]', '"colour"]', "range", "movement[1].dose", id="unknown dimension"),
        pytest.param('id = "pen"', 'id = ""', "missing", "movement[1].id", id="empty id"),
        pytest.param('words = "Pick up a pen"\n', "", "missing", "movement[1].words", id="no words"),
        pytest.param('id = "pen"', 'id = "pen"\ncolour = "red"', "unknown_field", "movement[1].colour", id="extra key"),
        pytest.param(
            'activity = "bending"', 'activity = "bending"\nmood = 1', "unknown_field", "mood", id="extra at top"
        ),
        pytest.param('["I won’t get up."]', '[""]', "type", "movement[1].feared", id="empty fear"),
        pytest.param('["I won’t get up."]', '"I won’t get up."', "type", "movement[1].feared", id="fear no list"),
    ],
)
def test_a_wrong_movement_is_refused(root: Path, old: str, new: str, kind: str, field: str) -> None:
    spoil(root / "movements/bending.toml", old, new)
    with pytest.raises(ExposureError) as refusal:
        read_movements(root)
    assert (refusal.value.kind, refusal.value.field) == (kind, f"bending.toml.{field}")


@pytest.mark.parametrize("name", ["pencil", "../movements/bending", ""])
def test_a_movement_without_its_picture_is_refused(root: Path, name: str) -> None:
    spoil(root / "movements/bending.toml", 'pictogram = "pen"', f'pictogram = "{name}"')
    with pytest.raises(ExposureError, match=r"unknown_id|missing"):
        read_movements(root)


def test_two_movements_with_one_id_are_refused(root: Path) -> None:
    (root / "movements/other.toml").write_text(BENDING, encoding="utf-8")
    with pytest.raises(ExposureError, match="conflict"):
        read_movements(root)


def test_a_ladder_keeps_core_steps_and_steps_between(root: Path) -> None:
    (ladder,) = read_ladders(root)
    assert [step.words for step in ladder.core] == ["Pick up a pen"]
    assert [step.number for step in ladder.steps if step.between] == [2]


def test_a_step_carries_its_dose_in_words(root: Path) -> None:
    (ladder,) = read_ladders(root)
    assert ladder.steps[0].dose == {"range": "to the floor"}


def test_a_ladder_says_that_it_is_a_proposal(root: Path) -> None:
    (ladder,) = read_ladders(root)
    assert ladder.proposal
    assert ladder.horizon_hours == 24


@pytest.mark.parametrize(
    ("old", "new", "kind", "field"),
    [
        pytest.param("core = true", "", "missing", "step[1].core", id="neither core nor between"),
        pytest.param("core = true", "core = true\nbetween = true", "missing", "step[1].core", id="both"),
        pytest.param("horizon_hours = 24", "horizon_hours = 169", "range", "horizon_hours", id="beyond a week"),
        pytest.param("horizon_hours = 24", "horizon_hours = true", "type", "horizon_hours", id="truth for a number"),
        pytest.param("proposal = true", 'proposal = "yes"', "type", "proposal", id="text for truth"),
        pytest.param("proposal = true", "", "missing", "proposal", id="no word on whether it is a proposal"),
        pytest.param('range = "to', 'reach = "to', "unknown_field", "step[1].dose.reach", id="unknown dimension"),
    ],
)
def test_a_wrong_ladder_is_refused(root: Path, old: str, new: str, kind: str, field: str) -> None:
    spoil(root / "ladders/bending.toml", old, new)
    with pytest.raises(ExposureError) as refusal:
        read_ladders(root)
    assert (refusal.value.kind, refusal.value.field) == (kind, f"bending.toml.{field}")


def test_a_step_of_an_unknown_movement_is_refused(root: Path) -> None:
    spoil(root / "ladders/bending.toml", 'movement = "pen"', 'movement = "quill"')
    with pytest.raises(ExposureError, match="unknown_id"):
        read_ladders(root)


def scales(root: Path, text: str) -> Path:
    (root / "doses").mkdir()
    (root / "doses/scales.toml").write_text(text, encoding="utf-8")
    return root


def test_the_scales_of_a_dimension_are_read_in_their_order(tmp_path: Path) -> None:
    text = '[[scale]]\ndimension = "speed"\nsteps = ["slow", "quick"]\n[[scale]]\ndimension = "speed"\nsteps = ["a"]\n'
    assert read_scales(scales(tmp_path, text)) == {"speed": [("slow", "quick"), ("a",)]}


def test_a_scale_of_an_unknown_dimension_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExposureError) as refusal:
        read_scales(scales(tmp_path, '[[scale]]\ndimension = "mood"\nsteps = ["low"]\n'))
    assert (refusal.value.kind, refusal.value.field) == ("range", "scales.toml.scale[1].dimension")
