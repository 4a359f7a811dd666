"""Tests of the words for a decision otherwise than the rule."""

from dataclasses import replace

from exposure.domain.progression.changes import Change
from tests.builders import moment, rung
from ui.dialogs.move_up_words import moved_on_words, stay_words


def test_a_decision_is_told_without_a_name_where_none_is_known() -> None:
    stayed = replace(rung(), stay_reason="away for two weeks")
    assert stay_words(stayed, None) == "Movement 1: staying by clinical decision: “away for two weeks”"


def test_a_decision_is_told_with_who_and_when() -> None:
    moved = replace(rung(status="passed_override"), passed_reason="did it at work all week")
    words = moved_on_words(moved, Change(moment(20), "Priya Nair", None, "passed_override"))
    assert words.endswith("moved on by clinical decision, 24 October 2026, Priya Nair: “did it at work all week”")
