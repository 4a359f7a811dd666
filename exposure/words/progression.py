"""The patient's sentences of the progression policy, word for word (§10.7), singular where a count is one."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from exposure.domain.progression.saying import Saying
from exposure.words.language import _, ngettext

Values = Mapping[str, Any]


def sentence(saying: Saying, step: str | None = None, when: Callable[[date], str] | None = None) -> str:
    """Give the sentence for `saying`.

    `step` is the number of the step it names, by default its id. `when` writes a datetime (a moment) or a date (a day),
    by default in ISO form. Raises KeyError for a saying PP-1 does not have.
    """
    write = when or iso
    written = {name: write(value) for name, value in saying.values.items() if isinstance(value, date)}
    counted = {f"counted_{name}": _COUNTED[name](saying.values[name]) for name in saying.values.keys() & _COUNTED}
    named = {} if step is None else {"step": step}
    return _SENTENCES[saying.key](saying.values).format(**{**saying.values, **written, **counted, **named})


def iso(moment: date) -> str:
    """Give a moment as 2025-03-08 10:00, a day as 2025-03-08."""
    return moment.strftime("%Y-%m-%d %H:%M") if isinstance(moment, datetime) else moment.isoformat()


def _tries(count: int) -> str:
    return ngettext("{n} try", "{n} tries", count).format(n=count)


def _days(count: int) -> str:
    return ngettext("{n} day", "{n} days", count).format(n=count)


# A translator finds these in the sentences as {counted_n}: the number with its word.
_COUNTED: Mapping[str, Callable[[int], str]] = {"n": _tries, "N": _tries, "days": _days, "d": _days}


def _review_occurred(values: Values) -> str:
    if values["easier"]:
        return _(
            "What you were worried about happened this time. Talk it over with your physio before you try step {step} "
            "again. Until then, keep going with a step you have done."
        )
    return _(
        "What you were worried about happened this time. Talk it over with your physio before you try step {step} "
        "again. Until then, keep moving in the way that feels steady."
    )


_SENTENCES: Mapping[str, Callable[[Values], str]] = {
    "HOLD": lambda _values: _("Paused. Your physio will check something with you before the next try."),
    "FLARE": lambda _values: _(
        "Flare-up plan is on. Keep going with your baseline step. Your ladder will wait for you."
    ),
    "REVIEW_OCCURRED": _review_occurred,
    "REVIEW_PARTLY": lambda values: ngettext(
        "Part of what you were worried about has happened once. Your physio will look at this step with you.",
        "Part of what you were worried about has happened {k} times. Your physio will look at this step with you.",
        values["k"],
    ),
    "REVIEW_UNCLEAR": lambda values: ngettext(
        "It was hard to tell what happened in the last try. Your physio will help you make the prediction clearer.",
        "It was hard to tell what happened in the last {k} tries. "
        "Your physio will help you make the prediction clearer.",
        values["k"],
    ),
    "REVIEW_AIDS": lambda values: ngettext(
        "In the last try there was something extra to help. Your physio will plan the next one with you.",
        "In the last {k} tries there was something extra to help. Your physio will plan the next one with you.",
        values["k"],
    ),
    "REVIEW_TOO_BIG": lambda values: ngettext(
        "The last try was not done in full. The step may be too big. Your physio can help you split it.",
        "The last {k} tries were not done in full. The step may be too big. Your physio can help you split it.",
        values["k"],
    ),
    "REVIEW_NOT_SETTLING": lambda values: ngettext(
        "The last try took more than a day to settle. Your physio will look at the amount with you.",
        "The last {k} tries took more than a day to settle. Your physio will look at the amount with you.",
        values["k"],
    ),
    "REVIEW_BELIEF": lambda _values: _(
        "It has not happened in {counted_n}, but it still feels {L}% likely. "
        "Talk with your physio about what would change that."
    ),
    "RECHECK": lambda _values: _("Welcome back. It has been {counted_d}. Do step {step} once more before you go on."),
    "AWAIT": lambda _values: _("Waiting to see. We will ask you again after {due}."),
    "AWAIT_OVERDUE": lambda _values: _("When you can, tell us what happened after your try on {date}."),
    "READY_SHOWN": lambda _values: _(
        "It did not happen in {counted_n} on {counted_days}. It now feels {L}% likely. "
        "You can move up when you and your physio agree."
    ),
    "READY_NOT_FEARED": lambda _values: _(
        "This step was not a worry ({P}% before). Check the prediction with your physio, then you can move on."
    ),
    "CONTINUE_AFTER_BREAK": lambda _values: _("Welcome back. It has been {counted_d}. Start this step again."),
    "CONTINUE_MORE": lambda _values: _("{n} of {counted_N} so far. Keep going with this step."),
    "CONTINUE_DAYS": lambda values: ngettext(
        "{n} try so far. Do it on another day too.",
        "{n} tries so far, all on one day. Do it on another day too.",
        values["n"],
    ),
    "CONTINUE_FRESH": lambda values: ngettext(
        "Your {n} try still counts. Do it once more now to carry on.",
        "Your {n} tries still count. Do it once more now to carry on.",
        values["n"],
    ),
    "CONTINUE_CONTEXT": lambda _values: _("Do this step in one more place."),
    "CONTINUE_ALONE": lambda _values: _("Do this step once without your physio there."),
    "CONTINUE_RATING": lambda _values: _("Please rate how likely it feels now."),
    "CONTINUE_BELIEF": lambda _values: _(
        "It has not happened in {counted_n}, but it still feels {L}% likely. Do it again in a new place or a new way."
    ),
    "NOT_STARTED": lambda _values: _("Not started yet."),
    "COMPLETE": lambda _values: _("Every step on this ladder is done."),
}
