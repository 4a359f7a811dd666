"""Could two people see whether a worry came true? A small set of words that says where it is worth asking."""

import re
from enum import StrEnum


class Doubt(StrEnum):
    """Why a worry may not be something two people could see: it is inside the body, or it is pain alone."""

    UNSEEN = "unseen"
    PAIN_ONLY = "pain_only"


def doubt(worry: str, how_we_know: str = "") -> Doubt | None:
    """Give what speaks against anybody seeing this worry come true; None where something can be seen, or unknown words.

    `how_we_know` counts too: a slipping disc with "I’d be lying on the floor" can be seen. The words are English;
    in another language nothing is doubted. It only ever asks a question, so it errs towards silence.
    """
    said = f"{worry}\n{how_we_know}".casefold().replace("’", "'")
    if _SEEN.search(said):
        return None
    if _HIDDEN.search(said):
        return Doubt.UNSEEN
    return Doubt.PAIN_ONLY if _PAIN.search(said) else None


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})")


# What somebody else could watch: not being able to, having to, falling, lying, needing help, missing something.
_SEEN = _any_of(
    r"(?:can't|cannot|couldn't|won't be able|unable|not be able|no longer|have to|need(?:ed|ing)?)\b",
    r"(?:lie|lies|lying|lay|sit|sits|sitting|stand|stands|standing|stood|straighten|kneel|crawl|limp|hobbl)",
    r"(?:fall|fell|collapse|faint|topple|stumble|trip|drop|let go|give way|gives? out|buckle|lock|seize|stuck|freeze)",
    r"(?:walk|run|climb|bend over|get up|getting up|get out|turn round|move|stop|carry|drive|dress)\b",
    r"(?:floor|bed|sofa|couch|chair|wheelchair|crutch|stick|ambulance|hospital|doctor|emergency|help|call)",
    r"(?:work|school|sick|shift|cancel|miss|hours?|days?|in tears|cry|scream|shout|shak|trembl|swell|swollen|bruis)",
)
_HIDDEN = _any_of(
    r"(?:disc|disk|nerve|spine|spinal|vertebra|joint|cartilage|ligament|tendon|muscle|bone|tissue|cord)",
    r"(?:damag|injur|tear(?!s\b)|torn|rip|ruptur|herniat|harm|wear|worn|degenerat|inflam|crumbl|something bad)",
)
_PAIN = _any_of(
    r"(?:pain|hurt|ache|aching|sore|agony|burn|stab|sting|throb|flare|twinge|spasm|worse|out of (?:10|ten))",
)
