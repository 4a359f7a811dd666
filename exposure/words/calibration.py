"""Calibration in words: each range of what was said before with its tries, as counts and never in percent."""

from collections.abc import Sequence

from exposure.domain.calibration import Bin
from exposure.domain.gap_counts import Counts
from exposure.words.figure_sentences import count
from exposure.words.figures import FigureWords, too_few
from exposure.words.gap import small_numbers
from exposure.words.language import _, ngettext
from exposure.words.numbers import plain


def calibration_words(bins: Sequence[Bin]) -> list[FigureWords]:
    """Give a row for each range that was said, from the lowest: how often it happened, and in how many tries."""
    return [FigureWords(_range(one), _count(one), _mean(one), _said(one)) for one in bins]


def counted_words(bins: Sequence[Bin]) -> list[FigureWords]:
    """Give the same for tries of several steps, which are not alike: how often it happened, and nothing averaged."""
    return [FigureWords(_range(one), _count(one), "") for one in bins]


def calibration_note() -> str:
    """Give what stands below the rows."""
    return " ".join([_("Said before against what happened, tries that count only."), small_numbers()])


def _range(one: Bin) -> str:
    return _("Said {lowest} to {highest}").format(lowest=one.lowest, highest=one.highest)


def _count(one: Bin) -> str:
    if not one.tries:
        return _("no tries")
    happened = ngettext("{happened} of {tries} try", "{happened} of {tries} tries", one.tries)
    told = happened.format(happened=one.happened, tries=one.tries)
    return _("{count}, {partly} partly").format(count=told, partly=one.partly) if one.partly else told


def _mean(one: Bin) -> str:
    if one.said is None:
        return too_few() if one.tries else ""
    return _("{said} said on average").format(said=plain(one.said))


def _said(one: Bin) -> str:
    """Tell a range to the person; nothing where nothing was said in it."""
    if not one.tries:
        return ""
    given = ngettext(
        "You said {lowest} to {highest} in {tries} try.", "You said {lowest} to {highest} in {tries} tries.", one.tries
    )
    counted = Counts(tries=one.tries, answered=one.tries, happened=one.happened, partly=one.partly)
    return f"{given.format(lowest=one.lowest, highest=one.highest, tries=one.tries)} {count(counted)}"
