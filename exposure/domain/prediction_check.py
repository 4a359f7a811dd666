"""Could two people see whether a worry came true, and when? Named rules that say what is worth asking."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Doubt(StrEnum):
    """Why a worry may not be something two people could see; each value is the name of its rule.

    `far_off`: it comes true only years from now. `unseen`: it happens inside the body. `pain_only`: it is
    pain, and pain is not harm. `feeling_only`: it is a feeling. `vague`: nobody could say yes or no to it.
    """

    FAR_OFF = "far_off"
    UNSEEN = "unseen"
    PAIN_ONLY = "pain_only"
    FEELING_ONLY = "feeling_only"
    VAGUE = "vague"


def doubt(worry: str, how_we_know: str = "") -> Doubt | None:
    """Give what speaks against anybody seeing this worry come true; None where something can be seen, or unknown words.

    `how_we_know` counts too: a slipping disc with "I’d be lying on the floor" can be seen. The words are English;
    in another language nothing is doubted. It only ever asks a question, so it errs towards silence.
    """
    said = f"{worry}\n{how_we_know}".casefold().replace("’", "'")
    if _FAR_OFF.search(said):
        return Doubt.FAR_OFF
    if _SEEN.search(said):
        return None
    return next((found for found, words in RULES.items() if words.search(said)), None)


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
_FAR_OFF = _any_of(
    r"(?:eventually|some ?day\b|one of these days|in the (?:long run|end)\b|later in life|years (?:from now|to come))",
    r"(?:in|within) (?:\d+|a few|some|many|five|ten|twenty) years",
    r"when i(?:'m| am) (?:old|older|\d\d)\b",
)
_HIDDEN = _any_of(
    r"(?:disc|disk|nerve|spine|spinal|vertebra|joint|cartilage|ligament|tendon|muscle|bone|tissue|cord)",
    r"(?:damag|injur|tear(?!s\b)|torn|rip|ruptur|herniat|harm|wear|worn|degenerat|inflam|crumbl)",
)
_PAIN = _any_of(
    r"(?:pain|hurt|ache|aching|sore|agony|burn|stab|sting|throb|flare|twinge|spasm|worse|out of (?:10|ten))",
)
_FEELING = _any_of(
    r"(?:scared|afraid|frighten|fear|panic|anxious|nervous|worried|embarrass|ashamed|stupid|silly|upset|stress)",
)
_VAGUE = _any_of(
    r"something (?:bad|awful|terrible|will|might|could|is going)",
    r"(?:go|goes|going|gone) (?:badly|wrong)\b",
    r"(?:disaster|too much|overdo|set me back|setback|not right|won't cope|it(?:'ll| will) be (?:bad|awful|terrible))",
)
# The order in which they are asked about: the first that fits is the question.
RULES: Mapping[Doubt, re.Pattern[str]] = MappingProxyType(
    {
        Doubt.UNSEEN: _HIDDEN,
        Doubt.PAIN_ONLY: _PAIN,
        Doubt.FEELING_ONLY: _FEELING,
        Doubt.VAGUE: _VAGUE,
    }
)
