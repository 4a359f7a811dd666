"""What holds of every history, told from the case as it stands in a file and not from the rule's own classes."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.progression.decision import Decision, evaluate
from exposure.imports.cases import Case, read_cases
from exposure.words.progression import sentence
from tests.histories import Fields, histories, history

HISTORIES = st.randoms(use_true_random=False).map(history)


def read(case: Fields) -> Case:
    """Give a history as the program reads it."""
    return read_cases(json.dumps({"policy": "PP-1", "cases": [case]}))[0]


def decided(case: Fields) -> Decision:
    """Give what PP-1 says to a history."""
    asked = read(case)
    return evaluate(asked.evidence, asked.now)


def answered(trial: Fields) -> datetime:
    """Give when the outcome of a try came in."""
    due = datetime.fromisoformat(trial["ended"]) + timedelta(hours=trial["horizon_hours"])
    return datetime.fromisoformat(trial["recorded"]) if "recorded" in trial else due


def closed_and_safe(trial: Fields, now: str) -> bool:
    """Say whether a try ended well beyond doubt: planned, whole, unaided, answered in time by `now`."""
    due = datetime.fromisoformat(trial["ended"]) + timedelta(hours=trial["horizon_hours"])
    in_time = due <= answered(trial) <= min(due + timedelta(hours=168), datetime.fromisoformat(now))
    spoiled = trial["void"] or trial["extra_aid"] or trial["predicted_after_moving"] or trial["source"] == "told"
    well = trial["done"] == "full" and trial["outcome"] == "did_not_occur" and trial["likelihood_before"] is not None
    return in_time and well and not spoiled


def paused(case: Fields, what: str) -> bool:
    """Say whether the newest event of a hold or flare up to now opened it."""
    events = [event for event in case["events"] if event["kind"].startswith(what) and event["at"] <= case["now"]]
    opened, closed = ([e["at"] for e in events if e["kind"].endswith(way)] for way in ("open", "close"))
    return bool(opened) and (not closed or max(opened) > max(closed))


def ready_is_shown(case: Fields) -> None:
    """READY_SHOWN: enough closed safe tries, days, places; felt unlikely; neither hold nor flare."""
    decision = decided(case)
    if decision.reason != "READY_SHOWN":
        return
    rung = next(entry for entry in case["rungs"] if entry["id"] == decision.rung)
    here = [trial for trial in case["trials"] if trial["rung"] == rung["id"] and trial["prediction_version"] == 1]
    safe = [trial for trial in here if trial["ended"] <= case["now"] and closed_and_safe(trial, case["now"])]
    assert not paused(case, "hold")
    assert not paused(case, "flare")
    assert len(safe) >= rung.get("n_min", 3)
    assert len({trial["ended"][:10] for trial in safe}) >= rung.get("days_min", 2)
    places = {(trial["place"] or "").strip().lower() for trial in safe} - {""}
    assert max(1, len(places)) >= rung.get("contexts_min", 1)
    assert sum(trial["clinician_present"] is False for trial in safe) >= rung.get("alone_min", 0)
    assert decision.saying.values["L"] <= 20


def what_happened_is_reviewed(case: Fields) -> None:
    """An unreviewed OCCURRED is always REVIEW_OCCURRED, HOLD or FLARE, and nothing else ever is REVIEW_OCCURRED."""
    now, events = datetime.fromisoformat(case["now"]), case["events"]
    times = [event["at"] for event in events if event["kind"] == "review_close" and event["at"] <= case["now"]]
    reviewed = datetime.fromisoformat(max(times, default="1900-01-01T00:00+00:00"))
    true = [t for t in case["trials"] if t["outcome"] == "occurred" and not t["void"] and t["done"] != "not_attempted"]
    due = any(reviewed < answered(t) <= now and t["ended"] <= case["now"] for t in true)
    reason = decided(case).reason
    assert reason in ("HOLD", "FLARE") or due == (reason == "REVIEW_OCCURRED")


def an_open_try_counts_for_nothing(case: Fields) -> None:
    """No open try is in the run, and one more of them on top never takes READY_SHOWN away."""
    decision = decided(case)
    assert all(dict(decision.classes)[trial] == "SAFE" for trial in decision.run)
    if decision.reason == "READY_SHOWN":
        more = deepcopy(case)
        still_open = {"ended": case["now"], "horizon_hours": 24, "done": "full", "outcome": None, "void": False}
        more["trials"].append(case["trials"][-1] | still_open)
        assert decided(more).saying == decision.saying


def pain_changes_nothing(case: Fields) -> None:
    """Whatever pain is noted, at every try or at none, the whole decision is the same."""
    for score in (0, 10, None):
        noted = deepcopy(case)
        for trial in noted["trials"]:
            trial["pain_0_10"] = score
        assert decided(noted) == decided(case)


def the_order_of_entry_changes_nothing(case: Fields) -> None:
    """Tries and events may come in any order."""
    asked = read(case)
    turned = replace(asked.evidence, trials=asked.evidence.trials[::-1], events=asked.evidence.events[::-1])
    assert evaluate(turned, asked.now) == evaluate(asked.evidence, asked.now)


def the_future_changes_nothing(case: Fields) -> None:
    """What ends or happens after now is not known now."""
    past = deepcopy(case)
    past["trials"] = [trial for trial in case["trials"] if trial["ended"] <= case["now"]]
    past["events"] = [event for event in case["events"] if event["at"] <= case["now"]]
    assert [kind for _, kind in decided(past).classes] == [kind for _, kind in decided(case).classes]
    assert decided(past).saying == decided(case).saying


def settling_only_calls_a_dose_review(case: Fields) -> None:
    """Whether it settled changes the decision to REVIEW_NOT_SETTLING or not at all, and never when switched off."""
    off = deepcopy(case)
    for rung in off["rungs"]:
        rung["k_unsettled"] = None
    slow = deepcopy(case)
    for trial in slow["trials"]:
        trial["settled_next_day"] = "no"
    assert decided(slow).reason in (decided(off).reason, "REVIEW_NOT_SETTLING")
    assert decided(case).reason in (decided(off).reason, "REVIEW_NOT_SETTLING")


def every_decision_can_be_told(case: Fields) -> None:
    """There is a sentence without a gap in it, one class a try, and gates that agree with the reason."""
    decision = decided(case)
    text = sentence(decision.saying)
    assert text.endswith(".")
    assert not set("{}") & set(text)
    assert "None" not in text
    assert len(decision.classes) == sum(trial["ended"] <= case["now"] for trial in case["trials"])
    assert decision.reason != "READY_SHOWN" or all(gate.met for gate in decision.gates)
    assert (decision.rung is None) == (decision.reason in ("HOLD", "FLARE", "COMPLETE"))
    assert tuple(standing.trial for standing in decision.explain() if standing.counts) == decision.run


def partly_and_occurred_break_the_run(case: Fields) -> None:
    """Nothing in the run is older than the newest try on that step that came true, in part or whole."""
    decision = decided(case)
    kinds = dict(decision.classes)
    order = [trial for trial, _ in decision.classes]
    here = {trial.id for trial in read(case).evidence.trials if decision.step and trial.rung == decision.step.rung.id}
    broke = max((order.index(t) for t in here & kinds.keys() if kinds[t] in ("OCCURRED", "PARTLY")), default=-1)
    assert all(order.index(trial) > broke for trial in decision.run)


PROPERTIES: tuple[Callable[[Fields], None], ...] = (
    ready_is_shown,
    what_happened_is_reviewed,
    an_open_try_counts_for_nothing,
    pain_changes_nothing,
    the_order_of_entry_changes_nothing,
    the_future_changes_nothing,
    settling_only_calls_a_dose_review,
    every_decision_can_be_told,
    partly_and_occurred_break_the_run,
)


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda check: check.__name__)
def test_of_every_history_it_holds_that(holds: Callable[[Fields], None]) -> None:
    @settings(max_examples=300, derandomize=True, database=None, deadline=None)
    @given(HISTORIES)
    def check(case: Fields) -> None:
        holds(case)

    check()


@pytest.mark.long
@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda check: check.__name__)
def test_of_a_hundred_thousand_histories_it_holds_that(holds: Callable[[Fields], None]) -> None:
    for case in histories(seed=20250303, count=100_000):
        holds(case)


def test_the_histories_reach_every_reason_but_the_rarest() -> None:
    reached = {decided(case).reason for case in histories(seed=7, count=4_000)}
    assert len(reached) >= 20
    assert {"READY_SHOWN", "READY_NOT_FEARED", "REVIEW_OCCURRED", "RECHECK", "AWAIT"} <= reached
