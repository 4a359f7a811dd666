"""One try, from the empty prediction to going again, and the answer that comes later."""

from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands

WORRY, KNOWN_BY = "My ankle will give way and I’ll fall.", "I’d be on the floor, or holding on to the wall."
STRAIGHT_AWAY, TOMORROW = "1", "3"


def _begin(stage: Stage) -> Hands:
    """Begin the first try of somebody who has none."""
    hands = stage.open("ada")
    hands.click(f"ladder.card.{named('ada.march')}")
    hands.press("Ctrl+T")
    return hands


def _say(stage: Stage, when: str) -> Hands:
    hands = _begin(stage)
    hands.click("try.where.0")
    hands.click("try.who.0")
    hands.fill("try.worry", WORRY)
    hands.fill("try.how", KNOWN_BY)
    hands.tab_to("try.likelihood")
    hands.write("85")
    hands.tab_to("try.when")
    hands.press(when)
    hands.click("try.leave_out.add")
    hands.write("A hand on the wall")
    hands.press("Return")
    return hands


def _keep(stage: Stage, when: str = STRAIGHT_AWAY) -> Hands:
    hands = _say(stage, when)
    hands.press("Ctrl+Return")
    return hands


def _move(stage: Stage, when: str = STRAIGHT_AWAY) -> Hands:
    hands = _keep(stage, when)
    stage.clock.wait(minutes=5)
    hands.press("Space")
    return hands


def _answer(stage: Stage, answer: str) -> Hands:
    hands = _move(stage)
    hands.press(answer)
    hands.fill("try.words", "I marched, wobbled once, and stood.")
    hands.click("try.used.0")
    hands.tab_to("try.likelihood")
    hands.write("60")
    return hands


def _reveal(stage: Stage, answer: str = "N") -> Hands:
    hands = _answer(stage, answer)
    hands.press("Ctrl+Return")
    return hands


def _again(stage: Stage) -> Hands:
    hands = _reveal(stage)
    hands.press("Return")
    return hands


def _empty(stage: Stage) -> None:
    _begin(stage)


def _filled(stage: Stage) -> None:
    _say(stage, STRAIGHT_AWAY)


def _not_seen(stage: Stage) -> None:
    """Say a worry that nobody could see come true."""
    hands = _begin(stage)
    hands.fill("try.worry", "My disc will slip.")
    hands.press("Tab")


def _other_words(stage: Stage) -> None:
    """Change the words of a step that has tries."""
    hands = stage.open("ruth")
    hands.press("Ctrl+T")
    hands.fill("try.worry", "I’ll drop the basket and fall over it.")


def _in_days(stage: Stage) -> None:
    _say(stage, "4")


def _doing(stage: Stage) -> None:
    _keep(stage)


def _covered(stage: Stage) -> None:
    _move(stage)


def _answered(stage: Stage) -> None:
    _answer(stage, "N")


def _partly(stage: Stage) -> None:
    _move(stage).press("P")


def _happened(stage: Stage) -> None:
    _move(stage).press("Y")


def _cannot_tell(stage: Stage) -> None:
    _move(stage).press("C")


def _later(stage: Stage) -> None:
    _move(stage, TOMORROW)


def _revealed(stage: Stage) -> None:
    _reveal(stage)


def _revealed_partly(stage: Stage) -> None:
    _reveal(stage, "P")


def _revealed_happened(stage: Stage) -> None:
    _reveal(stage, "Y")


def _going_again(stage: Stage) -> None:
    _again(stage)


def _gone_again(stage: Stage) -> None:
    hands = _again(stage)
    hands.write("55")
    hands.press("Return")


def _due(stage: Stage) -> None:
    stage.hands.tab_to("caseload.due")
    stage.hands.press("Return")


def _due_revealed(stage: Stage) -> None:
    _due(stage)
    stage.hands.press("N")
    stage.hands.tab_to("due.likelihood")
    stage.hands.write("35")
    stage.hands.press("Ctrl+Return")


SCENES = (
    Scene("try-empty", _empty),
    Scene("try-filled", _filled),
    Scene("try-nobody-could-see", _not_seen),
    Scene("try-other-words", _other_words),
    Scene("try-in-days", _in_days),
    Scene("try-doing", _doing),
    Scene("try-covered", _covered),
    Scene("try-answered", _answered),
    Scene("try-partly", _partly),
    Scene("try-happened", _happened),
    Scene("try-cannot-tell", _cannot_tell),
    Scene("try-later", _later),
    Scene("try-reveal", _revealed),
    Scene("try-reveal-partly", _revealed_partly),
    Scene("try-reveal-happened", _revealed_happened),
    Scene("try-go-again", _going_again),
    Scene("try-gone-again", _gone_again),
    Scene("due-outcome", _due),
    Scene("due-outcome-revealed", _due_revealed),
)
