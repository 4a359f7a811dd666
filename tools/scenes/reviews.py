"""A review of every kind, with one of its ways chosen."""

from collections.abc import Callable
from datetime import timedelta

from exposure.imports.stories import named
from tools.scenes.stage import NOW, Scene, Stage

Trial = dict[str, object]
_KINDS: dict[str, tuple[int, Trial, Trial]] = {
    "partly": (2, {}, {"outcome": "partly"}),
    "unclear": (2, {}, {"outcome": "unclear"}),
    "aids": (3, {"aids": [{"what": "Belt", "why": "stop_harm"}]}, {}),
    "too-big": (3, {"done": "partial"}, {}),
    "not-settling": (3, {}, {"settled": "no"}),
    "belief": (6, {}, {}),
}
_CHOSEN = {"partly": "reword", "unclear": "reword", "aids": "write_in", "too-big": "split", "not-settling": "amount"}


def _tries(stage: Stage, kind: str) -> None:
    """Put tries of a kind on record for Ada’s first step."""
    count, moved, said = _KINDS[kind]
    rung = named("ada.march")
    worry = {"feared_outcome": "My ankle will give way and I’ll fall.", "how_we_know": "I’d be on the floor."}
    stage.do({"edit": "reword_prediction", "rung": rung, **worry})
    for number in range(count):
        trial, at = named(f"ada.review{number}"), (NOW - timedelta(days=count - number)).isoformat()
        usual = {"done": "full", "place": "Home", "clinician_present": False}
        stage.do(
            {"edit": "lock_prediction", "id": trial, "rung": rung, "likelihood": 80, "horizon_hours": 0, "at": at},
            {"edit": "record_movement", "trial": trial, **usual, **moved, "at": at},
            {
                "edit": "record_outcome",
                "trial": trial,
                "likelihood_after": 60,
                "outcome": "did_not_occur",
                **said,
                "at": at,
            },
        )


def _of(kind: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        _tries(stage, kind)
        stage.open("ada").press("Ctrl+Up")
        stage.hands.click("next.review")
        stage.hands.click(f"review.how.{_CHOSEN.get(kind, 'new_way')}")

    return play


SCENES = tuple(Scene(f"review-{kind}", _of(kind)) for kind in _KINDS)
