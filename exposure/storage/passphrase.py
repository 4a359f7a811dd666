"""A passphrase: the bytes it stands for, the least it must be, and how hard it is to guess."""

import unicodedata
from dataclasses import dataclass

from exposure.errors import ExposureError

SHORTEST = 10
STRONG = 3
# zxcvbn's time grows steeply with symbols that could stand for letters: 32 of them take 0.5 s, 72 take over 2 s
_RATED = 32
_HINTS = {
    "dictionary": "common_word",
    "spatial": "keyboard_run",
    "repeat": "repeat",
    "sequence": "sequence",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard to guess: `level` 0–4 (zxcvbn's score), `hint_key` what would help most (exposure.words.recovery)."""

    level: int
    hint_key: str


def strength(passphrase: str) -> Strength:
    """Rate a passphrase as it is typed (about 1 ms, 0.5 s at worst: not on the GUI thread for each key).

    Under ten characters the level is 0 whatever they are. Only the first 32 are rated; the rest cannot weaken it.
    """
    if _is_short(passphrase):
        return Strength(0, "too_short")
    from zxcvbn import zxcvbn  # noqa: PLC0415 - 28 ms of word lists, needed only where a passphrase is made

    rated = zxcvbn(passphrase[:_RATED], user_inputs=["rungwise"])
    if rated["score"] >= STRONG:
        return Strength(rated["score"], "strong")
    longest = max(rated["sequence"], key=lambda match: len(match["token"]))
    return Strength(rated["score"], _HINTS.get(longest["pattern"], "more_words"))


def refuse_empty(passphrase: str) -> None:
    """Raise `missing` for no passphrase at all; whether a weak one will do is for who asks for it to say."""
    if not passphrase:
        raise ExposureError("missing", "passphrase")


def secret_of(passphrase: str) -> bytes:
    """Give the bytes of a passphrase, the same however the keyboard composes its accents (NFC, as in RFC 8265)."""
    # a lone surrogate must not raise UnicodeEncodeError, which would carry the passphrase
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _is_short(passphrase: str) -> bool:
    return len(unicodedata.normalize("NFC", passphrase)) < SHORTEST
