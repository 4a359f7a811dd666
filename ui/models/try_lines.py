"""Answers around a try as the edits they become; pure, so that a test needs no window."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from exposure.domain.identifiers import PatientId, RungId, TrialId
from exposure.domain.ladder import Rung
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy, Done
from exposure.domain.visit import Visit
from exposure.words.language import _
from ui.models.try_answers import Answered, Moved, Predicted, Used

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a prediction is kept for: the try's id, its rung as it stands, the horizon in hours, the moment named."""

    trial: TrialId
    rung: Rung
    hours: float
    known_at: datetime | None = None


def keeping(kept: Kept, said: Predicted) -> list[Line]:
    """Give the edits that keep a prediction: new words and new things to leave out first, then the seal."""
    lock: Line = {
        "edit": "lock_prediction",
        "id": kept.trial,
        "rung": kept.rung.id,
        "likelihood": said.likelihood,
        "horizon_hours": kept.hours,
        "leaving_out": list(said.left),
    }
    if kept.known_at is not None:
        lock = {**lock, "known_at": kept.known_at.isoformat()}
    if said.varied.strip():
        lock = {**lock, "varied": said.varied.strip()}
    return [*_rewording(kept.rung, said), *_changing(kept.rung, said), lock]


def words_changed(rung: Rung, said: Predicted) -> bool:
    """Say whether the worry is worded otherwise than the rung has it."""
    return said.worry.strip() != rung.feared_outcome.strip()


def visiting(patient: PatientId, visit: str, said: Predicted) -> list[Line]:
    """Give the edit that keeps where the tries of today are and who is there; none where neither was said."""
    if not said.place.strip() and said.clinician_present is None:
        return []
    told = {"place": said.place.strip() or None, "clinician_present": said.clinician_present}
    given = {name: value for name, value in told.items() if value is not None}
    return [{"edit": "open_visit", "id": visit, "patient": patient, **given}]


def moving(trial: TrialId, moved: Moved, visit: Visit | None, ask: AskBy | None = None) -> Line:
    """Give the edit that says what was done, where, and in whose company."""
    company = {} if visit is None or visit.clinician_present is None else {"clinician_present": visit.clinician_present}
    asked = {} if ask is None else {"ask_by": _ask(ask)}
    place = visit.place if visit else ""
    told = {"done": moved.done, "ended": moved.ended.isoformat(), "place": place}
    return {"edit": "record_movement", "trial": trial, **told, **company, **asked}


def at_once(done: Done, now: datetime) -> Moved:
    """Give a movement that ended just now."""
    return Moved(done, now)


def answering(trial: Trial, said: Answered, ask: AskBy | None = None) -> Line:
    """Give the edit that says what happened; a closed "can’t tell" that was to be asked again becomes a correction."""
    # An answer is refused once a try is closed, and "can’t tell" closes one that is known straight away.
    if trial.closed:
        return _correcting(trial.id, said)
    line: dict[str, object] = {"edit": "record_outcome", "trial": trial.id, "outcome": said.outcome}
    given: dict[str, object] = {
        "what_happened": said.what_happened.strip(),
        "likelihood_after": said.likelihood,
        "aids": None if said.used is None else [_aid(each) for each in said.used],
        "settled": said.settled,
        "ask_by": None if ask is None else _ask(ask),
    }
    if said.came_true:
        given |= {"how_bad": said.how_bad, "how_long": said.how_long.strip()}
    return line | {name: value for name, value in given.items() if value not in (None, "")}


def closing_review(ladder: str, said: Answered) -> list[Line]:
    """Give the edit that answers a review with what was chosen next; none where nothing was."""
    return [{"edit": "close_review", "ladder": ladder, "how": said.next_step}] if said.next_step else []


def still_to_ask(trial: Trial) -> bool:
    """Say whether an answer is still to come: it is open, or nobody could tell and it was agreed to ask again."""
    return trial.still_to_ask


def _rewording(rung: Rung, said: Predicted) -> list[Line]:
    changed = words_changed(rung, said)
    if not changed and said.how.strip() == rung.how_we_know.strip():
        return []
    words = {"feared_outcome": said.worry.strip(), "how_we_know": said.how.strip()}
    # The first wording of a rung has no meaning yet; without a try on it none is lost by calling it the same.
    meaning = {} if rung.prediction_version == 0 else {"meaning": (changed and said.meaning) or "same"}
    return [{"edit": "reword_prediction", "rung": rung.id, **words, **meaning}]


def _changing(rung: Rung, said: Predicted) -> list[Line]:
    """Give the edit that keeps new things to leave out, and what else might happen, with the step."""
    changes: dict[str, object] = {}
    known = [behaviour.what for behaviour in rung.safety_behaviours]
    new = [what for what in said.offered if what not in known]
    if new:
        kept = [{"what": each.what} | ({"why": each.why} if each.why else {}) for each in rung.safety_behaviours]
        changes["safety_behaviours"] = [*kept, *({"what": what} for what in new)]
    if said.alternative.strip() != rung.alternative.strip():
        changes["alternative"] = said.alternative.strip()
    return [{"edit": "change_rung", "rung": RungId(rung.id), **changes}] if changes else []


def _correcting(trial: TrialId, said: Answered) -> Line:
    given = {"what_happened": said.what_happened.strip() or None, "likelihood_after": said.likelihood}
    told = {name: value for name, value in given.items() if value is not None}
    return {
        "edit": "amend_outcome",
        "trial": trial,
        "reason": _("Asked again, as agreed."),
        "outcome": said.outcome,
        **told,
    }


def _aid(used: Used) -> Line:
    return {"what": used.what} | ({"why": used.why} if used.why else {})


def _ask(ask: AskBy) -> Line:
    return {"how": ask.how, "at": ask.at.isoformat()}
