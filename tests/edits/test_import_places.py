"""Where in the history a record from elsewhere is put: in its own order, and never before what was here already."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.patient import Consent
from exposure.domain.trial_entries import Outcome
from exposure.edits.import_past import Past
from exposure.edits.import_places import places
from exposure.edits.import_reading import Found

LAST = 100


def found(kind: type, count: int, **values: object) -> list[Found]:
    return [Found(kind, f"k{number}", {"id": f"k{number}", **values}, "") for number in range(count)]


def put(members: list[Found], new: list[Found], last: int = LAST, touched: int = 0) -> list[int]:
    here: Any = {each.at: Past(touched=touched) for each in members if each not in new}
    born = places(members, frozenset(each.at for each in new), here, last)
    return list(born[members[0].table].values())


@settings(max_examples=30)
@given(st.integers(1, 40), st.integers(1, 60))
def test_new_lists_keep_their_order_and_no_place_is_nought(count: int, last: int) -> None:
    members = found(Consent, count)
    numbers = put(members, members, last)
    assert numbers == sorted(set(numbers))
    assert (numbers[-1], 0 in numbers, len(numbers)) == (last, False, count)


def test_what_is_new_stands_after_what_is_here() -> None:
    members = found(Outcome, 4, trial="t")
    assert put(members, members[1:], touched=90) == [98, 99, 100]
    assert put(members, members[1:], touched=97) == [98, 99, 100]


def test_an_answer_that_finds_no_place_waits_for_the_next_round() -> None:
    members = found(Outcome, 4, trial="t")
    assert put(members, members[1:], touched=99) == [100]


def test_what_has_no_order_that_matters_is_never_left_out() -> None:
    members = found(Consent, 4)
    assert put(members, members[1:], touched=99) == [100, 100, 100]


@pytest.mark.parametrize("touched", [99, 50])
def test_each_try_has_its_own_room(touched: int) -> None:
    one, other = found(Outcome, 2, trial="t"), [Found(Outcome, "o", {"id": "o", "trial": "u"}, "")]
    here: Any = {one[0].at: Past(touched=touched)}
    born = places([*one, *other], frozenset({one[1].at, other[0].at}), here, LAST)
    assert born["outcome"] == {"k1": LAST, "o": LAST}
