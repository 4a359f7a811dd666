"""The letter as RTF, for systems of practices that take nothing newer: plain paragraphs, bold where the eye is led."""

from exposure.domain.anchor import Anchor
from exposure.domain.letter_content import LetterContent
from exposure.reports.letter_lines import Block, last_line, letter_lines
from exposure.words.latin import latin
from exposure.words.letter import letter_words
from exposure.words.letter_parts import Paragraph, Run

# A4 and margins of 20 mm, in twentieths of a point; the typeface is one every system has.
_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
    r"\paperw11906\paperh16838\margl1134\margr1134\margt1134\margb1134\f0\fs20"
)
_ASCII, _LATIN, _HALF, _WHOLE = 0x80, 0xA0, 0x8000, 0x10000


def letter_rtf(content: LetterContent, anchor: Anchor | None = None) -> bytes:
    """Give the letter as RTF 1.5, pure ASCII; a letter beyond Western Europe stands as Unicode, "?" for old readers.

    `anchor` is that of the record it leaves, for its last line.
    """
    words = letter_words(content)
    info = [("title", words.title), ("subject", words.subject), ("author", words.by)]
    told = "".join(rf"{{\{name} {escaped(latin(text))}}}" for name, text in info)
    blocks = "\n".join(_block(block) for block in (*letter_lines(words), *last_line(anchor)))
    return f"{_HEAD}\n{{\\info{told}}}\n{blocks}\n}}".encode("ascii")


def _block(block: Block) -> str:
    lines = r"\line ".join(_line(line) for line in block)
    return rf"\pard\sa160 {lines}\par"


def _line(line: Paragraph) -> str:
    return " ".join(_run(run) for run in line)


def _run(run: Run) -> str:
    return rf"{{\b {escaped(run.text)}}}" if run.strong else escaped(run.text)


def escaped(text: str) -> str:
    """Give `text` so that an RTF reader shows it and obeys none of it."""
    return "".join(_escaped(each) for each in text)


def _escaped(character: str) -> str:
    code = ord(character)
    if character in "\\{}":
        return f"\\{character}"
    if character == "\n":
        return r"\line "
    if code < _ASCII:
        return character if code >= ord(" ") else " "
    if _LATIN <= code <= 0xFF:
        return rf"\'{code:02x}"
    return "".join(rf"\u{unit - _WHOLE if unit >= _HALF else unit}?" for unit in _units(character))


def _units(character: str) -> list[int]:
    """Give the units of UTF-16, of which RTF wants each as a signed number."""
    pairs = character.encode("utf-16-le")
    return [int.from_bytes(pairs[place : place + 2], "little") for place in range(0, len(pairs), 2)]
