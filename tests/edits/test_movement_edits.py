"""The clinic's own movements, and those of the program it hides."""

import pytest

from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.movement import OwnMovement
from tests.builders import moment, uid
from tests.desk import Desk

SWIM = {"id": uid("swim"), "words": "Swim a length on my front", "region": "neck"}


def own(desk: Desk) -> tuple[OwnMovement, ...]:
    with desk.database.reading() as records:
        return records.find(OwnMovement)


def hidden(desk: Desk) -> tuple[str, ...]:
    with desk.database.reading() as records:
        return records.get(Clinic, CLINIC).hidden_movements


@pytest.fixture
def swimming(desk: Desk) -> Desk:
    more = {"activity": "sport", "dimensions": ["amount", "speed", "amount"], "fears": ["my neck locks"]}
    desk.do("add_movement", **SWIM, **more)
    return desk


def test_a_movement_is_added_with_what_is_known(swimming: Desk) -> None:
    (movement,) = own(swimming)
    assert (movement.words, movement.region, movement.activity) == ("Swim a length on my front", "neck", "sport")
    assert (movement.dimensions, movement.fears) == (("amount", "speed"), ("my neck locks",))
    assert (movement.id, movement.archived, movement.at) == (uid("swim"), False, moment(1))


def test_a_movement_needs_its_words_and_its_part_of_the_body_alone(desk: Desk) -> None:
    desk.do("add_movement", **SWIM)
    (movement,) = own(desk)
    assert (movement.activity, movement.dimensions, movement.fears) == (None, (), ())


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"words": " "}, ("missing", "words")),
        ({"words": None}, ("missing", "words")),
        ({"region": "elbow"}, ("range", "region")),
        ({"activity": "swimming"}, ("range", "activity")),
        ({"dimensions": ["weight"]}, ("range", "dimensions")),
        ({"dimensions": "load"}, ("type", "dimensions")),
        ({"fears": ["x" * 2001]}, ("too_long", "fears")),
        ({"id": "swim"}, ("type", "id")),
        ({"patient": uid("Ruth")}, ("unknown_field", "patient")),
    ],
)
def test_what_is_no_movement_is_refused(desk: Desk, change: dict[str, object], refused: tuple[str, str]) -> None:
    assert desk.refused("add_movement", **{**SWIM, **change}) == refused


def test_a_movement_is_added_once(swimming: Desk) -> None:
    assert swimming.refused("add_movement", **SWIM, edit_id=uid("again")) == ("conflict", "id")


def test_what_is_not_changed_of_a_movement_stays(swimming: Desk) -> None:
    swimming.do("change_movement", id=uid("swim"), words="Swim two lengths", dimensions=["load", "load"], fears=[])
    (movement,) = own(swimming)
    assert (movement.words, movement.region, movement.activity) == ("Swim two lengths", "neck", "sport")
    assert (movement.dimensions, movement.fears) == (("load",), ())


def test_a_movement_keeps_words(swimming: Desk) -> None:
    assert swimming.refused("change_movement", id=uid("swim"), words=" ") == ("missing", "words")
    assert swimming.refused("change_movement", id=uid("none"), words="Run") == ("unknown_id", "id")


def test_a_movement_is_put_aside_once(swimming: Desk) -> None:
    swimming.do("archive_movement", movement=uid("swim"))
    assert own(swimming)[0].archived
    assert swimming.refused("archive_movement", movement=uid("swim")) == ("not_now", "movement")
    assert swimming.refused("archive_movement", movement=uid("none")) == ("unknown_id", "movement")


@pytest.mark.parametrize(
    ("edit", "fields"),
    [
        ("change_movement", {"id": uid("swim"), "words": "Swim two lengths"}),
        ("archive_movement", {"movement": uid("swim")}),
        ("hide_movement", {"library": "stairs_up", "hidden": True}),
    ],
)
def test_what_was_done_to_the_library_is_undone(swimming: Desk, edit: str, fields: dict[str, object]) -> None:
    swimming.do("set_clinic", name="Harbour")
    before = (own(swimming), hidden(swimming))
    swimming.do("undo", of=swimming.do(edit, **fields).edit_id)
    assert (own(swimming), hidden(swimming)) == before


def test_an_added_movement_is_undone_too(swimming: Desk) -> None:
    swimming.do("undo", of=uid("swim"))
    assert own(swimming) == ()


def test_movements_of_the_program_are_hidden_and_shown_again(desk: Desk) -> None:
    for library in ("stairs_up", "digging", "stairs_up"):
        desk.do("hide_movement", library=library, hidden=True)
    assert hidden(desk) == ("digging", "stairs_up")
    desk.do("hide_movement", library="stairs_up", hidden=False)
    desk.do("hide_movement", library="never_hidden", hidden=False)
    assert hidden(desk) == ("digging",)


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"library": "Stairs up", "hidden": True}, ("range", "library")),
        ({"library": 7, "hidden": True}, ("type", "library")),
        ({"library": "", "hidden": True}, ("missing", "library")),
        ({"library": "stairs_up"}, ("missing", "hidden")),
        ({"library": "stairs_up", "hidden": 1}, ("type", "hidden")),
    ],
)
def test_what_hides_nothing_is_refused(desk: Desk, fields: dict[str, object], refused: tuple[str, str]) -> None:
    assert desk.refused("hide_movement", **fields) == refused
