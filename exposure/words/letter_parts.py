"""What the sentences of a letter are made of: runs of text, the person it speaks of, words taken over as they are."""

import unicodedata
from dataclasses import dataclass

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Subject
from exposure.domain.patient import first_name
from exposure.words.language import _

_ENDS = (".", "!", "?", "…", "”")
_TO_THE_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = "\u200e"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; `strong` words lead the eye."""

    text: str
    strong: bool = False


Paragraph = tuple[Run, ...]


def plain(paragraph: Paragraph) -> str:
    """Give a paragraph as plain text."""
    return " ".join(run.text for run in paragraph)


def sentence(text: str) -> str:
    """Give somebody’s own words on one line, as they are, with a full stop where they end without one."""
    words = " ".join(text.split())
    return words if not words or words.endswith(_ENDS) else f"{words}."


def begun(text: str) -> str:
    """Give words typed for a field as the first of a paragraph: “low back” begins with a capital, “mTBI” stays."""
    words = sentence(text)
    return words[:1].upper() + words[1:] if words.partition(" ")[0].islower() else words


def quoted(text: str) -> str:
    """Give somebody’s own words as they are between quotation marks, with a full stop after or within them."""
    words = " ".join(text.split())
    return f"“{words}”" if words.endswith(_ENDS) else f"“{words}”."


def in_own_language(text: str) -> bool:
    """Say whether there are letters in a text, and none of them is Latin."""
    letters = [each for each in text if each.isalpha()]
    return bool(letters) and not any(unicodedata.name(each, "").startswith("LATIN") for each in letters)


def apart(text: str) -> str:
    """Give a text for a list: two from right to left beside each other would otherwise change places."""
    turns = any(unicodedata.bidirectional(each) in _TO_THE_LEFT for each in text)
    return f"{text}{_LEFT_TO_RIGHT}" if turns else text


def has_tries(content: LetterContent) -> bool:
    """Say whether any step was tried, on any ladder."""
    return any(ladder.counts.tries for ladder in content.ladders)


def called(subject: Subject) -> str:
    """Give the name the person is called by."""
    return first_name(subject.name)


def is_plural(subject: Subject) -> bool:
    """Say whether the person goes by "they"."""
    return _pronoun(subject) in ("they", "them")


def who(subject: Subject) -> str:
    """Give "she", "he" or "they", and where no pronoun is known the first name."""
    known = {"she": _("she"), "her": _("she"), "he": _("he"), "him": _("he"), "they": _("they"), "them": _("they")}
    return known.get(_pronoun(subject), called(subject))


def _pronoun(subject: Subject) -> str:
    """Give the first word of what was typed, so that "She/her" is "she"."""
    return subject.pronoun.strip().casefold().replace("/", " ").partition(" ")[0]
