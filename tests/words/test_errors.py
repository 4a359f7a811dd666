"""Every refusal has a sentence that says what to do, in the words of the screens."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from exposure.domain import moments, ratings, texts
from exposure.edits.catalogue import EDITS
from exposure.edits.reading import ENVELOPE
from exposure.errors import ExposureError
from exposure.words import errors
from exposure.words.errors import sentence
from exposure.words.fields import called

ROOT = Path(__file__).parents[2]
FALLBACK = "This can’t be done now."


def raised() -> Iterator[ast.Call]:
    """Give every call of the program that makes an ExposureError of a kind that is written out."""
    files = (*ROOT.glob("exposure/**/*.py"), *ROOT.glob("ui/**/*.py"), ROOT / "main.py")
    # This is paid by every process that collects the tests: what does not name the error is not parsed.
    raising = [text for text in (file.read_text(encoding="utf-8") for file in files) if "ExposureError(" in text]
    for text in raising:
        for node in ast.walk(ast.parse(text)):
            made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ExposureError"
            if made and isinstance(node, ast.Call) and literal(node.args[0]):
                yield node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


RAISED = tuple(raised())
KINDS = sorted({str(literal(call.args[0])) for call in RAISED} | {"not_saved", "not_readable", "not_written"})
WHYS = sorted(
    str(literal(word.value))
    for call in RAISED
    for word in call.keywords
    if literal(call.args[0]) == "not_now" and word.arg == "why" and literal(word.value)
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_can_be_raised_has_a_sentence(kind: str) -> None:
    values = {"group": 3, "wanted": 8, "found": 7, "longest": 2000}
    told = sentence(ExposureError(kind, "name", **values))
    assert told[-1] in ".?"
    assert not set("{}") & set(told)


@pytest.mark.parametrize("why", WHYS)
def test_every_reason_why_it_is_not_now_is_told(why: str) -> None:
    assert sentence(ExposureError("not_now", "rung", why=why)) != FALLBACK


@pytest.mark.parametrize("state", ["opened", "cancelled"])
def test_what_a_visit_is_by_now_is_told(state: str) -> None:
    assert "This visit" in sentence(ExposureError("not_now", "visit", why=state))


def test_it_is_told_at_which_point_an_old_file_was_not_brought_up_to_date() -> None:
    copy, update = (sentence(ExposureError("not_updated", "file", why=why)) for why in ("copy", "update"))
    assert ("No copy" in copy, "It is as it was" in update) == (True, True)


@pytest.mark.parametrize("status", ["passed_shown", "passed_not_feared", "passed_override", "skipped", "archived"])
def test_what_a_step_is_by_now_is_told(status: str) -> None:
    assert sentence(ExposureError("not_now", "rung", why=status)) != FALLBACK


def test_a_kind_with_a_sentence_of_its_own_for_a_field_has_one_for_others_too() -> None:
    assert {kind for kind, _ in errors._BY_FIELD} <= set(errors._BY_KIND)


@pytest.mark.parametrize(("kind", "field"), errors._BY_FIELD)
def test_every_sentence_of_one_field_is_whole(kind: str, field: str) -> None:
    told = sentence(ExposureError(kind, field, group=3, wanted=8, found=7))
    assert told[-1] in ".?"
    assert not set("{}") & set(told)


@pytest.mark.parametrize("value", [101, -1, "abc", True, 55.0])
def test_whatever_is_wrong_with_a_rating_the_numbers_that_can_be_used_are_told(value: object) -> None:
    with pytest.raises(ExposureError) as refused:
        ratings.rating(value, "threat")
    assert sentence(refused.value) == "Use a number from 0 to 100."


def told_by(read: object, value: object, field: str) -> str:
    with pytest.raises(ExposureError) as refused:
        read(value, field)  # type: ignore[operator]
    return sentence(refused.value)


def test_what_is_wrong_with_a_text_is_told() -> None:
    assert told_by(texts.text, "x" * 2001, "note") == "“Note” is longer than 2000 characters. Shorten it."
    assert told_by(texts.text, "\0", "note") == "“Note” holds characters that can’t be kept. Take them out."
    assert told_by(texts.reason, "short", "reason") == "Give a reason of at least 10 characters."
    assert told_by(texts.text, 7, "note").startswith("“Note” is of another kind than it has to be.")


def test_what_is_wrong_with_a_time_is_told() -> None:
    assert "2026-11-19T10:30+00:00" in told_by(moments.moment, "2026-11-19T10:30", "at")
    assert told_by(moments.day, "4.3.68", "born") == "Give “Date of birth” as a date, such as 1968-03-04."
    assert told_by(moments.day, "1868-03-04", "born") == "Use a year from 1900 to 2100 for “Date of birth”."


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"allowed": ("yes", "no")}, "Choose one of these for “Usual things the next morning”: yes, no."),
        ({"exactly": 4}, "Give 4 texts for “Usual things the next morning”."),
        ({"fewest": 2}, "Name at least 2 different steps."),
        ({}, "“Usual things the next morning” is outside what can be used. Choose another value."),
    ],
)
def test_what_is_out_of_range_is_told_with_what_is_not(values: dict[str, object], told: str) -> None:
    assert sentence(ExposureError("range", "settled", **values)) == told


def test_an_id_that_is_none_is_told_what_one_looks_like() -> None:
    assert sentence(ExposureError("type", "gp", why="identifier")).startswith("Give “GP” as a UUID, such as ")


def test_who_has_the_file_is_told_where_it_is_known() -> None:
    told = sentence(ExposureError("in_use", "file", owner="anna", host="desk"))
    assert told == "The file is open elsewhere: anna on desk. Close it there first."
    assert sentence(ExposureError("in_use", "file")) == "The file is open in another program. Close it there first."


def test_a_letter_that_is_too_long_is_told_how_long_it_is() -> None:
    assert [sentence(ExposureError("too_many_pages", count=count)) for count in (1, 3)] == [
        "This runs to 1 page.",
        "This runs to 3 pages.",
    ]


def test_settings_belong_to_one_of_four() -> None:
    told = sentence(ExposureError("missing", "patient", why="one_of"))
    assert told == "Say one of these, and only one: clinic, patient, ladder or rung."


def test_a_prediction_that_cannot_be_kept_says_what_is_lacking() -> None:
    told = "Say first what is feared and how we will know."
    assert {sentence(ExposureError("not_now", field)) for field in ("feared_outcome", "how_we_know")} == {told}


def test_a_field_that_is_not_there_is_named_as_it_was_written() -> None:
    assert (
        sentence(ExposureError("unknown_field", "feared_outcom"))
        == "There is no field “feared_outcom” here. Take it out."
    )


# Fields that name records or say how a line is to be taken; nobody fills them in on a screen
OF_LINES = {
    *ENVELOPE, "after_moving", "archive", "as_agreed", "before", "chart", "clinic", "distress", "id", "into", "ladder",
    "letter", "library", "next_day", "of", "patient", "peak", "role", "rung", "rungs", "source", "trial", "user",
    "visit",
}  # fmt: skip


@pytest.mark.parametrize("field", sorted({field.name for kind in EDITS.values() for field in fields(kind)} - OF_LINES))
def test_what_a_person_fills_in_is_called_as_on_the_screens(field: str) -> None:
    assert called(field) != field
    assert "_" not in called(field)


def test_a_part_of_a_field_is_called_by_its_own_name() -> None:
    assert (called("into.movement"), called("dose.load"), called("")) == ("Movement", "dose.load", "")
