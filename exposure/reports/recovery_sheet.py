"""The recovery sheet: one A4 page to print and lock away, a tagged PDF."""

import contextlib
import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import cast

import typst

import resources
from exposure.words.recovery import group_name, sheet_words


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet is made for: the code (groups joined by dashes), the name of the data file, the day."""

    code: str = field(repr=False)
    file_name: str
    made_on: date
    language: str = "en"


def recovery_sheet(sheet: RecoverySheet) -> bytes:
    """Typeset the sheet as PDF/UA-1, the same bytes for the same sheet; it is in memory only.

    A file name in letters the program's own typeface lacks is set in one of this computer's, and in question marks
    where none has them: the code must always get on paper.
    """
    for system_fonts in (False, True):
        with contextlib.suppress(typst.TypstError):
            return _typeset(sheet, system_fonts=system_fonts)
    return _typeset(replace(sheet, file_name=_plain(sheet.file_name)), system_fonts=False)


def _typeset(sheet: RecoverySheet, *, system_fonts: bool) -> bytes:
    words = {
        **sheet_words(sheet.file_name, sheet.made_on),
        "groups": [[group_name(number), group] for number, group in enumerate(sheet.code.split("-"), start=1)],
        "language": sheet.language,
    }
    fonts = typst.Fonts(system_fonts, include_embedded_fonts=False, font_paths=[resources.path("fonts")])
    source = resources.path("letters/recovery.typ")
    made = typst.Compiler(source, root=source.parent, font_paths=fonts).compile(
        format="pdf",
        sys_inputs={"data": json.dumps(words)},
        pdf_standards="ua-1",
        timestamp=datetime(sheet.made_on.year, sheet.made_on.month, sheet.made_on.day, tzinfo=UTC),
    )
    return cast("bytes", made)


def _plain(name: str) -> str:
    return "".join(sign if sign.isascii() and sign.isprintable() else "?" for sign in name)
