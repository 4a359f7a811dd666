"""One try with its draft, and the edits each screen asks for. No widget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from exposure.domain.identifiers import TrialId
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy, AskHow
from exposure.words.language import _
from ui.models import try_lines
from ui.models.try_answers import Answered, Asking, Moved, Predicted, TryDraft, from_body, to_body
from ui.models.try_moments import ask_at, horizon_hours, known_at, known_at_again, same_moment_again
from ui.models.try_words import we_will_ask
from ui.try_record import TryRecord

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Parcel:
    """Edits of one gesture, with their ids and time, so that sending them again cannot do them twice."""

    lines: Sequence[Line]
    label: str


class TrySession(TryRecord):
    """One try with its draft, and what each screen asks to be put on record of it."""

    @property
    def draft_name(self) -> str:
        """Give the name under which the draft of a try at this step is kept."""
        return f"try:{self.rung_id}"

    def draft(self) -> TryDraft | None:
        """Give what was in the middle at this step; a draft of a try that is over is none."""
        found = from_body(self._workspace.draft(self.draft_name))
        if found is None or found.trial is None:
            return found
        trials = {trial.id: trial for trial in self.ladder.trials}
        trial = trials.get(TrialId(found.trial))
        open_still = trial is not None and (trial.awaits_movement or try_lines.still_to_ask(trial))
        return found if open_still else None

    def keep_draft(self, draft: TryDraft) -> None:
        """Keep what is being said; raises ExposureError where it cannot be."""
        self._workspace.keep_draft(self.draft_name, to_body(draft))

    def again(self) -> "TrySession":
        """Give the session of another try at the same step."""
        return TrySession(self._workspace, self.patient, self.rung_id)

    def keeping(self, said: Predicted) -> Parcel:
        """Give what keeps the prediction, and where we are if that was said."""
        when = said.when or "straight_away"
        now = self.now
        horizon, named = horizon_hours(when, said.days, now), known_at(when, said.days, now)
        kept = try_lines.Kept(self.trial_id, self.rung, horizon, named)
        return self._parcel([*self._visiting(said), *try_lines.keeping(kept, said)], "")

    def keeping_again(self, before: Trial, now: Predicted) -> Parcel:
        """Give what keeps another prediction like an earlier one; `now` has how likely it is, and where we are."""
        said = replace(
            now,
            worry=self.rung.feared_outcome,
            how=self.rung.how_we_know,
            left=before.prediction.leaving_out,
            varied=before.prediction.varied,
            alternative=self.rung.alternative,
        )
        horizon = same_moment_again(before.prediction, self.now)
        kept = try_lines.Kept(self.trial_id, self.rung, horizon, known_at_again(before.prediction, self.now))
        return self._parcel([*self._visiting(said), *try_lines.keeping(kept, said)], "")

    def planning_fair_test(self, words: str) -> Parcel:
        """Give what keeps how a fair test of the worry would look, for the recall before the next try."""
        line = {"edit": "change_rung", "rung": self.rung_id, "fair_test": words.strip()}
        return self._parcel([line], _("The fair test comes back before the next try."))

    def moving(self, moved: Moved) -> Parcel:
        """Give what records the movement at once."""
        label = _("That’s fine. It is kept.") if moved.done == "not_attempted" else ""
        return self._parcel([try_lines.moving(self.trial_id, moved, self.visit)], label)

    def moving_and_asking(self, moved: Moved, how: AskHow) -> Parcel:
        """Give what records the movement with when and how we ask."""
        ask = AskBy(how, self.ask_moment(moved, how))
        return self._parcel([try_lines.moving(self.trial_id, moved, self.visit, ask)], we_will_ask(ask.at, self.now))

    def answering(self, said: Answered, moved: Moved | None = None) -> Parcel:
        """Give what records the answer, and the movement before it where that is not on record yet."""
        movement = [try_lines.moving(self.trial_id, moved, self.visit)] if moved else []
        ask = self._ask(said.asking) if said.outcome == "unclear" else None
        label = we_will_ask(ask.at, self.now) if ask else self._saved_words(said)
        return self._parcel([*movement, try_lines.answering(self.trial, said, ask)], label)

    def closing_review(self, said: Answered) -> Parcel | None:
        """Give what answers the review this try has opened; None where there is none, or nothing was chosen."""
        lines = try_lines.closing_review(self.ladder.ladder.id, said)
        # After "partly" there is often no review yet; closing one would hide the try from the next.
        reviewing = decide(self.ladder, self.case, self.now).decision is Verdict.REVIEW
        return self._parcel(lines, "") if lines and reviewing else None

    def ask_moment(self, moved: Moved, how: AskHow | None) -> datetime:
        """Give when we ask after a movement that ended then."""
        due = self.trial.prediction.due_after(moved.ended)
        return ask_at(how or "phone", due, self.coming_visit)

    def _visiting(self, said: Predicted) -> Sequence[Line]:
        visit = self.visit.id if self.visit else self._workspace.new_id()
        return try_lines.visiting(self.patient, visit, said)

    def _saved_words(self, said: Answered) -> str:
        """Say that it is saved, or of "nothing so far" when we ask again."""
        due, agreed = self.trial.due, self.trial.ask_by
        if said.outcome != "did_not_occur" or due is None or self.now >= due:
            return _("Saved.")
        return we_will_ask(max(due, agreed.at) if agreed else due, self.now)

    def _ask(self, asking: Asking) -> AskBy | None:
        if asking.when is None or asking.how is None or not asking.has_moment:
            return None
        # Asked again, the moment counts from now, not from the movement.
        due = known_at(asking.when, asking.days, self.now) or self.now
        return AskBy(asking.how, ask_at(asking.how, due, self.coming_visit))

    def _parcel(self, lines: Sequence[Line], label: str) -> Parcel:
        stamp: dict[str, object] = {"at": self.now.isoformat()}
        if len(lines) > 1:
            stamp["gesture"] = self._workspace.new_id()
        return Parcel([{**stamp, "edit_id": self._workspace.new_id(), **line} for line in lines], label)
