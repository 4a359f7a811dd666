"""An old file becomes a new one whole, or stays as it was to the last row; a copy of it is kept first."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from exposure.domain.case import Case
from exposure.domain.patient import PracticePlan
from exposure.errors import ExposureError
from exposure.reports.record import shown
from exposure.storage import sqlcipher_file
from exposure.storage.faults import faults
from exposure.storage.keyring_file import keys_path
from exposure.storage.migrations.copying import copy_path
from exposure.storage.migrations.updating import bring_up_to_date
from exposure.storage.tables.chain import VERSION
from exposure.storage.tables.registry import SEALED
from tests.storage.migrations.old import AT, FOLDER, KEY, MARTA, VERSIONS, at_a_desk, copied, rows

SHOWN_AT = datetime.fromisoformat("2026-11-20T17:00:00+11:00")
ADDED = {
    "0001": {"practice_plan", "own_ranking", "own_movement", "step_picture", "measure_result", "export_note"},
    "0002": {"own_ranking", "own_movement", "step_picture", "measure_result", "export_note"},
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give an old file that nobody opened yet."""
    return copied("0001", tmp_path)


@pytest.fixture(scope="module", params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    """Give each version there was."""
    return str(request.param)


@pytest.fixture(scope="module")
def updated(version: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bring an old file up to date once; who writes into it takes a copy."""
    file = copied(version, tmp_path_factory.mktemp("updated"))
    bring_up_to_date(file, KEY, AT)
    return file


def left(folder: Path) -> list[str]:
    """Give what is in a folder but what a mere look at a file leaves there."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))


def within(before: Any, after: Any) -> Any:
    """Give of `after` what `before` has a name for."""
    if isinstance(before, dict):
        return {name: within(value, after[name]) for name, value in before.items()}
    if isinstance(before, list) and len(before) == len(after):
        return [within(*pair) for pair in zip(before, after, strict=True)]
    return after


def marta(file: Path) -> Case:
    with at_a_desk(file) as desk:
        return desk.case(MARTA)


# What is in it


def test_every_row_of_the_old_file_is_in_the_new_one(version: str, updated: Path) -> None:
    before, after = rows(FOLDER / f"{version}.db", KEY), rows(updated, KEY)
    assert after.keys() - before.keys() == ADDED[version]
    assert after.pop("alembic_version") == [{"version_num": VERSION}]
    for name in before.keys() & after.keys():
        assert within(before[name], after[name]) == before[name], name


def test_the_old_file_has_every_kind_of_record(version: str) -> None:
    assert [name for name, found in rows(FOLDER / f"{version}.db", KEY).items() if not found] == []


def test_what_was_shown_before_is_shown_after_with_the_same_decision(version: str, updated: Path) -> None:
    before = json.loads((FOLDER / f"{version}.show.json").read_text(encoding="utf-8"))
    with at_a_desk(updated) as desk, desk.database.reading() as records:
        after = shown(records.case(MARTA), SHOWN_AT, records.next_seq() - 1, records.last_hash())
    assert within(before, after) == before


def test_what_a_visit_asks_is_unsaid_in_a_file_from_before_it_did(file: Path) -> None:
    bring_up_to_date(file, KEY, AT)
    case = marta(file)
    assert (case.patient.alongside, case.patient.explained_at, case.practice_plan) == ("", None, None)
    assert {visit.cancelled for visit in case.visits} | {each.outcome for each in case.unplanned} == {None}
    assert {trial.prediction.varied for trial in case.trials} == {""}


def test_what_nobody_was_asked_yet_is_unsaid(updated: Path) -> None:
    case = marta(updated)
    who, clinic = case.patient, case.clinic
    assert (who.anchors, who.ladder_picture) == ({}, "thermometer")
    assert (who.sleep, who.stress, who.people) == (None, None, None)
    assert (clinic.hidden_movements, clinic.letter_name, clinic.research_secret) == ((), "", "")
    assert [letter.leave_out for letter in case.letters] == [()]
    assert (case.measures, case.step_pictures, case.exports, case.ladders[0].rankings) == ((), (), (), ())


def test_a_check_finds_nothing_in_an_updated_file(updated: Path) -> None:
    with at_a_desk(updated) as desk:
        assert faults(desk.database) == []


def test_what_is_sealed_is_sealed_again(updated: Path) -> None:
    for table in SEALED:
        column = table.columns.keys()[0]
        with at_a_desk(updated) as desk, pytest.raises(ExposureError) as refused, desk.database.writing() as records:
            records._connection.execute(text(f"UPDATE {table.name} SET {column} = {column}"))  # noqa: S608 - our own
        assert refused.value.kind == "sealed"


def test_work_goes_on_in_an_updated_file_and_what_was_done_before_is_undone_and_redone(
    updated: Path, tmp_path: Path
) -> None:
    file = tmp_path / "clinic.db"
    file.write_bytes(updated.read_bytes())
    with at_a_desk(file) as desk:
        rung = desk.case(MARTA).ladders[0].steps[1]
        desk.do("plan_practice", patient=MARTA, rung=rung.id, often="daily")
        desk.do("set_picture", rung=rung.id, image="/9j/")
        desk.do("set_circumstances", patient=MARTA, sleep="matters")
        for edit in ("clear_to_start", "log_unplanned", "set_flare_plan", "reword_prediction", "undo"):
            desk.do("undo", of=desk.do("undo", of=newest(file, edit)).edit_id)
        assert isinstance(desk.case(MARTA).practice_plan, PracticePlan)
        assert desk.faults() == []


def newest(file: Path, edit: str) -> str:
    with at_a_desk(file) as desk, desk.database.reading() as records:
        return [link.edit_id for link in records.links() if link.edit == edit][-1]


# The copy


def test_the_old_file_and_its_keys_are_kept_beside_it_named_by_version_and_time(file: Path) -> None:
    kept = bring_up_to_date(file, KEY, AT)
    assert kept == copy_path(file, "0001", AT) == file.with_name("clinic.0001.2026-10-05-100000.db")
    assert rows(kept, KEY) == rows(FOLDER / "0001.db", KEY)
    assert keys_path(kept).read_bytes() == keys_path(file).read_bytes()
    assert kept.stat().st_mode & 0o777 == keys_path(kept).stat().st_mode & 0o777 == 0o600


def test_nothing_but_the_file_and_the_copy_is_left_with_their_keys(file: Path) -> None:
    kept = copy_path(file, "0001", AT)
    bring_up_to_date(file, KEY, AT)
    assert left(file.parent) == sorted(path.name for each in (file, kept) for path in (each, keys_path(each)))


def test_what_was_still_in_the_journal_is_kept_and_brought_up_to_date_too(file: Path) -> None:
    writing = sqlcipher_file.bare_engine(file, KEY, mode="rw")
    with writing.connect() as connection, connection.begin():
        connection.execute(text("UPDATE patient SET notes = 'rang on Monday'"))
        journal = file.with_name("clinic.db-wal").read_bytes()
    writing.dispose()
    assert journal is not None
    kept = bring_up_to_date(file, KEY, AT)
    assert kept is not None
    assert {row["notes"] for each in (file, kept) for row in rows(each, KEY)["patient"]} == {"rang on Monday"}


def test_a_file_of_this_version_is_left_alone(updated: Path) -> None:
    before = left(updated.parent)
    assert bring_up_to_date(updated, KEY, AT) is None
    assert left(updated.parent) == before


def test_the_copy_is_opened_and_brought_up_to_date_like_the_file_itself(file: Path) -> None:
    kept = bring_up_to_date(file, KEY, AT)
    assert kept is not None
    assert bring_up_to_date(kept, KEY, AT) is not None
    assert marta(kept) == marta(file)
