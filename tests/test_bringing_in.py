"""A record brought in from its archive: the same as it was, however often, beside whatever is here already."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from exposure.bringing_in import bring_in, look_at
from exposure.data_exports import json_of
from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.reports.archive import Beside, archive
from tests.any_case import any_case
from tests.builders import moment, uid
from tests.desk import RUTH, Desk, copied, fresh_file, ruth, ruth_file, sitting_at

__all__ = ["fresh_file", "ruth", "ruth_file"]
Archive = dict[str, Any]
SEEDS = st.integers(0, 2**32)
QUIETLY = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture(scope="module")
def shared(fresh_file: Path) -> Iterator[Desk]:
    """Give one file for every generated patient."""
    memory = Path("/dev/shm")
    with (
        TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        sitting_at(copied(fresh_file, Path(folder))) as desk,
    ):
        yield desk


@pytest.fixture
def other(fresh_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give another computer's file, empty."""
    (tmp_path / "other").mkdir()
    with sitting_at(copied(fresh_file, tmp_path / "other")) as desk:
        yield desk


def bring(desk: Desk, document: Archive) -> None:
    performer = Performer(desk.user, desk.role, lambda: desk.now, lambda: str(uuid4()))
    bring_in(desk.database, document, "x.json", performer)


def exported(desk: Desk, patient: PatientId = RUTH) -> Archive:
    with desk.database.reading() as records:
        read: Archive = json.loads(json_of(records, records.case(patient), desk.now))
    return read


def written(case: Case, beside: Beside) -> Archive:
    read: Archive = json.loads(archive(case, beside, {"count": 0, "head": "", "entries": []}, moment(1)))
    return read


def record(document: Archive) -> str:
    """Give the bytes by which two archives are equal: all but when, by which program, and from which history."""
    return json.dumps({name: value for name, value in document.items() if name not in ENVELOPE})


ENVELOPE = ("exported_at", "program", "history")


def comes_back(desk: Desk, seed: int) -> None:
    given_out = written(*any_case(seed))
    bring(desk, given_out)
    first = exported(desk, PatientId(given_out["patient"]["id"]))
    # what is kept in a column as a document comes back with its names in order
    assert json.loads(record(first)) == json.loads(record(given_out))
    length = desk.count()
    bring(desk, first)
    assert (record(exported(desk, PatientId(given_out["patient"]["id"]))), desk.count()) == (record(first), length)


@settings(max_examples=6, suppress_health_check=QUIETLY, database=None, phases=(Phase.generate,))
@given(SEEDS)
def test_what_is_exported_comes_back_equal_and_no_second_time(shared: Desk, seed: int) -> None:
    comes_back(shared, seed)


@pytest.mark.long
def test_five_hundred_records_come_back_equal(shared: Desk) -> None:
    for seed in range(500):
        comes_back(shared, seed)
    assert shared.faults() == []


def test_the_file_tells_what_its_history_tells_afterwards(shared: Desk) -> None:
    comes_back(shared, 1)
    assert shared.faults() == []


def test_the_old_history_is_kept_as_before_import(ruth: Desk, other: Desk) -> None:
    bring(other, exported(ruth))
    (entry,) = exported(other)["history"]["entries"]
    kept = entry["line"]["archive"]["history"]["entries"]
    assert (entry["edit"], [each["edit"] for each in kept][:2]) == ("import_patient", ["add_patient", "add_ladder"])


def test_what_was_done_on_the_other_computer_comes_over(ruth: Desk, other: Desk) -> None:
    bring(other, exported(ruth))
    other.make_ready("a")
    other.do("move_up", rung=uid("a"))
    bring(ruth, exported(other))
    assert record(exported(ruth)) == record(exported(other))
    assert ruth.faults() == []


def test_what_was_done_here_meanwhile_stays(ruth: Desk, other: Desk) -> None:
    older = exported(ruth)
    ruth.do("change_patient", patient=RUTH, area="low back")
    ruth.try_step("a", "here")
    before = record(exported(ruth))
    bring(ruth, older)
    assert record(exported(ruth)) == before


def test_what_was_taken_back_here_is_not_brought_in_again(ruth: Desk) -> None:
    changed = ruth.do("change_patient", patient=RUTH, area="neck")
    older = exported(ruth)
    ruth.do("undo", of=changed.edit_id)
    bring(ruth, older)
    assert ruth.case().patient.area == ""


def test_steps_added_on_both_sides_stand_on_one_ladder(ruth: Desk, other: Desk) -> None:
    bring(other, exported(ruth))
    for desk, name in ((ruth, "here"), (other, "there")):
        desk.do("add_rung", id=uid(name), ladder=uid("ladder"), movement=name, position=1)
    bring(ruth, exported(other))
    assert sorted(ruth.order()) == ["a", "b", "c", "d", "here", "there"]
    assert ruth.faults() == []


def test_the_newest_answer_there_is_the_newest_here(ruth: Desk, other: Desk) -> None:
    trial = ruth.move("a", horizon=24)
    ruth.do("record_outcome", trial=trial, outcome="unclear")
    bring(other, exported(ruth))
    for said in ("b", "c", "d", "e"):
        other.do("record_outcome", trial=trial, outcome="unclear", what_happened=said)
    bring(ruth, exported(other))
    assert [each.what_happened for each in ruth.case().trials[0].outcomes] == ["", "b", "c", "d", "e"]


def test_what_each_changed_stays_here_and_is_told(ruth: Desk, other: Desk) -> None:
    bring(other, exported(ruth))
    other.do("change_patient", patient=RUTH, area="neck")
    ruth.do("change_patient", patient=RUTH, area="low back")
    with ruth.database.reading() as records:
        preview = look_at(records, exported(other), "x.json")
    bring(ruth, exported(other))
    assert (dict(preview.kept), preview.is_empty, ruth.case().patient.area) == ({"patient": 1}, True, "low back")


def test_nothing_sealed_here_is_said_otherwise(ruth: Desk) -> None:
    ruth.lock("a")
    forged = exported(ruth)
    forged["ladders"][0]["trials"][0]["prediction"]["likelihood"] = 5
    with pytest.raises(ExposureError) as refused:
        bring(ruth, forged)
    assert refused.value.values["why"] == "conflict"
    assert refused.value.field == "ladders[0].trials[0].prediction"


def test_nobody_else_s_record_is_changed_by_its_id(ruth: Desk) -> None:
    forged = json.loads(json.dumps(exported(ruth)).replace(RUTH, uid("somebody")))
    with pytest.raises(ExposureError) as refused:
        bring(ruth, forged)
    assert refused.value.values["why"] == "conflict"


def test_a_namesake_is_asked_about(ruth: Desk) -> None:
    forged = {**exported(ruth), "ladders": []}
    forged = json.loads(json.dumps(forged).replace(RUTH, uid("somebody")))
    with ruth.database.reading() as records:
        assert look_at(records, forged, "x.json").namesake


def test_only_a_clinician_brings_in(ruth: Desk, other: Desk) -> None:
    other.role = "assistant"
    with pytest.raises(ExposureError) as refused:
        bring(other, exported(ruth))
    assert refused.value.kind == "not_allowed"
