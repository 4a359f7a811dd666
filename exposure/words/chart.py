"""The words inside a chart of the gap: axis, legend, bands, and what a screen reader is told instead of the picture."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from exposure.domain.gap import GapPoint
from exposure.domain.gap_counts import counts
from exposure.domain.gap_spans import Span, bands, within
from exposure.domain.letter_content import MOST_DRAWN
from exposure.words.dates import bare_day
from exposure.words.gap import headline, note_on_steps, step_name
from exposure.words.language import _, ngettext

Glyph = Literal["said", "did_not_occur", "partly", "occurred", "hollow", "question", "far_off", "next_time", "anew"]


def percent(value: int) -> str:
    """Give a number on the left axis."""
    return _("{value}%").format(value=value)


def outcome_axis() -> tuple[tuple[int, str], ...]:
    """Give the right axis: where it happened, partly, or did not."""
    return (100, _("It happened")), (50, _("Partly")), (0, _("Did not happen"))


def legend(points: Sequence[GapPoint], for_letter: bool = False) -> list[tuple[Glyph, str]]:
    """Give the legend of those glyphs that are drawn, in the order of reading; a letter speaks of the person."""
    words = {**_legend_words(), "question": question_words(points), **(_letter_words(points) if for_letter else {})}
    return [(glyph, words[glyph]) for glyph, shows in _SHOWS.items() if any(shows(point) for point in points)]


def _legend_words() -> dict[Glyph, str]:
    return {
        "said": _("You said"),
        "did_not_occur": _("Did not happen"),
        "partly": _("Partly, drawn half-way"),
        "occurred": _("Happened"),
        "hollow": _("Outline only: does not count"),
        "far_off": _("How far off the worry was"),
        "next_time": _("You said for next time"),
        "anew": _("New wording or amount"),
    }


def _letter_words(points: Sequence[GapPoint]) -> dict[Glyph, str]:
    return {
        "said": _("Expected"),
        "hollow": _("Outline only: not towards a step"),
        "question": _letter_question(points),
        "far_off": _("How far off"),
        "next_time": _("Expected next time"),
    }


def _letter_question(points: Sequence[GapPoint]) -> str:
    marks = {point.mark for point in points if _is_open(point)}
    only = {"still_to_ask": _("To come"), "no_answer": _("No answer"), "unclear": _("Hard to tell")}
    return only[marks.pop()] if len(marks) == 1 else _("To come, or not known")


def has_gap(point: GapPoint) -> bool:
    """Say whether a bar stands between what was said and what happened: both known, said before moving."""
    return point.predicted and point.answered


def question_words(points: Sequence[GapPoint]) -> str:
    """Give the words of the question mark, for what it stands for here."""
    marks = {point.mark for point in points if _is_open(point)}
    if marks == {"unclear"}:
        return _("Hard to tell")
    return _("Still to ask, or not known") if marks - {"still_to_ask"} else _("Still to ask")


def _is_open(point: GapPoint) -> bool:
    return point.mark in ("unclear", "still_to_ask", "no_answer")


def _is_hollow(point: GapPoint) -> bool:
    return not point.counted and not _is_open(point) and point.mark != "not_attempted"


def span_words(span: Span) -> str:
    """Name a hold, a flare or a break in the chart."""
    if span.kind == "break":
        days = ((span.closed or span.opened) - span.opened).days
        return ngettext("{count} day apart", "{count} days apart", days).format(count=days)
    return _("Paused") if span.kind == "hold" else _("Flare-up")


def newest_only(points: Sequence[GapPoint]) -> str:
    """Say which tries a letter’s chart shows where it has no room for all."""
    return tries_from_to(points[-MOST_DRAWN:])


def tries_from_to(points: Sequence[GapPoint]) -> str:
    """Say which tries are shown where there are more."""
    return _("Tries {first} to {last}.").format(first=points[0].number, last=points[-1].number)


def not_tried() -> str:
    """Give what stands under a try that was planned and not done."""
    return _("not tried")


def try_label(point: GapPoint) -> str:
    """Give the number and the day under a try, on two lines."""
    return _("{number}\n{day}").format(number=point.number, day=bare_day(point.ended.date()))


def instead_of_the_chart(points: Sequence[GapPoint]) -> str:
    """Tell the chart in words: the count, then step by step what was said before each try, and the note on steps."""
    told = [headline(counts(points)) + "."]
    for band in bands(points):
        said = [_said(point) for point in within(points, band)]
        words = _("{step}, {movement}: said {values}.")
        told.append(words.format(step=step_name(band.step), movement=band.movement, values=", ".join(said)))
    return " ".join([*told, note_on_steps()])


def _said(point: GapPoint) -> str:
    if point.covered and point.before is None:
        return _("(one answer to come)") if point.mark == "still_to_ask" else _("(one without an answer)")
    value = _("no number") if point.before is None else str(point.before)
    words = {
        "partly": _("{value} (it partly happened)"),
        "occurred": _("{value} (it happened)"),
        "unclear": _("{value} (hard to tell)"),
        "still_to_ask": _("{value} (still to ask)"),
        "no_answer": _("{value} (no answer)"),
        "not_attempted": _("{value} (not tried)"),
    }
    return words.get(point.mark, "{value}").format(value=value)


_SHOWS: Mapping[Glyph, Callable[[GapPoint], bool]] = MappingProxyType(
    {
        "said": lambda point: point.before is not None,
        "did_not_occur": lambda point: point.counted and point.mark == "did_not_occur",
        "partly": lambda point: point.mark == "partly",
        "occurred": lambda point: point.mark == "occurred",
        "hollow": _is_hollow,
        "question": _is_open,
        "far_off": has_gap,
        "next_time": lambda point: point.after is not None,
        "anew": lambda point: point.starts_anew,
    }
)
