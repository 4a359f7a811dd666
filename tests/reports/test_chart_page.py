"""The chart on paper: rows of tries, each told in words."""

import pytest

from exposure.chart_exports import page_of_chart
from exposure.errors import ExposureError
from exposure.reports.chart_page import chart_document
from exposure.reports.typesetting import pdf, pngs
from tests.builders import case, ladder_case, trial
from tests.letters import after, somebody
from tests.papers import read, words_of


def test_few_tries_are_one_row_on_one_page() -> None:
    page = page_of_chart(somebody(13), after(13))
    assert [part for _svg, part, _told in page.rows] == [1.0]
    words = words_of(pdf(chart_document(page)))
    assert words.startswith("What you said, and what happened Ruth, 0 of 12 happened, 1 partly. 13 tries")
    assert words.endswith("Look at how it falls inside each step. Page 1 of 1")


def test_many_tries_are_rows_of_sixteen_and_a_try_is_as_wide_in_each() -> None:
    page = page_of_chart(somebody(120), after(120))
    widths = [round(part, 2) for _svg, part, _told in page.rows]
    assert (len(widths), widths[:7]) == (8, [1.0] * 7)
    assert widths[7] < 0.7


def test_each_row_is_told_in_words() -> None:
    told = [words for _svg, _part, words in page_of_chart(somebody(120), after(120)).rows]
    assert told[0].startswith("0 of 16 happened, 2 partly. Step 1,")
    assert told[7].startswith("0 of 8 happened, 1 partly. Step 12,")


def test_the_pages_are_pictures_too_and_across() -> None:
    page = page_of_chart(somebody(13), after(13))
    box = read(pdf(chart_document(page))).pages[0].mediabox
    assert box.width > box.height
    assert [png[:4] for png in pngs(chart_document(page), 40)] == [b"\x89PNG"]


def test_without_a_try_there_is_no_page() -> None:
    with pytest.raises(ExposureError, match="missing"):
        page_of_chart(case(), after(13))


def test_more_tries_than_fit_say_which_ones_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exposure.reports.chart_page.MOST_IN_PICTURE", 3)
    page = page_of_chart(case(ladder_case(*(trial(1, day) for day in range(1, 6)))), after(13))
    assert page.note.startswith("Tries 3 to 5. ")
