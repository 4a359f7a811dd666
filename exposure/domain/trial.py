"""One try: a sealed prediction, a movement, an outcome that may come later, and corrections beside the originals."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.identifiers import TrialId
from exposure.domain.moments import hours_between
from exposure.domain.trial_entries import (
    Aid,
    Amendment,
    AskBy,
    Belief,
    Happened,
    Movement,
    NextDay,
    Outcome,
    Prediction,
    Settled,
)


@dataclass(frozen=True, slots=True)
class Trial:
    """Everything said about one try, oldest first."""

    prediction: Prediction
    movement: Movement | None = None
    outcomes: tuple[Outcome, ...] = ()
    next_days: tuple[NextDay, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    amendments: tuple[Amendment, ...] = ()

    @property
    def id(self) -> TrialId:
        """Give the try's id, which is its prediction's."""
        return self.prediction.id

    @property
    def likelihood_before(self) -> int | None:
        """Give what was said before moving, with the amendments that count."""
        said = [change.likelihood for change in self.amendments if change.what == "prediction" and change.counts]
        return said[-1] if said else self.prediction.likelihood

    @property
    def newest(self) -> Outcome | None:
        """Give the newest answer."""
        return self.outcomes[-1] if self.outcomes else None

    @property
    def corrections(self) -> tuple[Amendment, ...]:
        """Give the corrections of the newest answer; one of an earlier answer says nothing about a newer one."""
        newest = self.newest
        return tuple(
            change
            for change in self.amendments
            if change.what == "outcome" and (newest is None or change.corrects in (None, newest.id))
        )

    @property
    def outcome(self) -> Happened | None:
        """Give what happened, as last corrected; None while unanswered."""
        corrected = [change.outcome for change in self.corrections if change.outcome]
        answered = self.newest.outcome if self.newest else None
        return corrected[-1] if corrected else answered

    @property
    def recorded(self) -> datetime | None:
        """Give when the outcome came in; an outcome raised to "occurred" came in with the correction.

        What is written on paper counts by the times written there. That it happened came in when it was typed, all the
        same: a review closed before anybody knew of it was no review of it.
        """
        raised = [change.at for change in self.corrections if change.outcome == "occurred"]
        if raised and self.newest and self.newest.outcome != "occurred":
            return raised[-1]
        if self.newest is None:
            return None
        happened = self.newest.outcome == "occurred"
        return max(self.newest.at, self.newest.entered) if happened else self.newest.at

    @property
    def what_happened(self) -> str:
        """Give the patient's words for what happened, as last corrected."""
        corrected = [change.what_happened for change in self.corrections if change.what_happened is not None]
        said = self.newest.what_happened if self.newest else ""
        return corrected[-1] if corrected else said

    @property
    def likelihood_after(self) -> int | None:
        """Give how likely it feels next time, as last corrected, or said later where it was missing."""
        corrected = [change.likelihood_after for change in self.corrections if change.likelihood_after is not None]
        if corrected:
            return corrected[-1]
        if self.newest and self.newest.likelihood_after is not None:
            return self.newest.likelihood_after
        return self.beliefs[-1].likelihood_after if self.beliefs else None

    @property
    def ended(self) -> datetime | None:
        """Give when the movement ended."""
        return self.movement.ended if self.movement else None

    @property
    def due(self) -> datetime | None:
        """Give the moment from which we know."""
        return self.prediction.due_after(self.ended) if self.ended else None

    @property
    def horizon_hours(self) -> float:
        """Give the hours from the movement to the moment from which we know; before it, those from the keeping."""
        named = self.prediction.known_at is not None
        return (
            hours_between(self.ended, self.due) if named and self.ended and self.due else self.prediction.horizon_hours
        )

    @property
    def aids(self) -> tuple[Aid, ...]:
        """Give the aids used; those said with the outcome win over those said after moving."""
        said = [outcome.aids for outcome in self.outcomes if outcome.aids is not None]
        at_movement = (self.movement.aids if self.movement else None) or ()
        return said[-1] if said else at_movement

    @property
    def settled(self) -> Settled | None:
        """Say whether the usual things could be done the next morning; None when not asked."""
        if self.next_days:
            return self.next_days[-1].settled
        said = [outcome.settled for outcome in self.outcomes if outcome.settled]
        return said[-1] if said else None

    @property
    def ask_by(self) -> AskBy | None:
        """Give how and by when the answer will come, as last agreed."""
        agreed = [outcome.ask_by for outcome in self.outcomes if outcome.ask_by]
        at_movement = self.movement.ask_by if self.movement else None
        return agreed[-1] if agreed else at_movement

    @property
    def void(self) -> bool:
        """Say whether the try was entered in error."""
        return any(change.what == "void" for change in self.amendments)

    @property
    def closed(self) -> bool:
        """Say whether the answer stands: it happened or partly did, or it was answered once we could know.

        An answer that nobody could give, with a moment agreed to ask again, leaves the try open until it is said again.
        """
        if self.asked_again:
            return False
        if self.movement and self.movement.done == "not_attempted":
            return True
        if self.outcome in ("occurred", "partly"):
            return True
        return bool(self.outcome and self.recorded and self.due and self.recorded >= self.due)

    @property
    def awaits_movement(self) -> bool:
        """Say whether the prediction is kept and the movement still to come."""
        return self.movement is None and not self.void

    @property
    def awaits_outcome(self) -> bool:
        """Say whether an answer is still to come."""
        return self.movement is not None and not self.closed and not self.void

    @property
    def asked_again(self) -> bool:
        """Say whether nobody could tell, and it was agreed with that answer to ask once more."""
        agreed = self.newest is not None and self.newest.ask_by is not None
        return agreed and self.outcome == "unclear" and not self.void

    @property
    def still_to_ask(self) -> bool:
        """Say whether somebody will be asked what happened, so that the number said before stays covered."""
        return self.awaits_outcome or self.asked_again
