"""Rows of the practice sheet: what they mean, what is wrong with them, and the edits they become."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.home_move import TimedTry
from exposure.domain.sheet_row import SheetTry, Span
from exposure.domain.sheet_times import Clockwork
from tests.builders import ZONE, moment, rung, trial
from ui.models.sheet_columns import Frame, Kind, columns
from ui.models.sheet_rows import (
    Onward,
    Placed,
    Sheet,
    TypedRow,
    double,
    from_body,
    meant,
    missing,
    saving,
    timed,
    to_body,
    trouble,
)

SPAN = Span(date(2026, 10, 5), moment(20).date())
COLUMNS = columns(Frame(SPAN, ("Leaning on the table",)))
CLOCKWORK = Clockwork(moment(20), None, lambda naive: naive.replace(tzinfo=ZONE))
SHEET = Sheet(rung(1), "home", False, CLOCKWORK)
WHOLE = TypedRow("20", "40", "A", "N", "35", "le")


def said(row: TypedRow) -> SheetTry:
    """Give what a row means."""
    found = meant(row, COLUMNS)
    assert found is not None
    return found


def lines(row: TypedRow) -> list[dict[str, object]]:
    """Give the edits of a row."""
    tried = said(row)
    placed = Placed(SHEET, TimedTry("row", tried, CLOCKWORK.times(tried.day, 0, 24)))
    return [dict(line) for line in saving(placed, "a try", moment(20))]


def test_a_whole_row_means_a_written_try() -> None:
    expected = SheetTry(date(2026, 10, 20), "full", 40, "did_not_occur", 35, "Leaning on the table")
    assert said(WHOLE) == expected


def test_a_row_without_before_is_told_and_a_told_row_stays_told() -> None:
    assert said(replace(WHOLE, before="")).told
    assert said(replace(WHOLE, told=True)).told


def test_not_today_has_no_answer_whatever_stands_in_the_cells() -> None:
    found = said(replace(WHOLE, done="T"))
    assert (found.happened, found.after, found.used) == (None, None, None)


@pytest.mark.parametrize(("kind", "text"), [("day", "xy"), ("before", "101"), ("done", "x"), ("happened", "z")])
def test_a_cell_that_means_nothing_keeps_the_row_from_being_saved(kind: Kind, text: str) -> None:
    found = trouble(WHOLE.typed(kind, text), COLUMNS, SPAN)
    assert found is not None
    assert (found.kind, found.stops) == (kind, True)


def test_a_day_still_to_come_stops_and_one_before_the_last_visit_only_makes_one_wonder() -> None:
    found = [trouble(replace(WHOLE, day=day), COLUMNS, SPAN) for day in ("25", "1.10")]
    assert [each.stops if each else None for each in found] == [True, False]


def test_day_and_what_was_done_are_needed_and_nothing_else() -> None:
    found = [
        missing(row) for row in (TypedRow(before="40"), TypedRow("20", "40"), TypedRow("20", done="A"), TypedRow())
    ]
    assert [each.kind if each else None for each in found] == ["day", "done", None, None]


def test_a_row_becomes_three_edits_each_at_its_own_moment() -> None:
    assert [(line["edit"], line["at"]) for line in lines(WHOLE)] == [
        ("lock_prediction", "2026-10-20T12:00:00+01:00"),
        ("record_movement", "2026-10-20T12:00:00+01:00"),
        ("record_outcome", "2026-10-21T09:00:00+01:00"),
    ]


def test_what_was_used_is_an_aid_and_nothing_used_is_said_as_nothing() -> None:
    used = [lines(replace(WHOLE, used=text))[2].get("aids", "not said") for text in ("le", "N", "")]
    assert used == [[{"what": "Leaning on the table"}], [], "not said"]


def test_an_answer_the_sheet_leaves_open_is_asked_at_the_visit() -> None:
    found = lines(replace(WHOLE, happened=""))
    assert [line["edit"] for line in found] == ["lock_prediction", "record_movement"]
    assert found[1]["ask_by"] == {"how": "visit", "at": moment(20).isoformat()}


@pytest.mark.parametrize(("key", "asked"), [("N", True), ("C", True), ("P", False), ("Y", False)])
def test_no_before_we_could_know_is_asked_again_at_the_visit(key: str, asked: bool) -> None:
    assert ("ask_by" in lines(replace(WHOLE, day="24", happened=key))[1]) is asked
    assert "ask_by" not in lines(replace(WHOLE, happened=key))[1]


def test_a_try_of_that_day_on_record_is_told_as_a_possible_double() -> None:
    on_record = trial(1, day=16)
    assert double(said(WHOLE), rung(1), [on_record]).startswith("There is a try on Tue 20 Oct already.")
    assert double(said(replace(WHOLE, day="19")), rung(1), [on_record]) == ""


def test_rows_after_she_moved_on_are_on_the_next_step() -> None:
    onward = Onward(moment(16, 9), replace(SHEET, rung=rung(2)))
    tries = [said(replace(WHOLE, day=day)) for day in ("21", "19")]
    placed = timed(tries, SHEET, [], onward)
    assert [(each.one.said.day.day, each.sheet.rung.id) for each in placed] == [(19, rung(1).id), (21, rung(2).id)]


def test_later_tries_of_a_day_come_after_those_on_record() -> None:
    placed = timed([said(WHOLE), said(WHOLE)], SHEET, [date(2026, 10, 20)], None)
    assert [each.one.times.moved.minute for each in placed] == [1, 2]


def test_rows_of_one_morning_keep_their_order() -> None:
    placed = timed([said(replace(WHOLE, day="24"))] * 3, SHEET, [], None)
    assert [each.one.times.moved for each in placed] == [moment(20) - timedelta(minutes=back) for back in (2, 1, 0)]


_CELL = st.text(max_size=5)


@given(st.builds(TypedRow, _CELL, _CELL, _CELL, _CELL, _CELL, _CELL, st.booleans()))
def test_a_draft_brings_every_row_back_letter_for_letter(row: TypedRow) -> None:
    assert from_body(to_body([row, TypedRow()])) == ([] if row.is_empty else [row])


@given(st.recursive(st.none() | st.booleans() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)))
def test_a_draft_of_another_version_breaks_nothing(body: object) -> None:
    assert from_body(body) == []
