"""Pictures of one's own: given, replaced, taken away, brought back, and erased with their patient."""

from base64 import b64encode

import pytest

from exposure.domain.step_picture import StepPicture
from tests.builders import uid
from tests.desk import RUTH, Desk

PNG, JPEG = b"\x89PNG\r\n\x1a\n\0one", b"\xff\xd8\xff\0two"


def coded(data: bytes) -> str:
    return b64encode(data).decode()


def pictures(desk: Desk) -> tuple[StepPicture, ...]:
    with desk.database.reading() as records:
        return records.find(StepPicture)


@pytest.fixture
def pictured(ruth: Desk) -> Desk:
    ruth.do("set_picture", rung=uid("a"), image=coded(PNG))
    return ruth


def test_a_step_has_the_picture_that_was_given_last(pictured: Desk) -> None:
    assert pictured.case().step_pictures == (StepPicture(uid("a"), RUTH, PNG, "png"),)
    pictured.do("set_picture", rung=uid("a"), image=coded(JPEG))
    assert pictured.case().step_pictures == (StepPicture(uid("a"), RUTH, JPEG, "jpeg"),)
    assert pictured.faults() == []


def test_a_list_of_everybody_comes_without_pictures(pictured: Desk) -> None:
    with pictured.database.reading() as records:
        assert records.cases()[0].step_pictures == ()


def test_a_picture_is_taken_away_and_brought_back_by_undoing(pictured: Desk) -> None:
    taken = pictured.do("set_picture", rung=uid("a"), image=None).edit_id
    assert pictures(pictured) == ()
    again = pictured.do("undo", of=taken).edit_id
    assert [picture.data for picture in pictures(pictured)] == [PNG]
    pictured.do("undo", of=again)
    assert (pictures(pictured), pictured.faults()) == ((), [])


def test_giving_a_picture_is_undone(pictured: Desk) -> None:
    pictured.do("undo", of=pictured.do("set_picture", rung=uid("a"), image=coded(JPEG)).edit_id)
    assert [picture.data for picture in pictures(pictured)] == [PNG]
    pictured.do("undo", of=pictured.do("set_picture", rung=uid("b"), image=coded(JPEG)).edit_id)
    assert len(pictures(pictured)) == 1


def test_a_movement_of_the_clinic_has_a_picture_of_no_patient(ruth: Desk) -> None:
    ruth.do("add_movement", id=uid("swim"), words="Swim", region="neck")
    ruth.do("set_picture", movement=uid("swim"), image=coded(JPEG))
    assert pictures(ruth) == (StepPicture(uid("swim"), None, JPEG, "jpeg"),)
    assert ruth.case().step_pictures == ()


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"rung": uid("a")}, ("missing", "image")),
        ({"image": None}, ("missing", "rung")),
        ({"image": coded(PNG), "rung": uid("a"), "movement": uid("swim")}, ("missing", "rung")),
        ({"image": coded(PNG), "rung": uid("none")}, ("unknown_id", "rung")),
        ({"image": coded(PNG), "movement": uid("none")}, ("unknown_id", "movement")),
        ({"image": coded(b"GIF89a"), "rung": uid("a")}, ("type", "image")),
        ({"image": coded(PNG + bytes(210_000)), "rung": uid("a")}, ("too_long", "image")),
        ({"image": None, "rung": uid("a")}, ("not_now", "image")),
    ],
)
def test_what_is_no_picture_of_a_step_is_refused(
    ruth: Desk, fields: dict[str, object], refused: tuple[str, str]
) -> None:
    assert ruth.refused("set_picture", **fields) == refused


def test_a_patient_may_give_their_own_step_a_picture_but_not_the_library(pictured: Desk) -> None:
    pictured.do("add_movement", id=uid("swim"), words="Swim", region="neck")
    pictured.role = "patient"
    pictured.do("set_picture", rung=uid("b"), image=coded(PNG))
    assert pictured.refused("set_picture", movement=uid("swim"), image=coded(PNG)) == ("not_allowed", "role")


def test_the_bytes_stand_in_the_file_as_bytes_and_in_no_printed_record(pictured: Desk) -> None:
    (picture,) = pictures(pictured)
    assert "data" not in repr(picture)
    with pictured.database.reading() as records:
        assert records.image("step_picture", uid("a")) == {
            "id": uid("a"), "patient": RUTH, "data": coded(PNG), "kind": "png",
        }  # fmt: skip
