"""The research export: what it never says, and that exports of one person fit together."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.case import Case
from exposure.errors import ExposureError
from exposure.reports.research import Crowd, research_export
from exposure.reports.research_masks import Mask, birth_band, mask_of
from tests.any_case import any_case
from tests.builders import case, ladder_case, moment, trial
from tests.stories import ruth

CROWD = Crowd(3, 12)
MASK = Mask("ab" * 32, "somebody")


def secretive(of: Case, secret: str = "ab" * 32) -> Case:
    return replace(of, clinic=replace(of.clinic, research_secret=secret))


def exported(of: Case, *, with_words: bool = False) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(research_export(secretive(of), CROWD, with_words=with_words))
    return read


def texts(of: Case) -> str:
    return json.dumps(exported(of), ensure_ascii=False)


def test_without_a_secret_there_is_none() -> None:
    with pytest.raises(ExposureError) as refused:
        research_export(ruth(), CROWD)
    assert (refused.value.kind, refused.value.field) == ("missing", "research_secret")


def test_no_name_no_id_and_no_birth_date_is_in_it() -> None:
    of = ruth()
    ids = [of.patient.id, *(each.id for each in of.trials), *(rung.id for rung in of.ladders[0].rungs)]
    told = texts(of)
    assert not [
        word for word in (*ids, "Ruth", "Calloway", "Priya", "1968-03-04", "NHS 999", "Harbour") if word in told
    ]
    assert exported(of)["born"] == "1965–1969"


def test_no_word_of_anybody_s_is_in_it_unless_asked_for() -> None:
    asked = json.dumps(exported(ruth(), with_words=True))
    assert "my back will lock" not in texts(ruth())
    assert "my back will lock" in asked


@pytest.mark.parametrize("seed", range(5))
def test_no_text_that_was_typed_is_in_a_generated_patient_s(seed: int) -> None:
    of = any_case(seed)[0]
    typed = {trial.prediction.feared_outcome for trial in of.trials} | {each.lesson for each in of.visits}
    assert not [words for words in typed if len(words.strip()) > 6 and words in texts(of)]


def test_with_words_the_known_names_are_blotted_out() -> None:
    of = case(ladder_case(trial(what_happened="Priya held me; ruth calloway said no, helen marsh too")))
    said = exported(of, with_words=True)["ladders"][0]["tries"][0]["what_happened"]
    assert said == "[…] held me; […] said no, […] […] too"


def test_no_real_day_is_in_it() -> None:
    of = case(ladder_case(trial(1, 1), trial(1, 2)))
    days = [each["ended"][:10] for each in exported(of)["ladders"][0]["tries"]]
    assert not {moment(1).date().isoformat(), moment(2).date().isoformat()} & set(days)


@settings(max_examples=30)
@given(st.integers(0, 30_000).map(moment), st.integers(0, 400))
def test_days_are_shifted_by_the_same_whole_weeks(start: datetime, days: int) -> None:
    one, other = (datetime.fromisoformat(str(MASK.moment(at))) for at in (start, start + timedelta(days=days)))
    assert other - one == timedelta(days=days)
    assert (start.date() - one.date()).days >= 7
    assert one.weekday() == start.weekday()


def test_another_person_and_another_clinic_are_shifted_otherwise() -> None:
    at, masks = moment(1), [MASK, Mask("ab" * 32, "somebody else"), Mask("cd" * 32, "somebody")]
    assert len({mask.moment(at) for mask in masks}) == 3
    assert len({mask.id("x") for mask in masks}) == 3


def test_exports_of_one_person_fit_together() -> None:
    assert exported(ruth()) == exported(ruth())


def test_a_place_is_the_same_place_whatever_it_is_called() -> None:
    assert MASK.place(" Home ") == MASK.place("home") != MASK.place("gym")
    assert MASK.place("  ") is None


def test_missing_stays_missing_and_zero_is_zero() -> None:
    of = case(ladder_case(trial(1, 1, None, None), trial(1, 2, 0)))
    assert [each["likelihood_before"] for each in exported(of)["ladders"][0]["tries"]] == [None, 0]


@pytest.mark.parametrize(
    ("born", "band"), [((1965, 1, 1), "1965–1969"), ((1969, 12, 31), "1965–1969"), ((2000, 2, 29), "2000–2004")]
)
def test_a_birth_date_is_told_as_five_years(born: tuple[int, int, int], band: str) -> None:
    assert birth_band(date(*born)) == band


def test_how_well_somebody_hides_is_told_in_one_line() -> None:
    assert exported(ruth())["k_anonymity"].endswith("3 of 12 people on record were born in these years (k = 3).")
    assert Crowd(1, 1).line.endswith("Nobody else is on record (k = 1).")


def test_the_secret_is_in_no_export() -> None:
    assert "abab" not in texts(ruth())
    assert mask_of(secretive(ruth())).secret not in texts(ruth())
