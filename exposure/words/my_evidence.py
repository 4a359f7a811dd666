"""My evidence in words: the one page a patient keeps, in the first person and in short sentences."""

from dataclasses import dataclass, replace

from exposure.domain.evidence_page import Evidence, Story
from exposure.domain.gap import Mark
from exposure.domain.gap_counts import Counts
from exposure.domain.practice_sheet import Contact, FlareWords
from exposure.words.dates import bare_day, day_within
from exposure.words.gap import apart
from exposure.words.language import _, ngettext
from exposure.words.letter_parts import quoted, sentence
from exposure.words.practice_boxes import Box, Line, flare_box

FEWEST_FOR_A_STRIP = 5
MOST_PICTURES = 4


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """Every word of the page by its place; `marks` are empty where there are too few tries for a strip."""

    title: str
    whose: str
    tries: str
    happened: tuple[str, ...]
    apart: tuple[str, ...]
    marks: tuple[Mark, ...]
    legend: tuple[tuple[Mark, str], ...]
    learned: str
    lessons: tuple[str, ...]
    unplanned: str
    stories: tuple[str, ...]
    again: str
    steps: tuple[str, ...]
    more_steps: str
    worry: Box
    flare: Box | None
    ring: str
    ring_blank: bool


def evidence_words(evidence: Evidence) -> EvidenceWords:
    """Put the page into words, in the language of this run."""
    counted, enough = evidence.counts, evidence.counts.answered >= FEWEST_FOR_A_STRIP
    steps = [" ".join(step.movement.split()) for step in evidence.steps]
    return EvidenceWords(
        title=_("My evidence"),
        whose=_whose(evidence),
        tries=_tries(counted),
        happened=tuple(happened_sentences(counted, coped=evidence.coped)),
        apart=tuple(apart(counted)),
        marks=evidence.marks if enough else (),
        legend=tuple(_legend(evidence.marks)) if enough else (),
        learned=_("What I learned, in my words"),
        lessons=tuple(_("“{words}”").format(words=sentence(words)) for words in evidence.lessons),
        unplanned=_("What I did without planning"),
        stories=tuple(_story(story) for story in evidence.stories),
        again=_("What I do again"),
        steps=tuple(steps[-MOST_PICTURES:]),
        more_steps=_more(steps[:-MOST_PICTURES]),
        worry=_if_worry_comes_back(),
        flare=_flare(evidence.flare),
        ring=_ring(evidence.contact),
        ring_blank=not evidence.contact.phone.strip(),
    )


def happened_sentences(counted: Counts, *, coped: bool) -> list[str]:
    """Say in how many tries it did not happen, partly happened, happened; a Yes stands as plainly as a No.

    `coped` is said only of what happened, where the clinician went on after each time.
    """
    partly = ngettext("It partly happened once.", "It partly happened {count} times.", counted.partly)
    return [
        *([_did_not_happen(counted)] if counted.did_not_happen else []),
        *([partly.format(count=counted.partly)] if counted.partly else []),
        *([_happened(counted.happened, coped=coped)] if counted.happened else []),
    ]


def _did_not_happen(counted: Counts) -> str:
    if counted.did_not_happen < counted.answered:
        return _("It did not happen in {count}.").format(count=counted.did_not_happen)
    return ngettext("It did not happen.", "It did not happen in any of them.", counted.answered)


def _happened(count: int, *, coped: bool) -> str:
    with_coping = ngettext("It happened once, and I coped.", "It happened {count} times, and I coped.", count)
    alone = ngettext("It happened once.", "It happened {count} times.", count)
    return (with_coping if coped else alone).format(count=count)


def _tries(counted: Counts) -> str:
    if not counted.answered:
        return _("No answers yet.")
    return ngettext("1 try.", "{count} tries.", counted.answered).format(count=counted.answered)


def _whose(evidence: Evidence) -> str:
    last = evidence.made.date()
    first = evidence.first or last
    # Two days of one year need no year; of two years each needs its own.
    year = last.year if first.year == last.year else 0
    days = _("{first} to {last}").format(first=day_within(first, year), last=day_within(last, year))
    return ", ".join(part for part in (evidence.name, days if first < last else day_within(last, year)) if part)


def _more(steps: list[str]) -> str:
    return sentence(_("And: {steps}").format(steps="; ".join(steps))) if steps else ""


def _legend(marks: tuple[Mark, ...]) -> list[tuple[Mark, str]]:
    words: dict[Mark, str] = {
        "did_not_occur": _("did not happen"),
        "partly": _("partly"),
        "occurred": _("it happened"),
    }
    return [(mark, said) for mark, said in words.items() if mark in marks]


def _story(story: Story) -> str:
    endings = {
        "did_not_occur": _("It did not happen."),
        "partly": _("It partly happened."),
        "occurred": _("It happened."),
    }
    told = _("{day}: {what}").format(day=bare_day(story.day), what=quoted(story.what))
    return " ".join([told, *([endings[story.outcome]] if story.outcome else [])])


def _if_worry_comes_back() -> Box:
    told = _("Do the last step once. Say what you expect first. Then look at what happened.")
    return Box(_("If worry comes back"), (Line(told),))


def _flare(flare: FlareWords | None) -> Box | None:
    """Give what is written in the plan; nothing where nothing is, for here nobody writes it any more."""
    # Whom to ring stands at the foot of the page.
    box = flare_box(replace(flare, ring_when="") if flare else None)
    written = tuple(line for line in box.lines if line.strong)
    return Box(box.title, written) if written else None


def _ring(contact: Contact) -> str:
    # A number is never broken over two lines.
    clinic, phone = contact.clinic.strip(), "\u00a0".join(contact.phone.split())
    if not phone:
        return _("New or different? Ring {clinic}:").format(clinic=clinic or _("us"))
    named = ", ".join(part for part in (clinic, phone) if part)
    return _("New or different? Ring {clinic}.").format(clinic=named)
