"""The letter to the GP in words: what the page and the plain text are both made of."""

from dataclasses import dataclass

from exposure.domain.letter_content import MOST_DRAWN, LetterContent
from exposure.domain.patient import letter_name
from exposure.words.chart import instead_of_the_chart, newest_only
from exposure.words.dates import day_within, full_day
from exposure.words.gap import note_on_steps
from exposure.words.language import _
from exposure.words.letter_beside import measure_table
from exposure.words.letter_body import paragraphs
from exposure.words.letter_flare import flare_notes, is_alert, now_note
from exposure.words.letter_parts import Paragraph, Run, called, in_own_language, sentence, who
from exposure.words.letter_table import StepTable, table_words

NO_ACTION = "none"


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Every word of the letter by its place on the page; `draft` is empty once it is signed.

    `alert` says that the first of the notes is of now, and that the box must look like it.

    `page`, and `page_before_another` where it is not the last, hold {page}, {pages} and {next} for the page to fill.
    """

    title: str
    subject: str
    draft: str
    clinic: str
    by: str
    contact: tuple[str, ...]
    name: str
    identity: tuple[str, ...]
    to: str
    dated: str
    action_label: str
    action: str
    action_notes: tuple[Paragraph, ...]
    alert: bool
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[StepTable, ...]
    signature: tuple[str, str]
    chart_title: str
    chart_alt: str
    chart_note: str
    agreement: str
    page: str
    page_before_another: str


def letter_words(content: LetterContent) -> LetterWords:
    """Put a letter into words, facts in the order a GP asks for them: the action first, the chart last."""
    head, subject, name = content.letterhead, content.subject, letter_name(content.subject.name)
    day = full_day(content.signed or content.made.date())
    return LetterWords(
        title=_("{kind}: {name}, {day}").format(kind=_kind(content), name=name, day=day),
        subject=_("Letter to the GP on graded practice of feared movements"),
        draft="" if content.signed else _("Draft"),
        clinic=head.name,
        by=content.by,
        contact=tuple(line for line in (head.address, head.phone, head.email) if line.strip()),
        name=name,
        identity=tuple(
            part for part in (_("born {day}").format(day=full_day(subject.born)), subject.identifier) if part
        ),
        to=" ".join([_to(content), *_copies(content)]),
        dated=_("{kind}, {day}").format(kind=_kind(content), day=day),
        action_label=_("Action for GP:"),
        action=_("none.") if _asks_nothing(content) else sentence(content.action),
        action_notes=tuple(_action_notes(content)),
        alert=is_alert(content),
        paragraphs=paragraphs(content),
        tables=(*table_words(content), *measure_table(content)),
        signature=(content.signed_by or content.by, _signed(content, day)),
        chart_title=_("What {who} expected, and what happened").format(who=who(subject)),
        chart_alt=_told_instead(content),
        chart_note=" ".join([*_newest_only(content), note_on_steps()]),
        agreement=_agreement(content),
        page=_("Page {page} of {pages}"),
        page_before_another=_("Page {page} of {pages}, continued on page {next}"),
    )


def _kind(content: LetterContent) -> str:
    kinds = {"initial": _("First letter"), "progress": _("Progress letter"), "final": _("Final letter")}
    return kinds[content.kind]


def _to(content: LetterContent) -> str:
    gp = content.gp
    if gp is None:
        return _("To the GP.")
    named = ", ".join(part.strip() for part in (gp.name, gp.practice, gp.address) if part.strip())
    return _("To {gp}.").format(gp=named)


def _copies(content: LetterContent) -> list[str]:
    return [_("Copy to {cc}.").format(cc=content.cc.strip())] if content.cc.strip() else []


def _asks_nothing(content: LetterContent) -> bool:
    return content.action.strip().rstrip(".").casefold() == NO_ACTION


def _action_notes(content: LetterContent) -> list[Paragraph]:
    # While something is being looked into, nobody is told that nothing is restricted.
    free = _asks_nothing(content) and not content.paused
    encouraged: list[Paragraph] = (
        [(Run(_("Please keep encouraging ordinary movement; no new restriction advised.")),)] if free else []
    )
    # A practice that reads no further still reads that something is so now.
    now = now_note(content)
    return [*([now] if now else []), *encouraged, *flare_notes(content)]


def _told_instead(content: LetterContent) -> str:
    """Tell the tries that are drawn, and no others."""
    drawn = content.drawn.points[-MOST_DRAWN:] if content.drawn else ()
    return " ".join([*_newest_only(content), instead_of_the_chart(drawn)]) if drawn else ""


def _newest_only(content: LetterContent) -> list[str]:
    drawn = content.drawn.points if content.drawn else ()
    return [newest_only(drawn)] if len(drawn) > MOST_DRAWN else []


def _signed(content: LetterContent, day: str) -> str:
    return _("Signed {day}").format(day=day) if content.signed else _("Draft, not signed")


def _agreement(content: LetterContent) -> str:
    if content.agreed is None:
        return _("{name} has not agreed to this letter being sent yet.").format(name=called(content.subject))
    day = day_within(content.agreed, content.made.year)
    name = called(content.subject)
    # The English "’s" would stand at the wrong end of a name from right to left.
    words = (
        _("Sent with the patient’s agreement, {day}.")
        if in_own_language(name)
        else _("Sent with {name}’s agreement, {day}.")
    )
    return words.format(name=name, day=day)
