"""A letter line by line, as plain text and RTF have it: the page in its order, without grid or picture."""

from collections.abc import Sequence
from itertools import chain

from exposure.domain.anchor import Anchor
from exposure.words.anchor import anchor_line
from exposure.words.latin import latin
from exposure.words.letter import LetterWords
from exposure.words.letter_parts import Paragraph, Run, plain
from exposure.words.letter_table import StepTable

Block = tuple[Paragraph, ...]


def letter_lines(words: LetterWords) -> tuple[Block, ...]:
    """Give the letter as blocks of lines, one blank line apart; the table is one line a step, the chart is told.

    Typographic signs are as a typewriter writes them: systems of practices lose the others.
    """
    blocks = [
        _lines(words.clinic, words.by, *words.contact),
        _lines(words.draft),
        (_strong("   ".join([words.name, *words.identity])), *_lines(words.to, words.dated)),
        (_strong(f"{words.action_label} {words.action}"),),
        *((note,) for note in words.action_notes),
        *((paragraph,) for paragraph in words.paragraphs),
        *(_table(table) for table in words.tables),
        _lines(*words.signature, words.agreement),
        _lines(*([f"{words.chart_title}: {words.chart_alt}"] if words.chart_alt else [])),
    ]
    return tuple(tuple(_latin(line) for line in block) for block in blocks if block)


def last_line(anchor: Anchor | None) -> tuple[Block, ...]:
    """Give the line with the anchor of the record a letter leaves, as a block of its own; none without one."""
    return (_lines(anchor_line(anchor)),) if anchor else ()


def _lines(*texts: str) -> Block:
    return tuple((Run(text),) for text in texts if text.strip())


def _strong(text: str) -> Paragraph:
    return (Run(text, strong=True),)


def _latin(line: Paragraph) -> Paragraph:
    return tuple(Run(latin(run.text), run.strong) for run in line)


def told_rows(table: StepTable) -> list[str]:
    """Give a table as plain lines, one a row."""
    return [plain(line) for line in _table(table)]


def _table(table: StepTable) -> Block:
    rows = [_row(table.heads, row, strong=place == table.strong) for place, row in enumerate(table.rows)]
    return *_lines(table.goal), *rows, *_lines(table.later)


def _row(heads: Sequence[str], cells: Sequence[str], *, strong: bool) -> Paragraph:
    told = (f"{head}: {cell}" for head, cell in zip(heads[1:], cells[1:], strict=True))
    return (Run("; ".join(chain(cells[:1], told)), strong),)
