"""Nothing private and nobody else’s word is in any letter: every text field of a record holds a word of its own."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.care import Concern, Flare, Hold
from exposure.domain.case import Case
from exposure.domain.ladder import SafetyBehaviour
from exposure.domain.letter import LETTER_KINDS, LETTER_PARTS, Letter, LetterKind
from exposure.domain.letter_content import LetterContent, compose
from exposure.domain.measure_result import MeasuredItem, MeasureResult
from exposure.domain.patient import Patient
from exposure.domain.visit import Unplanned
from exposure.exporting import chart_of
from exposure.reports.letter import letter_pdf, letter_text
from exposure.reports.letter_rtf import letter_rtf
from tests.builders import LADDER, PATIENT, letter, moment, trial
from tests.canaries import Seeds, seeded
from tests.letters import after, somebody
from tests.papers import read, words_of

MAY_BE_IN = {
    *(f"Clinic.{name}" for name in ("name", "address", "phone", "email")),
    *(f"Gp.{name}" for name in ("name", "practice", "address")),
    *(f"Patient.{name}" for name in ("name", "identifier", "diagnosis", "referral", "alongside")),
    *(f"Letter.{name}" for name in ("action", "cc", "flare_line", "told", "by")),
    *(f"Clearance.{name}" for name in ("found", "limits", "by")),
    *(f"Rung.{name}" for name in ("movement", "rest_reason", "rest_owner")),
    *("Ladder.goal", "Hold.reason", "FlarePlan.keep_doing", "PracticePlan.often", "Visit.lesson"),
    *("Prediction.feared_outcome", "Outcome.what_happened", "MeasuredItem.what"),
}


def _full() -> Case:
    """Give somebody with something in every list of the record."""
    known, now = somebody(13), moment(40)
    who: Patient = replace(known.patient, loop=("a", "b", "c", "d"), anchors={"0": "x", "100": "y"})
    steps = [replace(rung, safety_behaviours=(SafetyBehaviour("x"),)) for rung in known.ladders[0].rungs]
    tries = (*known.ladders[0].trials, trial(4, 46, 60, "occurred", horizon=0, hour=7))
    ladder = replace(
        known.ladders[0], rungs=tuple(steps), trials=tries, holds=(Hold("h", LADDER, "x", now, moment(41)),)
    )
    return replace(
        known,
        patient=who,
        ladders=(ladder,),
        flares=(Flare("f", PATIENT, None, now, moment(42)),),
        concerns=(Concern("c", PATIENT, "x", "x", now),),
        unplanned=(Unplanned("u", PATIENT, "x", None, now.date(), now),),
        measures=(
            MeasureResult("m", PATIENT, "psfs", now.date(), None, "", "", "", (MeasuredItem("x", 3),), "x", now),
        ),
    )


@cache
def _case(whose: str) -> tuple[Case, Seeds]:
    seeds = Seeds(whose)
    return seeded(_full(), seeds), seeds


def _content(whose: str, kind: LetterKind, left_out: tuple[str, ...] = ()) -> tuple[LetterContent, Seeds]:
    case, seeds = _case(whose)
    said = Seeds(f"{whose}letter")
    drafted: Letter = seeded(replace(letter(), kind=kind), said)
    content = compose(case, replace(drafted, leave_out=left_out, chart=not left_out), after(13))
    return content, Seeds(whose, {**seeds.places, **said.places})


def _check(whose: str, kind: LetterKind, left_out: tuple[str, ...]) -> None:
    content, seeds = _content(whose, kind, left_out)
    other, _foreign = "B" if whose == "A" else "A", _case("B" if whose == "A" else "A")[1]
    for text in (letter_text(content), letter_rtf(content).decode()):
        assert seeds.found_in(text) <= MAY_BE_IN
        assert f"{other}0" not in text


LETTERS = (
    st.sampled_from("AB"),
    st.sampled_from(LETTER_KINDS),
    st.lists(st.sampled_from(LETTER_PARTS), unique=True).map(tuple),
)


@given(*LETTERS)
def test_no_private_and_no_foreign_word_is_in_any_letter(
    whose: str, kind: LetterKind, left_out: tuple[str, ...]
) -> None:
    _check(whose, kind, left_out)


@pytest.mark.long
@settings(max_examples=500)
@given(*LETTERS)
def test_no_private_and_no_foreign_word_is_in_any_of_very_many_letters(
    whose: str, kind: LetterKind, left_out: tuple[str, ...]
) -> None:
    _check(whose, kind, left_out)


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_neither_pages_nor_metadata_of_the_pdf_hold_one(kind: LetterKind) -> None:
    content, seeds = _content("A", kind)
    made = letter_pdf(content, chart_of(content))
    xmp = read(made).xmp_metadata
    assert xmp
    metadata = str(read(made).metadata) + xmp.stream.get_data().decode()
    assert seeds.found_in(words_of(made)) <= MAY_BE_IN
    assert seeds.found_in(metadata) <= {"Patient.name", "Letter.by"}


def test_the_words_that_may_be_in_are_there_so_that_the_others_would_be_found() -> None:
    found: set[str] = set()
    for kind in LETTER_KINDS:
        content, seeds = _content("A", kind)
        found |= seeds.found_in(letter_text(content))
    assert MAY_BE_IN - found == set()


def test_every_private_field_was_given_a_word() -> None:
    places = set(_case("A")[1].places.values())
    private = {"Patient.notes", "Patient.loop", "Visit.note", "Prediction.how_we_know", "Outcome.learned"}
    private |= {"Concern.text", "Unplanned.what", "Flare.note", "Rung.fair_test", "SafetyBehaviour.what"}
    assert private <= places
