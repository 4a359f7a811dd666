"""The figures of one step in words, for the clinician: each with what it means, or that there is too little to say."""

from dataclasses import dataclass

from exposure.domain.gap import Counts
from exposure.domain.gap_figures import Figures
from exposure.words.gap import small_numbers
from exposure.words.language import _, ngettext


@dataclass(frozen=True, slots=True)
class FigureWords:
    """One figure: its name, its value, and what it means."""

    name: str
    value: str
    meaning: str


def figure_words(figures: Figures) -> list[FigureWords]:
    """Give the figures of a step in the order of the protocol, counts first."""
    return [
        FigureWords(_("It happened"), _count(figures), small_numbers()),
        FigureWords(
            _("How far off, on average in this step"),
            _points(figures.violation),
            _("Expected less what happened. It falls as people learn, so a smaller gap is success."),
        ),
        FigureWords(
            _("Change within a try"),
            _points(figures.change),
            _("Expected before, less expected for next time."),
        ),
        FigureWords(
            _("Learning rate"),
            too_few() if figures.learning_rate is None else f"{figures.learning_rate:.2f}",
            _("The change as a part of how far off it was. 1 would be all of it at once."),
        ),
        FigureWords(
            _("Coming back between tries"),
            _points(figures.bounce_back),
            _("Expected before a try, less what was expected for it the time before."),
        ),
        FigureWords(
            _("Course of what is expected"),
            _a_try(figures.slope),
            _("The middle of all slopes between two tries (Theil–Sen), within this step only."),
        ),
        FigureWords(
            _("Brier score"), _brier(figures), _("0 is best. Where nothing happened it only repeats the course.")
        ),
        FigureWords(_("What the count leaves open"), _interval(figures), _interval_meaning()),
    ]


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


def _count(figures: Figures) -> str:
    if not figures.tries:
        return too_few()
    words = ngettext("{happened} of {tries} try", "{happened} of {tries} tries", figures.tries)
    told = words.format(happened=figures.happened, tries=figures.tries)
    return _("{count}, {partly} partly").format(count=told, partly=figures.partly) if figures.partly else told


def _points(value: float | None) -> str:
    return too_few() if value is None else _("{value} points").format(value=f"{value:.0f}")


def _a_try(value: float | None) -> str:
    return too_few() if value is None else _("{value} points a try").format(value=f"{value:+.1f}".replace("-", "−"))


def _brier(figures: Figures) -> str:
    found = figures.brier
    if found is None:
        return too_few()
    if not figures.partly:
        return f"{found.score:.2f}"
    words = _("{score}, and {low} to {high} with the partly ones either way")
    return words.format(score=f"{found.score:.2f}", low=f"{found.low:.2f}", high=f"{found.high:.2f}")


def _interval(figures: Figures) -> str:
    if figures.interval is None:
        return too_few()
    if figures.upper is not None:
        words = _("up to {upper}% in tries like these (one-sided 95%, exact)")
        return words.format(upper=f"{100 * figures.upper:.0f}")
    low, high = figures.interval
    words = _("from {low}% to {high}% in tries like these (two-sided 95%, exact)")
    return words.format(low=f"{100 * low:.0f}", high=f"{100 * high:.0f}")


def _interval_meaning() -> str:
    return _("Tries are neither independent nor alike. It says how little a few of them rule out, and is no risk.")
