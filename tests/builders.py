"""Records with valid defaults, so that a test names only what it is about. Ids are real UUIDs made from a name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import NAMESPACE_OID, uuid5

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import CLINIC, Clinic, Gp
from exposure.domain.identifiers import GpId, LadderId, LetterId, PatientId, RungId, TrialId, VisitId
from exposure.domain.ladder import Ladder, Rung, Status
from exposure.domain.letter import Letter
from exposure.domain.measure_result import MeasureResult
from exposure.domain.patient import Patient
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import (
    Aid,
    Amendment,
    Done,
    Happened,
    Movement,
    NextDay,
    Outcome,
    Prediction,
    Settled,
    Source,
)
from exposure.domain.visit import Visit

ZONE = timezone(timedelta(hours=1))
DAY_ONE = date(2026, 10, 5)


def uid(name: str) -> str:
    """Give the UUID that stands for `name` in every test."""
    return str(uuid5(NAMESPACE_OID, name))


PATIENT = PatientId(uid("Ruth"))
LADDER = LadderId(uid("ladder"))


def rung_id(number: int) -> RungId:
    """Give the id of step `number` as `rung` and `ladder_case` make it."""
    return RungId(uid(f"rung {number}"))


def moment(day: int, hour: float = 10) -> datetime:
    """Give a time on day 1, 2, 3 … (day 1 is 5 October 2026)."""
    start = datetime(DAY_ONE.year, DAY_ONE.month, DAY_ONE.day, tzinfo=ZONE)
    return start + timedelta(days=day - 1, hours=hour)


def clinic() -> Clinic:
    """Give a clinic."""
    return Clinic(CLINIC, "Harbour Physiotherapy", "12 Quay Street, Whitby", "01632 960 114", "hello@harbour.example")


def gp() -> Gp:
    """Give a GP."""
    return Gp(GpId(uid("gp")), "Dr Helen Marsh", "Riverside Surgery", "Whitby")


def patient(name: str = "Ruth Calloway", pronoun: str = "she") -> Patient:
    """Give a patient; change the rest with `dataclasses.replace`."""
    return Patient(
        PATIENT, name, date(1968, 3, 4), identifier="NHS 999 123 4560", area="low back", pronoun=pronoun, gp=gp().id
    )


def rung(number: int = 1, movement: str = "", status: Status | None = None, threat: int | None = None) -> Rung:
    """Give step `number`, counted from 1 at the bottom, with a feared outcome that can be predicted."""
    return Rung(
        id=rung_id(number),
        ladder=LADDER,
        movement=movement or f"Movement {number}",
        position=number - 1,
        threat=10 * number if threat is None else threat,
        status=status,
        passed_at=moment(20) if status and status.startswith("passed") else None,
        feared_outcome="my back will lock and I will have to lie down",
        how_we_know="I am lying down",
        horizon_hours=24,
        prediction_version=1,
    )


def trial(
    step: int = 1,
    day: int = 1,
    likelihood: int | None = 80,
    outcome: Happened | None = "did_not_occur",
    after: int | None = 50,
    *,
    hour: float = 10,
    horizon: float = 24,
    answered: float | None = None,
    done: Done | None = "full",
    source: Source = "screen",
    aids: Sequence[Aid] = (),
    place: str = "home",
    clinician_present: bool | None = False,
    settled: Settled | None = None,
    what_happened: str = "",
    learned: str = "",
    wording: int = 1,
    dose: int = 1,
    dose_text: Mapping[str, str] | None = None,
    after_moving: bool = False,
    void: bool = False,
) -> Trial:
    """Give one try of step `step`, moved on `day`.

    `outcome` None leaves it open, `done` None leaves it before its movement, `answered` is hours after the movement
    (by default the horizon).
    """
    id_ = TrialId(uid(f"trial {step} {day} {hour}"))
    ended = moment(day, hour)
    said = Prediction(
        id=id_,
        patient=PATIENT,
        rung=rung_id(step),
        likelihood=likelihood,
        feared_outcome="my back will lock and I will have to lie down",
        how_we_know="I am lying down",
        horizon_hours=horizon,
        dose=dose_text or {},
        prediction_version=wording,
        dose_version=dose,
        leaving_out=(),
        distress=None,
        after_moving=after_moving,
        source=source,
        by="Priya Nair",
        at=ended - timedelta(minutes=5),
        entered=ended - timedelta(minutes=5),
    )
    moved = Movement(id_, PATIENT, done or "full", place, clinician_present, tuple(aids), ended, None, None, ended)
    at = ended + timedelta(hours=horizon if answered is None else answered)
    answer = _outcome(id_, outcome, at)
    answers = (replace(answer, what_happened=what_happened, likelihood_after=after, learned=learned),) if answer else ()
    return Trial(
        prediction=said,
        movement=moved if done else None,
        outcomes=answers if done and done != "not_attempted" else (),
        next_days=(NextDay(uid(f"next {id_}"), id_, PATIENT, settled, None, at),) if settled else (),
        amendments=(_void(id_, at),) if void else (),
    )


def _outcome(trial_id: TrialId, happened: Happened | None, at: datetime) -> Outcome | None:
    if happened is None:
        return None
    return Outcome(
        id=uid(f"outcome {trial_id}"),
        trial=trial_id,
        patient=PATIENT,
        outcome=happened,
        what_happened="",
        likelihood_after=None,
        aids=None,
        how_bad=None,
        how_long="",
        surprise=None,
        learned="",
        settled=None,
        concern=None,
        ask_by=None,
        by="Priya Nair",
        at=at,
        entered=at,
    )


def _void(trial_id: TrialId, at: datetime) -> Amendment:
    return Amendment(
        id=uid(f"void {trial_id}"),
        trial=trial_id,
        patient=PATIENT,
        what="void",
        reason="entered for the wrong step",
        likelihood=None,
        outcome=None,
        what_happened=None,
        likelihood_after=None,
        counts=False,
        by="Priya Nair",
        at=at,
    )


def ladder_case(*trials: Trial, rungs: Sequence[Rung] = (), goal: str = "Pick up my grandson") -> LadderCase:
    """Give a ladder with its tries; by default three steps, none passed."""
    steps = tuple(rungs) or tuple(rung(number) for number in (1, 2, 3))
    return LadderCase(Ladder(LADDER, PATIENT, goal, moment(1, 9)), rungs=steps, trials=trials)


def case(*ladders: LadderCase, who: Patient | None = None) -> Case:
    """Give a patient's case with a clinic and a GP; change the rest with `dataclasses.replace`."""
    return Case(patient=who or patient(), clinic=clinic(), gp=gp(), ladders=ladders)


def visit(day: int) -> Visit:
    """Give a visit that took place on `day`."""
    return Visit(
        VisitId(uid(f"visit {day}")), PATIENT, moment(day).date(), opened=moment(day, 9), closed=moment(day, 10)
    )


def result(total: float | None = 30, day: int = 1, measure: str = "tsk-11") -> MeasureResult:
    """Give a total that was taken on `day`; change the rest with `dataclasses.replace`."""
    return MeasureResult(
        id=uid(f"{measure} {day}"),
        patient=PATIENT,
        measure=measure,
        on=moment(day).date(),
        total=total,
        version="",
        rater="Priya Nair",
        language="",
        items=(),
        by="Priya Nair",
        at=moment(day),
    )


def letter(action: str = "none") -> Letter:
    """Give a draft letter; change the rest with `dataclasses.replace`."""
    return Letter(
        id=LetterId(uid("letter")),
        patient=PATIENT,
        kind="progress",
        action=action,
        gp=gp().id,
        cc="",
        flare_line="",
        told="",
        chart=True,
        by="Priya Nair",
        at=moment(40),
    )
