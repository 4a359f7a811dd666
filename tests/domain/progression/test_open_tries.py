"""When a try is open, when its answer counts, and what is said while it is awaited."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from exposure.domain.progression.decision import evaluate
from exposure.words.progression import sentence
from tests.builders_progression import decide, ladder, moment

TWO = "d1 P80 - A50 | d3 P50 - A30 | "

EDGES = {
    "so far so good keeps it open": (TWO + "d5 P30 - A15 rec+10", "d7", "AWAIT_OVERDUE"),
    "can't tell yet keeps it open": (TWO + "d5 P30 ? A15 rec+10", "d7", "AWAIT_OVERDUE"),
    "partly closes it at once": (TWO + "d5 P30 ~ A40 rec+2", "d5@13", "CONTINUE_MORE"),
    "occurred closes it at once": (TWO + "d5 P30 X A40 rec+1", "d5@12", "REVIEW_OCCURRED"),
    "an answer that comes in later is not known yet": (TWO + "d5 P30 - A15 rec+60", "d7", "AWAIT_OVERDUE"),
    "what happened is not known before it is said": (TWO + "d5 P30 X A90 rec+60", "d7", "AWAIT_OVERDUE"),
    "at the horizon itself it is not overdue": (TWO + "d5 P30 .", "d6@10", "AWAIT"),
    "a minute later it is": (TWO + "d5 P30 .", "d6@10:01", "AWAIT_OVERDUE"),
    "at the late limit it is still awaited": (TWO + "d5 P30 .", "d13@10", "AWAIT_OVERDUE"),
    "a minute later it drops out": (TWO + "d5 P30 .", "d13@10:01", "CONTINUE_MORE"),
    "an answer at the late limit counts": (TWO + "d5 P30 - A15 rec+192", "d14", "READY_SHOWN"),
    "an hour later it does not": (TWO + "d5 P30 - A15 rec+193", "d14", "CONTINUE_MORE"),
    "so far so good alone drops out in the end": (TWO + "d5 P30 - A15 rec+10", "d14", "CONTINUE_MORE"),
    "partly said too late breaks nothing": (TWO + "d5 P30 ~ A40 rec+200 | d7 P30 - A15", "d14", "READY_SHOWN"),
    "that it happened is never too late to say": (TWO + "d5 P30 X A90 rec+300", "d20", "REVIEW_OCCURRED"),
    "a horizon of 0 hours is over at once": ("d1 P80 - A50 h0", "d1@10", "CONTINUE_MORE"),
    "a try is not there before it ends": (TWO + "d5 P30 - A15", "d5@9", "CONTINUE_MORE"),
    "a try entered in error is not awaited": (TWO + "d5 P30 . void", "d5@12", "CONTINUE_MORE"),
    "an open try in another wording is awaited too": ("d1 P80 . pv2 | d1@8 P80 - A40 h0", "d1", "AWAIT"),
}


@pytest.mark.parametrize(("tries", "now", "reason"), EDGES.values(), ids=EDGES.keys())
def test_an_open_try(tries: str, now: str, reason: str) -> None:
    assert decide(tries, now).reason == reason


def test_late_is_what_the_step_says_is_late() -> None:
    steps = "s1:status=passed_shown; s2:late_hours=24; s3"
    assert decide("d1 P80 .", "d3@10:01", steps=steps).reason == "CONTINUE_MORE"


def test_the_oldest_open_try_is_asked_about() -> None:
    said = decide("d5 P80 . h72 | d7 P80 .", "d8@20").saying
    assert sentence(said) == "When you can, tell us what happened after your try on 2025-03-07."


def test_the_time_to_ask_is_told_where_the_try_was_made() -> None:
    evidence = ladder("d5 P80 .")
    there = evidence.trials[0].ended.astimezone(timezone(timedelta(hours=11)))
    evidence = replace(evidence, trials=(replace(evidence.trials[0], ended=there),))
    said = evaluate(evidence, moment("d5@20")).saying
    assert sentence(said) == "Waiting to see. We will ask you again after 2025-03-08 21:00."


def test_open_tries_on_other_steps_are_not_waited_for() -> None:
    assert decide("d1 P80 - A50 | d3 P80 . s3 | d3 P10 . s1", "d3").reason == "CONTINUE_MORE"
