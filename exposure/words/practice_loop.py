"""How the worry keeps going, in words: four boxes of the patient’s, and the other possibility."""

from dataclasses import dataclass

from exposure.domain.practice_sheet import Loop
from exposure.words.language import _
from exposure.words.letter_parts import sentence


@dataclass(frozen=True, slots=True)
class LoopWords:
    """The page of the loop; each box is its label and the patient’s words, which may be empty."""

    title: str
    boxes: tuple[tuple[str, str], ...]
    middle: str
    round: str
    other: str
    others: str
    find_out: str


def loop_words(loop: Loop) -> LoopWords:
    """Put the loop into words, box after box in the order it goes round."""
    labels = (_("What I feel"), _("What I think"), _("What I do"), _("What that costs me"))
    return LoopWords(
        title=_("How the worry keeps going, in my words"),
        boxes=tuple((label, _said(words)) for label, words in zip(labels, loop.boxes, strict=True)),
        middle=_("Each time round, the worry gets no chance to be wrong."),
        round=_("and back to the start"),
        other=_("Another way to look at it"),
        others=sentence(loop.other),
        find_out=_("We find out by trying small steps, and looking."),
    )


def _said(words: str) -> str:
    told = sentence(words)
    return _("“{words}”").format(words=told) if told else ""
