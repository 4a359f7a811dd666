"""Writes the letters that must stay as they are: their text into tests/golden, pages and PDFs wherever is said."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from exposure.exporting import chart_of
from exposure.reports.letter import letter_document, letter_text
from exposure.reports.letter_rtf import letter_rtf
from exposure.reports.typesetting import pdf, pngs
from tests.anchored import ANCHOR
from tests.letters import golden_letters

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "letters"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the texts, and with --out also PDF, RTF and PNG of each letter, to look at."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path)
    out = asked.parse_args(arguments).out
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, content in golden_letters():
        (GOLDEN / f"{name}.txt").write_text(letter_text(content, ANCHOR), encoding="utf-8")
        if out:
            out.mkdir(parents=True, exist_ok=True)
            document = letter_document(content, chart_of(content)).anchored(ANCHOR)
            (out / f"{name}.pdf").write_bytes(pdf(document))
            (out / f"{name}.rtf").write_bytes(letter_rtf(content, ANCHOR))
            for number, page in enumerate(pngs(document), start=1):
                (out / f"{name}-{number}.png").write_bytes(page)


if __name__ == "__main__":
    main()
