"""What a check came to is one sentence."""

import pytest

from exposure.domain.looking_back import Checked
from exposure.words.history_checks import check_words


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Checked(0, None), "The record is whole: every change stands as it was written."),
        (Checked(9, 3), "change 3 is the first that does not fit"),
        (Checked(1, None), "1 thing in the file is not"),
        (Checked(2, None), "2 things in the file are not"),
    ],
)
def test_a_check_says_whether_the_record_is_whole(found: Checked, said: str) -> None:
    assert said in check_words(found)
