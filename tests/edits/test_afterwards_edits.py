"""What is said about a try afterwards: the next morning, belief by then, and pain apart."""

from exposure.domain.pain import PainNote
from tests.builders import uid
from tests.desk import Desk

T = uid("trial")


def test_the_next_morning_may_be_answered_after_the_try_is_closed_and_again(ruth: Desk) -> None:
    ruth.try_step("a", "trial")
    ruth.do("record_next_day", trial=T, settled="no", concern="stiff")
    ruth.do("record_next_day", trial=T, settled="yes")
    assert [each.settled for each in ruth.ladder().trials[0].next_days] == ["no", "yes"]
    assert ruth.ladder().trials[0].settled == "yes"


def test_belief_is_rated_later_once_where_it_is_missing(ruth: Desk) -> None:
    ruth.move("a", horizon=0)
    assert ruth.refused("rate_belief", trial=T, likelihood_after=5) == ("not_now", "trial")
    ruth.do("record_outcome", trial=T, outcome="did_not_occur")
    ruth.do("rate_belief", trial=T, likelihood_after=0)
    assert ruth.ladder().trials[0].likelihood_after == 0
    assert ruth.refused("rate_belief", trial=T, likelihood_after=5) == ("not_now", "likelihood_after")


def test_pain_is_noted_apart_and_may_be_noted_again(ruth: Desk) -> None:
    ruth.lock("a")
    ruth.do("note_pain", trial=T, before=0)
    ruth.do("note_pain", trial=T, peak=10, next_day=3)
    with ruth.database.reading() as records:
        notes = records.find(PainNote, trial=T)
    assert [(note.before, note.peak, note.next_day) for note in notes] == [(0, None, None), (None, 10, 3)]
    assert ruth.refused("note_pain", trial=T) == ("missing", "peak")
    assert ruth.refused("note_pain", trial=T, peak=11) == ("range", "peak")


def test_pain_is_in_no_case(ruth: Desk) -> None:
    ruth.lock("a")
    before = ruth.case()
    ruth.do("note_pain", trial=T, before=10, peak=10, next_day=10)
    assert ruth.case() == before
