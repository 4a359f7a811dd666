"""Each of the 24 reasons of PP-1, reached in the window: a history put on record, the last act by hand, then Why?."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from exposure.imports.stories import named
from tools.scenes.stage import NOW, Scene, Stage

Line = dict[str, object]
NORA = "nora"
STEPS = ("Lean forward, hands on the bench", "Pick up a sock from the floor", "Lift a box of five kilos")
WORRY = {"feared_outcome": "I won’t get up again.", "how_we_know": "I’d be on the floor an hour later."}


@dataclass(frozen=True)
class Try:
    """A try `days` before now: how likely before and after, what happened (None: still open), and what else was so."""

    days: float
    before: int = 80
    after: int | None = 50
    outcome: str | None = "did_not_occur"
    step: int = 1
    hours: int = 0
    moved: Line = field(default_factory=dict)
    said: Line = field(default_factory=dict)


@dataclass(frozen=True)
class Reason:
    """How a reason comes about: steps done, tries, more on record, numbers of PP-1 that differ, and the last act."""

    key: str
    act: Callable[[Stage], None]
    tries: tuple[Try, ...] = ()
    done: int = 0
    more: tuple[Line, ...] = ()
    settings: Line = field(default_factory=dict)


def reach(stage: Stage, reason: Reason) -> None:
    """Put the history on record, open the patient, and do the last act by hand."""
    stage.do(*_ladder())
    if reason.settings:
        stage.do({"edit": "set_policy", "patient": named(NORA), "settings": reason.settings})
    for number in range(1, reason.done + 1):
        at = (NOW - timedelta(days=40)).isoformat()
        stage.do({"edit": "override_up", "rung": _rung(number), "reason": "Done at home for weeks", "at": at})
    for number, each in enumerate(reason.tries):
        stage.do(*_try(each, named(f"nora.try{number}")))
    stage.do(*reason.more)
    stage.open(NORA)
    reason.act(stage)


def _ladder() -> list[Line]:
    at = (NOW - timedelta(days=60)).isoformat()
    who: Line = {
        "edit": "add_patient",
        "id": named(NORA),
        "name": "Nora Field",
        "born": "1979-05-02",
        "area": "low back",
    }
    goal: Line = {"edit": "add_ladder", "id": named("nora.ladder"), "patient": named(NORA), "goal": "Lift my nephew"}
    steps: list[Line] = [
        {
            "edit": "add_rung",
            "id": _rung(number),
            "ladder": named("nora.ladder"),
            "movement": movement,
            **WORRY,
            "threat": 20 * number,
            "position": number - 1,
        }
        for number, movement in enumerate(STEPS, 1)
    ]
    return [{**line, "at": at} for line in (who, goal, *steps)]


def _try(each: Try, trial: str) -> list[Line]:
    at = (NOW - timedelta(days=each.days)).isoformat()
    rung = {"rung": _rung(each.step), "likelihood": each.before, "horizon_hours": each.hours}
    usual = {"done": "full", "place": "Home", "clinician_present": False}
    lines: list[Line] = [
        {"edit": "lock_prediction", "id": trial, **rung, "at": at},
        {"edit": "record_movement", "trial": trial, **usual, **each.moved, "at": at},
    ]
    if each.outcome:
        known = (NOW - timedelta(days=each.days) + timedelta(hours=each.hours)).isoformat()
        after = {"likelihood_after": each.after} if each.after is not None else {}
        lines.append(
            {"edit": "record_outcome", "trial": trial, "outcome": each.outcome, **after, **each.said, "at": known}
        )
    return lines


def _rung(number: int) -> str:
    return named(f"nora.step{number}")


def _answer(key: str, likelihood: int | None = None, *, morning: str = "") -> Callable[[Stage], None]:
    """Give the act of answering the open try from the list of tries."""

    def act(stage: Stage) -> None:
        hands = stage.hands
        hands.press("Ctrl+3")
        hands.tab_to("tries.list")
        hands.press("Return")
        hands.tab_to("due.did")
        hands.press(key)
        if key == "C":
            hands.tab_to("due.again.when")
            hands.press("2")
            hands.tab_to("due.again.how")
            hands.press("1")
        if likelihood is not None:
            hands.tab_to("due.likelihood")
            hands.write(str(likelihood))
        if morning:
            hands.click(f"due.morning.{morning}")
        hands.press("Ctrl+Return")
        if key != "C":
            hands.click("due.done")

    return act


def _move_up(stage: Stage) -> None:
    stage.hands.press("Ctrl+Up")
    stage.hands.tab_to("next.what")
    stage.hands.press("1", "Ctrl+Return")


def _pause(stage: Stage) -> None:
    hands = stage.hands
    hands.press("Ctrl+Shift+H")
    hands.fill("pause.what", "Tingling in both feet")
    hands.click("pause.found.pause")
    hands.fill("pause.who", "Priya")
    hands.fill("pause.by", "Friday")
    hands.press("Ctrl+Return")


def _lift(stage: Stage) -> None:
    hands = stage.hands
    hands.press("Ctrl+Up")
    hands.click("next.lift")
    hands.click("lift.mode.resume")
    hands.fill("lift.reason", "Looked into, nothing found")
    hands.press("Ctrl+Return")


def _flare(stage: Stage) -> None:
    stage.hands.press("Ctrl+Shift+F", "N")
    stage.hands.click("flare.ring.patient")
    stage.hands.press("Ctrl+Return")


def _flare_over(stage: Stage) -> None:
    stage.hands.click("notice.over")
    stage.hands.press("Ctrl+Return")


_PART: Line = {"done": "partial"}
_SORE: Line = {"settled": "no"}
_AT_CLINIC: Line = {"place": "Clinic", "clinician_present": True}
_BELT: Line = {"aids": [{"what": "Belt", "why": "stop_harm"}]}
_HOLD: Line = {
    "edit": "open_hold",
    "ladder": named("nora.ladder"),
    "reason": "Numb foot (Priya looks into it, by Friday)",
}
_HELD: Line = {**_HOLD, "at": (NOW - timedelta(hours=3)).isoformat()}
_IN_FLARE: Line = {"edit": "open_flare", "patient": named(NORA), "at": (NOW - timedelta(hours=3)).isoformat()}
_FALLING = (Try(6), Try(4, 50, 30))
_SHOWN = (Try(6), Try(4, 50, 30), Try(2, 30, 15))
_ON_GOAL = tuple(replace(each, step=3) for each in _SHOWN)
_LAST = Try(2, 30, None, None)
_STILL = (Try(9, 80, 70), Try(8, 70, 60), Try(7, 60, 60), Try(6, 60, 60), Try(5, 60, 60))

REASONS = (
    Reason("NOT_STARTED", _move_up, _SHOWN),
    Reason("CONTINUE_MORE", _answer("N", 50), (Try(2, 80, None, None),)),
    Reason("CONTINUE_DAYS", _answer("N", 15), (Try(2.2), Try(2.1, 50, 30), _LAST)),
    Reason("CONTINUE_FRESH", _lift, _SHOWN, more=(_HELD,)),
    Reason("CONTINUE_CONTEXT", _answer("N", 15), (*_FALLING, _LAST), settings={"contexts_min": 2}),
    Reason(
        "CONTINUE_ALONE",
        _answer("N", 15),
        (Try(6, moved=_AT_CLINIC), Try(4, 50, 30, moved=_AT_CLINIC), Try(2, 30, None, None, moved=_AT_CLINIC)),
        settings={"alone_min": 1},
    ),
    Reason("CONTINUE_RATING", _answer("N"), (*_FALLING, _LAST)),
    Reason("CONTINUE_BELIEF", _answer("N", 45), (*_FALLING, _LAST)),
    Reason("CONTINUE_AFTER_BREAK", _lift, (Try(30), Try(28, 50, 30)), more=(_HELD,)),
    Reason("AWAIT", _flare_over, (*_FALLING, Try(1, 30, None, None, hours=48)), more=(_IN_FLARE,)),
    Reason("AWAIT_OVERDUE", _flare_over, (*_FALLING, Try(2, 30, None, None, hours=24)), more=(_IN_FLARE,)),
    Reason("READY_SHOWN", _answer("N", 15), (*_FALLING, _LAST)),
    Reason("READY_NOT_FEARED", _answer("N", 0), (Try(2, 0, None, None),)),
    Reason("REVIEW_OCCURRED", _answer("Y", 90), (Try(2, 80, None, None, step=2),), done=1),
    Reason("REVIEW_PARTLY", _answer("P", 60), (Try(4, 80, 80, "partly"), Try(2, 80, None, None))),
    Reason("REVIEW_UNCLEAR", _answer("C"), (Try(4, 80, 80, "unclear"), Try(2, 80, None, None))),
    Reason(
        "REVIEW_AIDS",
        _answer("N", 40),
        (Try(6, moved=_BELT), Try(4, moved=_BELT), Try(2, 80, None, None, moved=_BELT)),
    ),
    Reason(
        "REVIEW_TOO_BIG",
        _answer("N", 60),
        (Try(6, moved=_PART), Try(4, moved=_PART), Try(2, 80, None, None, moved=_PART)),
    ),
    Reason(
        "REVIEW_NOT_SETTLING",
        _answer("N", 60, morning="no"),
        (Try(6, hours=24, said=_SORE), Try(4, hours=24, said=_SORE), Try(2, 80, None, None, hours=24)),
    ),
    Reason("REVIEW_BELIEF", _answer("N", 55), (*_STILL, Try(2, 60, None, None))),
    Reason("RECHECK", _lift, (Try(30, step=2), Try(28, 50, 30, step=2)), done=1, more=(_HELD,)),
    Reason("HOLD", _pause, _FALLING),
    Reason("FLARE", _flare, _FALLING),
    Reason("COMPLETE", _move_up, _ON_GOAL, done=2, settings={"contexts_min": 1, "alone_min": 0}),
)


def _why(reason: Reason) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        reach(stage, reason)
        stage.hands.press("Ctrl+Y")

    return play


SCENES = tuple(Scene(f"reason-{each.key.lower().replace('_', '-')}", _why(each), "empty") for each in REASONS)
