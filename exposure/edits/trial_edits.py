"""What is said about a try: kept before moving, recorded after, never changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

from exposure.domain.identifiers import PatientId, TrialId
from exposure.domain.ladder import LONGEST_HORIZON, Ladder, Rung
from exposure.domain.moments import hours_between
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import (
    DONES,
    HAPPENED,
    HOW_BAD,
    SETTLED,
    SOURCES,
    Movement,
    Outcome,
    Prediction,
)
from exposure.edits.edit import Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import Hours, Id, MaybeRating, Moment, Rating, Reader, Text, Truth, choice
from exposure.edits.shapes import Aids, AskByField, Texts
from exposure.errors import ExposureError
from exposure.storage.records import Records

USUAL_HORIZON = 24.0
LONGEST_WAIT = timedelta(hours=LONGEST_HORIZON)
SettledField = Annotated[Any, Reader(choice(*SETTLED))]


@dataclass(frozen=True)
class LockPrediction(Edit):
    """Keep a prediction: its own copy of the worry, how we will know, the horizon and the dose is sealed."""

    undoable = False
    makes_its_id = True
    id: Id
    rung: Id
    likelihood: MaybeRating
    horizon_hours: Hours | None = None
    leaving_out: Texts = ()
    distress: Rating | None = None
    after_moving: Truth = False
    source: Annotated[Any, Reader(choice(*SOURCES))] = "screen"
    varied: Text = ""
    known_at: Moment | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Seal it; raises `not_now` on a rung without feared outcome or how we will know, `range` for a far moment."""
        self._refuse_far(occasion)
        refuse_known(records, Prediction, self.id)
        rung = records.get(Rung, self.rung, "rung")
        if not rung.can_be_predicted:
            field = "how_we_know" if rung.feared_outcome.strip() else "feared_outcome"
            raise ExposureError("not_now", field)
        patient = records.get(Ladder, rung.ladder, "ladder").patient
        records.save(self._sealed(rung, patient, occasion))
        return Changed(patient, self.id)

    def _refuse_far(self, occasion: Occasion) -> None:
        """Refuse a named moment that is past already, or more than seven days on."""
        if self.known_at is None:
            return
        named: datetime = self.known_at
        if named < occasion.at or named.date() - occasion.at.date() > LONGEST_WAIT:
            raise ExposureError("range", "known_at")

    def _horizon(self, rung: Rung, occasion: Occasion) -> float:
        """Give the hours we wait: to the moment that was named, else those said, else the usual ones of the rung."""
        if self.known_at is not None:
            return hours_between(occasion.at, self.known_at)
        usual = USUAL_HORIZON if rung.horizon_hours is None else rung.horizon_hours
        return usual if self.horizon_hours is None else self.horizon_hours

    def _sealed(self, rung: Rung, patient: PatientId, occasion: Occasion) -> Prediction:
        return Prediction(
            id=TrialId(self.id),
            patient=patient,
            rung=rung.id,
            likelihood=self.likelihood,
            feared_outcome=rung.feared_outcome,
            how_we_know=rung.how_we_know,
            horizon_hours=self._horizon(rung, occasion),
            dose=rung.dose,
            prediction_version=rung.prediction_version,
            dose_version=rung.dose_version,
            leaving_out=self.leaving_out,
            distress=self.distress,
            after_moving=self.after_moving,
            source=self.source,
            by=occasion.user,
            at=occasion.at,
            entered=occasion.entered,
            varied=self.varied,
            known_at=self.known_at,
        )


@dataclass(frozen=True)
class RecordMovement(Edit):
    """Say what was done of a try whose prediction is kept."""

    undoable = False
    said_again = True
    trial: Id
    done: Annotated[Any, Reader(choice(*DONES))]
    place: Text = ""
    clinician_present: Truth | None = None
    aids: Aids | None = None
    ended: Moment | None = None
    concern: Text | None = None
    ask_by: AskByField | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the movement; raises `not_now` when it was recorded already."""
        trial = records.trial(self.trial)
        if not trial.awaits_movement:
            raise ExposureError("not_now", "trial", why="void" if trial.void else "moved")
        ended: datetime = self.ended or occasion.at
        records.save(
            Movement(
                trial=trial.id,
                patient=trial.prediction.patient,
                done=self.done,
                place=self.place,
                clinician_present=self.clinician_present,
                aids=self.aids,
                ended=ended,
                concern=self.concern,
                ask_by=self.ask_by,
                entered=occasion.entered,
            )
        )
        warned = ("future_time",) if ended > occasion.entered else ()
        return Changed(trial.prediction.patient, warnings=warned)


@dataclass(frozen=True)
class RecordOutcome(Edit):
    """Say what happened; while the try is open it may be said again, and the newest answer counts.

    "unclear" with a moment to ask again (`ask_by`) keeps it open.
    """

    undoable = False
    said_again = True
    trial: Id
    outcome: Annotated[Any, Reader(choice(*HAPPENED))]
    what_happened: Text = ""
    likelihood_after: Rating | None = None
    aids: Aids | None = None
    how_bad: Annotated[Any, Reader(choice(*HOW_BAD))] | None = None
    how_long: Text = ""
    surprise: Rating | None = None
    learned: Text = ""
    settled: SettledField | None = None
    concern: Text | None = None
    ask_by: AskByField | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the answer; raises `not_now` before the movement, after `not_attempted`, or once closed."""
        trial = records.trial(self.trial)
        _refuse_answer(trial)
        said: dict[str, Any] = {name: getattr(self, name) for name in _OUTCOME_FIELDS}
        records.save(
            Outcome(
                id=occasion.edit_id,
                trial=trial.id,
                patient=trial.prediction.patient,
                by=occasion.user,
                at=occasion.at,
                entered=occasion.entered,
                **said,
            )
        )
        return Changed(trial.prediction.patient)


_OUTCOME_FIELDS = (
    "outcome", "what_happened", "likelihood_after", "aids", "how_bad", "how_long",
    "surprise", "learned", "settled", "concern", "ask_by",
)  # fmt: skip


def _refuse_answer(trial: Trial) -> None:
    refuse_unmade(trial)
    if trial.closed:
        raise ExposureError("not_now", "trial", why="closed")


def refuse_unmade(trial: Trial) -> None:
    """Refuse a question about a try that was entered in error, is still to be made, or was not made."""
    if trial.void:
        raise ExposureError("not_now", "trial", why="void")
    if trial.movement is None:
        raise ExposureError("not_now", "trial", why="not_moved")
    if trial.movement.done == "not_attempted":
        raise ExposureError("not_now", "trial", why="not_attempted")


EDITS: tuple[type[Edit], ...] = (
    LockPrediction,
    RecordMovement,
    RecordOutcome,
)
