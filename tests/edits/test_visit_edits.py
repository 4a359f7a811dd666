"""Visits booked, opened and closed, and what was done without planning."""

from datetime import date
from typing import Any

import pytest

from exposure.domain.visit import Visit
from tests.builders import moment, uid
from tests.desk import RUTH, Desk

V = uid("visit")


def visit(desk: Desk) -> Visit:
    (found,) = desk.case().visits
    return found


def test_a_visit_is_booked_for_a_day(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    assert (visit(ruth).day, visit(ruth).at, visit(ruth).opened) == (date(2026, 10, 9), None, None)


def test_a_visit_is_booked_for_a_time_on_its_own_clock(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09T00:30+01:00")
    assert (visit(ruth).day, str(visit(ruth).at)) == (date(2026, 10, 9), "2026-10-09 00:30:00+01:00")


def test_a_visit_that_was_not_booked_is_opened_all_the_same(ruth: Desk) -> None:
    ruth.do("open_visit", id=V, patient=RUTH, place="clinic", clinician_present=True)
    assert (visit(ruth).opened, visit(ruth).place, visit(ruth).clinician_present) == (moment(1), "clinic", True)


def test_opening_a_visit_again_changes_where_and_who_and_not_when(ruth: Desk) -> None:
    ruth.do("open_visit", id=V, patient=RUTH, place="clinic", clinician_present=True)
    ruth.wait(hours=1)
    ruth.do("open_visit", id=V, patient=RUTH, place="home")
    assert (visit(ruth).opened, visit(ruth).place, visit(ruth).clinician_present) == (moment(1), "home", True)
    ruth.do("open_visit", id=V, patient=RUTH, clinician_present=False)
    assert (visit(ruth).place, visit(ruth).clinician_present) == ("home", False)


def test_somebody_else_s_visit_is_not_opened(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    assert ruth.refused("open_visit", id=V, patient=uid("Omar")) == ("conflict", "id")


def test_a_visit_closes_with_what_was_learned(ruth: Desk) -> None:
    ruth.do("open_visit", id=V, patient=RUTH)
    ruth.do("close_visit", visit=V, lesson="it held", plan="twice a day", note="")
    assert (visit(ruth).closed, visit(ruth).lesson, visit(ruth).plan) == (moment(1), "it held", "twice a day")


def test_a_visit_that_has_not_begun_does_not_end(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    assert ruth.refused("close_visit", visit=V) == ("not_now", "visit")


def test_a_visit_is_booked_once(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    assert ruth.refused("book_visit", id=V, patient=RUTH, on="2026-10-10", edit_id=uid("e")) == ("conflict", "id")
    assert ruth.refused("book_visit", id=uid("w"), patient=uid("nobody"), on="2026-10-10") == ("unknown_id", "patient")


def test_what_was_done_without_planning_is_kept_with_its_day(ruth: Desk) -> None:
    ruth.do("log_unplanned", id=uid("u"), patient=RUTH, what="carried the shopping", rung=uid("a"), on="2026-10-04")
    ruth.do("log_unplanned", id=uid("w"), patient=RUTH, what="danced")
    first, second = ruth.case().unplanned
    assert (first.rung, first.day, second.rung, second.day) == (uid("a"), date(2026, 10, 4), None, date(2026, 10, 5))


def test_what_was_done_without_planning_names_no_step_of_somebody_else(ruth: Desk) -> None:
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    said = {"id": uid("u"), "patient": uid("Omar"), "what": "danced"}
    assert ruth.refused("log_unplanned", **said, rung=uid("a")) == ("unknown_id", "rung")
    assert ruth.refused("log_unplanned", **said, rung=uid("nothing")) == ("unknown_id", "rung")


def test_what_was_done_without_planning_says_what_happened_only_where_that_was_asked(ruth: Desk) -> None:
    ruth.do("log_unplanned", id=uid("u"), patient=RUTH, what="danced", outcome="partly")
    ruth.do("log_unplanned", id=uid("w"), patient=RUTH, what="dug")
    assert [each.outcome for each in ruth.case().unplanned] == ["partly", None]
    said = {"id": uid("x"), "patient": RUTH, "what": "ran", "outcome": "unclear"}
    assert ruth.refused("log_unplanned", **said) == ("range", "outcome")


# Moved and cancelled


def test_a_booked_visit_moves_to_another_day_and_time(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09T10:00+01:00")
    moved = ruth.do("move_visit", visit=V, on="2026-10-12").edit_id
    assert (visit(ruth).day, visit(ruth).at) == (date(2026, 10, 12), None)
    ruth.do("undo", of=moved)
    assert (visit(ruth).day, str(visit(ruth).at)) == (date(2026, 10, 9), "2026-10-09 10:00:00+01:00")


def test_a_cancelled_visit_stays_on_record_and_is_no_next_visit(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    done = ruth.do("cancel_visit", visit=V).edit_id
    assert (visit(ruth).cancelled, ruth.case().next_visit(moment(2))) == (moment(1), None)
    ruth.do("undo", of=done)
    assert ruth.case().next_visit(moment(2)) == visit(ruth)


@pytest.mark.parametrize("edit", [{"edit": "move_visit", "on": "2026-10-12"}, {"edit": "cancel_visit"}])
def test_only_a_visit_that_is_still_ahead_is_moved_or_cancelled(ruth: Desk, edit: dict[str, str]) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    ruth.do("cancel_visit", visit=V)
    assert ruth.refused(**edit, visit=V) == ("not_now", "visit")
    ruth.do("open_visit", id=V, patient=RUTH)
    assert ruth.refusal(**edit, visit=V).values["why"] == "opened"
    assert ruth.refused(**edit, visit=uid("none")) == ("unknown_id", "visit")


def test_who_comes_to_a_cancelled_visit_is_seen_all_the_same(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    ruth.do("cancel_visit", visit=V)
    ruth.do("open_visit", id=V, patient=RUTH)
    assert (visit(ruth).opened, visit(ruth).cancelled) == (moment(1), None)


# Checking in


def test_what_is_asked_on_arrival_is_kept_answer_by_answer(ruth: Desk) -> None:
    ruth.do("open_visit", id=V, patient=RUTH)
    ruth.do("check_in", visit=V, new="usual")
    ruth.do("check_in", visit=V, flare=False, next_morning="not_each_time")
    assert (visit(ruth).new, visit(ruth).flare, visit(ruth).next_morning) == ("usual", False, "not_each_time")


def test_an_answer_on_arrival_is_undone(ruth: Desk) -> None:
    ruth.do("open_visit", id=V, patient=RUTH)
    ruth.do("undo", of=ruth.do("check_in", visit=V, flare=True).edit_id)
    assert visit(ruth).flare is None


def test_a_visit_that_has_not_begun_has_no_arrival(ruth: Desk) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    assert ruth.refused("check_in", visit=V, new="no") == ("not_now", "visit")


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, ("missing", "new")),
        ({"new": "maybe"}, ("range", "new")),
        ({"flare": "no"}, ("type", "flare")),
        ({"next_morning": "yes"}, ("range", "next_morning")),
    ],
)
def test_an_arrival_has_three_questions_with_their_own_answers(
    ruth: Desk, said: dict[str, object], refused: tuple[str, str]
) -> None:
    ruth.do("open_visit", id=V, patient=RUTH)
    assert ruth.refused("check_in", visit=V, **said) == refused


SAID_BY_ID = [
    {"edit": "move_visit", "visit": V, "on": "2026-10-12"},
    {"edit": "cancel_visit", "visit": V},
    {"edit": "set_alongside", "patient": RUTH, "text": "two walks a day"},
    {"edit": "plan_practice", "patient": RUTH, "rung": uid("a"), "ways": ["outside"]},
]


@pytest.mark.parametrize("line", SAID_BY_ID, ids=lambda line: str(line["edit"]))
def test_what_is_agreed_in_a_visit_is_done_once_under_one_edit_id(ruth: Desk, line: dict[str, Any]) -> None:
    ruth.do("book_visit", id=V, patient=RUTH, on="2026-10-09")
    assert [ruth.do(**line, edit_id=uid("e")).repeated for _ in range(2)] == [False, True]
    assert ruth.refused("set_alongside", patient=RUTH, text="another", edit_id=uid("e")) == ("conflict", "edit_id")


def test_what_is_said_of_a_visit_that_is_not_on_record_is_unknown(ruth: Desk) -> None:
    assert ruth.refused("check_in", visit=V, new="no") == ("unknown_id", "visit")
    assert ruth.refused("close_visit", visit=V) == ("unknown_id", "visit")
