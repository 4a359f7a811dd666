"""The ladder, from none to twelve steps, and what is asked on it."""

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands
from ui.models.movements import library

GOAL = "Garden without planning every bend"
MORE = (
    ("Carry two shopping bags home", 25, "bags"),
    ("Sit through a film", 35, "cinema"),
    ("Roll over in bed", 12, "bed_up"),
    ("Mow the lawn without stopping half-way for a rest on the bench by the shed", 82, "mow"),
    ("Dance at the wedding", 95, "dance"),
)


def _open(stage: Stage, who: str) -> Hands:
    """Open somebody’s ladder, whatever page their visit begins with."""
    hands = stage.open(who)
    hands.press("Ctrl+2")
    return hands


def _ruth(stage: Stage) -> None:
    _open(stage, "ruth")


def _flare(stage: Stage) -> None:
    _open(stage, "grace")


def _none(stage: Stage) -> None:
    _open(stage, "omar")


def _empty(stage: Stage) -> None:
    stage.do({"edit": "add_ladder", "id": named("omar.ladder"), "patient": named("omar"), "goal": GOAL})
    _open(stage, "omar")


def _of(stage: Stage, count: int) -> None:
    """Open a ladder of so many steps, spread over the whole thermometer."""
    stage.do({"edit": "add_ladder", "id": named("omar.ladder"), "patient": named("omar"), "goal": GOAL})
    for number, movement in enumerate(library()[:count]):
        added = {"edit": "add_rung", "id": named(movement.id), "ladder": named("omar.ladder"), "library": movement.id}
        stage.do({**added, "movement": movement.words, "threat": 10 + 85 * number // max(1, count - 1)})
    _open(stage, "omar")


def _one(stage: Stage) -> None:
    _of(stage, 1)


def _two(stage: Stage) -> None:
    _of(stage, 2)


def _thirty(stage: Stage) -> None:
    _of(stage, 30)


def _sixty(stage: Stage) -> None:
    _of(stage, 60)


def _template(stage: Stage) -> None:
    hands = _open(stage, "omar")
    hands.fill("ladder.goal.form.goal", GOAL)
    hands.click("ladder.goal.form.bending")


def _twelve(stage: Stage) -> None:
    for movement, worry, key in MORE:
        added = {"edit": "add_rung", "id": named(movement), "ladder": named("ruth.ladder"), "movement": movement}
        stage.do({**added, "threat": worry, "library": key})
    _open(stage, "ruth")


def _worry_asked(stage: Stage) -> None:
    hands = _open(stage, "ruth")
    hands.press("Ctrl+L")
    hands.write("squat")
    hands.press("Return", "Return")
    hands.write("42")


def _compare(stage: Stage) -> None:
    _worry_asked(stage)
    for _digit in "42":
        stage.hands.press("Backspace")
    stage.hands.write("58")
    stage.hands.press("Return")


def _no_movement(stage: Stage) -> None:
    hands = _open(stage, "ruth")
    hands.press("Ctrl+L")
    hands.write("zither")


def _own_words(stage: Stage) -> None:
    hands = _open(stage, "ruth")
    hands.press("Ctrl+R")
    hands.write("Reach under the sofa for Noah’s ball")


def _choose_basket(stage: Stage) -> Hands:
    hands = _open(stage, "ruth")
    hands.click(f"ladder.card.{named('ruth.basket')}")
    return hands


def _today(stage: Stage) -> None:
    _choose_basket(stage).press("Return")


def _rest(stage: Stage) -> None:
    _choose_basket(stage).press("H")


def _between(stage: Stage) -> None:
    """Ask for a step between two whose amount is said."""
    _template(stage)
    stage.hands.click(_card_of(stage, "Bend down to my knees, no hands"))
    stage.hands.press("B")


def _between_unsaid(stage: Stage) -> None:
    _choose_basket(stage).press("B")


def _split(stage: Stage) -> None:
    hands = _choose_basket(stage)
    hands.press("S")
    hands.write("Lift the empty basket")


def _merge(stage: Stage) -> None:
    hands = _choose_basket(stage)
    hands.press("M")


def _dose(stage: Stage) -> None:
    _choose_basket(stage)
    stage.choose("say_dose")


def _rerated(stage: Stage) -> None:
    stage.do({"edit": "rate_rung", "rung": named("ruth.basket"), "threat": 35})
    _choose_basket(stage)


def _worries(stage: Stage) -> None:
    _rerated(stage)
    stage.hands.click("ladder.worries.all")


def _card_of(stage: Stage, words: str) -> str:
    """Give the name of the card with these words, on Omar’s ladder."""
    steps = stage.window.workspace.case(PatientId(named("omar"))).ladders[-1].steps
    return next(f"ladder.card.{rung.id}" for rung in steps if rung.movement == words)


def _new_ladder(stage: Stage) -> None:
    _open(stage, "ruth").click("ladder.another")


def _ready_made(stage: Stage) -> None:
    hands = _open(stage, "omar")
    hands.fill("ladder.goal.form.goal", GOAL)
    hands.click("ladder.goal.form.several")
    hands.write("li")
    hands.press("Space")
    hands.write("sta")
    hands.press("Space")


def _from_two(stage: Stage) -> None:
    _ready_made(stage)
    stage.hands.press("Return")


def _looked_over(stage: Stage) -> None:
    hands = _open(stage, "ruth")
    stage.do({"edit": "add_rung", "id": named("twice"), "ladder": named("ruth.ladder"), "movement": "Tie my laces"})
    stage.do({"edit": "rate_rung", "rung": named("ruth.basket"), "threat": 88})
    hands.click("ladder.review")


def _nothing_to_change(stage: Stage) -> None:
    _empty(stage)
    for movement, worry in (("Bend to my knees", 15), ("Tie my laces", 35), ("Pick up a pen", 55)):
        added = {"edit": "add_rung", "id": named(movement), "ladder": named("omar.ladder"), "movement": movement}
        stage.do({**added, "threat": worry, "feared_outcome": "I’d fall over.", "how_we_know": "I’d be on the floor."})
    stage.do({"edit": "set_goal_rung", "ladder": named("omar.ladder"), "rung": named("Pick up a pen")})
    kept = [{"what": "Holding the table"}]
    stage.do({"edit": "change_rung", "rung": named("Bend to my knees"), "safety_behaviours": kept})
    stage.choose("review_ladder")


SCENES = (
    Scene("ladder-ruth", _ruth),
    Scene("ladder-flare", _flare),
    Scene("ladder-none-yet", _none),
    Scene("ladder-empty", _empty),
    Scene("ladder-one", _one),
    Scene("ladder-two", _two),
    Scene("ladder-thirty", _thirty),
    Scene("ladder-sixty", _sixty),
    Scene("ladder-bending", _template),
    Scene("ladder-twelve", _twelve),
    Scene("ladder-worry-asked", _worry_asked),
    Scene("ladder-compare", _compare),
    Scene("ladder-no-movement", _no_movement),
    Scene("ladder-own-words", _own_words),
    Scene("ladder-todays-step", _today),
    Scene("ladder-rest", _rest),
    Scene("ladder-between", _between),
    Scene("ladder-between-unsaid", _between_unsaid),
    Scene("ladder-split", _split),
    Scene("ladder-together", _merge),
    Scene("ladder-how-much", _dose),
    Scene("ladder-rated-again", _rerated),
    Scene("ladder-worries", _worries),
    Scene("ladder-new", _new_ladder),
    Scene("ladder-ready-made", _ready_made),
    Scene("ladder-from-two", _from_two),
    Scene("ladder-looked-over", _looked_over),
    Scene("ladder-nothing-to-change", _nothing_to_change),
)
