"""The review of a ladder in words: for each finding one sentence that says why it is worth a look, and its remedy."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from exposure.domain.case import LadderCase
from exposure.domain.ladder_review import ENOUGH, WEEKS, Finding, Rule
from exposure.words.language import _, ngettext

_Say = Callable[[Sequence[str], Sequence[int]], str]


def finding_reason(finding: Finding, ladder: LadderCase) -> str:
    """Give the one sentence, or two short ones, that a finding is shown with."""
    titles = [ladder.rung(rung).movement for rung in finding.rungs]
    return _REASONS[finding.rule](titles, finding.numbers)


def remedy_label(rule: Rule) -> str:
    """Give what the one key does; "" for a rule that has no remedy but talking it over."""
    labels = {
        Rule.NO_GOAL: _("Make it the goal"),
        Rule.DUPLICATE: _("Take one off"),
        Rule.OUT_OF_ORDER: _("Move it to its worry"),
        Rule.REST_OVER: _("Let it take part again"),
    }
    return labels.get(rule, "")


def how_long(count: int) -> str:
    """Say what more than eight steps to do cost in weeks; "" for eight and fewer, which are enough to start."""
    if count <= ENOUGH:
        return ""
    if count > max(WEEKS):
        most = _("{count} steps to do take more than {weeks} weeks.")
        return most.format(count=count, weeks=WEEKS[max(WEEKS)])
    return _("{count} steps to do take about {weeks} weeks.").format(count=count, weeks=WEEKS[count])


def _first_high(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = _("The first step, “{step}”, is a {worry}. Start with one that worries you less.")
    return words.format(step=titles[0], worry=numbers[0])


def _first_low(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = _("The first step, “{step}”, is a {worry}. There may be nothing in it to find out.")
    return words.format(step=titles[0], worry=numbers[0])


def _wide_gap(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = _("From “{lower}” up to “{upper}” is {points} at once. A step between would make two small ones of it.")
    return words.format(lower=titles[0], upper=titles[1], points=numbers[0])


def _close_pair(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    words = _("You put “{lower}” and “{upper}” at much the same worry. Would one of them do?")
    return words.format(lower=titles[0], upper=titles[1])


def _too_few(_titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = ngettext(
        "{count} step is a short ladder. Add one that is easy and one that is hard.",
        "{count} steps are a short ladder. Add one that is easy and one that is hard.",
        numbers[0],
    )
    return words.format(count=numbers[0])


def _too_many(_titles: Sequence[str], numbers: Sequence[int]) -> str:
    return _("{cost} Keep those you need and leave the rest for later.").format(cost=how_long(numbers[0]))


def _above_eight(_titles: Sequence[str], numbers: Sequence[int]) -> str:
    return _("{cost} Eight is enough to start.").format(cost=how_long(numbers[0]))


def _no_goal(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    return _("Nobody has said which step is the goal. Is it “{step}”, at the top?").format(step=titles[0])


def _duplicate(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    return _("“{step}” is on the ladder twice.").format(step=titles[0])


def _no_feared_outcome(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    words = _("For “{step}” it is not said what might happen and how we would know. A try needs both.")
    return words.format(step=titles[0])


def _unobservable(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    words = _("No one could see the worry about “{step}” come true. What would we both see?")
    return words.format(step=titles[0])


def _no_safety_behaviour(titles: Sequence[str], _numbers: Sequence[int]) -> str:
    words = _("For “{step}” nothing is named that you do to stay safe. Is there nothing, or was it not asked?")
    return words.format(step=titles[0])


def _out_of_order(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = _("“{upper}” is a {above} and stands over “{lower}”, a {below}. Which worries you more now?")
    return words.format(upper=titles[1], above=numbers[1], lower=titles[0], below=numbers[0])


def _changed(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = _("“{step}” went from {first} to {now}. That is more than a rating varies by itself.")
    return words.format(step=titles[0], first=numbers[0], now=numbers[1])


def _rest_over(titles: Sequence[str], numbers: Sequence[int]) -> str:
    words = ngettext(
        "“{step}” was to rest until {count} day ago. Is it time again?",
        "“{step}” was to rest until {count} days ago. Is it time again?",
        numbers[0],
    )
    return words.format(step=titles[0], count=numbers[0])


_REASONS: Mapping[Rule, _Say] = MappingProxyType(
    {
        Rule.FIRST_HIGH: _first_high,
        Rule.FIRST_LOW: _first_low,
        Rule.WIDE_GAP: _wide_gap,
        Rule.CLOSE_PAIR: _close_pair,
        Rule.TOO_FEW: _too_few,
        Rule.TOO_MANY: _too_many,
        Rule.ABOVE_EIGHT: _above_eight,
        Rule.NO_GOAL: _no_goal,
        Rule.DUPLICATE: _duplicate,
        Rule.NO_FEARED_OUTCOME: _no_feared_outcome,
        Rule.UNOBSERVABLE: _unobservable,
        Rule.NO_SAFETY_BEHAVIOUR: _no_safety_behaviour,
        Rule.OUT_OF_ORDER: _out_of_order,
        Rule.CHANGED: _changed,
        Rule.REST_OVER: _rest_over,
    }
)
