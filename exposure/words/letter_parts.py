"""What the sentences of a letter are made of: runs of text, the person it speaks of, words taken over as they are."""

from dataclasses import dataclass

from exposure.domain.letter_facts import Subject
from exposure.domain.patient import first_name
from exposure.words.language import _

_ENDS = (".", "!", "?", "…", "”")


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


def quoted(text: str) -> str:
    """Give somebody’s own words as they are between quotation marks, with a full stop after or within them."""
    words = " ".join(text.split())
    return f"“{words}”" if words.endswith(_ENDS) else f"“{words}”."


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
