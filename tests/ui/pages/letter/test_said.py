from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.letter import LETTER_KINDS
from exposure.domain.letter_content import compose
from exposure.domain.patient import Ending
from exposure.words.letter import letter_words
from tests.builders import case, ladder_case, letter, moment, patient
from tests.stories import NOW, ruth
from ui.pages.letter.said import LetterSaid, as_body, nothing_said, said_before, said_in

SAID = st.builds(
    LetterSaid, kind=st.sampled_from(LETTER_KINDS), action=st.text(), cc=st.text(), told=st.text(), chart=st.booleans()
)


def test_nothing_is_asked_and_nothing_is_none_to_begin_with() -> None:
    assert nothing_said(ruth()).action == ""


@pytest.mark.parametrize(
    ("ended", "tries", "kind"),
    [(None, False, "initial"), (None, True, "progress"), ("reached", True, "final"), ("referred", False, "final")],
)
def test_the_kind_follows_from_the_record(ended: Ending | None, tries: bool, kind: str) -> None:
    ladder = ruth().ladders[0] if tries else ladder_case()
    assert nothing_said(case(ladder, who=replace(patient(), ended=ended))).kind == kind


@pytest.mark.parametrize("action", ["none", "None", " none. ", "NONE"])
def test_none_is_none_however_it_is_written(action: str) -> None:
    assert LetterSaid("progress", action).asks_nothing


def test_an_action_not_chosen_is_not_none() -> None:
    assert not LetterSaid("progress").asks_nothing


@given(SAID)
def test_what_was_typed_comes_back_as_it_was(said: LetterSaid) -> None:
    assert said_before(as_body(said), LetterSaid("final")) == said


def test_a_body_that_cannot_be_read_gives_what_was_there() -> None:
    assert said_before({"kind": "poem", "colour": 3}, LetterSaid("final", cc="Ruth")) == LetterSaid("final", cc="Ruth")


def test_a_draft_on_record_is_what_was_said() -> None:
    drafted = replace(letter("Please review the sleep medicine."), told="ring us")
    assert said_in(drafted) == LetterSaid("progress", "Please review the sleep medicine.", told="ring us")


def test_the_edit_names_letter_patient_and_gp() -> None:
    who, said = ruth(), LetterSaid("progress", "none")
    line = said.line(letter().id, who)
    assert line == {
        **asdict(said),
        "edit": "draft_letter",
        "id": letter().id,
        "patient": who.patient.id,
        "gp": who.patient.gp,
        "leave_out": [],
    }


def test_without_a_gp_on_record_the_edit_names_none() -> None:
    who = case(who=replace(patient(), gp=None))
    assert "gp" not in LetterSaid("initial", "none").line(letter().id, who)


def test_a_letter_looked_at_before_the_choice_says_that_it_is_missing() -> None:
    looked_at = LetterSaid("progress").as_letter(letter().id, ruth(), "Priya Nair", moment(40))
    assert letter_words(compose(ruth(), looked_at, NOW)).action == "not said yet."
