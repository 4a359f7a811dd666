"""Moving on at home, where that was agreed: from which moment the rows of a sheet show that the step was done."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import evaluate
from exposure.domain.progression.evidence import TrialEvidence
from exposure.domain.progression.gathering import gather
from exposure.domain.sheet_row import SheetTry
from exposure.domain.sheet_times import RowTimes

SHOWN = "READY_SHOWN"


@dataclass(frozen=True, slots=True)
class TimedTry:
    """A row with its moments, and a key to tell it from the others."""

    key: Hashable
    said: SheetTry
    times: RowTimes

    def evidence(self, rung: Rung, place: str) -> TrialEvidence:
        """Give what the rule would see of this row once it is on record."""
        return TrialEvidence(
            id=self.key,
            rung=rung.id,
            ended=self.times.moved,
            horizon_hours=self.times.hours,
            done=self.said.done,
            place=place,
            clinician_present=False,
            likelihood_before=self.said.before,
            likelihood_after=self.said.after,
            outcome=self.said.happened,
            recorded=self.times.answered if self.said.happened else None,
            extra_aid=bool(self.said.used),
            source="told" if self.said.told else "paper",
            prediction_version=rung.prediction_version,
            dose_version=rung.dose_version,
        )


def moves_on(ladder: LadderCase, case: Case, rung: Rung, tries: Sequence[TrialEvidence]) -> tuple[datetime, ...]:
    """Give the moments at which going on alone, as agreed, fits the rule: the answers after which the step is READY.

    Empty where it was not agreed; `tries` are the rows of the sheet on `rung` that are not on record yet.
    """
    if not rung.home_step or rung.status is not None or rung.stay_reason or ladder.step_after(rung.id) is None:
        return ()
    known = gather(ladder, case)
    evidence = replace(known, trials=(*known.trials, *tries))
    moments = sorted({one.recorded for one in tries if one.recorded is not None})
    decisions = {at: evaluate(evidence, at) for at in moments}
    return tuple(at for at, found in decisions.items() if found.reason == SHOWN and found.rung == rung.id)
