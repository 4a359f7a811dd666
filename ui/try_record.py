"""One try as the record has it: the step, the try itself, those before it, the visit it is made in. No widget."""

from datetime import datetime, timedelta

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId, RungId, TrialId
from exposure.domain.ladder import Rung
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.domain.visit_day import visit_of_day
from ui.models.try_plan import planned_change
from ui.workspace import Workspace


class TryRecord:
    """One try at one step; `trial_id` is the try's id from the start, `kept` whether its prediction is on record."""

    def __init__(self, workspace: Workspace, patient: PatientId, rung: RungId, trial: TrialId | None = None) -> None:
        self._workspace = workspace
        self.patient, self.rung_id = patient, rung
        # The id is there before the prediction is kept, so that sending it again after a failure is the same try.
        self.trial_id = trial or TrialId(workspace.new_id())

    @property
    def now(self) -> datetime:
        """Give the present moment."""
        return self._workspace.now()

    @property
    def user(self) -> str:
        """Give the name of who is at the keyboard."""
        return self._workspace.user

    @property
    def case(self) -> Case:
        """Give the patient's record as it is now."""
        return self._workspace.case(self.patient)

    @property
    def ladder(self) -> LadderCase:
        """Give the ladder the step is on."""
        return next(ladder for ladder in self.case.ladders if any(rung.id == self.rung_id for rung in ladder.rungs))

    @property
    def rung(self) -> Rung:
        """Give the step."""
        return self.ladder.rung(self.rung_id)

    @property
    def kept(self) -> bool:
        """Say whether the prediction is on record."""
        return any(trial.id == self.trial_id for trial in self.ladder.trials)

    @property
    def trial(self) -> Trial:
        """Give the try once its prediction is on record; raises KeyError before."""
        return {trial.id: trial for trial in self.ladder.trials}[self.trial_id]

    @property
    def earlier(self) -> list[Trial]:
        """Give the tries that were made at this step before, those not made that day left out."""
        made = [trial for trial in self.ladder.trials_of(self.rung_id) if trial.id != self.trial_id]
        return [trial for trial in made if trial.movement and trial.movement.done != "not_attempted"]

    @property
    def number(self) -> int:
        """Give which try at this step it is, counted from 1."""
        return len(self.earlier) + 1

    @property
    def asks_meaning(self) -> bool:
        """Say whether other words for the worry need a word on their meaning: there are tries with the old ones."""
        return bool(self.ladder.trials_of(self.rung_id))

    @property
    def is_later(self) -> bool:
        """Say whether the step lies above the current one."""
        step = decide(self.ladder, self.case, self.now).step
        if step is None or self.rung.passed or self.rung.position is None:
            return False
        current = self.ladder.rung(RungId(str(step.rung.id))).position
        return current is not None and self.rung.position > current

    @property
    def visit(self) -> Visit | None:
        """Give today's visit: the one under way, else the one booked, else the one that ended last."""
        return visit_of_day(self.case, self.now)

    @property
    def knows_where(self) -> bool:
        """Say whether it was said today, or for the visit under way, where we are and who is there."""
        return self.visit is not None and (bool(self.visit.place) or self.visit.clinician_present is not None)

    @property
    def planned_change(self) -> str:
        """Give what shall be different this time, as it was chosen for today; empty for the same again."""
        return planned_change(self._workspace, self.case, self.rung_id)

    @property
    def places(self) -> list[str]:
        """Give the places where tries were made, in the order they first came up."""
        moved = [trial.movement.place for trial in self.case.trials if trial.movement]
        return list(dict.fromkeys(place for place in moved if place))

    @property
    def coming_visit(self) -> Visit | None:
        """Give the next visit booked after today."""
        return self.case.next_visit(self.now + timedelta(days=1))

    @property
    def paused_today(self) -> Trial | None:
        """Give a try at this step whose prediction was kept today and that was not made yet."""
        waiting = [trial for trial in self.ladder.trials_of(self.rung_id) if trial.awaits_movement]
        today = [trial for trial in waiting if trial.prediction.at.date() == self.now.date()]
        return today[-1] if today else None
