"""Ten invented people, as a clinic might have them on Thursday 26 November 2026."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any, Protocol

from exposure.domain.identifiers import PatientId
from tests.builders import uid
from ui.workspace import Workspace

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=ZONE)
FEAR = "my back will lock and I will have to lie down"


class Does(Protocol):
    """What can do edits: a workspace, or what collects them first."""

    def do(self, *lines: Mapping[str, object], label: str) -> object:
        """Do the edits of one gesture."""


class Collected:
    """Collects edits, to do them in one transaction."""

    def __init__(self) -> None:
        self.lines: list[Mapping[str, object]] = []

    def do(self, *lines: Mapping[str, object], label: str) -> None:
        """Keep the edits for later."""
        self.lines.extend(lines)


def day(days: int, hour: float = 10) -> datetime:
    """Give a time `days` from today, before it where negative."""
    return NOW.replace(hour=0) + timedelta(days=days, hours=hour)


def add_person(does: Does, name: str, born: str = "1968-03-04", **details: str) -> PatientId:
    """Add a patient; gives the id."""
    patient = uid(f"{name} {born}")
    does.do({"edit": "add_patient", "id": patient, "name": name, "born": born, **details}, label="")
    return PatientId(patient)


def add_ladder(does: Does, patient: str, steps: int, *, done: int = 0) -> list[str]:
    """Give a patient a ladder of so many steps, the lowest ones moved past by clinical decision; gives the rungs."""
    ladder = uid(f"ladder {patient}")
    rungs = [uid(f"rung {number} {patient}") for number in range(steps)]
    lines: list[Mapping[str, object]] = [
        {"edit": "add_ladder", "id": ladder, "patient": patient, "goal": "Garden again"}
    ]
    lines += [_rung_line(ladder, rung, number) for number, rung in enumerate(rungs)]
    lines += [{"edit": "override_up", "rung": rung, "reason": "done before she came here"} for rung in rungs[:done]]
    does.do(*[{"at": day(-40).isoformat(), **line} for line in lines], label="")
    return rungs


def _rung_line(ladder: str, rung: str, number: int) -> Mapping[str, object]:
    asked = {"feared_outcome": FEAR, "how_we_know": "I lie down", "horizon_hours": 24}
    place = {"edit": "add_rung", "id": rung, "ladder": ladder, "position": number, "threat": 10 + number}
    return {**place, "movement": f"Movement {number}", **asked}


def add_try(does: Does, rung: str, days: int, *, ask: dict[str, Any] | None = None, **answer: Any) -> str:
    """Add a try `days` from today; without an answer it waits, as `ask` says. Gives the try's id."""
    trial = uid(f"trial {rung} {days}")
    moved = day(days, 12)
    lines: list[dict[str, Any]] = [
        {"edit": "lock_prediction", "id": trial, "rung": rung, "likelihood": 70, "at": moved.isoformat()},
        {"edit": "record_movement", "trial": trial, "done": "full", "at": (moved + timedelta(minutes=5)).isoformat()},
    ]
    if ask:
        lines[1]["ask_by"] = ask
    if answer:
        lines.append(
            {"edit": "record_outcome", "trial": trial, "at": (moved + timedelta(hours=25)).isoformat(), **answer}
        )
    does.do(*lines, label="")
    return trial


def book(does: Does, patient: str, on: str) -> None:
    """Book a visit for a patient."""
    does.do({"edit": "book_visit", "id": uid(f"visit {patient} {on}"), "patient": patient, "on": on}, label="")


def fill(workspace: Workspace) -> None:
    """Add the ten, each in one gesture."""
    for tell in (_ruth, _mina, _dora, _wim, _paul, _sara, _anna, _olu, _jan, _rita):
        told = Collected()
        tell(told)
        workspace.do(*told.lines, label="")


def _ruth(does: Does) -> None:
    patient = add_person(does, "Ruth Calloway")
    rungs = add_ladder(does, patient, 7, done=3)
    does.do({"edit": "rest_rung", "rung": rungs[4], "reason": "wrist", "until": "2026-12-10"}, label="")
    add_try(does, rungs[3], -9, outcome="did_not_occur", likelihood_after=40)
    add_try(does, rungs[3], -1, ask={"how": "visit", "at": day(0, 11).isoformat()})
    book(does, patient, day(0, 10.5).isoformat())


def _mina(does: Does) -> None:
    patient = add_person(does, "Mina Tabor", "1959-07-12")
    rungs = add_ladder(does, patient, 8, done=1)
    add_try(does, rungs[1], -2, ask={"how": "phone", "at": day(-1, 18).isoformat()})
    book(does, patient, day(0, 15).isoformat())


def _dora(does: Does) -> None:
    patient = add_person(does, "Dora Oakes", "1980-01-30")
    rungs = add_ladder(does, patient, 6, done=2)
    for days in (-12, -9, -5):
        add_try(does, rungs[2], days, outcome="did_not_occur", likelihood_after=15)
    book(does, patient, day(0, 16.25).isoformat())


def _wim(does: Does) -> None:
    patient = add_person(does, "Wim Kools", "1971-05-05")
    rungs = add_ladder(does, patient, 7, done=2)
    add_try(does, rungs[2], -1, ask={"how": "visit", "at": day(5).isoformat()})
    book(does, patient, "2026-12-01")


def _paul(does: Does) -> None:
    patient = add_person(does, "Paul Drost", "1977-07-07")
    add_ladder(does, patient, 6, done=4)
    book(does, patient, "2026-11-27")


def _sara(does: Does) -> None:
    patient = add_person(does, "Sara Lind", "1966-06-06")
    rungs = add_ladder(does, patient, 9, done=3)
    add_try(does, rungs[3], 0, ask={"how": "sheet", "at": day(4).isoformat()})
    book(does, patient, "2026-11-30")


def _anna(does: Does) -> None:
    patient = add_person(does, "Anna Hope", "1990-02-02")
    add_ladder(does, patient, 5)
    does.do({"edit": "open_hold", "ladder": uid(f"ladder {patient}"), "reason": "GP to look first"}, label="")
    book(does, patient, "2026-12-01")


def _olu(does: Does) -> None:
    book(does, add_person(does, "Olu Bright", "1985-09-09"), "2026-11-30")


def _jan(does: Does) -> None:
    patient = add_person(does, "Jan Willems", "1977-07-07")
    add_ladder(does, patient, 6, done=6)
    book(does, patient, "2026-12-12")


def _rita(does: Does) -> None:
    add_person(does, "Rita Costa", "1973-03-03")
