"""Summing a large caseload up in turns."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId, VisitId
from exposure.domain.visit import Visit
from tests.builders import PATIENT, case, moment, patient, uid
from ui.pages.caseload.reading import AT_ONCE, CaseloadReading

NOW = moment(30)


def people(count: int) -> list[Case]:
    return [case(who=replace(patient(), id=PatientId(uid(f"person {number}")))) for number in range(count)]


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    """Give what the reading belongs to."""
    return QObject()


def test_a_small_caseload_is_read_at_once(qtbot: QtBot, owner: QObject) -> None:
    reading = CaseloadReading(owner)
    with qtbot.waitSignals([reading.begun, reading.ended]):
        reading.start(people(3), NOW)
    assert not reading.running


def test_nobody_at_all_is_read_too(qtbot: QtBot, owner: QObject) -> None:
    reading = CaseloadReading(owner)
    with qtbot.waitSignal(reading.begun) as begun, qtbot.waitSignal(reading.ended):
        reading.start([], NOW)
    assert begun.args == [[]]


def test_the_others_come_in_turns(qtbot: QtBot, owner: QObject) -> None:
    reading = CaseloadReading(owner)
    seen: list[str] = []
    for signal in (reading.begun, reading.went_on):
        signal.connect(lambda summaries: seen.extend(summary.patient for summary in summaries))
    reading.start(people(AT_ONCE + 30), NOW)
    assert (len(seen), reading.running) == (AT_ONCE, True)
    qtbot.waitUntil(lambda: not reading.running)
    assert len(set(seen)) == AT_ONCE + 30


def test_the_soonest_visits_are_read_first(qtbot: QtBot, owner: QObject) -> None:
    visits = (Visit(VisitId(uid("soon")), PATIENT, NOW.date()),)
    crowd = people(AT_ONCE + 1)
    crowd[-1] = replace(crowd[-1], visits=visits)
    reading = CaseloadReading(owner)
    with qtbot.waitSignal(reading.begun) as begun:
        reading.start(crowd, NOW)
    assert begun.args is not None
    assert begun.args[0][0].patient == crowd[-1].patient.id


def test_whoever_changed_meanwhile_is_left_out(qtbot: QtBot, owner: QObject) -> None:
    reading = CaseloadReading(owner)
    crowd = people(AT_ONCE + 1)
    reading.start(crowd, NOW)
    with qtbot.waitSignal(reading.ended), qtbot.waitSignal(reading.went_on) as more:
        reading.forget(crowd[-1].patient.id)
    assert more.args == [[]]
