"""What a letter says of pauses and flares, and of what comes next."""

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Care
from exposure.words.dates import day_within
from exposure.words.language import _
from exposure.words.letter_parts import has_tries, sentence

_SHOWN = 2


def care_sentences(content: LetterContent) -> list[str]:
    """Say which pauses and flares are over: none, each of a few, or how many and the last ones.

    One that lasts is told at the top. A first letter does not say what there was no time for.
    """
    holds = [care for care in content.care if care.kind == "hold"]
    flares = [care for care in content.care if care.kind == "flare"]
    if not holds and not flares:
        early = content.kind == "initial" and not has_tries(content)
        return [] if early else [_("No pause and no flare on record.")]
    return [
        *_kind(holds, content, _("No pause on record."), _("{count} pauses in all.")),
        *_kind(flares, content, _("No flare on record."), _("{count} flares in all.")),
    ]


def _kind(cares: list[Care], content: LetterContent, none: str, many: str) -> list[str]:
    if not cares:
        return [none]
    all_of_them = [many.format(count=len(cares))] if len(cares) > _SHOWN else []
    return [*all_of_them, *(_care(care, content.made.year) for care in cares[-_SHOWN:] if not care.lasts)]


def _care(care: Care, year: int) -> str:
    paused, flare = _("Paused {opened} to {closed}: {reason}"), _("Flare {opened} to {closed}.")
    words = paused if care.kind == "hold" else flare
    opened, closed = day_within(care.opened, year), day_within(care.closed or care.opened, year)
    return words.format(opened=opened, closed=closed, reason=sentence(care.reason))


def ahead_sentences(content: LetterContent) -> list[str]:
    """Say what is practised, what goes on alongside, when the next visit is; nothing of what is not on record."""
    alongside = sentence(content.alongside)
    return [
        *_practised(content),
        *([_("Alongside: {activity}").format(activity=alongside)] if alongside else []),
        *_next(content),
    ]


def _practised(content: LetterContent) -> list[str]:
    if content.practised is None:
        return []
    movement, often = (" ".join(words.split()) for words in (content.practised.movement, content.practised.often))
    words = _("Practice at home: “{movement}” ({often}).") if often else _("Practice at home: “{movement}”.")
    return [words.format(movement=movement, often=often.rstrip("."))]


def _next(content: LetterContent) -> list[str]:
    if content.ended or content.next_visit is None:
        return []
    return [_("Next visit {day}.").format(day=day_within(content.next_visit, content.made.year))]
