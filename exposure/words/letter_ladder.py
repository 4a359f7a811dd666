"""What a letter says of one ladder: goal and steps done, what happened, what it feels like now, what rests."""

from exposure.domain.gap import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts, Resting
from exposure.words.dates import day_within
from exposure.words.gap import apart, small_numbers
from exposure.words.language import _, ngettext
from exposure.words.letter_care import ending_words
from exposure.words.letter_parts import Paragraph, Run, quoted, sentence, who

_SHOWN = 3


def ladder_paragraph(ladder: LadderFacts, content: LetterContent) -> Paragraph:
    """Say of a ladder: the goal, the way to it or how far it went, what happened, how likely and worrying it feels."""
    name = who(content.subject)
    told = [*_ways(ladder), *_happened(ladder, name), *_expected(ladder, content), *_worry(ladder, content)]
    return (
        *((Run(_("Goal:"), strong=True), Run(quoted(ladder.goal))) if ladder.goal.strip() else ()),
        *_headline(ladder, content),
        Run(" ".join([*told, small_numbers()] if ladder.counts.tries else told)),
    )


def _headline(ladder: LadderFacts, content: LetterContent) -> Paragraph:
    """Give what the eye must find: the way ahead in a first letter, the outcome in a final one, how far it went."""
    said = []
    if content.kind == "final" and content.ended and ladder is content.ladders[0]:
        said.append(_("Outcome: {how}").format(how=ending_words(content.ended)))
    if content.kind == "initial":
        said.append(_way_ahead(ladder))
    if content.kind != "initial" or ladder.counts.tries:
        said.append(_done(ladder, content))
    return (Run(" ".join(said), strong=True),)


def _way_ahead(ladder: LadderFacts) -> str:
    """Say how many steps are planned, from which to which."""
    steps = [" ".join(step.movement.split()) for step in ladder.on_ladder]
    if not steps:
        return _("The steps are not chosen yet.")
    words = ngettext("Plan: {count} step, “{first}”.", "Plan: {count} steps, from “{first}” to “{last}”.", len(steps))
    return words.format(count=len(steps), first=steps[0], last=steps[-1])


def _done(ladder: LadderFacts, content: LetterContent) -> str:
    over = ngettext("Done: {done} of {steps} step.", "Done: {done} of {steps} steps.", len(ladder.on_ladder))
    so_far = ngettext(
        "Done so far: {done} of {steps} step.", "Done so far: {done} of {steps} steps.", len(ladder.on_ladder)
    )
    words = over if content.kind == "final" else so_far
    return words.format(done=ladder.done(), steps=len(ladder.on_ladder))


def ladder_events(ladder: LadderFacts, year: int) -> list[str]:
    """Say when it happened, and which steps rest; nothing where neither is on record."""
    return [*_came_true(ladder, year), *(_resting(step, year) for step in ladder.resting)]


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


def _happened(ladder: LadderFacts, name: str) -> list[str]:
    counted = ladder.counts
    if not counted.tries:
        return [_("No tries yet.")]
    open_still = ngettext("One answer is still to come.", "{count} answers are still to come.", counted.still_to_ask)
    told = [happened_in(counted, name)] if counted.answered else [_("No answers yet.")]
    return [*told, *apart(counted), *([open_still.format(count=counted.still_to_ask)] if counted.still_to_ask else [])]


def happened_in(counted: Counts, name: str) -> str:
    """Say in how many tries what was feared did not happen, partly happened, happened: counts, never percentages."""
    words = {
        (False, False): ngettext(
            "What {who} feared did not happen in {none} of {answered} try.",
            "What {who} feared did not happen in {none} of {answered} tries.",
            counted.answered,
        ),
        (False, True): ngettext(
            "What {who} feared did not happen in {none} of {answered} try and partly happened in {partly}.",
            "What {who} feared did not happen in {none} of {answered} tries and partly happened in {partly}.",
            counted.answered,
        ),
        (True, False): ngettext(
            "What {who} feared happened in {happened} of {answered} try and did not happen in {none}.",
            "What {who} feared happened in {happened} of {answered} tries and did not happen in {none}.",
            counted.answered,
        ),
        (True, True): _(
            "What {who} feared happened in {happened} of {answered} tries, partly happened in {partly} and did not "
            "happen in {none}."
        ),
    }[bool(counted.happened), bool(counted.partly)]
    return words.format(
        who=name,
        none=counted.did_not_happen,
        answered=counted.answered,
        partly=counted.partly,
        happened=counted.happened,
    )


def _expected(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say how likely it felt first and feels now: on the current step, at the end on the highest one that was tried."""
    ends, tried = content.kind == "final", [step for step in ladder.on_ladder if step.first is not None]
    step = (tried[-1] if tried else None) if ends else ladder.current
    if step is None or step.first is None:
        return []
    first, both = _on_the_last_step() if ends else _on_this_step()
    words = first if step.now is None else both
    name = who(content.subject)
    return [words.format(movement=" ".join(step.movement.split()), who=name, first=step.first, now=step.now)]


def _on_this_step() -> tuple[str, str]:
    return (
        _("On the current step, “{movement}”, {who} expected it {first}%."),
        _("On the current step, “{movement}”, {who} first expected it {first}% and now {now}%."),
    )


def _on_the_last_step() -> tuple[str, str]:
    return (
        _("On the highest step tried, “{movement}”, {who} expected it {first}%."),
        _("On the highest step tried, “{movement}”, {who} first expected it {first}% and at the end {now}%."),
    )


def _worry(ladder: LadderFacts, content: LetterContent) -> list[str]:
    """Say how worrying the step of the goal is at the start, and was at the start and is at the end."""
    step = ladder.goal_step
    if step is None or step.first is None or content.kind == "progress":
        return []
    latest = step.first if step.now is None else step.now
    now = _("Worry that “{movement}” would do harm: {worry} of 100.")
    start = _("Worry that “{movement}” would do harm: {first} of 100 at the start.")
    both = _("Worry that “{movement}” would do harm: {first} of 100 at the start, {worry} at the end.")
    words = now if content.kind == "initial" else start if step.now is None else both
    return [words.format(movement=" ".join(step.movement.split()), first=step.first, worry=latest)]


def _came_true(ladder: LadderFacts, year: int) -> list[str]:
    """Tell the newest tries in which it happened; how many there were stands in the counts."""
    bare, told = _("It happened on {day}, “{movement}”."), _("It happened on {day}, “{movement}”: {words}")
    return [
        (told if one.what_happened.strip() else bare).format(
            day=day_within(one.day, year), movement=one.movement, words=quoted(one.what_happened)
        )
        for one in ladder.came_true[-_SHOWN:]
    ]


def _resting(step: Resting, year: int) -> str:
    """Say which step rests, why, until when and whose job that is."""
    parts = [" ".join(step.reason.split())]
    if step.until:
        parts.append(_("until {day}").format(day=day_within(step.until, year)))
    if step.owner.strip():
        parts.append(_("whose job: {owner}").format(owner=step.owner.strip()))
    details = ", ".join(part for part in parts if part)
    if not details:
        return _("“{movement}” is resting.").format(movement=step.movement)
    return _("“{movement}” is resting: {details}").format(movement=step.movement, details=sentence(details))
