"""The sentences around the gap: strip, chart, plain words, one try read aloud."""

from collections.abc import Mapping, Sequence

from exposure.domain.gap import GapPoint, Hollow, Mark, first_and_now
from exposure.domain.gap_counts import Counts, counts
from exposure.words.dates import bare_day, from_to, short_day
from exposure.words.language import _, ngettext

FEWEST_FOR_A_TREND = 3
_NO_LONGER_SMALL = 30


def headline(counted: Counts) -> str:
    """Give the count that stands first: "0 of 12 happened, 1 partly"."""
    if not counted.tries:
        return _("No tries yet")
    if not counted.answered:
        return _("No answers yet")
    happened = _("{happened} of {answered} happened").format(happened=counted.happened, answered=counted.answered)
    return (
        _("{happened}, {count} partly").format(happened=happened, count=counted.partly) if counted.partly else happened
    )


def tries_line(points: Sequence[GapPoint]) -> str:
    """Give what stands beside the headline: how many tries, when, and what is not in the count."""
    counted = counts(points)
    if not counted.tries:
        return _("The first try appears here.")
    moved = [point.ended.date() for point in points if point.mark != "not_attempted"]
    tries = ngettext("{count} try", "{count} tries", counted.tries).format(count=counted.tries)
    first = _("{tries}, {days}.").format(tries=tries, days=from_to(moved[0], moved[-1]))
    return " ".join([first, *still_to_ask(points), *apart(counted)])


def still_to_ask(points: Sequence[GapPoint]) -> list[str]:
    """Say when we ask about tries that are open; nothing where none is."""
    days = sorted(point.ask_on for point in points if point.ask_on)
    if not days:
        return []
    if len(days) > 1:
        return [
            _("{count} answers are still to come, the next on {day}.").format(count=len(days), day=short_day(days[0]))
        ]
    newest = max(points, key=lambda point: point.number)
    if newest.ask_on:
        return [_("We’ll ask you about the last one on {day}.").format(day=short_day(days[0]))]
    return [_("We’ll ask you about one of them on {day}.").format(day=short_day(days[0]))]


def apart(counted: Counts) -> list[str]:
    """Say what is kept and not in "k of n happened", each kind in a sentence of its own."""
    kinds = [
        (counted.unclear, ngettext("Once it was hard to tell.", "{count} times it was hard to tell.", counted.unclear)),
        (counted.told, ngettext("One was told, not written.", "{count} were told, not written.", counted.told)),
        (
            counted.late,
            ngettext("One answer came too late to count.", "{count} answers came too late to count.", counted.late),
        ),
        (counted.no_answer, ngettext("One has no answer.", "{count} have no answer.", counted.no_answer)),
    ]
    return [words.format(count=count) for count, words in kinds if count]


def plain_words(points: Sequence[GapPoint]) -> list[str]:
    """Give the chart in plain words, to the person it is about: what was expected, what happened, first and now."""
    counted = counts(points)
    if not counted.answered:
        return [_("Nothing to compare yet.")]
    return [expected_and_happened(counted), *first_to_now(points), *too_few(counted)]


def expected_and_happened(counted: Counts) -> str:
    """Say how often it was expected and how often it happened."""
    expected = _("You expected it {times}, more or less.").format(times=times(counted.expected))
    with_partly, without = _("It happened {times}, partly {partly}."), _("It happened {times}.")
    happened = with_partly if counted.partly else without
    return " ".join([expected, happened.format(times=times(counted.happened), partly=times(counted.partly))])


def first_to_now(points: Sequence[GapPoint]) -> list[str]:
    """Say what was said first and is said now for the step tried last; nothing where one of them is missing."""
    here = [point for point in points if point.rung == points[-1].rung]
    first, now = first_and_now(here)
    if first is None or now is None:
        return []
    words = _("For “{movement}” you first said {first}. Now you say {now}.")
    return [words.format(movement=here[-1].movement, first=first, now=now)]


def too_few(counted: Counts) -> list[str]:
    """Say that a try or two show no trend; nothing once there are more."""
    if counted.answered >= FEWEST_FOR_A_TREND:
        return []
    words = ngettext(
        "One try is too few to show a trend.", "{count} tries are too few to show a trend.", counted.answered
    )
    return [words.format(count=counted.answered)]


def times(count: int) -> str:
    """Give "once", or "0 times", "3 times"."""
    return ngettext("once", "{count} times", count).format(count=count)


def note_on_steps() -> str:
    """Give the sentence that always stands under the chart."""
    return _("A new step starts higher because it is harder. Look at how it falls inside each step.")


def small_numbers(tries: int = 0) -> str:
    """Give what every count and figure is followed by where a clinician or a GP reads it.

    From thirty tries on the number is not called small, for who reads "2 of 120" would doubt the rest.
    """
    if tries >= _NO_LONGER_SMALL:
        return _("This is about learning, not tissue risk.")
    return _("Small numbers; this describes learning, not tissue risk.")


def step_name(step: int | None) -> str:
    """Give "Step 4", or what a step is called that left the ladder."""
    return _("Earlier step") if step is None else _("Step {number}").format(number=step)


def mark_words() -> Mapping[Mark, str]:
    """Give the words of what happened, as table, legend and axis say them."""
    return {
        "did_not_occur": _("Did not happen"),
        "partly": _("Partly"),
        "occurred": _("It happened"),
        "unclear": _("Can’t tell"),
        "still_to_ask": _("Still to ask"),
        "no_answer": _("No answer"),
        "not_attempted": _("Not tried"),
    }


def hollow_words() -> Mapping[Hollow, str]:
    """Give why a try is drawn hollow and fills no dot."""
    return {
        "still_to_ask": _("Not known yet."),
        "no_answer": _("Nobody answered in time."),
        "not_attempted": _("It was not tried. That is kept, and counts nowhere."),
        "late": _("The answer came more than a week late."),
        "unclear": _("It was hard to tell."),
        "part_done": _("Part of the step was done."),
        "aid": _("Something extra was used to stay safe."),
        "told": _("It was told from memory, not written down."),
        "not_rated": _("It was not said before how likely it was."),
        "after_moving": _("It was said after moving how likely it was."),
        "flare": _("It was done during a flare-up."),
    }


def point_sentences(point: GapPoint) -> list[str]:
    """Read one try aloud, as hovering and the arrow keys do."""
    where = _("Try {number}, {day}. {step}, {movement}.").format(
        number=point.number, day=bare_day(point.ended.date()), step=step_name(point.step), movement=point.movement
    )
    return [where, _said_before(point), _happened(point), *_next_time(point), *_why_hollow(point)]


def _said_before(point: GapPoint) -> str:
    if point.covered:
        return _("What you said stays covered until then.")
    return _("You said {value}.").format(value=point.before) if point.before is not None else _("You said no number.")


def _happened(point: GapPoint) -> str:
    sentences: Mapping[Mark, str] = {
        "did_not_occur": _("It did not happen."),
        "partly": _("It partly happened."),
        "occurred": _("It happened."),
        "unclear": _("You could not tell."),
        "still_to_ask": _("Still to ask."),
        "no_answer": _("There is no answer."),
        "not_attempted": _("Not tried that day."),
    }
    return sentences[point.mark]


def _next_time(point: GapPoint) -> list[str]:
    return [] if point.after is None else [_("Next time you’d say {value}.").format(value=point.after)]


def _why_hollow(point: GapPoint) -> list[str]:
    if point.hollow is None or point.hollow in (point.mark, "unclear"):
        return []
    return [_("Outline only: {reason}").format(reason=hollow_words()[point.hollow])]
