"""Which answers a visit asks for: those agreed for it or overdue, and how likely it feels where that was not said."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.words.dates import short_day, short_moment
from exposure.words.language import _
from exposure.words.patient_view import you_said
from ui.models.try_words import quoted
from ui.wording import outcome_look

_HAPPENED = ("did_not_occur", "partly", "occurred")


@dataclass(frozen=True, slots=True)
class Listed:
    """The answers a visit asks for and those given, as they are now."""

    waiting: tuple[Trial, ...]
    given: tuple[Trial, ...]
    now: datetime = field(compare=False)

    def is_early(self, trial: Trial) -> bool:
        """Say whether it is too soon to know what happened."""
        return trial.due is not None and self.now < trial.due


def listed(case: Case, visit: Visit, now: datetime) -> Listed:
    """Give what a visit asks for, what was answered at it, and what only lacks how likely it feels next time."""
    waiting = tuple(open_answers(case, now))
    given = {trial.id: trial for trial in (*answered_here(case, visit), *unrated(case))}
    return Listed(waiting, tuple(given.values()), now)


def so_far_words(trial: Trial) -> str:
    """Say that nothing happened so far, and from when on we know."""
    when = short_moment(trial.due) if trial.due else ""
    return _("Nothing so far. We will know from {moment} on.").format(moment=when)


def open_answers(case: Case, now: datetime) -> list[Trial]:
    """Give the tries whose answer is asked for at a visit now, oldest first."""
    return [trial for trial in case.trials if trial.still_to_ask and _is_asked(trial, now)]


def answered_here(case: Case, visit: Visit) -> list[Trial]:
    """Give the tries made before this visit that were answered at it."""
    began = visit.opened
    if began is None:
        return []
    return [trial for trial in case.trials if _is_answered_since(trial, began)]


def unrated(case: Case) -> list[Trial]:
    """Give the newest answered try of each step where it was not said how likely it feels next time."""
    newest: dict[str, Trial] = {}
    for trial in case.trials:
        if not trial.void and trial.closed and trial.outcome in _HAPPENED:
            newest[trial.prediction.rung] = trial
    return [trial for trial in newest.values() if trial.likelihood_after is None]


def open_title(trial: Trial, movement: str) -> str:
    """Say which try it was: "Wed 18 Nov, clinic: Lift the washing basket"."""
    day = short_day((trial.ended or trial.prediction.at).date())
    place = trial.movement.place if trial.movement else ""
    when = _("{day}, {place}").format(day=day, place=place) if place else day
    return _("{when}: {movement}").format(when=when, movement=movement)


def worry_words(trial: Trial) -> str:
    """Give the worry and how we would know, as they were kept."""
    kept = trial.prediction
    known = _("How we’d know: {how}").format(how=kept.how_we_know)
    return f"{quoted(kept.feared_outcome)}  {known}"


def answer_words(trial: Trial) -> str:
    """Say what was answered; what was said before comes back only next to how likely it feels now."""
    parts = [outcome_look(trial.outcome).sentence]
    after, before = trial.likelihood_after, trial.likelihood_before
    if after is not None and before is not None:
        parts = [you_said(before), *parts, _("Next time you’d say {value}.").format(value=after)]
    return " ".join(parts)


def mornings(case: Case, since: datetime | None, now: datetime) -> Sequence[Trial]:
    """Give the tries since the last visit whose next morning has come and was not asked about."""
    made = [trial for trial in case.trials if trial.movement and trial.movement.done != "not_attempted"]
    fresh = [trial for trial in made if not trial.void and trial.settled is None]
    return [trial for trial in fresh if _is_between(trial.ended, since, now)]


def _is_asked(trial: Trial, now: datetime) -> bool:
    asked, due = trial.ask_by, trial.due
    if asked is not None and asked.how in ("visit", "sheet"):
        return asked.at.date() <= now.date()
    return (asked.at if asked else due or now) <= now


def _is_answered_since(trial: Trial, began: datetime) -> bool:
    newest = trial.newest
    return (
        not trial.void
        and newest is not None
        and newest.entered >= began > trial.prediction.entered
        and not trial.still_to_ask
    )


def _is_between(ended: datetime | None, since: datetime | None, now: datetime) -> bool:
    return ended is not None and ended.date() < now.date() and (since is None or ended >= since)
