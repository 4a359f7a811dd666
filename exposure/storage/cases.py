"""The whole record of patients, read with one statement a table and put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from exposure.domain.care import Concern, Flare, Hold, ReviewClose
from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import CLINIC, Clinic, Gp
from exposure.domain.export_note import ExportNote
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Ladder, OwnRanking, Rung, WorryRating
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.measure_result import MeasureResult
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient, PracticePlan
from exposure.domain.step_picture import StepPicture
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Amendment, Belief, Movement, NextDay, Outcome, Prediction
from exposure.domain.visit import Unplanned, Visit

Find = Callable[..., tuple[Any, ...]]
Grouped = dict[str, list[Any]]


def read(find: Find, patient: PatientId | None) -> tuple[Case, ...]:
    """Give the cases of one patient (or none), or of all; `find` gives records by kind, oldest first."""
    patients: tuple[Patient, ...] = find(Patient, id=patient) if patient else find(Patient)
    own = {"patient": patient} if patient else {}
    parts: dict[type, Grouped] = {kind: _grouped(find(kind, **own), "patient") for kind in _OF_PATIENT}
    # Pictures weigh more than everything else together, and a list of everybody shows none.
    parts[StepPicture] = _grouped(find(StepPicture, **own), "patient") if patient else {}
    trials = _trials(find, own)
    clinic = next(iter(find(Clinic)), Clinic(CLINIC, ""))
    gps = {gp.id: gp for gp in find(Gp)}
    ladders = _ladders(find, parts[Ladder], trials, whole=patient is None)
    return tuple(_case(each, clinic, gps, parts, ladders) for each in patients)


_OF_PATIENT = (
    Clearance, FlarePlan, PracticePlan, Consent, Visit, Unplanned, Concern, Flare, Letter, SignedLetter, Ladder,
    MeasureResult, ExportNote,
)  # fmt: skip


def _case(
    patient: Patient, clinic: Clinic, gps: dict[Any, Gp], parts: dict[type, Grouped], ladders: dict[str, LadderCase]
) -> Case:
    def own(kind: type) -> tuple[Any, ...]:
        return tuple(parts[kind].get(patient.id, ()))

    return Case(
        patient=patient,
        clinic=clinic,
        gp=gps.get(patient.gp),
        clearances=own(Clearance),
        flare_plan=next(iter(own(FlarePlan)), None),
        consents=own(Consent),
        visits=own(Visit),
        unplanned=own(Unplanned),
        concerns=own(Concern),
        flares=own(Flare),
        ladders=tuple(ladders[ladder.id] for ladder in own(Ladder)),
        letters=own(Letter),
        signed=own(SignedLetter),
        practice_plan=next(iter(own(PracticePlan)), None),
        step_pictures=own(StepPicture),
        measures=tuple(sorted(own(MeasureResult), key=lambda result: result.on)),
        exports=own(ExportNote),
    )


def _ladders(find: Find, ladders: Grouped, trials: Grouped, *, whole: bool) -> dict[str, LadderCase]:
    every = [ladder for group in ladders.values() for ladder in group]
    parts = {kind: _below(find, kind, "ladder", every, whole=whole) for kind in (Rung, Hold, ReviewClose, OwnRanking)}
    rungs = [rung for group in parts[Rung].values() for rung in group]
    ratings = _below(find, WorryRating, "rung", rungs, whole=whole)
    return {
        ladder.id: LadderCase(
            ladder=ladder,
            rungs=(own := _from_the_bottom(parts[Rung].get(ladder.id, []))),
            ratings=_of_rungs(ratings, own),
            trials=_of_rungs(trials, own),
            holds=tuple(parts[Hold].get(ladder.id, ())),
            reviews=tuple(parts[ReviewClose].get(ladder.id, ())),
            rankings=tuple(parts[OwnRanking].get(ladder.id, ())),
        )
        for ladder in every
    }


def _below(find: Find, kind: type, column: str, parents: Iterable[Any], *, whole: bool) -> Grouped:
    """Give children grouped by parent: with one statement for everybody, else with one a parent."""
    found = find(kind) if whole else [each for parent in parents for each in find(kind, **{column: parent.id})]
    return _grouped(found, column)


def _from_the_bottom(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    return tuple(sorted(rungs, key=lambda rung: (rung.position is None, rung.position or 0)))


def _of_rungs(grouped: Grouped, rungs: Iterable[Rung]) -> tuple[Any, ...]:
    # What was entered at the same moment too stays as the history has it.
    found = [each for rung in rungs for each in grouped.get(rung.id, ())]
    return tuple(sorted(found, key=_begun))


def _begun(each: Trial | WorryRating) -> tuple[Any, ...]:
    return (each.prediction.at, each.prediction.entered) if isinstance(each, Trial) else (each.at,)


def _trials(find: Find, own: dict[str, Any]) -> Grouped:
    kinds = (Outcome, NextDay, Belief, Amendment)
    entries = {kind: _grouped(find(kind, **own), "trial") for kind in kinds}
    movements = {movement.trial: movement for movement in find(Movement, **own)}
    trials = [_trial(prediction, movements, entries) for prediction in find(Prediction, **own)]
    return _grouped_by(trials, lambda trial: trial.prediction.rung)


def _trial(prediction: Prediction, movements: dict[Any, Movement], entries: dict[Any, Grouped]) -> Trial:
    own = {kind: tuple(grouped.get(prediction.id, ())) for kind, grouped in entries.items()}
    return Trial(
        prediction,
        movements.get(prediction.id),
        outcomes=own[Outcome],
        next_days=own[NextDay],
        beliefs=own[Belief],
        amendments=own[Amendment],
    )


def _grouped(found: Iterable[Any], column: str) -> Grouped:
    return _grouped_by(found, lambda each: getattr(each, column))


def _grouped_by(found: Iterable[Any], key: Callable[[Any], str]) -> Grouped:
    groups: Grouped = defaultdict(list)
    for each in found:
        groups[key(each)].append(each)
    return groups


def read_trial(find: Find, trial: str) -> Trial | None:
    """Give one try with everything said about it, or None where no prediction was kept."""
    own = {"trial": trial}
    entries = {kind: _grouped(find(kind, **own), "trial") for kind in (Outcome, NextDay, Belief, Amendment)}
    movements = {movement.trial: movement for movement in find(Movement, **own)}
    found: tuple[Prediction, ...] = find(Prediction, id=trial)
    return _trial(found[0], movements, entries) if found else None
