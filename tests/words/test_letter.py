"""The letter in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from exposure.domain.gap_counts import Counts
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import (
    Care,
    Keeps,
    Practised,
    Screening,
    Seen,
    StepLine,
)
from exposure.words.letter import LetterWords, letter_words
from exposure.words.letter_care import ahead_sentences, care_sentences
from exposure.words.letter_keeps import keeps_paragraph
from exposure.words.letter_parts import apart, begun, in_own_language, plain, quoted, sentence, who
from exposure.words.letter_table import expected, table_words
from tests.stories import ruths_letter

CONTENT = ruths_letter()
LADDER = CONTENT.ladders[0]
DAY, LATER = date(2026, 11, 3), date(2026, 11, 8)


def _said(content: LetterContent = CONTENT) -> str:
    words = letter_words(content)
    return "\n".join(plain(paragraph) for paragraph in (*words.action_notes, *words.paragraphs))


def _with(**changes: Any) -> LetterWords:
    return letter_words(replace(CONTENT, **changes))


def _pronoun(pronoun: str) -> LetterContent:
    return replace(CONTENT, subject=replace(CONTENT.subject, pronoun=pronoun))


def test_the_first_lines_name_the_person_the_gp_and_the_day() -> None:
    words = letter_words(CONTENT)
    assert (words.name, words.identity) == ("CALLOWAY Ruth", ("born 4 March 1968", "NHS 999 123 4560"))
    assert words.to == "To Dr Helen Marsh, Riverside Surgery, Whitby. Copy to Ruth."
    assert words.dated == "Progress letter, 19 November 2026"


def test_a_letter_without_a_gp_is_to_the_gp() -> None:
    assert _with(gp=None, cc="").to == "To the GP."


@pytest.mark.parametrize("action", ["none", "None.", " none "])
def test_no_action_is_said_and_asks_for_the_same_message(action: str) -> None:
    words = _with(action=action)
    assert (words.action_label, words.action) == ("Action for GP:", "none.")
    assert "no new restriction advised" in plain(words.action_notes[0])


def test_an_action_stands_as_it_was_written() -> None:
    assert _with(action="please review the blood pressure").action == "please review the blood pressure."


def test_while_paused_nobody_is_told_that_nothing_is_restricted() -> None:
    assert "restriction" not in _said(replace(CONTENT, care=(Care("hold", DAY, None, "numb foot"),)))


def test_the_facts_come_in_order() -> None:
    assert _said().splitlines()[2] == (
        "Low back pain since 2022. Referral: your letter of 22 September. Seen 6 times, 5 October to 18 November. "
        "Screened 5 October by Priya Nair: nothing suggesting serious disease."
    )


def test_seen_once_and_never_are_said_right() -> None:
    assert "Seen once, 3 November." in _said(replace(CONTENT, seen=Seen(1, DAY, DAY)))
    assert "Seen" not in _said(replace(CONTENT, seen=Seen(0)))


def test_without_a_clearance_there_is_no_sentence_about_screening() -> None:
    said = _said(replace(CONTENT, screening=None)).lower()
    assert "screen" not in said
    assert "red flag" not in said


def test_limits_of_a_clearance_are_told() -> None:
    screening = Screening(DAY, "P. Nair", "nothing new", "no lifting over 20 kg")
    assert "Limits: no lifting over 20 kg." in _said(replace(CONTENT, screening=screening))


def test_the_area_begins_the_paragraph_with_a_capital() -> None:
    area = replace(CONTENT.subject, diagnosis="", area="low back")
    assert _said(replace(CONTENT, subject=area)).splitlines()[2].startswith("Low back. Referral")
    assert begun("mTBI of 2024") == "mTBI of 2024."


def test_a_year_that_began_the_visits_also_ends_them() -> None:
    seen = replace(CONTENT, seen=Seen(2, DAY, date(2027, 1, 5)), made=CONTENT.made.replace(year=2027))
    assert "Seen 2 times, 3 November 2026 to 5 January 2027." in _said(seen)


def test_an_ending_without_a_try_claims_no_practice() -> None:
    never = replace(CONTENT, kind="final", ladders=(replace(LADDER, counts=Counts()),), keeps=Keeps(False, "", ""))
    said = _said(never)
    assert "Graded practice (graded exposure) was planned, and not begun." in said
    assert "the last step is done once more" not in said


def test_steps_not_in_the_table_order_of_a_climb_are_told_as_they_are() -> None:
    steps = (
        StepLine(1, "Lean", "not_feared", Counts(tries=1, answered=1), 5, 0),
        StepLine(2, "Lift", "override", Counts(), None, None),
        StepLine(3, "Sweep", "resting", Counts(tries=1, answered=1, happened=1), 80, 90),
        StepLine(None, "Dig", "gone", Counts(tries=1, answered=1), 70, 60),
    )
    (table,) = table_words(replace(CONTENT, ladders=(replace(LADDER, steps=steps),)))
    assert [row[0] for row in table.rows] == [
        "3  Sweep (left aside)",
        "2  Lift (moved on by clinical decision)",
        "1  Lean (not feared)",
        "Dig (no longer a step)",
    ]
    assert (table.strong, table.later) == (None, "")


def test_without_pause_or_flare_the_record_says_so() -> None:
    assert care_sentences(CONTENT) == ["No pause and no flare on record."]


def test_pauses_and_flares_are_told_with_their_days() -> None:
    care = (Care("hold", DAY, LATER, "numb foot"), Care("flare", DAY, LATER, ""))
    assert care_sentences(replace(CONTENT, care=care)) == [
        "Paused 3 November to 8 November: numb foot.",
        "Flare 3 November to 8 November.",
    ]


def test_what_lasts_is_told_at_the_top_and_not_again() -> None:
    care = (Care("hold", DAY, None, "numb foot"), Care("flare", DAY, None, ""))
    assert care_sentences(replace(CONTENT, care=care)) == []


def test_a_first_letter_tells_of_pauses_and_flares_once_something_was_tried() -> None:
    assert care_sentences(replace(CONTENT, kind="initial")) == ["No pause and no flare on record."]
    assert care_sentences(replace(CONTENT, kind="initial", ladders=())) == []


def test_many_flares_are_counted_and_the_last_ones_told() -> None:
    care = tuple(Care("flare", date(2026, month, 1), date(2026, month, 4), "") for month in (5, 6, 7, 8))
    assert care_sentences(replace(CONTENT, care=care))[1:] == [
        "4 flares in all.",
        "Flare 1 July to 4 July.",
        "Flare 1 August to 4 August.",
    ]


def test_what_goes_on_alongside_is_told_in_its_own_words() -> None:
    said = ahead_sentences(replace(CONTENT, alongside="walk 12 minutes a day", next_visit=LATER))
    assert said == ["Alongside: walk 12 minutes a day.", "Next visit 8 November."]


def test_the_next_visit_comes_last_until_it_has_ended() -> None:
    assert ahead_sentences(CONTENT) == []
    assert ahead_sentences(replace(CONTENT, next_visit=LATER)) == ["Next visit 8 November."]
    assert ahead_sentences(replace(CONTENT, ended="reached", next_visit=LATER)) == []


def test_the_table_goes_from_the_current_step_down() -> None:
    (table,) = table_words(CONTENT)
    row = ("4  Lift the washing basket from the floor (current)", "2 (1 to come)", "0", "from 85% to 35%")
    assert table.rows[0] == row
    assert table.rows[1][2] == "0 (1 partly)"
    assert (len(table.rows), table.strong) == (4, 0)


def test_later_steps_stand_under_the_table() -> None:
    (table,) = table_words(CONTENT)
    assert table.later == (
        "Later: Sweep the patio, turning both ways (left aside); Pick up Noah from the floor; "
        "Dig the vegetable bed for 20 minutes."
    )


def test_two_ladders_have_a_table_each_under_their_goal() -> None:
    tables = table_words(replace(CONTENT, ladders=(LADDER, replace(LADDER, goal="Drive again"))))
    assert [table.goal for table in tables] == ["Pick up my grandson", "Drive again"]


def test_what_is_not_known_is_a_dash() -> None:
    step = StepLine(1, "Lean", "current", Counts(), None, None)
    (table,) = table_words(replace(CONTENT, ladders=(replace(LADDER, steps=(step,)),)))
    assert table.rows == (("1  Lean (current)", "0", "–", "–"),)
    assert [expected(replace(step, first=0)), expected(replace(step, now=0))] == ["first 0%", "now 0%"]


def test_a_step_tried_without_an_answer_does_not_read_as_never_tried() -> None:
    step = StepLine(1, "Lean", "later", Counts(tries=1, no_answer=1), 60, None)
    (table,) = table_words(replace(CONTENT, kind="final", ladders=(replace(LADDER, steps=(step,)),)))
    assert table.rows == (("1  Lean", "0 (1 without an answer)", "–", "first 60%"),)


@pytest.mark.parametrize(
    ("pronoun", "expected_who"),
    [("she/her", "she"), ("He", "he"), ("they", "they"), ("", "Ruth"), ("xe", "Ruth")],
)
def test_the_letter_uses_the_persons_pronoun_or_name(pronoun: str, expected_who: str) -> None:
    assert who(_pronoun(pronoun).subject) == expected_who
    assert f"What {expected_who} feared (“my back" in _said(_pronoun(pronoun))


def test_they_takes_a_plural_verb() -> None:
    assert "they say what a movement is feared to do" in _said(_pronoun("they/them"))


def test_a_draft_says_draft_until_it_is_signed() -> None:
    assert (letter_words(CONTENT).draft, letter_words(CONTENT).signature[1]) == ("Draft", "Draft, not signed")
    signed = _with(signed=LATER, signed_by="Priya Nair")
    assert (signed.draft, signed.signature) == ("", ("Priya Nair", "Signed 8 November 2026"))


def test_the_foot_says_what_was_agreed() -> None:
    assert letter_words(CONTENT).agreement == "Sent with Ruth’s agreement, 18 November."
    assert _with(agreed=None).agreement == "Ruth has not agreed to this letter being sent yet."


def test_words_are_taken_over_as_they_are() -> None:
    assert [sentence(" as  is "), sentence("Done!"), sentence("")] == ["as is.", "Done!", ""]
    assert [quoted("my words"), quoted("My words.")] == ["“my words”.", "“My words.”"]


def test_the_letter_never_says_what_it_must_not() -> None:
    words = letter_words(CONTENT)
    said = " ".join([_said(), words.chart_alt, words.chart_note]).lower()
    assert not any(never in said for never in ("proven", " 0%", "average", "pain score", "kinesiophobia", "→", "≤"))


def test_a_final_letter_tells_how_it_ended_once() -> None:
    content = replace(CONTENT, kind="final", ended="reached", ladders=(LADDER, replace(LADDER, goal="Drive")))
    assert _said(content).count("The goal is reached.") == 1


def test_what_is_practised_is_told_with_how_often() -> None:
    practised = replace(CONTENT, practised=Practised("Lift", "Every day."), next_visit=None)
    assert ahead_sentences(practised) == ["Practice at home: “Lift” (Every day)."]


def test_what_is_kept_names_the_page_of_evidence_only_where_it_was_given() -> None:
    keeps = Keeps(has_flare_plan=False, keep_doing="", lesson="", evidence=DAY)
    said = plain(keeps_paragraph(replace(CONTENT, keeps=keeps)))
    assert said.startswith("What Ruth keeps: a page of what the tries showed, of 3 November.")
    bare = plain(keeps_paragraph(replace(CONTENT, keeps=replace(keeps, evidence=None))))
    assert bare.startswith("If the worry comes back: the last step is done once more")


def test_without_a_try_nothing_was_learned_and_no_step_is_done_again() -> None:
    keeps = Keeps(has_flare_plan=False, keep_doing="", lesson="My back can lift", evidence=None)
    untried = replace(CONTENT, keeps=keeps, ladders=())
    assert plain(keeps_paragraph(untried)) == "If the worry comes back: we can be asked again on 01632 960 114."
    assert "“My back can lift”. If the worry" in plain(keeps_paragraph(replace(CONTENT, keeps=keeps)))


def test_with_an_open_pause_no_step_is_done_again() -> None:
    paused = replace(CONTENT, keeps=Keeps(False, "", ""), care=(Care("hold", DAY, None, "numb foot"),))
    assert plain(keeps_paragraph(paused)) == "If the worry comes back: we can be asked again on 01632 960 114."


def test_a_name_in_another_script_has_no_english_ending() -> None:
    named = replace(CONTENT, subject=replace(CONTENT.subject, name="محمد القحطاني"))
    assert letter_words(named).agreement == "Sent with the patient’s agreement, 18 November."


@pytest.mark.parametrize(
    ("text", "own"), [("حمل حفيدي", True), ("Нести", True), ("Lift Ж", False), ("12", False), ("Łódź", False)]
)
def test_words_without_a_latin_letter_are_in_another_language(text: str, own: bool) -> None:
    assert in_own_language(text) == own


def test_two_steps_from_right_to_left_keep_their_order_in_a_list() -> None:
    assert [apart("ربط"), apart("Lift")] == ["ربط\u200e", "Lift"]
