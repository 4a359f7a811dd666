"""What a letter and a chart cost from the click to the file, beside a bare page of the same words set by Typst."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import typst

import resources
from exposure.chart_exports import page_of_chart, tries_to_draw
from exposure.domain.letter_content import LetterContent
from exposure.exporting import chart_of
from exposure.reports.chart_page import chart_document
from exposure.reports.charts import as_png, as_svg, picture_figure
from exposure.reports.letter import letter_pdf, letter_text
from exposure.reports.letter_rtf import letter_rtf
from exposure.reports.typesetting import pdf
from tests.letters import after, golden_letters, somebody

MOST_SECONDS = 2.0
_MANY = 120
Making = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one file costs: medians of seconds of the clock and of the processor, and the latter to those of a page."""

    name: str
    wall: float
    cpu: float
    ratio: float


def bare(words: str) -> bytes:
    """Set words as they are on pages, with the program's typeface and as the same kind of PDF, and nothing more."""
    # What our typeface lacks, such as an Arabic name, is set with those of this computer, as the program does.
    fonts = typst.Fonts(not words.isascii(), include_embedded_fonts=False, font_paths=[resources.path("fonts")])
    source = b'#set document(title: "Words")\n#set text(font: "Figtree")\n#sys.inputs.words'
    compiler = typst.Compiler(source, font_paths=fonts)
    made = compiler.compile(
        source, format="pdf", sys_inputs={"words": words}, pdf_standards=["ua-1", "a-2a"], timestamp=after(0)
    )
    return made if isinstance(made, bytes) else b""


def files() -> Iterator[tuple[str, str, Making]]:
    """Give every file by its name, with the words a bare page of it would hold."""
    for name, content in golden_letters():
        words = letter_text(content)
        yield f"{name}.pdf", words, partial(_set, content)
        yield f"{name}.txt", words, partial(_text, content)
        yield f"{name}.rtf", words, partial(letter_rtf, content)
    known, now = somebody(_MANY), after(_MANY)
    words = letter_text(dict(golden_letters())[f"progress-{_MANY}-tries"])
    yield f"chart-{_MANY}.png", words, lambda: as_png(picture_figure(*tries_to_draw(known, now)))
    yield f"chart-{_MANY}.svg", words, lambda: as_svg(picture_figure(*tries_to_draw(known, now)))
    yield f"chart-{_MANY}.pdf", words, lambda: pdf(chart_document(page_of_chart(known, now)))


def _set(content: LetterContent) -> bytes:
    return letter_pdf(content, chart_of(content))


def _text(content: LetterContent) -> bytes:
    return letter_text(content).encode()


def took(make: Making, file: Path) -> tuple[float, float]:
    """Give seconds of the clock and of the processor from the click until the file stands."""
    wall, cpu = time.perf_counter(), time.process_time()
    file.write_bytes(make())
    return time.perf_counter() - wall, time.process_time() - cpu


def cost(name: str, words: str, make: Making, *, folder: Path, rounds: int) -> Cost:
    """Make a file in turns with its bare page; the first turn, which reads typefaces, is not counted."""
    ours, pages = [], []
    for _round in range(rounds + 1):
        pages.append(took(partial(bare, words), folder / "bare.pdf"))
        ours.append(took(make, folder / name))
    wall, cpu = (median(taken[which] for taken in ours[1:]) for which in (0, 1))
    return Cost(name, wall, cpu, cpu / max(median(taken[1] for taken in pages[1:]), 0.001))


def main(arguments: Sequence[str]) -> int:
    """Print what each file costs; 1 where one takes longer than it may."""
    parser = ArgumentParser(prog="./dev bench letters", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how many turns, after one that is not counted (3)")
    parser.add_argument("--only", default="", help="just the files whose name holds this")
    asked = parser.parse_args(arguments)
    print(f"{'':<38} {'s':>6} {'cpu s':>6}  times a bare page")
    slow = []
    with TemporaryDirectory(prefix="rungwise-bench-") as folder:
        for name, words, make in files():
            if asked.only not in name:
                continue
            found = cost(name, words, make, folder=Path(folder), rounds=asked.rounds)
            print(f"{name:<38} {found.wall:6.2f} {found.cpu:6.2f} {found.ratio:6.1f}", flush=True)
            # On a busy computer the clock tells of the others; what the work itself takes is the processor’s.
            slow += [name] if found.cpu > MOST_SECONDS else []
    for name in slow:
        print(f"{name} takes more than {MOST_SECONDS:g} seconds of the processor.")
    return int(bool(slow))
