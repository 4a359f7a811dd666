"""Every edit has its sentence, and every value is read as words."""

import re

import pytest

from exposure.edits.catalogue import EDITS
from exposure.words.history import KINDS, edit_sentence, edits_of, kinds
from exposure.words.history_values import ChangedField, changed_fields, value_words

BESIDE = {"place", "document", "undone"}


def test_every_edit_there_is_has_one_sentence_of_one_kind() -> None:
    said = [edit for _words, sentences in KINDS.values() for edit in sentences]
    assert sorted(said) == sorted(EDITS)


@pytest.mark.parametrize("edit", EDITS)
def test_a_sentence_names_only_what_its_edit_says(edit: str) -> None:
    template = next(sentences[edit]() for _words, sentences in KINDS.values() if edit in sentences)
    assert set(re.findall(r"\{(\w+)\}", template)) <= {*EDITS[edit].__dataclass_fields__, *BESIDE}


def test_what_was_not_said_is_a_dash_and_an_unknown_edit_its_name() -> None:
    assert edit_sentence("rate_rung", {"rung": "“bend”"}) == "Worry of “bend” rated –"
    assert edit_sentence("teleport_rung", {}) == "teleport_rung"


def test_a_kind_is_chosen_by_its_words() -> None:
    assert [key for key, _words in kinds()] == list(KINDS)
    assert edits_of("read") == {"note_reading"}
    assert edits_of("") == frozenset()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ([], ""),
        (0, "0"),
        (0.0, "0"),
        (True, "yes"),
        ("did_not_occur", "did not happen"),
        ("1968-03-04", "4 March 1968"),
        ("2026-11-03T10:30:00+01:00", "3 November 2026, 10:30"),
        ("2026-11-03 or so", "2026-11-03 or so"),
        (["bracing", "a belt"], "bracing, a belt"),
        ({"load": "5 kg"}, "load: 5 kg"),
        ("my back <b>locks</b>", "my back <b>locks</b>"),
    ],
)
def test_a_value_is_read_as_words(value: object, words: str) -> None:
    assert value_words(value) == words


def test_only_what_differs_is_shown_and_keys_never_are() -> None:
    was = {"id": "r", "threat": 40, "movement": "bend", "dose_version": 1}
    told = changed_fields({"rung": {"r": was}}, {"rung": {"r": {**was, "threat": 0, "dose_version": 2}}}, lambda *_: "")
    assert list(told) == [ChangedField("Step", "Worry", "40", "0")]


def test_what_came_and_what_went_has_nothing_on_the_other_side() -> None:
    came = list(changed_fields({"gp": {"g": None}}, {"gp": {"g": {"id": "g", "name": "Dr Marsh"}}}, lambda *_: ""))
    went = list(changed_fields({"gp": {"g": {"id": "g", "name": "Dr Marsh"}}}, {"gp": {"g": None}}, lambda *_: ""))
    assert (came, went) == ([ChangedField("GP", "Name", "", "Dr Marsh")], [ChangedField("GP", "Name", "Dr Marsh", "")])
