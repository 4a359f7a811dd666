"""What is done to one rung's words and dose; a new meaning begins a new version, sealed copies stay."""

from dataclasses import dataclass, replace
from typing import Annotated

from exposure.domain.ladder import Rung
from exposure.domain.trial_entries import Prediction
from exposure.edits.edit import STAFF, Changed, Edit, Occasion
from exposure.edits.finding import with_ladder
from exposure.edits.reading import Hours, Id, Reader, Text, choice
from exposure.edits.shapes import Behaviours, Dose
from exposure.errors import ExposureError
from exposure.storage.records import Records

Meaning = Annotated[str, Reader(choice("same", "new"))]


@dataclass(frozen=True)
class RewordPrediction(Edit):
    """Word a rung's feared outcome; after the first wording it must be said whether the meaning is new."""

    rung: Id
    feared_outcome: Text
    how_we_know: Text | None = None
    meaning: Meaning | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the words; raises `missing` about `meaning` from the second wording on."""
        rung, ladder = with_ladder(records, self.rung)
        first = rung.prediction_version == 0
        if not first and self.meaning is None:
            raise ExposureError("missing", "meaning")
        is_new = first or self.meaning == "new"
        version = _next(records, rung, "prediction_version") if is_new else rung.prediction_version
        said = self.given("feared_outcome", "how_we_know")
        records.save(replace(rung, **said, prediction_version=version))
        return Changed(ladder.patient)


@dataclass(frozen=True)
class ChangeRung(Edit):
    """Change a rung's title, usual horizon, safety behaviours, or what a fair test is; no version changes."""

    rung: Id
    movement: Text | None = None
    horizon_hours: Hours | None = None
    safety_behaviours: Behaviours | None = None
    alternative: Text | None = None
    fair_test: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said; what is not said stays."""
        rung, ladder = with_ladder(records, self.rung)
        if self.movement is not None and not self.movement.strip():
            raise ExposureError("missing", "movement")
        said = self.given("movement", "horizon_hours", "safety_behaviours", "alternative", "fair_test")
        records.save(replace(rung, **said))
        return Changed(ladder.patient)


@dataclass(frozen=True)
class ChangeDose(Edit):
    """Change a rung's dose and say whether that makes it another step."""

    who = STAFF
    rung: Id
    dose: Dose
    meaning: Meaning

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the dose; with a new meaning the run begins anew."""
        rung, ladder = with_ladder(records, self.rung)
        version = _next(records, rung, "dose_version") if self.meaning == "new" else rung.dose_version
        records.save(replace(rung, dose=self.dose, dose_version=version))
        return Changed(ladder.patient)


def _next(records: Records, rung: Rung, version: str) -> int:
    """Give a version no try was ever sealed with: one that was undone since may still stand on a try."""
    used: list[int] = [getattr(each, version) for each in (rung, *records.find(Prediction, rung=rung.id))]
    return 1 + max(used)


EDITS: tuple[type[Edit], ...] = (RewordPrediction, ChangeRung, ChangeDose)
