"""The shaped values of edits, each read part by part, and what is wrong told with the part."""

from base64 import b64encode
from datetime import date, datetime
from typing import Any

import pytest

from exposure.domain.identifiers import LadderId
from exposure.domain.ladder import SafetyBehaviour
from exposure.domain.measure_result import MeasuredItem
from exposure.domain.step_picture import LARGEST_PICTURE
from exposure.domain.trial_entries import Aid, AskBy
from exposure.edits import shapes
from exposure.errors import ExposureError
from tests.builders import uid
from tests.desk import told


def refusal(read: Any, value: object) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        read(value, "it")
    return told(refused.value)


def test_a_dose_is_texts_for_any_of_its_ten_dimensions() -> None:
    given = dict.fromkeys(
        ("support", "load", "range", "speed", "amount", "place", "company", "surprise", "tired", "combined"), "so"
    )
    assert shapes.dose(given, "dose") == given


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ("heavy", ("type", "it")),
        ({"weight": "5 kg"}, ("unknown_field", "it.weight")),
        ({"load": 5}, ("type", "it.load")),
        ({"load": "x" * 2001}, ("too_long", "it.load")),
    ],
)
def test_anything_else_is_no_dose(value: object, refused: tuple[str, str]) -> None:
    assert refusal(shapes.dose, value) == refused


def test_a_part_that_is_null_was_not_said() -> None:
    assert shapes.dose({"load": None, "speed": "slow"}, "dose") == {"speed": "slow"}


def test_a_safety_behaviour_may_leave_open_why() -> None:
    assert shapes.behaviour({"what": "brace"}, "it") == SafetyBehaviour("brace")
    assert shapes.behaviour({"what": "brace", "why": "habit"}, "it").why == "habit"


@pytest.mark.parametrize("value", [{}, {"what": ""}, {"what": None, "why": "habit"}])
def test_a_safety_behaviour_says_what(value: object) -> None:
    assert refusal(shapes.behaviour, value) == ("missing", "it.what")


def test_an_aid_is_not_planned_unless_that_is_said() -> None:
    assert shapes.aid({"what": "belt", "why": "stop_harm"}, "it") == Aid("belt", "stop_harm", planned=False)
    assert refusal(shapes.aid, {"what": "belt", "planned": 1}) == ("type", "it.planned")


def test_the_way_to_ask_has_a_moment_with_its_offset() -> None:
    asked = shapes.ask_by({"how": "phone", "at": "2026-11-20T09:00+01:00"}, "it")
    assert asked == AskBy("phone", datetime.fromisoformat("2026-11-20T09:00+01:00"))
    assert refusal(shapes.ask_by, {"how": "phone", "at": "2026-11-20T09:00"}) == ("type", "it.at")
    assert refusal(shapes.ask_by, {"how": "phone"}) == ("missing", "it.at")


def test_a_rung_within_another_edit_is_read_like_one_of_its_own() -> None:
    given = {"id": uid("x"), "movement": "bend", "threat": 40, "horizon_hours": 24, "dose": {"load": "none"}}
    assert shapes.inner_rung(given, "into") == given
    assert refusal(shapes.inner_rung, {**given, "threat": 101}) == ("range", "it.threat")
    assert refusal(shapes.inner_rung, {"id": uid("x")}) == ("missing", "it.movement")


def test_settings_are_those_of_the_policy() -> None:
    assert shapes.settings({"n_min": 4, "k_unsettled": None}, "settings") == {"n_min": 4, "k_unsettled": None}
    assert refusal(shapes.settings, []) == ("type", "it")
    assert refusal(shapes.settings, {"pain_max": 3}) == ("unknown_field", "settings")
    assert refusal(shapes.settings, {"n_min": 0}) == ("range", "settings")
    assert refusal(shapes.settings, {"n_min": True}) == ("type", "settings")


def test_a_visit_is_booked_on_a_day_or_for_a_moment() -> None:
    assert shapes.day_or_moment("2026-11-20", "on") == date(2026, 11, 20)
    assert shapes.day_or_moment("2026-11-20T09:00Z", "on") == datetime.fromisoformat("2026-11-20T09:00Z")
    assert refusal(shapes.day_or_moment, "2026-13-20") == ("type", "it")


PNG = b"\x89PNG\r\n\x1a\n"


def coded(data: bytes) -> str:
    return b64encode(data).decode()


@pytest.mark.parametrize("data", [PNG + b"x", b"\xff\xd8\xff\xe0", PNG + bytes(LARGEST_PICTURE - len(PNG))])
def test_a_picture_is_a_png_or_jpeg_of_at_most_200_kb(data: bytes) -> None:
    assert shapes.picture(coded(data), "it") == data


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (7, ("type", "it")),
        ("not base64!", ("type", "it")),
        (coded(PNG)[:-1], ("type", "it")),
        ("ÿØÿ", ("type", "it")),
        ("", ("type", "it")),
        (coded(b"GIF89a"), ("type", "it")),
        (coded(b"<svg/>"), ("type", "it")),
        (coded(PNG + bytes(LARGEST_PICTURE)), ("too_long", "it")),
    ],
)
def test_anything_else_is_no_picture(value: object, refused: tuple[str, str]) -> None:
    assert refusal(shapes.picture, value) == refused


def test_anchors_stand_at_0_50_and_100() -> None:
    assert shapes.anchors({"0": "the sofa", "100": ""}, "it") == {"0": "the sofa", "100": ""}
    for value, refused in (
        ({}, ("missing", "it")),
        ({"50": None}, ("missing", "it")),
        ({"20": "x"}, ("unknown_field", "it.20")),
        ({"0": 3}, ("type", "it.0")),
        ([], ("type", "it")),
    ):
        assert refusal(shapes.anchors, value) == refused


def test_threats_are_ratings_by_step() -> None:
    assert shapes.threats({uid("a").upper(): 40}, "it") == {uid("a"): 40}
    for value, refused in (
        ([], ("type", "it")),
        ({"a": 40}, ("type", "it")),
        ({uid("a"): 101}, ("range", f"it.{uid('a')}")),
        ({uid("a"): None}, ("type", f"it.{uid('a')}")),
    ):
        assert refusal(shapes.threats, value) == refused


def test_an_activity_has_a_score_and_may_have_a_goal() -> None:
    assert shapes.item({"what": "digging", "score": 0}, "it") == MeasuredItem("digging", 0)
    goal = {"what": "digging", "score": 10, "ladder": uid("ladder")}
    assert shapes.item(goal, "it") == MeasuredItem("digging", 10, LadderId(uid("ladder")))


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ({"what": "digging"}, ("missing", "it.score")),
        ({"what": "", "score": 3}, ("missing", "it.what")),
        ({"what": "digging", "score": 11}, ("range", "it.score")),
        ({"what": "digging", "score": 4.5}, ("type", "it.score")),
        ({"what": "digging", "score": True}, ("type", "it.score")),
        ({"what": "digging", "score": 3, "ladder": "first"}, ("type", "it.ladder")),
        ({"what": "digging", "score": 3, "how": "well"}, ("unknown_field", "it.how")),
    ],
)
def test_anything_else_is_no_activity(value: object, refused: tuple[str, str]) -> None:
    assert refusal(shapes.item, value) == refused
