"""What lay between the tries, in words: the table’s equal of the bands in the chart."""

from collections.abc import Mapping, Sequence

from exposure.domain.case import LadderCase
from exposure.domain.gap_spans import Span
from exposure.words.chart import span_words
from exposure.words.dates import bare_day
from exposure.words.language import _, ngettext


def span_lines(spans: Sequence[Span]) -> tuple[str, ...]:
    """Give a sentence for each hold, flare and break, with its days and the tries it lasted over."""
    return tuple(_line(span) for span in spans)


def _line(span: Span) -> str:
    said = {"what": span_words(span), "first": bare_day(span.opened), "tries": _tries(span)}
    if span.closed is None:
        return _("{what} since {first}, {tries}.").format(**said)
    return _("{what}, {first} to {last}, {tries}.").format(**said, last=bare_day(span.closed))


def _tries(span: Span) -> str:
    """Give the tries of a span by their numbers, or between which it lay."""
    if span.after == span.until:
        where: Mapping[bool, str] = {True: _("after try {number}"), False: _("before the first try")}
        return where[span.after > 0].format(number=span.after)
    words = ngettext("try {first}", "tries {first} to {last}", span.until - span.after)
    return words.format(first=span.after + 1, last=span.until)


def decision_lines(ladder: LadderCase) -> tuple[str, ...]:
    """Say of each step that was left by a clinician's decision that it was; never that safety was shown."""
    left = [rung for rung in ladder.steps if rung.status == "passed_override"]
    said = _("Step {number}: moved on by clinical decision.")
    return tuple(said.format(number=ladder.number(rung.id)) for rung in left)
