"""The paragraphs of a letter, in the order a GP asks: who and when, the goal and how it goes, events, what was told."""

from collections.abc import Iterator

from exposure.domain.letter_content import LetterContent
from exposure.words.dates import day_within
from exposure.words.language import _, ngettext
from exposure.words.letter_beside import circumstances_sentences, measures_paragraph
from exposure.words.letter_care import ahead_sentences, care_sentences
from exposure.words.letter_doing import doing_paragraphs
from exposure.words.letter_keeps import keeps_paragraph
from exposure.words.letter_ladder import ladder_events
from exposure.words.letter_parts import Paragraph, Run, begun, called, has_tries, is_plural, sentence, who


def paragraphs(content: LetterContent) -> tuple[Paragraph, ...]:
    """Give every paragraph that has something to say."""
    return tuple(paragraph for paragraph in _all(content) if paragraph)


def _all(content: LetterContent) -> Iterator[Paragraph]:
    yield _said(_who_and_when(content))
    if "method" not in content.left_out:
        yield _said([_method(content)])
    yield from doing_paragraphs(content)
    yield measures_paragraph(content)
    yield _events(content)
    yield keeps_paragraph(content)
    if content.told.strip():
        label = _("{name} was told:").format(name=called(content.subject))
        yield Run(label, strong=True), Run(sentence(content.told))


def _said(sentences: list[str]) -> Paragraph:
    return (Run(" ".join(sentences)),) if sentences else ()


def _events(content: LetterContent) -> Paragraph:
    of_ladders = [words for ladder in content.ladders for words in ladder_events(ladder, content)]
    beside = circumstances_sentences(content)
    return _said([*of_ladders, *care_sentences(content), *beside, *ahead_sentences(content)])


def _who_and_when(content: LetterContent) -> list[str]:
    subject, seen, year = content.subject, content.seen, content.made.year
    said = [begun(subject.diagnosis or subject.area)]
    if subject.referral.strip():
        said.append(_("Referral: {referral}").format(referral=sentence(subject.referral)))
    if seen.first and seen.last:
        words = ngettext("Seen once, {first}.", "Seen {times} times, {first} to {last}.", seen.times)
        # Where the first needs its year, the last is not left to be guessed.
        first, last = day_within(seen.first, year), day_within(seen.last, seen.first.year)
        said.append(words.format(times=seen.times, first=first, last=last))
    return [part for part in [*said, *_screening(content)] if part]


def _screening(content: LetterContent) -> list[str]:
    """Say what Clear to start holds, and without it nothing: that all is well is never assumed."""
    screening = content.screening
    if screening is None:
        return []
    day = day_within(screening.day, content.made.year)
    said = [_("Screened {day} by {by}: {found}").format(day=day, by=screening.by, found=sentence(screening.found))]
    if screening.limits.strip():
        said.append(_("Limits: {limits}").format(limits=sentence(screening.limits)))
    return said


def _method(content: LetterContent) -> str:
    singular = _(
        "We use graded practice (graded exposure): {who} says what a movement is feared to do and how likely that is, "
        "tries it, and we compare. Soreness with these movements is expected; hurt is not always harm."
    )
    plural = _(
        "We use graded practice (graded exposure): they say what a movement is feared to do and how likely that is, "
        "try it, and we compare. Soreness with these movements is expected; hurt is not always harm."
    )
    over = _(
        "We used graded practice (graded exposure): {who} said what a movement was feared to do and how likely that "
        "was, tried it, and we compared. Soreness with these movements is expected; hurt is not always harm."
    )
    never = _("Graded practice (graded exposure) was planned, and not begun.")
    if content.kind == "final":
        return (over if has_tries(content) else never).format(who=who(content.subject))
    return (plural if is_plural(content.subject) else singular).format(who=who(content.subject))
