"""Sizes, and text measured and fitted in the bundled typeface."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.textpath import TextPath

from exposure.reports.chart_look import ELLIPSIS, PAPER, ChartLook, drawable, fitted

LOOK = ChartLook()
TITLE = "Lift the washing basket from the floor"


def test_sizes_grow_with_the_text() -> None:
    assert (LOOK.points(100), ChartLook(scale=1.5).points(100)) == pytest.approx((72, 108))
    assert ChartLook(scale=1.5).pixels(10) == 15


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_text_is_measured_as_it_is_drawn(weight: str) -> None:
    font = LOOK.font(13, "bold" if weight == "bold" else "normal")
    drawn = TextPath((0, 0), TITLE, prop=font).get_extents().x1 / 0.72
    assert LOOK.width(TITLE, 13, "bold" if weight == "bold" else "normal") == pytest.approx(drawn, rel=0.03)


def test_the_bundled_typeface_is_used() -> None:
    assert LOOK.font(13).get_family()[0] == "Figtree"


def test_a_title_that_fits_stays_as_it_is() -> None:
    assert fitted(TITLE, 1000, LOOK, 13) == TITLE


def test_a_long_title_is_wrapped_at_a_word() -> None:
    assert fitted(TITLE, 130, LOOK, 13) == "Lift the washing\nbasket from the floor"


def test_a_longer_one_ends_with_an_ellipsis_after_a_word() -> None:
    assert fitted(TITLE, 130, LOOK, 13, lines=1) == f"Lift the washing{ELLIPSIS}"


def test_one_long_word_is_cut_where_it_must_be() -> None:
    cut = fitted("Donaudampfschifffahrt", 60, LOOK, 13)
    assert cut.endswith(ELLIPSIS)
    assert "Donaudampfschifffahrt".startswith(cut.removesuffix(ELLIPSIS))


def test_the_shared_tokens_are_all_there_for_paper() -> None:
    needed = {
        "surface",
        "band",
        "accent_soft",
        "accent",
        "line",
        "ink",
        "ink2",
        "ink3",
        "pred",
        "pred_fill",
        "happ",
        "hold",
    }
    assert needed <= set(PAPER)


def test_words_without_a_shape_here_are_left_out_rather_than_boxed() -> None:
    assert drawable("日本語 lift") == ""
    assert drawable("Привет") == "Привет"


def test_invisible_marks_and_line_breaks_do_not_reach_the_chart() -> None:
    assert drawable(" a\u202e b\n c\u200f ") == "a b c"


@given(st.text(max_size=60), st.integers(10, 400), st.integers(1, 3))
def test_fitted_text_never_has_more_lines_or_more_width(text: str, width: int, lines: int) -> None:
    rows = fitted(text, width, LOOK, 13, lines).split("\n")
    assert len(rows) <= lines
    assert all(LOOK.width(row, 13) <= width or row == ELLIPSIS for row in rows)
