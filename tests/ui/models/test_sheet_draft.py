"""What was said in a sheet, as a draft keeps it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.opened import START
from ui.models.sheet_draft import SheetDraft, from_body, to_body

DRAFT = SheetDraft(START, {"pause.what": ("", "Tingling")}, {"pause.found": (None, "pause")})
SAID = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text())
CHANGES = st.dictionaries(st.text(), st.tuples(SAID, SAID), max_size=4)


@settings(max_examples=50)
@given(CHANGES, CHANGES)
def test_what_is_read_is_what_was_kept(
    written: dict[str, tuple[object, object]], chosen: dict[str, tuple[object, object]]
) -> None:
    draft = SheetDraft(START, written, chosen, START.date() if chosen else None)
    assert from_body(json.loads(json.dumps(to_body(draft)))) == (None if draft.is_empty else draft)


@pytest.mark.parametrize(
    "body",
    [
        None,
        {},
        {"at": "soon", "written": {"a": ["", "b"]}},
        {"at": START.isoformat(), "chosen_on": "soon", "written": {"a": ["", "b"]}},
        {"at": START.isoformat(), "written": "words"},
        {"at": START.isoformat(), "written": {"a": "b"}, "chosen": {"c": ["d"]}},
    ],
)
def test_what_cannot_be_read_is_as_good_as_none(body: dict[str, object] | None) -> None:
    assert from_body(body) is None


def test_the_same_is_said_at_whatever_moment() -> None:
    later = replace(DRAFT, at=START + timedelta(hours=1))
    same = [later.says_the_same(DRAFT), DRAFT.says_the_same(None), SheetDraft(START).says_the_same(None)]
    assert same == [True, False, True]


def test_words_come_back_on_any_day_and_choices_on_their_own() -> None:
    assert list(DRAFT.fitting(START.date())) == ["pause.found", "pause.what"]
    assert list(DRAFT.fitting(START.date() + timedelta(days=1))) == ["pause.what"]


def test_a_choice_is_of_the_day_it_was_made_whatever_is_typed_on_the_next() -> None:
    draft = replace(DRAFT, at=START + timedelta(days=1), chosen_on=START.date())
    assert list(draft.fitting(START.date() + timedelta(days=1))) == ["pause.what"]
