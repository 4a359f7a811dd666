"""What Why? says: each gate with what there is and what is needed, each try and why it counts or not."""

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gates import Gate, GateName
from exposure.domain.progression.run import Cut, Standing
from exposure.words.language import _


def gate_words(gate: Gate) -> tuple[str, str, str]:
    """Give what a gate asks about, what there is, and what is needed."""
    have = "–" if gate.have is None else str(gate.have)
    names = {
        GateName.MORE: (_("Tries that count"), have, _("{need} or more")),
        GateName.DAYS: (_("Days they were made on"), have, _("{need} or more")),
        GateName.FRESH: (_("One since the last flare or pause"), _yes(gate), _("yes")),
        GateName.CONTEXT: (_("Different places"), have, _("{need} or more")),
        GateName.ALONE: (_("Without the physio"), have, _("{need} or more")),
        GateName.RATING: (_("Said how likely it feels, after a try that counts"), _yes(gate), _("yes")),
        GateName.BELIEF: (_belief(gate), _percent(gate.have), _("{need}% or less")),
    }
    asked, there, needed = names[gate.name]
    # “0 or more” would read like something to reach.
    if not gate.need and gate.name is not GateName.BELIEF:
        needed = _("not asked for")
    return asked, there, needed.format(need=gate.need)


def standing_words(standing: Standing) -> str:
    """Say that a try counts, or why it does not."""
    return _("Counts.") if standing.counts else _("Does not count: {why}.").format(why=why_not(standing))


def why_not(standing: Standing | None) -> str:
    """Give why a try does not count; None is one made with other words, or another amount."""
    if standing is None:
        return _("made with other words or another amount")
    return _cut(standing.cut) if standing.cut is not None else _class(standing.kind)


def old_words() -> str:
    """Say why a try made with other words, or another amount, does not count."""
    return _("Does not count: {why}.").format(why=why_not(None))


def _belief(gate: Gate) -> str:
    # A number said after a try that does not count is on record, and still not the one asked for.
    return _("How likely it feels now") if gate.have is not None else _("How likely it feels after a try that counts")


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
