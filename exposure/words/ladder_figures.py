"""The figures of a whole ladder in words: counts, and the worry about its steps then and now."""

from exposure.domain.ladder_figures import LadderFigures, Worry
from exposure.words import figure_sentences as sentences
from exposure.words import figure_sources as sources
from exposure.words.figures import FigureWords, at_worst, too_few
from exposure.words.gap import headline, small_numbers
from exposure.words.language import _, ngettext
from exposure.words.numbers import plain, points


def ladder_figure_words(figures: LadderFigures) -> list[FigureWords]:
    """Give the figures of a ladder: steps, tries, where and with whom, and the worry about its steps."""
    return [*_steps(figures), *_tries(figures), *_circumstances(figures), _worry(figures.worry)]


def _steps(figures: LadderFigures) -> list[FigureWords]:
    kinds = [
        (_("Shown by tries"), figures.shown),
        (_("Not feared from the start"), figures.not_feared),
        (_("Moved on by clinical decision"), figures.override),
    ]
    of = ngettext("{count} of {steps} step", "{count} of {steps} steps", figures.steps)
    return [FigureWords(name, of.format(count=count, steps=figures.steps), "") for name, count in kinds]


def _tries(figures: LadderFigures) -> list[FigureWords]:
    counted = figures.counts
    days = ngettext("on {count} day", "on {count} different days", figures.days).format(count=figures.days)
    tries = ngettext("{count} try", "{count} tries", counted.tries).format(count=counted.tries)
    value = _("{tries}, {days}").format(tries=tries, days=days) if counted.tries else _("No tries yet")
    return [
        FigureWords(_("Tries"), value, at_worst(counted)),
        FigureWords(_("It happened"), headline(counted), small_numbers(), sentences.count(counted)),
    ]


def _circumstances(figures: LadderFigures) -> list[FigureWords]:
    places = ngettext("{count} place", "{count} different places", figures.places).format(count=figures.places)
    alone = ngettext("{alone} of {known} try", "{alone} of {known} tries", figures.company_known)
    known = alone.format(alone=figures.alone, known=figures.company_known)
    return [
        FigureWords(_("Places"), places if figures.places else _("none written down"), ""),
        FigureWords(
            _("Without the clinician"),
            known if figures.company_known else _("not written down"),
            _("Of the tries of which it is written down who was there."),
        ),
    ]


def _worry(worry: Worry | None) -> FigureWords:
    name = _("How worrying, on average of the steps")
    if worry is None:
        return FigureWords(name, too_few(), _("It takes 5 steps rated before the first try and again since."))
    value = _("{built} before the first try, {now} now").format(built=plain(worry.built), now=plain(worry.now))
    steps = _("Of {count} steps rated both times. Up to 20 points are within the error of a rating.")
    return FigureWords(name, value, steps.format(count=worry.steps), _change(worry), sources.worry())


def _change(worry: Worry) -> str:
    if not worry.counts:
        return _("The steps worry you about as much as before, within the error of a rating.")
    less, more = (
        _("The steps worry you less, by {points} on average."),
        _("The steps worry you more, by {points} on average."),
    )
    return (less if worry.change < 0 else more).format(points=points(worry.change))
