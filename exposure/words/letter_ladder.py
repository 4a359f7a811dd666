"""What a letter says of one ladder: what was feared and happened, how likely it feels now, what was left aside."""

from collections.abc import Mapping
from dataclasses import replace

from exposure.domain.gap import Hollow
from exposure.domain.gap_counts import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts, Resting
from exposure.words.dates import day_within
from exposure.words.gap import apart, small_numbers
from exposure.words.language import _, ngettext
from exposure.words.letter_happened import happened_in
from exposure.words.letter_parts import quoted, sentence, who

_SHOWN = 3


def ladder_sentences(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say what happened of what was feared, how likely and worrying it feels, and which steps there are."""
    told = [
        *_ways(ladder),
        *_happened(ladder, content),
        *_expected(ladder, content),
        *_worry(ladder, content),
        *_way_ahead(ladder, content),
    ]
    return [*told, small_numbers(ladder.counts.answered)] if ladder.counts.tries else told


def _way_ahead(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say from which step to which it goes, where no table of steps tells it yet."""
    steps = [" ".join(step.movement.split()) for step in ladder.on_ladder]
    if not steps or content.kind == "progress":
        return []
    if ladder.counts.tries and (content.kind == "final" or "table" not in content.left_out):
        return []
    words = ngettext("The step: “{first}”.", "The steps go from “{first}” to “{last}”.", len(steps))
    return [words.format(first=steps[0], last=steps[-1])]


def ladder_events(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say when what was feared happened, and which steps are left aside; nothing where neither is on record."""
    return [*_came_true(ladder, content.made.year), *(_resting(step, content) for step in ladder.resting)]


def _ways(ladder: LadderFacts) -> list[str]:
    """Tell the steps done by evidence, not feared and by decision apart, wherever there is more than the first kind."""
    shown, not_feared, override = ladder.done("shown"), ladder.done("not_feared"), ladder.done("override")
    if not not_feared and not override:
        return []
    parts = [
        (shown, _("{count} shown by tries")),
        (not_feared, _("{count} not feared from the start")),
        (override, _("{count} moved on by clinical decision")),
    ]
    return [_("Of these {ways}.").format(ways=", ".join(words.format(count=count) for count, words in parts if count))]


def _happened(ladder: LadderFacts, content: LetterContent) -> list[str]:
    counted = ladder.counts
    if not counted.tries:
        return [_("No movement was tried.") if content.kind == "final" else _("No tries yet.")]
    none = _("No answers.") if content.kind == "final" else _("No answers yet.")
    told = [happened_in(counted, who(content.subject), ladder.feared)] if counted.answered else [none]
    return [*told, *_without_answer(counted), *apart(replace(counted, no_answer=0)), *_not_counted(ladder)]


def _without_answer(counted: Counts) -> list[str]:
    """Tell answered and other tries apart, so that both add up to what the chart draws."""
    waiting, never = counted.still_to_ask, counted.no_answer
    if not waiting and not never:
        return []
    answered = ngettext("{count} try answered", "{count} tries answered", counted.answered)
    to_come = ngettext("{count} answer to come", "{count} answers to come", waiting)
    parts = [(counted.answered, answered), (waiting, to_come), (never, _("{count} without an answer"))]
    return [_("{parts}.").format(parts=", ".join(words.format(count=count) for count, words in parts if count))]


def _not_counted(ladder: LadderFacts) -> list[str]:
    """Say how many of the answered tries fill no dot, and why: the chart draws them as an outline."""
    why = [point.hollow for point in ladder.points if point.answered and point.hollow]
    reasons = "; ".join(words for hollow, words in _why().items() if hollow in why)
    if not reasons:
        return []
    several = ngettext(
        "{count} of the {answered} does not count towards a step: {why}.",
        "{count} of the {answered} do not count towards a step: {why}.",
        len(why),
    )
    words = several if ladder.counts.answered > 1 else _only_one(ladder.counts)
    return [words.format(count=len(why), answered=ladder.counts.answered, why=reasons)]


def _only_one(counted: Counts) -> str:
    """Name the only answered try; beside others that were just told of, "it" could be one of them."""
    answered = _("The one answered does not count towards a step: {why}.")
    return _("It does not count towards a step: {why}.") if counted.tries == 1 else answered


def _why() -> Mapping[Hollow, str]:
    return {
        "flare": _("done in a flare"),
        "part_done": _("done in part"),
        "aid": _("done with something extra to stay safe"),
        "not_rated": _("no likelihood was said before"),
        "after_moving": _("the likelihood was said after moving"),
    }


def _expected(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say how likely it felt first and feels now: on the current step, without one on the highest that was tried."""
    ends = content.kind == "final" or ladder.current is None
    tried = [step for step in ladder.on_ladder if step.counts.tries]
    step = (tried[-1] if tried else None) if ends else ladder.current
    if step is None or step.first is None:
        return []
    movement, name = " ".join(step.movement.split()), who(content.subject)
    first, now, in_the_end = _on_the_highest_step() if ends else _on_this_step()
    words = first if step.now is None else in_the_end if content.kind == "final" else now
    return [words.format(movement=movement, who=name, first=step.first, now=step.now)]


def _on_this_step() -> tuple[str, str, str]:
    now = _("On the current step, “{movement}”, what {who} feared seemed {first}% likely at first, and {now}% now.")
    return _("On the current step, “{movement}”, what {who} feared seemed {first}% likely."), now, now


def _on_the_highest_step() -> tuple[str, str, str]:
    return (
        _("On the highest step tried, “{movement}”, what {who} feared seemed {first}% likely."),
        _(
            "On the highest step tried, “{movement}”, what {who} feared seemed {first}% likely at first, "
            "and {now}% now."
        ),
        _(
            "On the highest step tried, “{movement}”, what {who} feared seemed {first}% likely at first, "
            "and {now}% in the end."
        ),
    )


def _worry(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say how worrying the step of the goal was and is, in the first and in the last letter."""
    step = ladder.goal_step
    if step is None or step.first is None or content.kind == "progress":
        return []
    begun = content.kind == "final" or ladder.counts.tries
    alone = _("Worry that “{movement}” would do harm: {first} of 100.")
    start = _("Worry that “{movement}” would do harm: {first} of 100 at the start.")
    now = _("Worry that “{movement}” would do harm: {first} of 100 at the start, {now} now.")
    end = _("Worry that “{movement}” would do harm: {first} of 100 at the start, {now} at the end.")
    rated_once, rated_again = start if begun else alone, end if content.kind == "final" else now
    words = rated_once if step.now is None else rated_again
    return [words.format(movement=" ".join(step.movement.split()), first=step.first, now=step.now)]


def _came_true(ladder: LadderFacts, year: int) -> list[str]:
    """Tell the newest tries in which it happened; how many there were stands in the counts."""
    bare = _("What was feared happened on {day}, “{movement}”.")
    told = _("What was feared happened on {day}, “{movement}”: {words}")
    return [
        (told if one.what_happened.strip() else bare).format(
            day=day_within(one.day, year), movement=one.movement, words=quoted(one.what_happened)
        )
        for one in ladder.came_true[-_SHOWN:]
    ]


def _resting(step: Resting, content: LetterContent) -> str:
    """Say which step is left aside, until when, why and who sees to it; in a final letter nobody goes on to it."""
    why = " ".join(step.reason.split())
    if content.kind == "final":
        words = _("“{movement}” was left aside; the reason then: {why}") if why else _("“{movement}” was left aside.")
        return words.format(movement=step.movement, why=sentence(why))
    day = day_within(step.until, content.made.year) if step.until else ""
    left = _("“{movement}” is left aside until {day}") if day else _("“{movement}” is left aside")
    owner = step.owner.strip()
    said = [sentence(": ".join(filter(None, [left.format(movement=step.movement, day=day), why])))]
    return " ".join([*said, *([_("{owner} sees to that.").format(owner=owner)] if owner else [])])
