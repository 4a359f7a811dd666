"""What a letter says beside the tries."""

from dataclasses import replace
from datetime import date

import pytest

from exposure.domain.letter_content import compose
from exposure.domain.measure_summary import ActivityLine, MeasureLine
from exposure.domain.patient import Circumstance, Circumstances
from exposure.imports.measures import measures
from exposure.words.letter_beside import circumstances_sentences, measure_table, measures_paragraph
from exposure.words.letter_parts import plain
from tests.letters import golden_letters
from tests.stories import NOW, draft, ruth, ruths_letter

DAY, LATER = date(2026, 10, 6), date(2026, 11, 17)
CONTENT = ruths_letter()
WALK = MeasureLine("6mwt", "6 minute walk", "test", "m", 410, DAY, 455, LATER, "unclear", None, 86, None)
MEAN = MeasureLine(
    "psfs", "Patient-Specific Functional Scale", "activities", "", 2, DAY, 6, LATER, "more", "better", 2, None
)
OWN = ActivityLine("pick up Noah", "", 3, DAY, 6, LATER, "more", "better")


def test_without_a_measure_there_is_no_paragraph() -> None:
    assert measures_paragraph(CONTENT) == ()


def test_in_a_table_activities_come_first_and_their_mean_is_not_said_again() -> None:
    content = replace(CONTENT, measures=(MEAN, WALK), activities=(OWN,))
    (table,) = measure_table(content)
    assert (table.kind, table.heads) == ("measures", ("Measure", "Better is", "First to latest", "Change"))
    assert table.rows == (
        (
            "Ability: “pick up Noah”, of 10",
            "higher",
            "from 3 (6 Oct) to 6 (17 Nov)",
            "better, more than measurement error",
        ),
        ("6 minute walk", "–", "from 410 m (6 Oct) to 455 m (17 Nov)", "no clear change"),
    )
    assert measures_paragraph(content) == ()


def test_one_activity_alone_is_a_sentence_with_its_scale() -> None:
    content = replace(CONTENT, activities=(replace(OWN, first=None, change=None),))
    assert plain(measures_paragraph(content)) == (
        "Measures: Able to do, 0 to 10, higher is better: “pick up Noah”: 6 of 10 (17 Nov), once so far."
    )
    assert measure_table(content) == ()


def test_which_way_is_better_is_that_of_the_measure() -> None:
    (table,) = measure_table(dict(golden_letters())["progress-with-measures"])
    assert [row[1] for row in table.rows] == ["higher", "higher", "lower"]


def test_a_mean_without_its_activities_is_told() -> None:
    assert "Patient-Specific Functional Scale: from 2" in plain(measures_paragraph(replace(CONTENT, measures=(MEAN,))))


def test_a_measure_is_called_by_its_full_name() -> None:
    names = [line.name for line in dict(golden_letters())["progress-with-measures"].measures]
    assert names == ["Patient-Specific Functional Scale", "Tampa Scale of Kinesiophobia, 11 items"]


@pytest.mark.parametrize(
    ("three", "said"),
    [
        ((None, None, None), []),
        (("matters", None, None), ["Also in play: sleep."]),
        (
            ("matters", "helped", "fine"),
            ["Also in play: sleep, stress (somebody is helping).", "No trouble with: people around."],
        ),
    ],
)
def test_only_what_was_asked_is_told(three: tuple[Circumstance | None, ...], said: list[str]) -> None:
    assert circumstances_sentences(replace(CONTENT, circumstances=Circumstances(*three))) == said


@pytest.mark.parametrize("part", ["measures", "circumstances"])
def test_what_is_left_out_is_not_sealed_either(part: str) -> None:
    known = replace(ruth(), patient=replace(ruth().patient, sleep="matters"))
    content = compose(known, replace(draft(), leave_out=(part,)), NOW, measures())
    assert (content.left_out, content.measures) == ((part,), ())
    assert (content.circumstances.sleep is None) == (part == "circumstances")
