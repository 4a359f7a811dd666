"""Who changed a setting, moved on or stayed, read from the history."""

import json
from typing import Any

from exposure.domain.history import Body, Link
from exposure.domain.progression.changes import policy_changes, who_moved_on, who_stays
from tests.builders import moment

Step = tuple[Link, Body]


def step(day: int, was: dict[str, Any] | None, now: dict[str, Any] | None, by: str = "Priya Nair") -> Step:
    """Give one edit of a rung called r."""
    at = moment(day).isoformat()
    body = {"line": {}, "before": {"rung": {"r": was}}, "after": {"rung": {"r": now}}}
    return Link(day, f"e{day}", "any", "p", by, "clinician", at, at, "", ""), Body(day, "p", b"", json.dumps(body))


def test_each_change_of_settings_is_told_with_who_and_when() -> None:
    found = policy_changes([step(3, {"policy": {}}, {"policy": {"n_min": 4}})], ("rung", "r"))
    assert [(each.at, each.by, each.was, each.now) for each in found] == [(moment(3), "Priya Nair", {}, {"n_min": 4})]


def test_a_change_of_something_else_is_none() -> None:
    same = {"policy": {"n_min": 4}}
    assert policy_changes([step(3, {**same, "threat": 1}, {**same, "threat": 2})], ("rung", "r")) == ()


def test_a_new_step_without_settings_is_none() -> None:
    assert policy_changes([step(3, None, {"policy": {}}), step(4, {"policy": {}}, None)], ("rung", "r")) == ()


def test_somebody_else_s_settings_are_not_told() -> None:
    assert policy_changes([step(3, {"policy": {}}, {"policy": {"n_min": 4}})], ("rung", "other")) == ()


def test_what_was_cleared_and_what_was_switched_off_are_told_apart() -> None:
    was, now = {"policy": {"n_min": 4, "k_unsettled": 3}}, {"policy": {"k_unsettled": None}}
    (change,) = policy_changes([step(3, was, now)], ("rung", "r"))
    assert change.names == ("n_min", "k_unsettled")
    assert (change.now.get("n_min"), "n_min" in change.now, change.now["k_unsettled"]) == (None, False, None)


def test_a_setting_that_was_never_and_is_given_back_is_a_change() -> None:
    (change,) = policy_changes([step(3, {"policy": {"k_unsettled": None}}, {"policy": {}})], ("rung", "r"))
    assert change.names == ("k_unsettled",)


def test_who_stays_is_who_said_so_last() -> None:
    first = step(3, {"stay_reason": ""}, {"stay_reason": "away for two weeks"})
    second = step(5, {"stay_reason": "away for two weeks"}, {"stay_reason": "until the spring"}, "Tom Ellis")
    told = who_stays([first, second], "r")
    assert told is not None
    assert (told.by, told.at) == ("Tom Ellis", moment(5))


def test_nobody_stays_once_it_was_ended() -> None:
    first = step(3, {"stay_reason": ""}, {"stay_reason": "away for two weeks"})
    assert who_stays([first, step(5, {"stay_reason": "away for two weeks"}, {"stay_reason": ""})], "r") is None
    assert who_stays([], "r") is None


def test_who_moved_on_is_told_only_of_a_decision() -> None:
    told = who_moved_on([step(3, {"status": None}, {"status": "passed_override"})], "r")
    assert told is not None
    assert (told.by, told.at) == ("Priya Nair", moment(3))
    assert who_moved_on([step(3, {"status": None}, {"status": "passed_shown"})], "r") is None
