"""What Why? says: each gate with what there is and what is needed, each try and why it counts or not, the settings."""

from collections.abc import Iterator

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gates import Gate, GateName
from exposure.domain.progression.run import Cut, Standing
from exposure.domain.progression.settings import Settings
from exposure.words.language import _, ngettext
from ui.wording import on_days, tries


def gate_words(gate: Gate) -> tuple[str, str, str]:
    """Give what a gate asks about, what there is, and what is needed."""
    have = "–" if gate.have is None else str(gate.have)
    names = {
        GateName.MORE: (_("Tries that count"), have, _("{need} or more")),
        GateName.DAYS: (_("Days they were made on"), have, _("{need} or more")),
        GateName.FRESH: (_("One since the last flare or pause"), _yes(gate), _("yes")),
        GateName.CONTEXT: (_("Different places"), have, _("{need} or more")),
        GateName.ALONE: (_("Without the physio"), have, _("{need} or more")),
        GateName.RATING: (_("Said how likely it feels now"), _yes(gate), _("yes")),
        GateName.BELIEF: (_("How likely it feels now"), _percent(gate.have), _("{need}% or less")),
    }
    asked, there, needed = names[gate.name]
    # “0 or more” would read like something to reach.
    if not gate.need and gate.name is not GateName.BELIEF:
        needed = _("not asked for")
    return asked, there, needed.format(need=gate.need)


def standing_words(standing: Standing) -> str:
    """Say that a try counts, or why it does not."""
    if standing.counts:
        return _("Counts.")
    if standing.cut is not None:
        return _("Does not count: {why}.").format(why=_cut(standing.cut))
    return _("Does not count: {why}.").format(why=_class(standing.kind))


def settings_words(settings: Settings) -> tuple[str, ...]:
    """Give the settings in force for a step, a sentence each."""
    return tuple(_settings(settings))


def _yes(gate: Gate) -> str:
    return _("yes") if gate.met else _("not yet")


def _percent(value: int | None) -> str:
    return _("not said") if value is None else f"{value}%"


def _cut(cut: Cut) -> str:
    words = {
        Cut.HAPPENED: _("later it happened, or partly did"),
        Cut.RESTART: _("the step was started anew after a pause"),
        Cut.BREAK: _("a long break came after it"),
    }
    return words[cut]


def _class(kind: TrialClass) -> str:
    words = {
        TrialClass.VOID: _("entered in error"),
        TrialClass.NOT_DONE: _("not done that day"),
        TrialClass.PENDING: _("we do not know yet"),
        TrialClass.UNVERIFIED: _("no answer in time"),
        TrialClass.OCCURRED: _("it happened"),
        TrialClass.PARTLY: _("it partly happened"),
        TrialClass.UNCLEAR: _("it could not be told what happened"),
        TrialClass.INCOMPLETE: _("done in part"),
        TrialClass.ASSISTED: _("something extra was used to stay safe"),
        TrialClass.NO_PREDICTION: _("how likely it felt was not written down before moving"),
        TrialClass.DURING_FLARE: _("made during a flare"),
        TrialClass.SAFE: _("it did not happen"),
    }
    return words[kind]


def _settings(asked: Settings) -> Iterator[str]:
    needed = _("{tries} that count, {days}.").format(tries=tries(asked.n_min), days=on_days(asked.days_min))
    yield _("At least {needed}").format(needed=needed)
    yield _("After the newest one it feels {limit}% likely or less.").format(limit=asked.belief_max)
    yield _("Under {limit}% before moving, a step is not a worry.").format(limit=asked.feared_min)
    yield ngettext("In at least {count} place.", "In at least {count} different places.", asked.contexts_min).format(
        count=asked.contexts_min
    )
    yield _alone(asked.alone_min)
    yield _late(asked.late_hours)
    yield ngettext(
        "After {count} day without a try, the highest step done is done once more.",
        "After {count} days without a try, the highest step done is done once more.",
        asked.break_days,
    ).format(count=asked.break_days)
    yield from _reviews(asked)


def _alone(count: int) -> str:
    if not count:
        return _("Without the physio: not asked for.")
    return ngettext("At least once without the physio.", "At least {count} times without the physio.", count).format(
        count=count
    )


def _reviews(asked: Settings) -> Iterator[str]:
    """Say after what a review is asked for, a sentence each."""
    partly = _("A review once it partly happened in {count} of the last {of} tries.")
    yield partly.format(count=asked.k_partly, of=asked.partly_of)
    rows = (
        (asked.k_unclear, _("A review after {tries} in a row where it could not be told.")),
        (asked.k_aids, _("A review after {tries} in a row with something extra.")),
        (asked.k_unfinished, _("A review after {tries} in a row not done in full.")),
        (asked.n_review, _("A review after {tries} that count and still feel likely.")),
    )
    for count, words in rows:
        yield words.format(tries=tries(count))
    if asked.k_unsettled is None:
        yield _("Slow settling calls for no review.")
    else:
        settled = _("A look at the amount after {tries} in a row that took more than a day to settle.")
        yield settled.format(tries=tries(asked.k_unsettled))


def _late(hours: int) -> str:
    """Say how late an answer may be, in days where they are whole."""
    if hours and hours % 24 == 0:
        words = ngettext(
            "An answer more than {count} day late does not count.",
            "An answer more than {count} days late does not count.",
            hours // 24,
        )
        return words.format(count=hours // 24)
    return _("An answer more than {hours} hours late does not count.").format(hours=hours)
