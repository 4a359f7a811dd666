"""How the patient is doing, in one bold sentence of each ladder: made from the record alone."""

from collections.abc import Iterator

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts
from exposure.domain.patient import Ending
from exposure.words.dates import day_within
from exposure.words.language import _, ngettext
from exposure.words.letter_ladder import ladder_sentences
from exposure.words.letter_parts import Paragraph, Run, called, in_own_language, quoted


def doing_paragraphs(content: LetterContent) -> Iterator[Paragraph]:
    """Give a paragraph for each ladder; the first begins with what a hurried reader looks for."""
    lead = Run(_("How {name} is doing:").format(name=called(content.subject)), strong=True)
    over_all = tuple(Run(words, strong=True) for words in _over_all(content))
    if not content.ladders:
        yield lead, *over_all, Run(_("No steps are chosen yet."), strong=True)
    for place, ladder in enumerate(content.ladders):
        told = Run(" ".join([*ladder_sentences(ladder, content), *_language(ladder)]))
        yield *((lead, *over_all) if place == 0 else ()), *state(ladder, content), told


def state(ladder: LadderFacts, content: LetterContent) -> Paragraph:
    """Say how far it went, and towards which goal."""
    how = Run(" ".join([*_paused(ladder, content), _steps(ladder)]), strong=True)
    if not ladder.goal.strip():
        return (Run(f"{how.text}.", strong=True),)
    return how, Run(_("towards the goal {goal}").format(goal=quoted(ladder.goal)))


def _over_all(content: LetterContent) -> list[str]:
    """Say what is so on every ladder: how the work ended, that there is a flare."""
    flare = content.flaring
    year = content.made.year
    return [
        *([_ended(content, content.ended)] if content.ended else []),
        *([_("In a flare since {day}.").format(day=day_within(flare.opened, year))] if flare else []),
    ]


def _ended(content: LetterContent, ended: Ending) -> str:
    if ended == "reached":
        return _("The goal is reached.")
    endings = {"enough": _("enough for now"), "stopped": _("stopped"), "referred": _("referred on")}
    short = any(ladder.done() < len(ladder.on_ladder) for ladder in content.ladders)
    words = _("Ended before the goal: {how}.") if short else _("Ended: {how}.")
    return words.format(how=endings[ended])


def _paused(ladder: LadderFacts, content: LetterContent) -> list[str]:
    # Once the work has ended, the box at the top alone tells of a pause that is still open.
    if ladder.paused is None or content.ended:
        return []
    words = _("Paused since {day}, with") if ladder.done() else _("Paused since {day}.")
    return [words.format(day=day_within(ladder.paused, content.made.year))]


def _steps(ladder: LadderFacts) -> str:
    """Give the count of steps: planned ones where nothing has begun, done ones from then on."""
    done, steps = ladder.done(), len(ladder.on_ladder)
    if not done and not ladder.counts.tries:
        if not steps:
            return _("No steps are chosen yet")
        return ngettext("Not begun: {count} step planned", "Not begun: {count} steps planned", steps).format(
            count=steps
        )
    begun = ngettext("Begun: {done} of {steps} step done", "Begun: {done} of {steps} steps done", steps)
    on_the_way = ngettext("{done} of {steps} step done", "{done} of {steps} steps done", steps)
    return (on_the_way if done else begun).format(done=done, steps=steps)


def _language(ladder: LadderFacts) -> list[str]:
    """Say where a goal or a step is in another script, so that nobody takes it for a slip of the program."""
    own = [in_own_language(words) for words in (ladder.goal, *(step.movement for step in ladder.on_ladder))]
    if not any(own):
        return []
    all_of_them, some = (
        _("Goal and steps are in the patient’s own language."),
        _("Some of these words are in the patient’s own language."),
    )
    return [all_of_them if all(own) else some]
