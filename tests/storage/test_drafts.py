"""Drafts: one a user and screen, in the place of the one before, and no edit."""

import contextlib

import pytest

from tests.desk import Desk


def keep(desk: Desk, text: str, user: str = "Priya", screen: str = "try") -> None:
    with desk.database.writing() as records:
        records.drafts.keep(user, screen, {"text": text, "rating": None}, desk.now)


def find(desk: Desk, user: str = "Priya", screen: str = "try") -> object:
    with desk.database.reading() as records:
        return records.drafts.find(user, screen)


def test_a_draft_is_found_as_it_was_kept(desk: Desk) -> None:
    keep(desk, "it will lock 😀")
    assert find(desk) == {"text": "it will lock 😀", "rating": None}


def test_a_draft_takes_the_place_of_the_one_before(desk: Desk) -> None:
    keep(desk, "it will")
    keep(desk, "it will lock")
    assert find(desk) == {"text": "it will lock", "rating": None}


def test_half_a_character_is_kept_too(desk: Desk) -> None:
    keep(desk, "\ud83d")
    assert find(desk) == {"text": "\ud83d", "rating": None}


@pytest.mark.parametrize(("user", "screen"), [("Sam", "try"), ("Priya", "visit")])
def test_everybody_has_a_draft_of_their_own_on_each_screen(desk: Desk, user: str, screen: str) -> None:
    keep(desk, "hers")
    assert find(desk, user, screen) is None


def test_a_draft_is_dropped_and_dropping_none_is_no_error(desk: Desk) -> None:
    keep(desk, "it will lock")
    for _ in range(2):
        with desk.database.writing() as records:
            records.drafts.drop("Priya", "try")
    assert find(desk) is None


def test_a_draft_goes_with_what_makes_it_needless_or_not_at_all(desk: Desk) -> None:
    keep(desk, "it will lock")
    with contextlib.suppress(RuntimeError), desk.database.writing() as records:
        records.drafts.drop("Priya", "try")
        raise RuntimeError
    assert find(desk) is not None


def test_a_draft_is_no_edit_and_no_fault(desk: Desk) -> None:
    keep(desk, "it will lock")
    assert (desk.count(), desk.faults()) == (0, [])
