"""One patient's record as `show` prints it, with the decision on every ladder."""

from datetime import datetime
from typing import Any

from exposure.conversion import image
from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.reports.decisions import decided


def shown(case: Case, now: datetime, count: int, head: str) -> dict[str, object]:
    """Give the record of a patient as JSON values; `count` and `head` are those of the history."""
    return {
        "patient": image(case.patient),
        "ladders": [_ladder(ladder, case, now) for ladder in case.ladders],
        "measures": [image(result) for result in case.measures],
        "exports": [image(note) for note in case.exports],
        "history": {"count": count, "head": head},
    }


def _ladder(ladder: LadderCase, case: Case, now: datetime) -> dict[str, object]:
    return {
        "id": ladder.ladder.id,
        "goal": ladder.ladder.goal,
        "version": ladder.ladder.version,
        "decision": _decision(ladder, case, now),
        "rungs": [_rung(rung, ladder) for rung in ladder.rungs],
        "rankings": [image(ranking) for ranking in ladder.rankings],
    }


def _decision(ladder: LadderCase, case: Case, now: datetime) -> dict[str, object]:
    found = decide(ladder, case, now)
    named = next((rung for rung in ladder.rungs if rung.id == found.rung), None)
    return decided(found, _called(named, ladder) if named else None)


def _called(rung: Rung, ladder: LadderCase) -> str:
    """Give a step's number, and the movement of one that is no longer on the ladder."""
    return f"“{rung.movement}”" if rung.position is None else str(ladder.number(rung.id))


def _rung(rung: Rung, ladder: LadderCase) -> dict[str, Any]:
    own = [trial for trial in ladder.trials if trial.prediction.rung == rung.id]
    return {**image(rung), "trials": [_trial(trial) for trial in own]}


def _trial(trial: Trial) -> dict[str, object]:
    prediction, movement = trial.prediction, trial.movement
    return {
        "id": trial.id,
        "locked_at": prediction.at.isoformat(),
        "feared_outcome": prediction.feared_outcome,
        "how_we_know": prediction.how_we_know,
        "likelihood_before": trial.likelihood_before,
        "horizon_hours": trial.horizon_hours,
        "predicted_after_moving": prediction.after_moving,
        "source": prediction.source,
        "prediction_version": prediction.prediction_version,
        "dose_version": prediction.dose_version,
        "done": movement.done if movement else None,
        "ended": trial.ended.isoformat() if trial.ended else None,
        "place": movement.place if movement else None,
        "clinician_present": movement.clinician_present if movement else None,
        "outcome": trial.outcome,
        "recorded": trial.recorded.isoformat() if trial.recorded else None,
        "what_happened": trial.what_happened,
        "likelihood_after": trial.likelihood_after,
        "extra_aid": any(aid.extra for aid in trial.aids),
        "settled_next_day": trial.settled,
        "void": trial.void,
    }
