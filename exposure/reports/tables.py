"""The tries of one patient as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Callable, Mapping
from datetime import datetime
from io import StringIO
from types import MappingProxyType

from exposure.domain.case import Case, LadderCase
from exposure.domain.spreadsheet import guarded
from exposure.domain.trial import Trial

Cell = str | int | float | bool | None


def _step(ladder: LadderCase, trial: Trial) -> int | None:
    rung = ladder.rung(trial.prediction.rung)
    return None if rung.position is None else ladder.number(rung.id)


_COLUMNS: Mapping[str, Callable[[LadderCase, Trial], Cell]] = MappingProxyType(
    {
        "ladder": lambda ladder, _trial: ladder.ladder.goal,
        "step": _step,
        "movement": lambda ladder, trial: ladder.rung(trial.prediction.rung).movement,
        "trial": lambda _ladder, trial: trial.id,
        "predicted": lambda _ladder, trial: _time(trial.prediction.at),
        "ended": lambda _ladder, trial: _time(trial.ended),
        "feared_outcome": lambda _ladder, trial: trial.prediction.feared_outcome,
        "how_we_know": lambda _ladder, trial: trial.prediction.how_we_know,
        "likelihood_before": lambda _ladder, trial: trial.likelihood_before,
        "horizon_hours": lambda _ladder, trial: trial.horizon_hours,
        "leaving_out": lambda _ladder, trial: "; ".join(trial.prediction.leaving_out),
        "done": lambda _ladder, trial: trial.movement.done if trial.movement else None,
        "place": lambda _ladder, trial: trial.movement.place if trial.movement else None,
        "clinician_present": lambda _ladder, trial: trial.movement.clinician_present if trial.movement else None,
        "aids": lambda _ladder, trial: "; ".join(aid.what for aid in trial.aids),
        "extra_aid": lambda _ladder, trial: any(aid.extra for aid in trial.aids),
        "outcome": lambda _ladder, trial: trial.outcome,
        "recorded": lambda _ladder, trial: _time(trial.recorded),
        "what_happened": lambda _ladder, trial: trial.what_happened,
        "likelihood_after": lambda _ladder, trial: trial.likelihood_after,
        "learned": lambda _ladder, trial: trial.newest.learned if trial.newest else None,
        "settled_next_day": lambda _ladder, trial: trial.settled,
        "source": lambda _ladder, trial: trial.prediction.source,
        "predicted_after_moving": lambda _ladder, trial: trial.prediction.after_moving,
        "prediction_version": lambda _ladder, trial: trial.prediction.prediction_version,
        "dose_version": lambda _ladder, trial: trial.prediction.dose_version,
        "void": lambda _ladder, trial: trial.void,
    }
)


def trials_csv(case: Case) -> str:
    """Give every try of a case, ladder by ladder and oldest first, those entered in error marked `void`.

    What is missing is an empty cell and never a zero. Times are ISO 8601 with their offset, lines end in CRLF. A text
    that a spreadsheet would take for a formula gets a leading apostrophe, as does one that begins with it already.
    """
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for ladder in case.ladders:
        for trial in ladder.trials:
            writer.writerow([safe_cell(cell(ladder, trial)) for cell in _COLUMNS.values()])
    return file.getvalue()


def safe_cell(value: Cell) -> str:
    """Give a cell as text that no spreadsheet takes for a formula; None is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guarded(value) if isinstance(value, str) else str(value)


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
