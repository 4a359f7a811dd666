"""The letter as RTF: read back it says what the text says, and obeys nothing a person wrote."""

import re
from dataclasses import replace

import pytest

from exposure.reports.letter import letter_text
from exposure.reports.letter_rtf import escaped, letter_rtf
from tests.letters import golden_letters
from tests.stories import ruths_letter

EVIL = r"{\rtf1 \b bold} \'41 {\object\objemb} \u65? line" + "\n" + r"\par \bin9"
_HIGH = re.compile(r"\\u(-?\d+)\?")
_BYTE = re.compile(r"\\'([0-9a-f]{2})")


def _read(rtf: bytes) -> str:
    """Read RTF as this program writes it: as simple a reader as that allows."""
    text = rtf.decode("ascii").partition("}\n")[2].removesuffix("\n}")
    text = text.replace(r"\pard\sa160 ", "").replace(r"\par", "\n").replace(r"\line ", "\n")
    text = re.sub(r"\{\\b ([^{}]*(?:\\[{}][^{}]*)*)\}", r"\1", text)
    text = _BYTE.sub(lambda found: chr(int(found[1], 16)), text)
    units = _HIGH.sub(lambda found: chr(int(found[1]) % 0x10000), text)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


@pytest.mark.parametrize("name", ["initial-0-tries", "progress-13-tries", "final-120-tries", "progress-right-to-left"])
def test_rtf_says_what_the_text_says(name: str) -> None:
    content = dict(golden_letters())[name]
    assert _read(letter_rtf(content)).split() == letter_text(content).split()


def test_rtf_is_pure_ascii_and_small() -> None:
    rtf = letter_rtf(ruths_letter())
    assert rtf.isascii()
    assert len(rtf) < 50_000


def test_rtf_names_its_title_and_subject() -> None:
    head = letter_rtf(ruths_letter()).split(b"\n")[1]
    assert head.startswith(
        rb"{\info{\title Progress letter: CALLOWAY Ruth, 19 November 2026}{\subject Letter to the GP"
    )


def test_nothing_a_person_wrote_is_obeyed() -> None:
    rtf = letter_rtf(replace(ruths_letter(), told=EVIL)).decode()
    assert rb"\{\\rtf1 \\b bold\} \\'41 \{\\object\\objemb\} \\u65? line".decode() in rtf
    assert rtf.count(r"{\rtf1") == 1


def test_the_braces_of_rtf_are_balanced_whatever_is_written() -> None:
    rtf = letter_rtf(replace(ruths_letter(), told="}}}{{{\\")).decode()
    plain = re.sub(r"\\[\\{}]", "", rtf)
    assert plain.count("{") == plain.count("}")


@pytest.mark.parametrize(
    ("text", "rtf"),
    [
        ("é", r"\'e9"),
        ("Ł", r"\u321?"),
        ("\uffee", r"\u-18?"),
        ("😀", r"\u-10179?\u-8704?"),
        ("\x80", r"\u128?"),
        ("\t", " "),
    ],
)
def test_letters_stand_as_rtf_wants_them(text: str, rtf: str) -> None:
    assert escaped(text) == rtf
