"""Ladders in a short notation, one line a try: `d5@14 P80 - A40 clinic rec+3`.

Day 1 is 2025-03-03; a try is at 10:00, an event at 09:00 and the question at 12:00 unless `@` says otherwise.
`P80` before, `A40` after, `-` did not occur, `~` partly, `X` occurred, `?` can't tell, `.` no answer, `nd` not done,
`h0` horizon, `inc` in part, `aid`, `ns`/`sd` not settled/settled, `clinic` with the clinician, `late`, `told`, `paper`,
`rec+n` entered n hours after, `pv2`/`sv2` wording/dose version, `s1` on step 1 (else 2), `void`, `at=a_gym` where,
`nowhere` no place said, `nobody` not said who was there. Steps: `s1:status=passed_shown; s2:n_min=1,k_unsettled=off`.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from exposure.domain.progression.decision import Decision, evaluate
from exposure.domain.progression.evidence import EventEvidence, Evidence, RungEvidence, TrialEvidence
from exposure.domain.progression.settings import NAMES, Settings

DAY_ZERO = datetime(2025, 3, 2, tzinfo=UTC)
LADDER = "s1:status=passed_shown; s2; s3"
_WORDS: dict[str, dict[str, Any]] = {
    "-": {"outcome": "did_not_occur"},
    "~": {"outcome": "partly"},
    "X": {"outcome": "occurred"},
    "?": {"outcome": "unclear"},
    ".": {"outcome": None},
    "nd": {"done": "not_attempted", "outcome": None},
    "inc": {"done": "partial"},
    "aid": {"extra_aid": True},
    "ns": {"settled_next_day": "no"},
    "sd": {"settled_next_day": "yes"},
    "clinic": {"place": "clinic", "clinician_present": True},
    "nobody": {"clinician_present": None},
    "nowhere": {"place": None},
    "late": {"predicted_after_moving": True},
    "told": {"source": "told"},
    "paper": {"source": "paper"},
    "void": {"void": True},
}
_NUMBERS = {
    "P": "likelihood_before",
    "A": "likelihood_after",
    "h": "horizon_hours",
    "s": "rung",
    "pv": "prediction_version",
    "sv": "dose_version",
}


def moment(text: str, hour: int = 12) -> datetime:
    """Give the moment of `d5@14`, or of `d5` at `hour`; `@14:30` has minutes."""
    day, _, clock = text.removeprefix("d").partition("@")
    hours, _, minutes = (clock or str(hour)).partition(":")
    return DAY_ZERO + timedelta(days=int(day), hours=int(hours), minutes=int(minutes or 0))


def one_try(line: str, trial_id: int = 1) -> TrialEvidence:
    """Give the try of one line."""
    when, *words = line.split()
    values: dict[str, Any] = {"id": trial_id, "rung": 2, "place": "home", "clinician_present": False}
    for word in words:
        values |= _meaning(word, moment(when, 10))
    return TrialEvidence(ended=moment(when, 10), **values)


def _meaning(word: str, ended: datetime) -> dict[str, Any]:
    if word in _WORDS:
        return _WORDS[word]
    if word.startswith("rec+"):
        return {"recorded": ended + timedelta(hours=float(word[4:]))}
    if word.startswith("at="):
        return {"place": word[3:].replace("_", " ")}
    digits = word.lstrip("PAhpsv")
    return {_NUMBERS[word.removesuffix(digits)]: int(digits)}


def _event(text: str) -> EventEvidence:
    values: dict[str, Any] = dict(zip(("kind", "at", "mode"), text.split(), strict=False))
    return EventEvidence(**values | {"at": moment(values["at"], 9)})


def _rung(text: str) -> RungEvidence:
    name, _, said = text.partition(":")
    values: dict[str, Any] = dict(entry.split("=") for entry in said.split(",") if entry)
    numbers = {key: None if value == "off" else int(value) for key, value in values.items() if key in NAMES}
    for key in values.keys() & {"prediction_version", "dose_version"}:
        values[key] = int(values[key])
    if "passed_at" in values:
        values["passed_at"] = moment(values["passed_at"])
    rest = {key: value for key, value in values.items() if key not in NAMES}
    return RungEvidence(id=int(name.removeprefix("s")), settings=Settings().changed(numbers), **rest)


def ladder(tries: str = "", events: str = "", steps: str = LADDER) -> Evidence:
    """Give a ladder: tries one a line, events and steps separated by `;`."""
    lines = [line.strip() for line in tries.replace("|", "\n").splitlines() if line.strip()]
    return Evidence(
        rungs=tuple(_rung(text.strip()) for text in steps.split(";")),
        trials=tuple(one_try(line, number) for number, line in enumerate(lines, 1)),
        events=tuple(_event(text) for text in events.split(";") if text.strip()),
    )


def decide(tries: str, now: str, events: str = "", steps: str = LADDER) -> Decision:
    """Give what PP-1 says to a ladder in short notation."""
    return evaluate(ladder(tries, events, steps), moment(now))
