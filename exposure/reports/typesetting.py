"""From words to pages: templates of this program set by Typst, as tagged PDF (PDF/UA-1 and PDF/A-2a) or as pictures.

Words reach a template as data and are never read as markup. A template can open no file: it stands in an empty folder.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import Literal, cast

import typst

import resources
from exposure.domain.anchor import Anchor
from exposure.errors import ExposureError
from exposure.words.anchor import anchor_line

PREVIEW_PPI = 96.0
_STAMP = "letters/anchor.typ"
_CANNOT_SHOW = re.compile(r"the text `\"(?P<text>.*)\"` could not be displayed")
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
    _made, system_fonts = _pdf(document)
    # Pictures would show an empty box for what the PDF refuses, so the PDF decides on the typefaces for both.
    made = _typeset(document, "png", system_fonts, ppi)
    return made if isinstance(made, list) else [made]


def _pdf(document: Document) -> tuple[bytes, bool]:
    """Set with the program's own typeface, then, only where it lacks a character, with those of this computer too."""
    for system_fonts in (False, True):
        try:
            made = _typeset(document, "pdf", system_fonts)
        except typst.TypstError as refused:
            found = _CANNOT_SHOW.search(refused.message)
            if found is None:
                raise
            missing = found["text"]
        else:
            return (made[0] if isinstance(made, list) else made), system_fonts
    raise ExposureError("unprintable", None, text=missing)


def _typeset(
    document: Document, kind: Literal["pdf", "png"], system_fonts: bool, ppi: float | None = None
) -> bytes | list[bytes]:
    fonts = typst.Fonts(system_fonts, include_embedded_fonts=False, font_paths=[resources.path("fonts")])
    source = b"".join(resources.path(part).read_bytes() for part in _parts(document))
    with TemporaryDirectory(prefix="rungwise-") as empty:
        made = typst.Compiler(source, root=empty, font_paths=fonts).compile(
            source,
            format=kind,
            ppi=ppi,
            sys_inputs={"data": json.dumps(_printable(document.data)), **document.files, **_stamp(document.anchor)},
            pdf_standards=["ua-1", "a-2a"] if kind == "pdf" else None,
            # Typst takes whole seconds only, and a clock rarely stands on one
            timestamp=document.made.replace(microsecond=0),
        )
    # Typst gives None only where it was told to write a file.
    return cast("bytes | list[bytes]", made)


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
