"""Random histories of a ladder in the shape of a case file, for what must hold of every one of them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

Fields = dict[str, Any]
START = datetime(2025, 3, 3, 8, tzinfo=UTC)
MISHAPS = ("open", "occurred", "partly", "unclear", "aid", "part", "none", "told", "late", "void", "old")


def _time(hours: float) -> str:
    return (START + timedelta(hours=hours)).isoformat()


def histories(seed: int, count: int) -> Iterator[Fields]:
    """Give `count` histories, the same ones for the same seed, and much faster than Hypothesis draws them."""
    random = Random(seed)  # noqa: S311 - nothing is kept secret with these
    return (history(random) for _ in range(count))


def history(random: Random) -> Fields:
    """Give one case: few moments and few values, so that what is special happens where things coincide."""
    current = random.choice([1, 2, 2, 2, 3, 4])
    rungs = list(_rungs(random, current))
    trials = list(_trials(random, min(current, len(rungs))))
    last = max((trial["hours"] for trial in trials), default=0)
    now = random.choice([last + random.choice([6, 24, 30, 48, 240, 600]), random.randrange(0, 900, 6)])
    events = list(_events(random, last + 48))
    for trial in trials:
        del trial["hours"]
    return {"id": "R", "now": _time(now), "rungs": rungs, "trials": trials, "events": events}


def _rungs(random: Random, current: int) -> Iterator[Fields]:
    for number in range(1, 4):
        below = random.choice(["passed_shown", "passed_shown", "passed_override", "skipped", None])
        above = random.choice([None, None, None, "archived"])
        status = below if number < current else None if number == current else above
        passed = {"passed_at": _time(random.randrange(0, 900, 6))} if random.random() < 0.3 else {}
        settings = random.choice([{}, {}, {"n_min": 1, "days_min": 1}, {"contexts_min": 2, "alone_min": 1}])
        yield {"id": number, "status": status, **passed, **settings}


def _trials(random: Random, current: int) -> Iterator[Fields]:
    hours, often = 0, random.choice([0, 0.1, 0.7])
    mishaps = random.choice([MISHAPS, random.choices(MISHAPS, k=1), ("none", "part")])
    likely = random.choice([(0, 5), (30, 60, 80), (5, 30, 60, None)])
    for _ in range(random.choice([0, 1, 3, 4, 5, 8])):
        hours += random.choice([0, 6, 24, 24, 48, 48, 48, 510 if random.random() < 0.3 else 18])
        mishap = random.choice(mishaps) if random.random() < often else ""
        rung = current if random.random() < 0.85 else random.randint(1, 3)
        yield _trial(random, hours, likely, mishap) | {"rung": rung, "hours": hours}


def _trial(random: Random, hours: int, likely: tuple[int | None, ...], mishap: str) -> Fields:
    horizon = random.choice([0, 24, 24, 24, 72])
    came_in = horizon + random.choice([-6, 0, 0, 6, 168, 174])
    outcome = mishap if mishap in ("occurred", "partly", "unclear") else "did_not_occur"
    return {
        "ended": _time(hours),
        "horizon_hours": horizon,
        "done": {"part": "partial", "none": "not_attempted"}.get(mishap, "full"),
        "place": random.choice([None, "home", "clinic", "Home "]),
        "clinician_present": random.choice([None, True, False, False]),
        "likelihood_before": random.choice(likely),
        "likelihood_after": random.choice([0, 5, 15, 20, 20, 21, 45, None]),
        "outcome": None if mishap in ("open", "none") else outcome,
        "extra_aid": mishap == "aid",
        "settled_next_day": random.choice([None, "yes", "no"]),
        "predicted_after_moving": mishap == "late",
        "source": "told" if mishap == "told" else "screen",
        "void": mishap == "void",
        "prediction_version": 2 if mishap == "old" else 1,
        **({"recorded": _time(hours + came_in)} if random.random() < 0.2 else {}),
    }


def _events(random: Random, until: int) -> Iterator[Fields]:
    for kind in random.choice([[], [], ["review"], ["review", "flare"], ["hold"], ["hold", "flare"]]):
        opened = random.randrange(0, until, 6)
        closed = opened + random.choice([0, 24, 60, 400])
        if kind != "review":
            yield {"kind": f"{kind}_open", "at": _time(opened)}
        mode = {"mode": random.choice(["resume", "restart"])} if kind == "hold" else {}
        yield {"kind": f"{kind}_close", "at": _time(closed), **mode}
