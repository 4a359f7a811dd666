"""The figures of a single case in words, for the clinician: never without what they cannot show and the worst case."""

from exposure.domain.gap_counts import Counts
from exposure.domain.single_case import FEWEST_RATINGS, Phases, SingleCase
from exposure.words import figure_sources as sources
from exposure.words.figures import FigureWords, at_worst, too_few
from exposure.words.language import _, ngettext
from exposure.words.numbers import plain, signed


def single_case_words(rated: Phases, found: SingleCase | None, counted: Counts) -> list[FigureWords]:
    """Give the figures of a step’s ratings, or that they are too few; `counted` are the tries of the same step."""
    figures = [_too_few(rated)] if found is None else [_ratings(rated), *_overlap(found), *_trend(found)]
    return [*figures, _worst(counted)]


def cautions() -> list[str]:
    """Give what always stands below these figures."""
    return [
        _("Ratings of one person depend on each other, and nobody was compared with."),
        _("What is high falls by itself in time. No figure here shows why it fell."),
    ]


def _ratings(rated: Phases) -> FigureWords:
    numbers = _("{before} before the first try, {after} after it")
    value = numbers.format(before=len(rated.before), after=len(rated.after))
    return FigureWords(
        _("Worry ratings of this step"), value, _("Parted where the first step of the ladder was tried.")
    )


def _too_few(rated: Phases) -> FigureWords:
    row = _ratings(rated)
    needed = _("It takes {fewest} before the first try and {fewest} after it: {too_few}.")
    return FigureWords(row.name, row.value, needed.format(fewest=FEWEST_RATINGS, too_few=too_few()))


def _overlap(found: SingleCase) -> list[FigureWords]:
    lower, higher = (
        _("Since the first try you mostly rate it lower."),
        _("Since the first try you mostly rate it higher."),
    )
    said = lower if found.tau > 0 else higher if found.tau else _("Since the first try you rate it as before.")
    return [
        FigureWords(
            _("How far apart the ratings lie (NAP)"),
            _rounded(found.nap),
            _("Of all pairs of a rating before and one after, those with the later lower. 0.5 is no change."),
            said,
            sources.overlap(),
        ),
        FigureWords(
            _("The same from −1 to 1 (Tau)"),
            _rounded(found.tau),
            _("0 is no change, above 0 lower after."),
            source=sources.tau(),
        ),
    ]


def _trend(found: SingleCase) -> list[FigureWords]:
    removed = _("The ratings had a trend before the first try, so it was taken away.")
    kept = _("Before the first try no trend stood out from chance, so nothing was taken away.")
    left = found.corrected_tau
    return [
        FigureWords(
            _("Course before the first try (S)"),
            signed(found.trend_before),
            _("Pairs that fall, less pairs that rise. Above 0 the worry was falling before anything was tried."),
            source=sources.trend(),
        ),
        FigureWords(
            _("Tau without the course before"),
            _("nothing is left to compare") if left is None else _rounded(left),
            removed if found.corrected else kept,
            source=sources.corrected_tau(),
        ),
    ]


def _rounded(value: float) -> str:
    """Give three digits, as the literature prints them."""
    return plain(value, 3)


def _worst(counted: Counts) -> FigureWords:
    """Say how the tries would look at worst, for those that nobody answered are likely to be the bad ones."""
    answered = ngettext("The one try has an answer.", "Each of the {count} tries has an answer.", counted.tries)
    complete = answered.format(count=counted.tries) if counted.tries else _("No tries yet.")
    return FigureWords(_("At worst"), at_worst(counted) or complete, _("Missing answers tend to be the bad ones."))
