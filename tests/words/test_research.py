"""How well somebody hides in a research export, in plain words."""

import pytest

from exposure.words.research import hidden_among


@pytest.mark.parametrize(
    ("count", "total", "end"),
    [
        (1, 1, "Nobody else is on record (k = 1)."),
        (1, 40, "1 of 40 people on record were born in these years (k = 1)."),
        (3, 40, "3 of 40 people on record were born in these years (k = 3)."),
    ],
)
def test_it_says_how_many_share_what_is_told(count: int, total: int, end: str) -> None:
    assert hidden_among(count, total) == (
        f"Of who it is, the export tells only five years, in one of which they were born. {end}"
    )
