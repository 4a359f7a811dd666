"""Stories become edits with real times and ids."""

from datetime import UTC, datetime

import pytest

from exposure.errors import ExposureError
from exposure.imports.stories import named, read_story

NOW = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)


def test_days_are_counted_from_today() -> None:
    line = '{"edit": "x", "at": "today-3 10:00", "until": "today+2", "ask_by": {"how": "phone", "at": "today 18:00"}}'
    (read,) = read_story(line, NOW)
    assert read["at"] == "2026-11-23T10:00:00+00:00"
    assert (read["until"], read["ask_by"]) == ("2026-11-28", {"how": "phone", "at": "2026-11-26T18:00:00+00:00"})


def test_the_same_name_is_the_same_id_wherever_it_stands() -> None:
    made, used = read_story('{"id": "ruth"}\n\n{"patient": "ruth", "into": [{"id": "ruth"}]}', NOW)
    assert made["id"] == used["patient"] == named("ruth")
    assert used["into"] == [{"id": named("ruth")}]


def test_other_words_stay_as_they_are() -> None:
    assert read_story('{"name": "today is fine", "threat": 5}', NOW) == [{"name": "today is fine", "threat": 5}]


def test_a_line_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ExposureError) as refused:
        read_story('{"edit": "x"}\nnonsense', NOW)
    assert (refused.value.kind, refused.value.values["line"]) == ("not_json", 2)


def test_a_word_that_is_an_id_in_one_edit_alone_is_one_there() -> None:
    ranked, voided, recorded = read_story(
        '{"edit": "rank_ladder", "order": ["low", "high"], "threats": {"low": 5}}\n'
        '{"edit": "void_measure", "measure": "first"}\n'
        '{"edit": "record_measure", "measure": "psfs", "items": [{"what": "dig", "ladder": "garden"}]}',
        NOW,
    )
    assert (ranked["order"], ranked["threats"]) == ([named("low"), named("high")], {named("low"): 5})
    assert (voided["measure"], recorded["measure"]) == (named("first"), "psfs")
    assert recorded["items"] == [{"what": "dig", "ladder": named("garden")}]
