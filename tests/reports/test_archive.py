"""The archive of one patient: everything on record, with the history it came from, as JSON."""

import json
from typing import Any

from exposure.conversion import record
from exposure.domain.clinic import Gp
from exposure.domain.ladder import Rung
from exposure.domain.pain import PainNote
from exposure.domain.patient import Patient
from exposure.domain.trial import Trial
from exposure.reports.archive import Beside, archive
from tests.builders import case, clinic, gp, ladder_case, moment, patient, rung, trial, uid

PAIN = PainNote(uid("pain"), trial().id, None, 0, 3, moment(2))


def written(exported: int = 9) -> Any:
    """Give an archive as another program reads it."""
    history = {"count": 1, "head": "a" * 64, "entries": [{"seq": 1}]}
    return json.loads(archive(case(ladder_case(trial())), Beside((PAIN,), (gp(),)), history, moment(exported)))


def test_an_archive_says_what_it_is_and_when_it_was_written() -> None:
    assert (written()["rungwise"], written()["exported_at"]) == (1, moment(9).isoformat())
    assert written()["program"].startswith("Rungwise ")


def test_records_come_back_from_an_archive_without_loss() -> None:
    whole = written()
    (ladder,) = whole["ladders"]
    assert record(Patient, whole["patient"]) == patient()
    assert [record(Rung, each) for each in ladder["rungs"]] == [rung(1), rung(2), rung(3)]
    assert [record(Trial, each) for each in ladder["trials"]] == [trial()]


def test_pain_is_there_and_apart() -> None:
    assert [record(PainNote, each) for each in written()["pain"]] == [PAIN]


def test_the_gps_letters_went_to_come_along() -> None:
    assert [record(Gp, each) for each in written()["gps"]] == [gp()]


def test_the_clinic_is_not_the_patient_s_to_take_along() -> None:
    assert clinic().name not in json.dumps(written())


def test_the_history_is_there_link_by_link() -> None:
    assert written()["history"] == {"count": 1, "head": "a" * 64, "entries": [{"seq": 1}]}


def test_two_archives_of_one_record_differ_in_when_they_were_written_alone() -> None:
    one, two = written(9), written(10)
    assert {name for name in one if one[name] != two[name]} == {"exported_at"}
