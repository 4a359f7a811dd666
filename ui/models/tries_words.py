"""What the list of tries says of each: its day, what was said, what happened, and what else is to know."""

from collections.abc import Callable, Mapping, Sequence

from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Amendment, Outcome
from exposure.words.dates import bare_day, clock, long_day, short_day
from exposure.words.language import _
from exposure.words.patient_view import you_said
from ui.models.try_lines import still_to_ask
from ui.models.try_words import asked_by, how_bad_words, listed, quoted
from ui.wording import Mark, outcome_look


def is_open(trial: Trial) -> bool:
    """Say whether something of a try is still to come: the movement, or the answer."""
    return trial.awaits_movement or still_to_ask(trial)


def is_covered(trial: Trial) -> bool:
    """Say whether its number stays covered: it was not answered yet what happened."""
    # What happened early closes a try at once; "nothing so far" answers nothing.
    return is_open(trial) and trial.outcome not in ("occurred", "partly")


def was_not_done(trial: Trial) -> bool:
    """Say whether it was not done that day."""
    return trial.movement is not None and trial.movement.done == "not_attempted"


def moment_words(trial: Trial) -> tuple[str, str]:
    """Give the day of a try and its time: those of the movement, or before it of the prediction."""
    at = trial.ended or trial.prediction.at
    return short_day(at.date()), clock(at)


def said_words(trial: Trial) -> str:
    """Give what was said before, covered while it is not answered."""
    # An earlier value may be seen only after the answer it must not colour.
    if is_covered(trial):
        return _("Covered")
    return _("Not said") if trial.likelihood_before is None else str(trial.likelihood_before)


def next_words(trial: Trial) -> str:
    """Give how likely it feels next time; nothing where it was not said."""
    return "" if trial.likelihood_after is None or is_covered(trial) else str(trial.likelihood_after)


def outcome_words(trial: Trial) -> str:
    """Give what happened in a few words, or what is still to come."""
    if trial.void:
        return _("Entered in error")
    if trial.awaits_movement:
        return _("Prediction kept, not done yet")
    if was_not_done(trial):
        return _("Not done that day")
    if still_to_ask(trial):
        return _open_words(trial)
    return outcome_look(trial.outcome).sentence


def mark_of(trial: Trial) -> Mark | None:
    """Give the mark of a try; None where there is nothing to mark."""
    if trial.void or trial.awaits_movement or was_not_done(trial):
        return None
    return "still_to_ask" if still_to_ask(trial) else outcome_look(trial.outcome).mark


def is_hollow(trial: Trial) -> bool:
    """Say whether its mark is hollow: it was told, not written."""
    return trial.prediction.source == "told"


def told_after(trial: Trial) -> Mapping[str, str]:
    """Give what was told after a try, under short captions; empty where it was not said."""
    newest = trial.newest
    place = trial.movement.place if trial.movement else ""
    told = {_("What happened"): quoted(trial.what_happened), _("Next time"): next_words(trial), _("Where"): place}
    if newest is None:
        return told
    how_bad = how_bad_words(newest.how_bad) if newest.how_bad else ""
    more = {_("Next to what you thought"): how_bad, _("How long"): newest.how_long, _("Learned"): newest.learned}
    return {**told, **more}


def notes(trial: Trial, pronoun: str) -> list[str]:
    """Give what else is to know of a try, a few words each."""
    ask = trial.ask_by if still_to_ask(trial) else None
    extra = [aid.what for aid in trial.aids if aid.extra]
    found = {
        asked_by(ask, pronoun) if ask else "": ask is not None,
        _("Part of it"): trial.movement is not None and trial.movement.done == "partial",
        _("Used: {things}").format(things=listed(extra)): bool(extra),
        _("Told, not written"): is_hollow(trial),
        _("From the sheet"): trial.prediction.source == "paper",
        _("Corrected"): any(change.what != "void" for change in trial.amendments),
    }
    return [words for words, so in found.items() if so]


def correction_words(change: Amendment) -> str:
    """Say on one line what was corrected, when, by whom, and why."""
    words: Mapping[str, Callable[[Amendment], str]] = {
        "prediction": _prediction_words,
        "outcome": _outcome_change_words,
        "void": _void_words,
    }
    what = words[change.what](change)
    text = _("{day}, {who}: {what} Reason: “{reason}”")
    return text.format(day=bare_day(change.at.date()), who=change.by, what=what, reason=change.reason)


def answer_words(answer: Outcome) -> str:
    """Give an answer as it was first given: what happened, in words, and how likely next time."""
    said = [outcome_look(answer.outcome).sentence]
    if answer.what_happened.strip():
        said.append(quoted(answer.what_happened))
    if answer.likelihood_after is not None:
        said.append(_("Next time you’d say {value}.").format(value=answer.likelihood_after))
    return " ".join(said)


def row_says(trial: Trial, step: str, pronoun: str) -> str:
    """Give what a screen reader says of a try in the list."""
    day = long_day((trial.ended or trial.prediction.at).date())
    before = _("The number is covered.") if is_covered(trial) else _said(trial)
    after = next_words(trial)
    later = _("Next time you’d say {value}.").format(value=after) if after else ""
    outcome = outcome_words(trial).rstrip(".") + "."
    parts: Sequence[str] = (
        f"{day}.",
        f"{step}.",
        before,
        outcome,
        later,
        *(f"{note}." for note in notes(trial, pronoun)),
    )
    return " ".join(part for part in parts if part)


def _said(trial: Trial) -> str:
    return _("Not said how likely.") if trial.likelihood_before is None else you_said(trial.likelihood_before)


def _open_words(trial: Trial) -> str:
    if trial.outcome == "did_not_occur":
        return _("Nothing so far")
    return _("Could not tell, to be asked again") if trial.outcome == "unclear" else outcome_look(None).answer


def _prediction_words(change: Amendment) -> str:
    if change.counts:
        return _("You said {value} instead.").format(value=change.likelihood)
    return _("You said {value} instead. Corrected after moving, so the first number counts.").format(
        value=change.likelihood
    )


def _void_words(_change: Amendment) -> str:
    return _("Entered in error.")


def _outcome_change_words(change: Amendment) -> str:
    said = [outcome_look(change.outcome).sentence] if change.outcome else []
    if change.what_happened:
        said.append(quoted(change.what_happened))
    if change.likelihood_after is not None:
        said.append(_("Next time you’d say {value}.").format(value=change.likelihood_after))
    return " ".join(said)
