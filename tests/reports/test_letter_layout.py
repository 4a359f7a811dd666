"""How the letter fills its pages: one where it can be, and nothing that belongs together is parted."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdf
import pytest

from exposure.domain.letter_content import LetterContent
from exposure.exporting import chart_of
from exposure.reports.charts import LETTER_HEIGHTS, letter_charts, letter_svg
from exposure.reports.letter import LetterPreview, letter_pdf, letter_preview
from tests.letters import golden_letters
from tests.stories import ruths_letter

COARSE = 20.0
CONTENT = ruths_letter()


@cache
def _letters() -> dict[str, LetterContent]:
    return dict(golden_letters())


def _preview(content: LetterContent) -> LetterPreview:
    return letter_preview(content, chart_of(content), COARSE)


def _pages(content: LetterContent) -> list[str]:
    pages = pypdf.PdfReader(BytesIO(letter_pdf(content, chart_of(content)))).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_where_there_is_room_the_chart_is_drawn() -> None:
    made = _preview(CONTENT)
    assert (len(made.pages), made.chart_left_out) == (1, False)


@pytest.mark.parametrize("name", ["final-with-measures", "final-right-to-left"])
def test_a_chart_without_room_is_left_out_and_needs_no_page(name: str) -> None:
    made = _preview(_letters()[name])
    assert (len(made.pages), made.chart_left_out) == (1, True)


def test_a_letter_that_wants_no_chart_leaves_none_out() -> None:
    assert not _preview(replace(CONTENT, chart=False)).chart_left_out


def test_between_the_two_the_lower_chart_is_taken() -> None:
    final = _letters()["final-13-tries"]
    tall, low = chart_of(final)
    assert letter_preview(final, [tall], COARSE).chart_left_out
    assert not letter_preview(final, [tall, low], COARSE).chart_left_out


def test_a_chart_of_a_letter_has_each_height() -> None:
    drawn = CONTENT.ladders[0]
    made = letter_charts(drawn.points, drawn.spans)
    assert len(made) == len(LETTER_HEIGHTS) == 2
    assert made[0] == letter_svg(drawn.points, drawn.spans)
    assert made[0] != made[1]


def test_a_table_goes_over_whole_and_the_signature_with_it() -> None:
    first, second = _pages(_letters()["final-120-tries"])
    assert "Expected, first to last" not in first
    for words in ("Expected, first to last", "12 Pick up Noah", "1 Pick up a pen", "Signed 21 June 2027"):
        assert words in second


def test_without_a_table_the_signature_takes_the_last_words_along() -> None:
    told = " ".join(["word"] * 560)
    bare = replace(CONTENT, chart=False, left_out=("table",), alongside=told, told="to ring us", cc="")
    first, second = _pages(bare)
    assert "word word" in first
    assert "Ruth was told: to ring us." in second
    assert "Draft, not signed" in second


def test_what_is_so_now_stands_in_the_box_on_the_page() -> None:
    (page,) = _pages(_letters()["progress-paused-and-flaring"])
    places = [
        page.index(words) for words in ("Action for GP:", "Now: in a flare since", "For a flare once", "Low back")
    ]
    assert places == sorted(places)
