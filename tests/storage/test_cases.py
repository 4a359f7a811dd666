"""Cases put together from their tables: the same one by one and all at once, each list oldest first."""

import pytest

from exposure.domain.clinic import CLINIC
from exposure.domain.identifiers import PatientId
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk

OMAR = PatientId(uid("Omar"))


@pytest.fixture
def two(ruth: Desk) -> Desk:
    """Give a desk with Ruth's whole story and the beginning of Omar's."""
    ruth.try_step("a", "first")
    ruth.do("record_next_day", trial=uid("first"), settled="yes")
    ruth.move("b", "second")
    ruth.do("rate_rung", rung=uid("b"), threat=50)
    ruth.do("rate_rung", rung=uid("a"), threat=40, at=moment(0).isoformat())
    ruth.do("archive_rung", rung=uid("a"))
    ruth.do("open_hold", ladder=LADDER, reason="numb")
    ruth.do("close_review", ladder=LADDER, how="repeat")
    ruth.do("open_flare", patient=RUTH)
    ruth.do("add_patient", id=OMAR, name="Omar", born="1970-01-01")
    ruth.do("add_ladder", id=uid("other"), patient=OMAR, goal="dig")
    ruth.do("add_ladder", id=uid("third"), patient=OMAR, goal="dance")
    return ruth


def test_a_case_is_the_same_alone_and_among_all(two: Desk) -> None:
    with two.database.reading() as records:
        assert records.cases() == (two.case(RUTH), two.case(OMAR))


def test_a_case_holds_nothing_of_anybody_else(two: Desk) -> None:
    assert [each.ladder.goal for each in two.case(OMAR).ladders] == ["dig", "dance"]
    assert (two.case(OMAR).trials, two.case(OMAR).flares) == ((), ())


def test_rungs_come_from_the_bottom_and_archived_ones_last(two: Desk) -> None:
    assert [(rung.movement, rung.position) for rung in two.ladder().rungs] == [
        ("b", 0),
        ("c", 1),
        ("d", 2),
        ("a", None),
    ]


def test_tries_come_oldest_first_on_whatever_step_they_were(two: Desk) -> None:
    assert [trial.id for trial in two.ladder().trials] == [uid("first"), uid("second")]
    assert [trial.settled for trial in two.ladder().trials] == ["yes", None]


def test_ratings_come_oldest_first_by_their_date(two: Desk) -> None:
    assert [rating.threat for rating in two.ladder().ratings] == [40, 50]


def test_holds_reviews_and_flares_stand_where_they_belong(two: Desk) -> None:
    ladder = two.ladder()
    assert (len(ladder.holds), len(ladder.reviews), len(two.case().flares)) == (1, 1, 1)


def test_a_clinic_that_was_not_named_yet_has_no_name(ruth: Desk) -> None:
    assert (ruth.case().clinic.key, ruth.case().clinic.name, ruth.case().gp) == (CLINIC, "", None)


def test_one_try_is_read_as_it_stands_in_its_case(two: Desk) -> None:
    with two.database.reading() as records:
        assert records.trial(uid("first")) == two.ladder().trials[0]


def test_an_empty_file_has_no_case(desk: Desk) -> None:
    with desk.database.reading() as records:
        assert records.cases() == ()


def test_a_ladder_has_no_tries_of_a_step_of_another(two: Desk) -> None:
    two.do("add_ladder", id=uid("more"), patient=RUTH, goal="run")
    assert [len(each.trials) for each in two.case().ladders] == [2, 0]
