"""What a letter says: facts on record, and nothing that is not."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exposure.conversion import image, record
from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.letter_content import LetterContent, compose
from exposure.domain.letter_facts import Feared, LadderFacts
from exposure.domain.patient import Clearance, Consent, FlarePlan
from exposure.domain.trial_entries import HAPPENED, Happened
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, case, ladder_case, letter, moment, patient, rung, trial, uid, visit

NOW = moment(60)
LADDER_OF_FOUR = ladder_case(
    trial(1, 1, 60, after=40),
    trial(1, 3, 40, after=10),
    trial(3, 5, 85, after=60),
    trial(3, 7, 55, after=35),
    rungs=[rung(1, status="passed_shown"), rung(2, status="skipped"), rung(3), rung(4)],
)


def _content(known: Case | None = None, draft: Letter | None = None) -> LetterContent:
    return compose(known or case(LADDER_OF_FOUR), draft or letter(), NOW)


def _facts(ladder: LadderCase) -> LadderFacts:
    return _content(case(ladder)).ladders[0]


def test_clinic_person_and_gp_are_taken_as_they_stand() -> None:
    content = _content()
    assert (content.letterhead.phone, content.subject.name) == ("01632 960 114", "Ruth Calloway")
    assert content.gp
    assert content.gp.practice == "Riverside Surgery"


def test_a_letter_to_another_gp_names_none() -> None:
    assert _content(draft=replace(letter(), gp=None)).gp is None


def test_visits_that_took_place_are_counted() -> None:
    booked = Visit(visit(99).id, PATIENT, moment(70).date())
    content = _content(replace(case(LADDER_OF_FOUR), visits=(visit(1), visit(8), booked)))
    assert (content.seen.times, content.seen.first, content.seen.last) == (2, date(2026, 10, 5), date(2026, 10, 12))
    assert content.next_visit == moment(70).date()


def test_a_visit_that_was_cancelled_is_neither_counted_nor_next() -> None:
    off = Visit(visit(99).id, PATIENT, moment(70).date(), cancelled=moment(60))
    content = _content(replace(case(LADDER_OF_FOUR), visits=(visit(1), off)))
    assert (content.seen.times, content.next_visit) == (1, None)


def test_the_plan_of_activity_is_a_fact() -> None:
    who = replace(patient(), alongside="walk 12 minutes a day")
    assert _content(case(LADDER_OF_FOUR, who=who)).alongside == "walk 12 minutes a day"


def test_a_letter_sealed_before_there_was_a_plan_of_activity_still_reads() -> None:
    sealed = image(_content())
    del sealed["alongside"]
    assert record(LetterContent, sealed).alongside == ""


def test_a_letter_sealed_before_fears_and_pauses_were_told_still_reads() -> None:
    sealed = json.loads(json.dumps(image(_content(case(LADDER_OF_FOUR)))))
    for ladder in sealed["ladders"]:
        del ladder["feared"], ladder["paused"]
    (ladder,) = record(LetterContent, sealed).ladders
    assert (ladder.feared, ladder.paused) == (None, None)


def test_somebody_never_seen_has_no_days() -> None:
    assert (_content().seen.times, _content().seen.first, _content().next_visit) == (0, None, None)


def test_without_a_clearance_there_is_no_screening() -> None:
    assert _content().screening is None


def test_the_newest_clearance_is_the_screening() -> None:
    found = [Clearance(str(day), PATIENT, f"found on day {day}", "", "P. Nair", moment(day)) for day in (9, 1)]
    screening = _content(replace(case(LADDER_OF_FOUR), clearances=tuple(found))).screening
    assert screening
    assert (screening.found, screening.by, screening.day) == ("found on day 9", "P. Nair", moment(9).date())


def test_a_clearance_of_later_is_not_known_yet() -> None:
    later = Clearance("c", PATIENT, "nothing", "", "P. Nair", moment(61))
    assert _content(replace(case(LADDER_OF_FOUR), clearances=(later,))).screening is None


def test_the_current_step_is_the_first_above_the_highest_passed_one_that_does_not_rest() -> None:
    current = _facts(LADDER_OF_FOUR).current
    assert current
    assert (current.number, current.first, current.now) == (3, 85, 35)


def test_when_every_step_is_done_none_is_current() -> None:
    assert _facts(ladder_case(rungs=[rung(1, status="passed_shown")])).current is None


def test_steps_done_are_told_apart_by_how() -> None:
    ways = [rung(1, status="passed_shown"), rung(2, status="passed_not_feared"), rung(3, status="passed_override")]
    facts = _facts(ladder_case(rungs=[*ways, rung(4)]))
    assert (facts.done(), facts.done("shown"), facts.done("not_feared"), facts.done("override")) == (3, 1, 1, 1)


def test_each_step_has_its_own_counts_and_they_add_up() -> None:
    facts = _facts(LADDER_OF_FOUR)
    assert [step.counts.answered for step in facts.steps] == [2, 0, 2, 0]
    assert facts.counts.answered == 4


def test_a_step_that_left_the_ladder_keeps_its_tries_in_the_letter() -> None:
    gone = replace(rung(1, status="archived"), position=None)
    facts = _facts(ladder_case(trial(1, 1), rungs=[replace(rung(2), position=0), gone]))
    assert [(step.number, step.state) for step in facts.steps] == [(1, "current"), (None, "gone")]
    assert len(facts.on_ladder) == 1


def test_a_step_that_left_without_a_try_is_not_mentioned() -> None:
    gone = replace(rung(1, status="archived"), position=None)
    assert len(_facts(ladder_case(rungs=[replace(rung(2), position=0), gone])).steps) == 1


def test_first_and_now_begin_again_with_another_wording() -> None:
    facts = _facts(ladder_case(trial(1, 1, 90, after=20), trial(1, 3, 70, after=60, wording=2)))
    assert (facts.steps[0].first, facts.steps[0].now) == (70, 60)


def test_what_was_not_said_is_missing() -> None:
    facts = _facts(ladder_case(trial(1, 1, None, after=None)))
    assert (facts.steps[0].first, facts.steps[0].now) == (None, None)


def test_a_resting_step_says_why_until_when_and_whose_job() -> None:
    rests = replace(rung(1, "Sweep", "skipped"), rest_reason="shoulder", rest_until=date(2026, 12, 1), rest_owner="us")
    (resting,) = _facts(ladder_case(rungs=[rests])).resting
    assert (resting.movement, resting.reason, resting.until, resting.owner) == (
        "Sweep",
        "shoulder",
        date(2026, 12, 1),
        "us",
    )


def test_a_try_that_came_true_is_told_with_the_words() -> None:
    (true,) = _facts(ladder_case(trial(1, 1, outcome="occurred", what_happened="I lay down."))).came_true
    assert (true.movement, true.what_happened) == ("Movement 1", "I lay down.")


def test_what_was_feared_is_said_once_where_every_try_had_it() -> None:
    assert _facts(LADDER_OF_FOUR).feared == Feared("my back will lock and I will have to lie down", None)
    assert _facts(ladder_case()).feared is None


def test_of_several_fears_that_of_the_highest_step_tried_is_told() -> None:
    low, high = trial(1, 1), trial(3, 2)
    other = replace(high, prediction=replace(high.prediction, feared_outcome="  I will\n fall "))
    assert _facts(ladder_case(low, other)).feared == Feared("I will fall", 3)


def test_without_that_part_no_fear_is_sealed() -> None:
    content = _content(draft=replace(letter(), leave_out=("feared",)))
    assert [ladder.feared for ladder in content.ladders] == [None]


def test_who_will_be_asked_reads_no_number_of_before() -> None:
    (point,) = _facts(ladder_case(trial(1, 59, 60, outcome=None))).points
    assert (point.before, point.mark) == (None, "still_to_ask")


def test_at_the_end_no_answer_is_waited_for() -> None:
    waiting = case(ladder_case(trial(1, 59, 60, outcome=None)))
    (ladder,) = _content(waiting, replace(letter(), kind="final")).ladders
    assert (ladder.points[0].mark, ladder.counts.still_to_ask, ladder.counts.no_answer) == ("no_answer", 0, 1)


def test_at_the_end_the_number_before_an_open_answer_stays_covered() -> None:
    waiting = case(ladder_case(trial(1, 59, 60, outcome=None)))
    (ladder,) = _content(waiting, replace(letter(), kind="final")).ladders
    assert (ladder.points[0].before, ladder.points[0].ask_on) == (None, None)


def test_a_hold_that_is_open_pauses_its_ladder_and_among_several_names_it() -> None:
    other = ladder_case()
    second = replace(other, ladder=replace(other.ladder, id=type(LADDER)(uid("other")), goal="Walk"))
    held = replace(LADDER_OF_FOUR, holds=(Hold("h", LADDER, "numb foot", moment(20)),))
    content = _content(case(held, second))
    assert [ladder.paused for ladder in content.ladders] == [moment(20).date(), None]
    assert [care.goal for care in content.care] == ["Pick up my grandson"]


def test_a_flare_that_lasts_is_known_as_such() -> None:
    flares = (Flare("f", PATIENT, None, moment(10), moment(12)), Flare("g", PATIENT, None, moment(55)))
    lasting = _content(replace(case(LADDER_OF_FOUR), flares=flares)).flaring
    assert lasting
    assert lasting.opened == moment(55).date()


def test_holds_and_flares_are_listed_by_their_opening() -> None:
    ladder = replace(LADDER_OF_FOUR, holds=(Hold("h", LADDER, "numb foot", moment(20)),))
    known = replace(case(ladder), flares=(Flare("f", PATIENT, None, moment(10), moment(14)),))
    content = _content(known)
    assert [(care.kind, care.closed) for care in content.care] == [("flare", moment(14).date()), ("hold", None)]
    assert content.paused


def test_what_opens_later_is_not_in_the_letter() -> None:
    known = replace(case(LADDER_OF_FOUR), flares=(Flare("f", PATIENT, None, moment(61)),))
    assert _content(known).care == ()


def test_a_hold_that_opens_later_and_one_lifted_later_are_told_as_they_stood() -> None:
    later, open_still = (
        Hold("l", LADDER, "numb", moment(61)),
        Hold("h", LADDER, "numb", moment(50), moment(61), "resume"),
    )
    content = _content(case(replace(LADDER_OF_FOUR, holds=(open_still, later))))
    assert [care.closed for care in content.care] == [None]


def test_consent_and_flare_plan_are_facts() -> None:
    assert (_content().agreed, _content().has_flare_plan) == (None, False)
    agreed = (Consent("1", PATIENT, "GP", moment(50)), Consent("2", PATIENT, "GP", moment(61)))
    content = _content(replace(case(LADDER_OF_FOUR), consents=agreed, flare_plan=FlarePlan(PATIENT)))
    assert (content.agreed, content.has_flare_plan) == (moment(50).date(), True)


def test_a_draft_is_not_signed_and_a_signed_letter_says_by_whom() -> None:
    assert (_content().signed, _content().signed_by) == (None, "")
    seal = SignedLetter(letter().id, PATIENT, {}, "Priya Nair", moment(59))
    content = _content(replace(case(LADDER_OF_FOUR), signed=(seal,)))
    assert (content.signed, content.signed_by) == (moment(59).date(), "Priya Nair")


def test_the_chart_is_of_the_ladder_tried_last() -> None:
    other = replace(ladder_case(), ladder=replace(ladder_case().ladder, id=type(LADDER)(uid("other")), goal="Walk"))
    content = _content(case(other, LADDER_OF_FOUR))
    assert content.drawn
    assert content.drawn.goal == "Pick up my grandson"


def test_under_three_tries_or_where_it_is_off_there_is_no_chart() -> None:
    assert _content(case(ladder_case(trial(1, 1), trial(1, 2)))).drawn is None
    assert _content(draft=replace(letter(), chart=False)).drawn is None


def test_a_sealed_letter_comes_back_as_it_was() -> None:
    content = _content(
        replace(case(LADDER_OF_FOUR), visits=(visit(1),), flares=(Flare("f", PATIENT, None, moment(10)),))
    )
    assert record(LetterContent, image(content)) == content


OUTCOMES: st.SearchStrategy[Happened | None] = st.sampled_from([*HAPPENED, None])


@given(st.lists(st.tuples(st.integers(1, 3), OUTCOMES), max_size=12))
def test_the_counts_of_a_letter_are_those_of_the_record(rows: list[tuple[int, Happened | None]]) -> None:
    tries = [trial(step, day, outcome=outcome) for day, (step, outcome) in enumerate(rows, start=1)]
    counted = _facts(ladder_case(*tries)).counts
    happened = [outcome for _step, outcome in rows]
    assert (counted.happened, counted.partly) == (happened.count("occurred"), happened.count("partly"))
    assert counted.did_not_happen == happened.count("did_not_occur")


@given(st.lists(st.tuples(st.integers(1, 3), OUTCOMES), max_size=12))
def test_the_rows_of_the_steps_add_up_to_the_whole(rows: list[tuple[int, Happened | None]]) -> None:
    tries = [trial(step, day, outcome=outcome) for day, (step, outcome) in enumerate(rows, start=1)]
    facts = _facts(ladder_case(*tries))
    assert sum(step.counts.answered for step in facts.steps) == facts.counts.answered
    assert sum(step.counts.tries for step in facts.steps) == facts.counts.tries
