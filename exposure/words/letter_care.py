"""What a letter says of pauses and flares, and of what comes next."""

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Care
from exposure.domain.patient import Ending
from exposure.words.dates import day_within
from exposure.words.language import _
from exposure.words.letter_parts import sentence

_SHOWN = 2


def care_sentences(content: LetterContent) -> list[str]:
    """Say which pauses and flares are over or under way: none, each of a few, or how many and the last ones.

    A pause that lasts is told at the top, by `open_pauses`. A first letter does not say what there was no time for.
    """
    holds = [care for care in content.care if care.kind == "hold"]
    flares = [care for care in content.care if care.kind == "flare"]
    if not holds and not flares:
        return [] if content.kind == "initial" else [_("No pause and no flare on record.")]
    return [
        *_kind(holds, content, _("No pause on record."), _("{count} pauses in all.")),
        *_kind(flares, content, _("No flare on record."), _("{count} flares in all.")),
    ]


def open_pauses(content: LetterContent) -> list[str]:
    """Say since when and why there are no tries; nothing where nothing is paused."""
    lasting = [care for care in content.care if _lasts(care)]
    words = _("Paused since {opened}: {reason} No tries until that is looked into.")
    year = content.made.year
    return [words.format(opened=day_within(care.opened, year), reason=sentence(care.reason)) for care in lasting]


def _lasts(care: Care) -> bool:
    return care.kind == "hold" and care.closed is None


def _kind(cares: list[Care], content: LetterContent, none: str, many: str) -> list[str]:
    if not cares:
        return [none]
    all_of_them = [many.format(count=len(cares))] if len(cares) > _SHOWN else []
    return [*all_of_them, *(_care(care, content.made.year) for care in cares[-_SHOWN:] if not _lasts(care))]


def _care(care: Care, year: int) -> str:
    words = {
        ("hold", False): _("Paused {opened} to {closed}: {reason}"),
        ("flare", True): _("In a flare since {opened}."),
        ("flare", False): _("Flare {opened} to {closed}."),
    }[care.kind, care.closed is None]
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
    if content.ended:
        # A final letter says it where it tells the outcome.
        return [] if content.kind == "final" else [_("Ended: {how}").format(how=ending_words(content.ended))]
    if content.next_visit is None:
        return []
    return [_("Next visit {day}.").format(day=day_within(content.next_visit, content.made.year))]


def ending_words(ended: Ending) -> str:
    """Give how the work ended."""
    endings: dict[Ending, str] = {
        "reached": _("the goal is reached."),
        "enough": _("it is enough for now."),
        "stopped": _("stopped before the goal."),
        "referred": _("referred on."),
    }
    return endings[ended]
