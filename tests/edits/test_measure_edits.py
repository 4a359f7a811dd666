"""Totals, own activities, tests and circumstances: kept beside the ladder, corrected with a reason, undone."""

from datetime import date
from typing import Any

import pytest

from exposure.domain.identifiers import LadderId
from exposure.domain.measure_result import MeasuredItem
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.imports.measures import measures
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk, told

TSK = {"id": uid("tsk"), "patient": RUTH, "measure": "tsk-11", "on": "2026-10-05"}
DIG = {"what": "dig the beds", "score": 3, "ladder": LADDER}


def test_a_total_is_kept_with_its_day_version_rater_and_language(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=34, version="11 items", rater="Sam", language="en")
    (result,) = ruth.case().measures
    assert (result.total, result.on, result.version) == (34.0, date(2026, 10, 5), "11 items")
    assert (result.rater, result.language, result.by, result.at) == ("Sam", "en", "Priya Nair", moment(1))
    assert (result.items, result.void, result.value) == ((), False, 34.0)


def test_a_total_of_nothing_is_a_total(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=0)
    assert ruth.case().measures[0].value == 0


def test_own_activities_stand_with_their_goal_and_have_a_mean(ruth: Desk) -> None:
    ruth.do("record_measure", **{**TSK, "measure": "psfs"}, items=[DIG, {"what": "sing", "score": 8}])
    (result,) = ruth.case().measures
    assert result.items == (MeasuredItem("dig the beds", 3, LadderId(LADDER)), MeasuredItem("sing", 8))
    assert (result.total, result.value) == (None, 5.5)


def test_measures_come_in_the_order_of_their_days(ruth: Desk) -> None:
    ruth.now = moment(30)
    for name, day in (("later", "2026-10-20"), ("first", "2026-10-05"), ("same day", "2026-10-20")):
        ruth.do("record_measure", **{**TSK, "id": uid(name), "on": day}, total=30)
    assert [result.id for result in ruth.case().measures] == [uid("first"), uid("later"), uid("same day")]


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({}, ("missing", "total")),
        ({"items": []}, ("missing", "total")),
        ({"total": "34"}, ("type", "total")),
        ({"total": True}, ("type", "total")),
        ({"total": -1}, ("range", "total")),
        ({"total": 10_001}, ("range", "total")),
        ({"total": 1, "measure": "TSK 11"}, ("range", "measure")),
        ({"total": 1, "measure": None}, ("missing", "measure")),
        ({"total": 1, "patient": uid("nobody")}, ("unknown_id", "patient")),
        ({"total": 1, "on": "today"}, ("type", "on")),
        ({"total": 1, "on": "2026-10-06"}, ("range", "on")),
        ({"total": 1, "rater": 7}, ("type", "rater")),
        ({"items": [{**DIG, "score": 11}]}, ("range", "items.score")),
        ({"items": [{**DIG, "ladder": uid("none")}]}, ("unknown_id", "items.ladder")),
        ({"total": 1, "question": "x"}, ("unknown_field", "question")),
    ],
)
def test_what_is_no_result_is_refused(ruth: Desk, change: dict[str, Any], refused: tuple[str, str]) -> None:
    assert ruth.refused("record_measure", **{**TSK, **change}) == refused


def test_a_number_that_is_none_never_gets_to_the_record(ruth: Desk) -> None:
    before = ruth.count()
    for number in ("1e999", "-1e999"):
        with pytest.raises(Exception, match="range"):
            ruth.send(
                f'{{"edit":"record_measure","id":"{uid("t")}","patient":"{RUTH}","measure":"nrs","on":"2026-10-05",'
                f'"total":{number}}}'
            )
    assert ruth.count() == before


def test_a_goal_of_somebody_else_is_no_goal_of_this_person(ruth: Desk) -> None:
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    fields = {**TSK, "patient": uid("Omar"), "items": [DIG]}
    assert ruth.refused("record_measure", **fields) == ("unknown_id", "items.ladder")


def test_a_result_is_kept_once_and_a_repeat_is_told(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=34)
    assert ruth.do("record_measure", **TSK, total=34).repeated
    assert ruth.refused("record_measure", **TSK, total=33) == ("conflict", "id")
    assert ruth.refused("record_measure", **TSK, total=33, edit_id=uid("again")) == ("conflict", "id")


def test_a_result_that_was_wrong_stays_with_the_reason(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=34)
    voided = ruth.do("void_measure", measure=uid("tsk"), reason="it was somebody else's").edit_id
    assert (ruth.case().measures[0].void, ruth.case().measures[0].total) == (True, 34.0)
    assert ruth.refused("void_measure", measure=uid("tsk"), reason="once more, please") == ("not_now", "measure")
    ruth.do("undo", of=voided)
    assert not ruth.case().measures[0].void


def test_voiding_needs_a_reason_and_a_result(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=34)
    assert ruth.refused("void_measure", measure=uid("tsk"), reason="wrong") == ("range", "reason")
    assert ruth.refused("void_measure", measure=uid("tsk")) == ("missing", "reason")
    assert ruth.refused("void_measure", measure=uid("none"), reason="typed twice") == ("unknown_id", "measure")


def test_recording_is_undone_and_done_again(ruth: Desk) -> None:
    ruth.do("record_measure", **TSK, total=34.5)
    taken = ruth.do("undo", of=uid("tsk")).edit_id
    assert ruth.case().measures == ()
    ruth.do("undo", of=taken)
    assert (ruth.case().measures[0].total, ruth.faults()) == (34.5, [])


def test_circumstances_are_unsaid_until_said_and_can_be_taken_back(ruth: Desk) -> None:
    assert (ruth.case().patient.sleep, ruth.case().patient.stress, ruth.case().patient.people) == (None, None, None)
    ruth.do("set_circumstances", patient=RUTH, sleep="matters", people="helped")
    undone = ruth.do("set_circumstances", patient=RUTH, sleep=None, stress="fine").edit_id
    assert (ruth.case().patient.sleep, ruth.case().patient.stress, ruth.case().patient.people) == (
        None, "fine", "helped",
    )  # fmt: skip
    ruth.do("undo", of=undone)
    assert (ruth.case().patient.sleep, ruth.case().patient.stress) == ("matters", None)


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"patient": RUTH}, ("missing", "sleep")),
        ({"patient": RUTH, "sleep": "bad"}, ("range", "sleep")),
        ({"patient": RUTH, "stress": 5}, ("type", "stress")),
        ({"patient": RUTH, "people": ""}, ("range", "people")),
        ({"patient": uid("nobody"), "sleep": "fine"}, ("unknown_id", "patient")),
    ],
)
def test_what_is_no_circumstance_is_refused(ruth: Desk, fields: dict[str, Any], refused: tuple[str, str]) -> None:
    assert ruth.refused("set_circumstances", **fields) == refused


def listed(desk: Desk, **change: object) -> tuple[str, str | None] | None:
    """Record a result where the list of measures is known; gives what it is refused with, or None."""
    line = {"edit": "record_measure", **TSK, "total": 34, **change}
    performer = Performer(desk.user, "clinician", lambda: desk.now, lambda: uid("made"), measures())
    try:
        with desk.database.writing() as records:
            perform(records, line, performer)
    except ExposureError as error:
        return told(error)
    return None


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({}, None),
        ({"measure": "tsk"}, ("range", "measure")),
        ({"total": 10}, ("range", "total")),
        ({"total": 45}, ("range", "total")),
        ({"measure": "6mwt", "total": 410}, ("range", "version")),
        ({"measure": "6mwt", "total": 410, "version": "Track of 30 m"}, None),
        ({"measure": "psfs", "total": None, "items": [DIG]}, None),
    ],
)
def test_where_the_list_is_known_a_result_has_to_fit_its_measure(
    ruth: Desk, change: dict[str, Any], refused: tuple[str, str] | None
) -> None:
    assert listed(ruth, **change) == refused
