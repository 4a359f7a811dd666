"""One patient’s record for research: no name, no birth date, no day, no id; no word of anybody’s unless asked for."""

import json
import re
from dataclasses import dataclass

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.measure_result import MeasureResult
from exposure.domain.trial import Trial
from exposure.errors import ExposureError
from exposure.reports.research_masks import Mask, birth_band, mask_of
from exposure.words.research import hidden_among

FORMAT = 1
_LIBRARY_KEY = re.compile(r"[a-z0-9_]{1,60}", re.ASCII)
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Among how many people somebody stands: those of the same five-year band on record, and all."""

    alike: int
    total: int

    @property
    def line(self) -> str:
        """Give k-anonymity as one line."""
        return hidden_among(self.alike, self.total)


def research_export(case: Case, crowd: Crowd, *, with_words: bool = False) -> bytes:
    """Give the export as UTF-8 JSON; raises `missing` about `research_secret` while the clinic has none.

    With words, the names that are known are blotted out, and others may still stand in them.
    """
    if not case.clinic.research_secret:
        raise ExposureError("missing", "research_secret")
    writer = _Writer(mask_of(case), with_words)
    return json.dumps(writer.person(case, crowd), ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one person under a mask."""

    mask: Mask
    with_words: bool

    def person(self, case: Case, crowd: Crowd) -> Json:
        mask = self.mask
        return {
            "rungwise_research": FORMAT,
            "k_anonymity": crowd.line,
            "person": mask.id(case.patient.id),
            "born": birth_band(case.patient.born),
            "ended": case.patient.ended,
            "ended_at": mask.moment(case.patient.ended_at),
            "visits": [mask.day(visit.day) for visit in case.visits if visit.opened],
            "flares": [
                {"opened": mask.moment(each.opened), "closed": mask.moment(each.closed)} for each in case.flares
            ],
            "ladders": [self._ladder(ladder) for ladder in case.ladders],
            "measures": [self._measure(result) for result in case.measures if not result.void],
        }

    def _words(self, **said: str) -> Json:
        return {name: self.mask.words(words) for name, words in said.items()} if self.with_words else {}

    def _ladder(self, ladder: LadderCase) -> Json:
        mask = self.mask
        return {
            "ladder": mask.id(ladder.ladder.id),
            "begun": mask.moment(ladder.ladder.at),
            **self._words(goal=ladder.ladder.goal),
            "steps": [self._rung(rung) for rung in ladder.rungs],
            "holds": [
                {"opened": mask.moment(hold.opened), "closed": mask.moment(hold.closed), "mode": hold.mode}
                for hold in ladder.holds
            ],
            "reviews": [{"at": mask.moment(each.at), "how": each.how} for each in ladder.reviews],
            "tries": [self._trial(trial) for trial in ladder.trials],
        }

    def _rung(self, rung: Rung) -> Json:
        return {
            "step": self.mask.id(rung.id),
            "position": rung.position,
            "library": rung.library if _LIBRARY_KEY.fullmatch(rung.library) else None,
            "threat": rung.threat,
            "status": rung.status,
            "passed_at": self.mask.moment(rung.passed_at),
            **self._words(movement=rung.movement, feared_outcome=rung.feared_outcome),
        }

    def _trial(self, trial: Trial) -> Json:
        moved, said = trial.movement, trial.prediction
        return {
            "try": self.mask.id(trial.id),
            "step": self.mask.id(said.rung),
            "predicted": self.mask.moment(said.at),
            "ended": self.mask.moment(trial.ended),
            "recorded": self.mask.moment(trial.recorded),
            "horizon_hours": trial.horizon_hours,
            "likelihood_before": trial.likelihood_before,
            "outcome": trial.outcome,
            "likelihood_after": trial.likelihood_after,
            "done": moved.done if moved else None,
            "place": self.mask.place(moved.place) if moved else None,
            "clinician_present": moved.clinician_present if moved else None,
            "extra_aid": any(aid.extra for aid in trial.aids),
            "settled_next_day": trial.settled,
            "source": said.source,
            "predicted_after_moving": said.after_moving,
            "prediction_version": said.prediction_version,
            "dose_version": said.dose_version,
            "void": trial.void,
            **self._words(feared_outcome=said.feared_outcome, what_happened=trial.what_happened),
        }

    def _measure(self, result: MeasureResult) -> Json:
        return {"measure": result.measure, "on": self.mask.day(result.on), "value": result.value}
