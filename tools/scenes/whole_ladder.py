"""What is asked about a whole ladder from its menu: its order, words at its marks, pictures, what is left out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exposure.imports.stories import named
from tools.scenes import figures
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands
from ui.models.own_picture import encoded, picture_line

RANKED = ("bench", "pen", "laces", "basket", "sweep", "noah", "dig")
ANCHORS = {
    "0": "Sitting at the table with a cup of tea",
    "50": "Hanging up the washing on a bad day",
    "100": "The morning in 2022 when I could not get up",
}


def _open(stage: Stage) -> Hands:
    hands = stage.open("ruth")
    hands.press("Ctrl+2")
    return hands


def _choose_basket(stage: Stage) -> None:
    _open(stage).click(f"ladder.card.{named('ruth.basket')}")


def _in_order_asked(stage: Stage) -> None:
    _open(stage)
    stage.choose("compare_all").press("1", "2", "1")


def _in_order_found(stage: Stage) -> None:
    _in_order_asked(stage)
    hands = stage.hands
    while hands.sees("compare_all.pair"):
        hands.press("2")


def _fading(stage: Stage) -> None:
    brace, lean = {"what": "Bracing my stomach", "why": "stop_harm"}, {"what": "Leaning on the table", "planned": True}
    for number, aids in enumerate(([brace, lean], [lean], [])):
        trial = named(f"faded {number}")
        lock = {"edit": "lock_prediction", "id": trial, "rung": named("ruth.basket"), "likelihood": 40}
        moved = {"edit": "record_movement", "trial": trial, "done": "full", "place": "Garden", "aids": aids}
        answer = {"edit": "record_outcome", "trial": trial, "outcome": "did_not_occur", "likelihood_after": 30}
        stage.do({**lock, "horizon_hours": 0}, moved, answer)
        stage.clock.wait(minutes=5)
    _choose_basket(stage)
    stage.choose("show_fading")


def _ranked(stage: Stage, by: str, worries: tuple[int, ...]) -> None:
    rungs = [named(f"ruth.{name}") for name in RANKED]
    threats = dict(sorted(zip(rungs, worries, strict=True), key=lambda pair: pair[1]))
    line = {"edit": "rank_ladder", "id": named(f"ranking {by}"), "ladder": named("ruth.ladder"), "by": by}
    stage.do({**line, "order": list(threats), "threats": threats})


def _two_turns(stage: Stage) -> None:
    _ranked(stage, "patient", (10, 30, 45, 60, 70, 95, 80))
    _open(stage)
    stage.choose("rank_apart")


def _turn(stage: Stage) -> None:
    _two_turns(stage)
    hands = stage.hands
    hands.click("two_rankings.clinician")
    for number in ("65", "25", "80"):
        hands.write(number)
        hands.press("Return")


def _two_orders(stage: Stage) -> None:
    _ranked(stage, "clinician", (15, 20, 30, 85, 40, 60, 90))
    _two_turns(stage)
    stage.hands.click("two_rankings.do")


def _photo() -> bytes:
    """Give a picture that could be somebody’s own: sky, a hill and a sun."""
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("#9CC7E8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#F2C14E"))
    painter.drawEllipse(600, 90, 150, 150)
    painter.setBrush(QColor("#4C8C4A"))
    painter.drawEllipse(-200, 380, 1300, 800)
    painter.end()
    return encoded(image)


def _own_picture(stage: Stage) -> None:
    line = picture_line("rung", named("ruth.noah"), _photo())
    stage.do(line, picture_line("rung", named("ruth.basket"), _photo()))
    _choose_basket(stage)


def _picture_asked(stage: Stage) -> None:
    _own_picture(stage)
    stage.choose("set_step_picture")


def _anchors(stage: Stage) -> None:
    stage.do({"edit": "set_anchors", "patient": named("ruth"), "anchors": ANCHORS})
    _open(stage)


def _anchors_asked(stage: Stage) -> None:
    _anchors(stage)
    stage.choose("set_anchors")


def _ladder_picture(stage: Stage) -> None:
    _open(stage)
    stage.choose("choose_ladder_picture")


def _own_movement(stage: Stage) -> None:
    added = {
        "edit": "add_movement",
        "id": named("own swing"),
        "words": "Push a child on the swing",
        "region": "shoulder",
    }
    other = {"edit": "add_movement", "id": named("own boat"), "words": "Row the club boat", "region": "back"}
    stage.do({**added, "activity": "reaching", "fears": ["My shoulder will go."]}, other)
    stage.do(picture_line("movement", named("own swing"), _photo()))
    stage.do({"edit": "hide_movement", "library": "bench_one", "hidden": True})


def _own_movements(stage: Stage) -> None:
    _own_movement(stage)
    _open(stage)
    stage.choose("show_own_movements")


def _own_movement_form(stage: Stage) -> None:
    _own_movements(stage)
    stage.hands.click(f"own_movements.change.{named('own swing')}")


SCENES = (
    Scene("ladder-in-order-asked", _in_order_asked),
    Scene("ladder-in-order-found", _in_order_found),
    Scene("ladder-left-out", _fading),
    Scene("ladder-anchors", _anchors),
    Scene("ladder-anchors-asked", _anchors_asked),
    Scene("ladder-two-turns", _two_turns),
    Scene("ladder-one-turn", _turn),
    Scene("ladder-two-orders", _two_orders),
    Scene("ladder-own-picture", _own_picture),
    Scene("ladder-picture-asked", _picture_asked),
    Scene("ladder-or-stones", _ladder_picture),
    Scene("ladder-own-movements", _own_movements),
    Scene("ladder-own-movement", _own_movement_form),
    *figures.SCENES,
)
