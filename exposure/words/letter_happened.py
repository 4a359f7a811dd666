"""In how many tries what was feared happened, as a letter says it: counts, never percentages."""

from exposure.domain.gap_counts import Counts
from exposure.domain.letter_facts import Feared
from exposure.words.language import _, ngettext


def happened_in(counted: Counts, name: str, feared: Feared | None = None) -> str:
    """Say in how many tries what was feared did not happen, partly happened, happened: counts, never percentages."""
    words = _some_happened(counted) if counted.happened else _none_happened(counted)
    return words.format(
        who=name,
        what=_named(feared),
        none=counted.did_not_happen,
        answered=counted.answered,
        partly=counted.partly,
        happened=counted.happened,
    )


def _none_happened(counted: Counts) -> str:
    partly = ngettext(
        "What {who} feared{what} did not happen in {none} of {answered} try and partly happened in {partly}.",
        "What {who} feared{what} did not happen in {none} of {answered} tries and partly happened in {partly}.",
        counted.answered,
    )
    partly_alone = ngettext(
        "What {who} feared{what} partly happened in {partly} of {answered} try.",
        "What {who} feared{what} partly happened in {partly} of {answered} tries.",
        counted.answered,
    )
    of_all = ngettext(
        "What {who} feared{what} did not happen in {none} of {answered} try.",
        "What {who} feared{what} did not happen in {none} of {answered} tries.",
        counted.answered,
    )
    the_only_one = _("What {who} feared{what} did not happen in the one try.")
    if counted.partly:
        return partly if counted.did_not_happen else partly_alone
    return the_only_one if counted.answered == 1 and counted.tries <= 1 else of_all


def _some_happened(counted: Counts) -> str:
    return {
        (False, False): ngettext(
            "What {who} feared{what} happened in {happened} of {answered} try.",
            "What {who} feared{what} happened in {happened} of {answered} tries.",
            counted.answered,
        ),
        (False, True): _(
            "What {who} feared{what} happened in {happened} of {answered} tries and did not happen in {none}."
        ),
        (True, False): _(
            "What {who} feared{what} happened in {happened} of {answered} tries and partly happened in {partly}."
        ),
        (True, True): _(
            "What {who} feared{what} happened in {happened} of {answered} tries, partly happened in {partly} and did "
            "not happen in {none}."
        ),
    }[bool(counted.partly), bool(counted.did_not_happen)]


def _named(feared: Feared | None) -> str:
    """Give what was feared, in the patient’s words, for the middle of a sentence."""
    if feared is None:
        return ""
    everywhere, there = _(" (“{words}”)"), _(" (at step {step}: “{words}”)")
    return (everywhere if feared.step is None else there).format(words=feared.words.rstrip("."), step=feared.step)
