"""What is wrong with a file is named, by the place and never by anybody's words."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.faults import faults
from exposure.storage.triggers import statements
from tests.builders import uid
from tests.desk import KEY, by_hand, copied, sitting_at

TRIAL = uid("trial")
UNSEAL = [f"DROP TRIGGER {name}" for name in statements()]


@pytest.fixture(scope="module")
def whole_file(ruth_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with a whole try, a rating, a clinic and a GP once; each test gets a copy."""
    file = copied(ruth_file, tmp_path_factory.mktemp("whole"))
    with sitting_at(file) as desk:
        desk.try_step("a", "trial")
        desk.do("rate_rung", rung=uid("b"), threat=40)
        desk.do("set_clinic", name="Harbour")
        desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
    return file


@pytest.fixture
def file(whole_file: Path, tmp_path: Path) -> Path:
    """Give a whole file, closed."""
    return copied(whole_file, tmp_path)


def found(file: Path) -> list[str]:
    """Open a file and give its faults."""
    opened = sqlcipher_file.open_existing(file, KEY)
    named = faults(opened)
    opened.close()
    return named


def tampered(file: Path, *statements_: str) -> list[str]:
    """Change a file by hand past its seals, seal it again, and give what is found."""
    by_hand(file, *UNSEAL, *statements_, *statements().values())
    return found(file)


def test_a_whole_file_has_no_fault(file: Path) -> None:
    assert found(file) == []


def test_a_seal_that_was_taken_off_is_named(file: Path) -> None:
    by_hand(file, "DROP TRIGGER outcome_no_update")
    assert found(file) == ["trigger outcome_no_update is missing"]


def test_a_seal_that_holds_nothing_is_named(file: Path) -> None:
    hollow = "CREATE TRIGGER outcome_no_update BEFORE UPDATE ON outcome BEGIN SELECT 1; END"
    by_hand(file, "DROP TRIGGER outcome_no_update", hollow)
    assert found(file) == ["trigger outcome_no_update was changed"]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("DROP TABLE draft", "table draft is missing"),
        ("CREATE TABLE copy (name TEXT)", "table copy does not belong here"),
        ("CREATE VIEW spy AS SELECT * FROM patient", "view spy does not belong here"),
        ("ALTER TABLE patient ADD COLUMN diary TEXT", "table patient was changed"),
        ("DROP INDEX uq_rung_ladder_position", "index uq_rung_ladder_position is missing"),
    ],
)
def test_another_shape_is_named(file: Path, statement: str, named: str) -> None:
    by_hand(file, statement)
    assert found(file) == [named]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE outcome SET likelihood_after = 0", "outcome {outcome} is not what the history tells"),
        ("UPDATE prediction SET likelihood = 20", f"prediction {TRIAL} is not what the history tells"),
        ("UPDATE movement SET ended = 'noon'", f"movement {TRIAL} is not what the history tells"),
        ("UPDATE prediction SET dose = '{{'", f"prediction {TRIAL} is not what the history tells"),
        ("DELETE FROM movement", f"movement {TRIAL} is not what the history tells"),
        ("UPDATE rung SET threat = 0 WHERE threat = 40", f"rung {uid('b')} is not what the history tells"),
        ("DELETE FROM gp", f"gp {uid('gp')} is not what the history tells"),
        ("UPDATE clinic SET name = 'Haven'", "clinic clinic is not what the history tells"),
        ("INSERT INTO gp VALUES ('x', 'Dr X', '', '', 9)", "gp x is not what the history tells"),
    ],
)
def test_a_row_that_was_changed_removed_or_added_is_named(file: Path, statement: str, named: str) -> None:
    with_outcome = found_outcome(file)
    assert tampered(file, statement.format()) == [named.format(outcome=with_outcome)]


def found_outcome(file: Path) -> str:
    opened = sqlcipher_file.open_existing(file, KEY)
    with opened.reading() as records:
        (key,) = records.keys("outcome")
    opened.close()
    return key


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE history SET user = 'Sam' WHERE seq = 3", "history 3 was changed"),
        ("UPDATE history SET at = '2020-01-01T00:00:00.000000Z+00:00' WHERE seq = 3", "history 3 was changed"),
        ("UPDATE history SET at = 'long ago' WHERE seq = 3", "history 3 was changed"),
        ("UPDATE history SET hash = previous WHERE seq = 3", "history 3 was changed"),
        ("UPDATE history SET hash = previous WHERE seq = 3", "history 4 was changed"),
        ("DELETE FROM history WHERE seq = 3", "history 3 is missing"),
        ("DELETE FROM history WHERE seq = 3", "history body 3 stands without its link"),
        ("UPDATE history_body SET body = replace(body, 'a', 'b') WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET body = 'no JSON' WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET body = '[]' WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET salt = x'00' WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET patient = NULL WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET gesture = 'g' WHERE seq = 3", "history body 3 was changed"),
        ("UPDATE history_body SET about = NULL WHERE seq = 3", "history body 3 was changed"),
        ("DELETE FROM history_body WHERE seq = 3", "history body 3 is missing"),
    ],
)
def test_a_link_or_a_body_that_was_changed_or_removed_is_named(file: Path, statement: str, named: str) -> None:
    assert named in tampered(file, statement)


def test_two_links_that_changed_places_are_named(file: Path) -> None:
    swap = ("UPDATE history SET seq = -3 WHERE seq = 3", "UPDATE history SET seq = 3 WHERE seq = 4")
    assert "history 3 was changed" in tampered(file, *swap, "UPDATE history SET seq = 4 WHERE seq = -3")


def test_a_row_changed_together_with_its_body_is_named_by_the_chain(file: Path) -> None:
    both = ("UPDATE gp SET name = 'Dr Y'", "UPDATE history_body SET body = replace(body, 'Dr Marsh', 'Dr Y')")
    named = tampered(file, *both)
    assert [each for each in named if each.startswith("history body")]


def test_a_body_that_went_without_an_erasure_is_named_for_a_patient_too(file: Path) -> None:
    assert "history body 1 is missing" in tampered(file, "DELETE FROM history_body WHERE seq = 1")


def test_a_reference_to_nothing_is_named(file: Path) -> None:
    assert "foreign_key_check: rung" in tampered(file, "DELETE FROM ladder")


def test_a_page_that_cannot_be_read_is_named_and_ends_the_search(file: Path) -> None:
    with sitting_at(file) as desk, desk.database.connection() as connection:
        page = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'history_body'").scalar_one()
    whole = file.read_bytes()
    file.write_bytes(whole[: page * 4096 - 100] + bytes(100) + whole[page * 4096 :])
    named = found(file)
    assert [each for each in named if each.startswith("cipher_integrity_check")]
    assert named[-1] == "the file cannot be read to its end"


def test_one_flipped_bit_is_found_wherever_it_is(file: Path, tmp_path: Path) -> None:
    for rotten in flipped(file.read_bytes(), 25):
        (tmp_path / "rotten.db").write_bytes(rotten)
        with contextlib.suppress(ExposureError):
            assert found(tmp_path / "rotten.db")


def flipped(sound: bytes, count: int) -> Iterator[bytes]:
    """Give a file with one bit flipped, past the first page, where damage is noticed on opening."""
    random = Random(2)  # noqa: S311 - places to damage
    for place in (random.randrange(4096, len(sound)) for _ in range(count)):
        yield sound[:place] + bytes([sound[place] ^ 1 << random.randrange(8)]) + sound[place + 1 :]


def test_no_fault_repeats_what_somebody_said(file: Path) -> None:
    named = tampered(file, "UPDATE patient SET name = 'Mallory'", "UPDATE history SET user = 'Mallory' WHERE seq = 2")
    assert named
    assert not [each for each in named if "Mallory" in each or "Calloway" in each or "Priya" in each]
