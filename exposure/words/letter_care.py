"""What a letter says of pauses and flares, and of what comes next."""

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Care
from exposure.domain.patient import Ending
from exposure.words.dates import day_within
from exposure.words.language import _
from exposure.words.letter_parts import sentence

_SHOWN = 2


def care_sentences(content: LetterContent) -> list[str]:
    """Say which pauses and flares there were: none, each of a few, or how many and the last ones."""
    holds = [care for care in content.care if care.kind == "hold"]
    flares = [care for care in content.care if care.kind == "flare"]
    if not holds and not flares:
        return [_("No pause and no flare on record.")]
    return [
        *_kind(holds, content, _("No pause on record."), _("{count} pauses in all.")),
        *_kind(flares, content, _("No flare on record."), _("{count} flares in all.")),
    ]


def _kind(cares: list[Care], content: LetterContent, none: str, many: str) -> list[str]:
    if not cares:
        return [none]
    all_of_them = [many.format(count=len(cares))] if len(cares) > _SHOWN else []
    return [*all_of_them, *(_care(care, content.made.year) for care in cares[-_SHOWN:])]


def _care(care: Care, year: int) -> str:
    words = {
        ("hold", True): _("Paused since {opened}: {reason} No tries until that is looked into."),
        ("hold", False): _("Paused {opened} to {closed}: {reason}"),
        ("flare", True): _("In a flare since {opened}."),
        ("flare", False): _("Flare {opened} to {closed}."),
    }[care.kind, care.closed is None]
    opened, closed = day_within(care.opened, year), day_within(care.closed or care.opened, year)
    return words.format(opened=opened, closed=closed, reason=sentence(care.reason))


def ahead_sentences(content: LetterContent) -> list[str]:
    """Say what goes on alongside, and how it ended or when the next visit is; nothing of what is not on record."""
    alongside = sentence(content.alongside)
    said = [_("Alongside: {activity}").format(activity=alongside)] if alongside else []
    return [*said, *_ending(content)]


def _ending(content: LetterContent) -> list[str]:
    endings: dict[Ending, str] = {
        "reached": _("Ended: the goal is reached."),
        "enough": _("Ended: it is enough for now."),
        "stopped": _("Ended: stopped before the goal."),
        "referred": _("Ended: referred on."),
    }
    if content.ended:
        return [endings[content.ended]]
    if content.next_visit is None:
        return []
    return [_("Next visit {day}.").format(day=day_within(content.next_visit, content.made.year))]
