"""Letters that must stay as they are; `python -m tools.golden_letters` writes them anew where a change is meant."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from exposure.domain.letter import LETTER_KINDS, LetterKind
from exposure.domain.letter_content import LetterContent
from exposure.exporting import chart_of
from exposure.reports.letter import letter_document, letter_text
from exposure.reports.typesetting import pdf
from exposure.words.anchor import anchor_line
from exposure.words.latin import beyond_latin, latin
from exposure.words.letter import letter_words
from exposure.words.letter_parts import plain
from tests.anchored import ANCHOR
from tests.letters import COUNTS, golden_letters, somebody, written

GOLDEN = Path(__file__).parents[1] / "golden" / "letters"
NAMES = sorted(file.stem for file in GOLDEN.glob("*.txt"))
PRINTED = [f"{kind}-{count}-tries" for kind, count in zip(LETTER_KINDS, (0, 13, 120), strict=True)]
PRINTED += ["progress-long-name", "progress-paused-and-flaring", "final-nothing-but-the-facts"]
ON_TWO_PAGES = ("final-120-tries", "progress-two-pages")


@cache
def _letters() -> dict[str, LetterContent]:
    return dict(golden_letters())


@cache
def _pages(name: str) -> tuple[str, ...]:
    content = _letters()[name]
    pages = pypdf.PdfReader(BytesIO(pdf(letter_document(content, chart_of(content)).anchored(ANCHOR)))).pages
    read = (" ".join(page.extract_text().replace("\u200b", "").split()) for page in pages)
    # A name may go on in the next line after its hyphen.
    return tuple(latin(page).replace("- ", "-") for page in read)


def test_there_is_a_golden_letter_for_each_and_no_other() -> None:
    assert sorted(_letters()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_letter_says_what_it_said_when_it_was_looked_at(name: str) -> None:
    assert letter_text(_letters()[name], ANCHOR) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PRINTED)
def test_every_word_of_the_letter_is_on_its_pages(name: str) -> None:
    words, pages = letter_words(_letters()[name]), " ".join(_pages(name))
    said = [words.name, words.to, words.dated, *map(plain, words.action_notes), words.agreement]
    cells = [cell for table in words.tables for row in table.rows for cell in row]
    missing = [each for each in (*said, *cells) if " ".join(latin(each).split()) not in pages]
    assert missing == []


@pytest.mark.parametrize("name", PRINTED)
def test_every_paragraph_of_the_letter_is_on_its_pages(name: str) -> None:
    # A paragraph that goes over to the next page is read with the foot in its midst.
    whole, missing = " ".join(_pages(name)), []
    for paragraph in letter_words(_letters()[name]).paragraphs:
        missing += [words for run in paragraph for words in latin(run.text).split(". ") if words not in whole]
    assert missing == []


@pytest.mark.parametrize("name", ON_TWO_PAGES)
def test_what_runs_to_a_second_page_says_so_on_the_first(name: str) -> None:
    first, second = _pages(name)
    assert first.endswith("Page 1 of 2, continued on page 2")
    assert second.endswith(f"Page 2 of 2 {anchor_line(ANCHOR)}")


@pytest.mark.parametrize("name", sorted({*PRINTED, *ON_TWO_PAGES} - {"final-120-tries", "progress-two-pages"}))
def test_an_ordinary_letter_is_one_page(name: str) -> None:
    assert len(_pages(name)) == 1


@pytest.mark.parametrize("kind", LETTER_KINDS)
@pytest.mark.parametrize("count", COUNTS)
def test_the_counts_in_the_text_are_those_of_the_record(kind: LetterKind, count: int) -> None:
    outcomes = [trial.outcome for trial in somebody(count).trials if trial.outcome]
    text = letter_text(written(kind, count))
    none, partly, happened = (outcomes.count(each) for each in ("did_not_occur", "partly", "occurred"))
    said = f" happened in {happened} of" if happened else f"did not happen in {none} of"
    counted = "did not happen in the one try." if len(outcomes) == 1 else f"{said} {len(outcomes)} tries"
    assert (counted in text) == bool(outcomes)
    assert (f"partly happened in {partly}" in text) == bool(partly)
    assert any(words in text for words in ("No tries yet.", "No movement was tried.")) == (not outcomes)


@pytest.mark.parametrize("name", [name for name in NAMES if "right-to-left" not in name])
def test_the_text_holds_nothing_a_practice_system_loses(name: str) -> None:
    assert beyond_latin((GOLDEN / f"{name}.txt").read_text(encoding="utf-8")) == ""


def test_a_part_left_out_is_nowhere_in_the_letter() -> None:
    bare = letter_text(_letters()["final-nothing-but-the-facts"])
    gone = (
        "Screened",
        "graded practice",
        "Alongside",
        "What Ruth keeps",
        "If the worry comes back",
        "Tries:",
        "said 60",
        "my back will lock",
    )
    assert [words for words in gone if words in bare] == []


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_counts_and_what_rests_cannot_be_left_out(kind: LetterKind) -> None:
    bare = letter_text(_letters()[f"{kind}-nothing-but-the-facts"])
    assert "did not happen in 11 of 12 tries and partly happened in 1." in bare
    assert "left aside" in bare


def test_a_first_letter_tells_screening_goal_and_plan() -> None:
    text = letter_text(_letters()["initial-0-tries"])
    parts = (
        "Screened 5 October",
        "Not begun: 7 steps planned towards the goal",
        "No tries yet.",
        "The steps go from",
        "Practice at home:",
        "Next visit 13",
    )
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "Tries:" not in text


def test_a_final_letter_tells_the_outcome_against_the_start_and_what_is_kept() -> None:
    text = letter_text(_letters()["final-120-tries"])
    parts = ["The goal is reached. 12 of 12 steps done", "95 of 100 at the start, 20 at the end"]
    parts += [
        "What Ruth keeps: a written plan for a flare",
        "If the worry comes back:",
        "We can be asked again on 01632 960 114.",
    ]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "Next visit" not in text
