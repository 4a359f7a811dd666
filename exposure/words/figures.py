"""The figures of one step in words: each with what it means, or that there is too little to say."""

from dataclasses import dataclass

from exposure.domain.gap_counts import Counts
from exposure.domain.gap_figures import Brier, Figures
from exposure.words import figure_sentences as sentences
from exposure.words import figure_sources as sources
from exposure.words.gap import small_numbers
from exposure.words.language import _, ngettext
from exposure.words.numbers import percent, plain, signed

# As many as the protocol prints its check values with, so that they can be held against it.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class FigureWords:
    """One figure: its name, its value, what it means, and the sentence it makes; "" where there is nothing to say.

    `source` says how it is worked out and whose it is, for whoever asks.
    """

    name: str
    value: str
    meaning: str
    said: str = ""
    source: str = ""


def figure_words(figures: Figures) -> list[FigureWords]:
    """Give the figures of a step in the order of the protocol, counts first."""
    return [*_what_was_said(figures), *_averages(figures), *_course(figures), _left_open(figures)]


def _what_was_said(figures: Figures) -> list[FigureWords]:
    return [
        FigureWords(_("It happened"), _count(figures.counts), small_numbers(), sentences.count(figures.counts)),
        FigureWords(
            _("How likely it felt, first and now"),
            _first_and_now(figures),
            _("As said before the first try and after the newest, with the wording and amount in use."),
            sentences.first_and_now(figures.first, figures.now),
        ),
    ]


def _averages(figures: Figures) -> list[FigureWords]:
    return [
        FigureWords(
            _("How far off, on average in this step"),
            _points(figures.violation),
            _("Expected less what happened. It falls as people learn, so a smaller gap is success."),
            sentences.violation(figures.violation),
            sources.violation(),
        ),
        FigureWords(
            _("Change within a try"),
            _points(figures.change),
            _("Expected before, less expected for next time."),
            sentences.change(figures.change),
            sources.change(),
        ),
        FigureWords(
            _("Learning rate"),
            too_few() if figures.learning_rate is None else plain(figures.learning_rate, _DIGITS),
            _("The change as a part of how far off it was. 1 would be all of it at once."),
            source=sources.learning_rate(),
        ),
        FigureWords(
            _("Coming back between tries"),
            _points(figures.bounce_back),
            _("Expected before a try, less what was expected for it the time before."),
            sentences.bounce_back(figures.bounce_back),
            sources.bounce_back(),
        ),
    ]


def _course(figures: Figures) -> list[FigureWords]:
    return [
        FigureWords(
            _("Course of what is expected"),
            too_few() if figures.slope is None else _("{value} points a try").format(value=signed(figures.slope, 1)),
            _("The middle of all slopes between two tries (Theil–Sen), with the wording and amount in use."),
            sentences.slope(figures.slope),
            sources.slope(),
        ),
        FigureWords(
            _("Brier score"),
            _brier(figures.brier, figures.counts.partly),
            _("0 is best. Where nothing happened it only repeats the course."),
            source=sources.brier(),
        ),
    ]


def _left_open(figures: Figures) -> FigureWords:
    meaning = _("Tries are neither independent nor alike. It says how little a few of them rule out, and is no risk.")
    said = sentences.left_open(figures.counts.answered)
    return FigureWords(_("What the count leaves open"), _interval(figures), meaning, said, sources.interval())


def too_few() -> str:
    """Give what stands where a figure would say more than the tries do."""
    return _("too few to say")


def at_worst(counted: Counts) -> str:
    """Say how it would look if it had happened each time nobody answered; nothing where all are answered."""
    unanswered = counted.no_answer + counted.still_to_ask
    if not unanswered:
        return ""
    words = ngettext(
        "If it had happened the one time without an answer, that would be {worst} of {tries}.",
        "If it had happened each of the {unanswered} times without an answer, that would be {worst} of {tries}.",
        unanswered,
    )
    return words.format(unanswered=unanswered, worst=counted.at_worst, tries=counted.answered + unanswered)


def _count(counted: Counts) -> str:
    if not counted.answered:
        return too_few()
    tries = ngettext("{count} try", "{count} tries", counted.answered).format(count=counted.answered)
    if not counted.partly:
        return _("{happened} of {tries}").format(happened=counted.happened, tries=tries)
    words = _("{happened} happened, {partly} partly, of {tries}")
    return words.format(happened=counted.happened, partly=counted.partly, tries=tries)


def _first_and_now(figures: Figures) -> str:
    first, now = (_("no number") if one is None else str(one) for one in (figures.first, figures.now))
    return _("{first}, then {now}").format(first=first, now=now)


def _points(value: float | None) -> str:
    return too_few() if value is None else _("{value} points").format(value=plain(value, 1))


def _brier(found: Brier | None, partly: int) -> str:
    if found is None:
        return too_few()
    score, low, high = (plain(one, _DIGITS) for one in (found.score, found.low, found.high))
    if not partly:
        return score
    return _("{score}, and {low} to {high} with the partly ones either way").format(score=score, low=low, high=high)


def _interval(figures: Figures) -> str:
    if figures.interval is None:
        return too_few()
    if figures.upper is not None:
        return _("up to {upper} in tries like these (one-sided 95%, exact)").format(upper=percent(figures.upper))
    low, high = map(percent, figures.interval)
    words = _("from {low} to {high} in tries like these (two-sided 95%, exact)")
    if figures.counts.partly:
        words = _("from {low} to {high} in tries like these, with the partly ones either way (two-sided 95%, exact)")
    return words.format(low=low, high=high)
