"""From words to pages: templates of this program set by Typst, as tagged PDF (PDF/UA-1 and PDF/A-2a) or as pictures.

Words reach a template as data and are never read as markup. A template can open no file: it stands in an empty folder.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import cast

import typst

import resources
from exposure.domain.anchor import Anchor
from exposure.errors import ExposureError
from exposure.words.anchor import anchor_line

PREVIEW_PPI = 96.0
_STAMP = "letters/anchor.typ"
# No typeface has it, or one does and the standard refuses it all the same, as it does signs of private use.
_CANNOT_SHOW = re.compile(r"(?:the text|the PDF contains the codepoint) `\"(?P<text>.*?)\"`")
_INVISIBLE_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_LONG_WORD = re.compile(r"\S{40,}")
_BREAKABLE = re.compile(r"(\S{20})(?=[\w!-/:-@\[-`{-~])")
_MAY_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be set: a template of `resources`, its data (JSON values), the time on it, and texts such as an SVG.

    With an anchor it ends with that small line, and has the whole of it in its metadata. The same document gives the
    same bytes.
    """

    template: str
    data: Mapping[str, object]
    made: datetime
    files: Mapping[str, str] = field(default_factory=dict)
    anchor: Anchor | None = None

    def anchored(self, anchor: Anchor | None) -> "Document":
        """Give the same document with the anchor of the record it was made from."""
        return replace(self, anchor=anchor)


def pdf(document: Document) -> bytes:
    """Set a document as one tagged PDF; raises `unprintable` for a character no typeface on this computer has."""
    made, _system_fonts = _pdf(document)
    return made


def pngs(document: Document, ppi: float = PREVIEW_PPI) -> list[bytes]:
    """Set the same pages as PNG pictures, `ppi` pixels an inch; raises as `pdf` does."""
    return pngs_and_marks(document, "", ppi)[0]


def pngs_and_marks(document: Document, label: str, ppi: float = PREVIEW_PPI) -> tuple[list[bytes], list[object]]:
    """Set the pages as `pngs` does, and give what the template left under a label for the program to know of them."""
    _made, system_fonts = _pdf(document)
    # Pictures would show an empty box for what the PDF refuses, so the PDF decides on the typefaces for both.
    with _compiler(document, system_fonts) as compiler:
        pages = cast("bytes | list[bytes]", compiler.compile(format="png", ppi=ppi))
    found = _marks(document, label, system_fonts) if label else []
    return pages if isinstance(pages, list) else [pages], found


def _marks(document: Document, label: str, system_fonts: bool) -> list[object]:
    # A compiler of Typst that was given its source as bytes answers once and forgets them.
    with _compiler(document, system_fonts) as compiler:
        return list(json.loads(compiler.query(f"<{label}>", field="value")))


def _pdf(document: Document) -> tuple[bytes, bool]:
    """Set with the program's own typeface, then, only where it lacks a character, with those of this computer too."""
    for system_fonts in (False, True):
        try:
            made = _as_pdf(document, system_fonts)
        except typst.TypstError as refused:
            found = _CANNOT_SHOW.search(refused.message)
            if found is None:
                raise
            missing = found["text"]
        else:
            return made, system_fonts
    raise ExposureError("unprintable", None, text=missing)


def _as_pdf(document: Document, system_fonts: bool) -> bytes:
    with _compiler(document, system_fonts) as compiler:
        # Typst takes whole seconds only, and a clock rarely stands on one
        moment = document.made.replace(microsecond=0)
        made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=moment)
    # Typst gives None only where it was told to write a file, and a list only for pictures.
    return cast("bytes", made)


@contextmanager
def _compiler(document: Document, system_fonts: bool) -> Iterator[typst.Compiler]:
    fonts = typst.Fonts(system_fonts, include_embedded_fonts=False, font_paths=[resources.path("fonts")])
    source = b"".join(resources.path(part).read_bytes() for part in _parts(document))
    told = {"data": json.dumps(_printable(document.data)), **document.files, **_stamp(document.anchor)}
    with TemporaryDirectory(prefix="rungwise-") as empty:
        yield typst.Compiler(source, root=empty, font_paths=fonts, sys_inputs=told)


def _parts(document: Document) -> tuple[str, ...]:
    return (_STAMP, document.template) if document.anchor else (document.template,)


def _stamp(anchor: Anchor | None) -> Mapping[str, str]:
    if anchor is None:
        return {}
    return {"anchor_line": anchor_line(anchor), "anchor": f"rungwise-record {anchor.count} {anchor.head}"}


def _printable(value: object) -> object:
    if isinstance(value, str):
        return _printable_text(value)
    if isinstance(value, Mapping):
        return {key: _printable(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(entry) for entry in value]
    return value


def _printable_text(text: str) -> str:
    """Give `text` as a page can hold it: visible characters stay as they are.

    Characters that silently turn the reading direction would turn the rest of the paragraph too. A tab would vanish.
    A word longer than a line may be broken, rather than run off the page.
    """
    flat = text.translate(_INVISIBLE_TURNS).replace("\t", " ")
    return _LONG_WORD.sub(lambda word: _BREAKABLE.sub(rf"\1{_MAY_BREAK}", word.group()), flat)
