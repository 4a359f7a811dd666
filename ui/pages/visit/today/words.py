"""What Today says: how the tries at a step went, how it feels, and why the next step is or is not offered yet."""

from datetime import datetime

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.progression.decision import Decision
from exposure.domain.trial import Trial
from exposure.words.dates import bare_day, clock
from exposure.words.language import _, ngettext
from ui.dialogs.move_up_words import shared_sentence
from ui.dialogs.why_words import why_not
from ui.pages.visit.today.offer import Offer
from ui.wording import LIKELY, UNLIKELY, on_days, tries


def how_it_went(ladder: LadderCase, rung: RungId, decision: Decision | None = None) -> str:
    """Give "8 tries on 7 days. None happened.": the answered tries at a step; empty where there is none.

    Where `decision` is about the step and does not count them all, it says how many count, or why none does.
    """
    answered = [trial for trial in ladder.trials_of(rung) if _was_answered(trial)]
    if not answered:
        return ""
    days = len({trial.ended.date() for trial in answered if trial.ended})
    made = _("{tries} {days}.").format(tries=tries(len(answered)), days=on_days(days))
    return " ".join([made, _what_came(answered), *_what_counts(answered, rung, decision)])


def how_it_feels(likelihood: int | None) -> str:
    """Say in words how likely it feels now; empty where it was not said."""
    if likelihood is None:
        return ""
    if likelihood <= UNLIKELY:
        return _("It feels unlikely now.")
    return _("It feels likely now.") if likelihood >= LIKELY else _("It feels like it could go either way now.")


def reason(offer: Offer) -> str:
    """Give in one line, in words a patient may read, why Today offers what it offers."""
    says = shared_sentence(offer.decision, offer.ladder)
    if offer.decision.reason.startswith("READY"):
        return says if offer.ready else _("Keep going with this step.")
    if offer.next is not None and offer.decision.reason.startswith("CONTINUE"):
        # “Keep going” is no answer to why not.
        more = offer.decision.reason == "CONTINUE_MORE"
        why = _("A few more tries on this step come first.") if more else says
        return _("Why not the next step yet? {says}").format(says=why)
    return says


def when_words(at: datetime, now: datetime) -> str:
    """Give the time of something today, else its day."""
    return clock(at) if at.date() == now.date() else bare_day(at.date())


def short_name(name: str) -> str:
    """Give a name as it is signed in short, "Priya Nair" as "P. Nair"."""
    first, _space, last = name.strip().rpartition(" ")
    return f"{first[0]}. {last}" if first else last


def _was_answered(trial: Trial) -> bool:
    made = trial.movement is not None and trial.movement.done != "not_attempted"
    return made and not trial.still_to_ask


def _what_counts(answered: list[Trial], rung: RungId, decision: Decision | None) -> list[str]:
    if decision is None or decision.step is None or str(decision.step.rung.id) != rung:
        return []
    standings = {standing.trial: standing for standing in decision.explain()}
    found = [standings.get(trial.id) for trial in answered]
    count = sum(standing is not None and standing.counts for standing in found)
    if count == len(answered):
        return []
    if count:
        return [ngettext("{count} of them counts.", "{count} of them count.", count).format(count=count)]
    return [_("No dot is filled yet: {why}.").format(why=why_not(found[-1]))]


def _what_came(answered: list[Trial]) -> str:
    happened = sum(trial.outcome == "occurred" for trial in answered)
    partly = sum(trial.outcome == "partly" for trial in answered)
    if not happened and not partly:
        none = all(trial.outcome == "did_not_occur" for trial in answered)
        return _("None happened.") if none else _("As far as we can tell, none happened.")
    came = ngettext("It happened {count} time.", "It happened {count} times.", happened).format(count=happened)
    part = ngettext("It partly happened {count} time.", "It partly happened {count} times.", partly)
    return " ".join([*([came] if happened else []), *([part.format(count=partly)] if partly else [])])
