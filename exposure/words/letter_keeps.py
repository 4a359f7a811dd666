"""What a final letter says of the time after: what the patient keeps, and what is done if it comes back."""

from collections.abc import Iterator

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Keeps
from exposure.words.dates import day_within
from exposure.words.language import _
from exposure.words.letter_parts import Paragraph, Run, called, has_tries, quoted, sentence


def keeps_paragraph(content: LetterContent) -> Paragraph:
    """Say what stays with the patient, and what if the worry comes back; nothing in a letter that ends nothing."""
    if content.keeps is None:
        return ()
    kept = [
        sentence("; ".join(_things(content.keeps, content.made.year))),
        *(_lesson(content.keeps) if has_tries(content) else []),
    ]
    label = _("What {name} keeps:").format(name=called(content.subject))
    first = (Run(label, strong=True), Run(" ".join(filter(None, kept)))) if any(kept) else ()
    again = _again(content)
    return *first, *((Run(_("If the worry comes back:"), strong=True), Run(again)) if again else ())


def _again(content: LetterContent) -> str:
    """Say what is done if the worry comes back: a step that was tried, unless a pause is open, and whom to ask."""
    phone = content.letterhead.phone.strip()
    both = _(
        "the last step is done once more, and what happens is set against what was expected. "
        "We can be asked again on {phone}."
    )
    step = _("the last step is done once more, and what happens is set against what was expected.")
    if content.paused or not has_tries(content):
        return _("we can be asked again on {phone}.").format(phone=phone) if phone else ""
    return both.format(phone=phone) if phone else step


def _things(keeps: Keeps, year: int) -> Iterator[str]:
    if keeps.has_flare_plan:
        yield _("a written plan for a flare")
    if keeps.keep_doing.strip():
        yield _("what goes on in a flare too: {things}").format(things=" ".join(keeps.keep_doing.split()).rstrip("."))
    if keeps.evidence:
        words = _("a page of what the tries showed, of {day}")
        yield words.format(day=day_within(keeps.evidence, year))


def _lesson(keeps: Keeps) -> list[str]:
    words = keeps.lesson.strip()
    return [_("Learned, in the patient’s own words: {words}").format(words=quoted(words))] if words else []
