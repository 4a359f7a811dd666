"""Everybody's summary in order, and what is counted over them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.caseload import CaseSummary
from tests.builders import moment
from tests.ui.models.people import TODAY, owing, person
from ui.models.caseload_register import Ordered, Register, plain

RUTH, MINA = person("Ruth Calloway", day=30), person("Mina Tabor")


def holding(*people: CaseSummary) -> Register:
    register = Register()
    register.replace(people)
    return register


@given(st.sets(st.integers(0, 50)), st.lists(st.integers(0, 50), unique=True))
def test_items_stay_in_order_whatever_comes_and_goes(first: set[int], more: list[int]) -> None:
    held: Ordered[int] = Ordered(lambda number: -number)
    held.replace(first)
    for number in more:
        if number in first:
            held.remove(number)
        else:
            held.put(number)
    assert list(held.items) == sorted(first ^ set(more), reverse=True)


def test_people_are_counted_by_where_they_stand() -> None:
    register = holding(RUTH, MINA)
    register.put(person("Mina Tabor", standing="done"))
    assert (register.counts["current"], register.counts["done"], register.counts.total()) == (1, 1, 2)


def test_dropping_somebody_unknown_does_nothing() -> None:
    register = holding(RUTH)
    register.drop(MINA.patient)
    assert list(register.people) == [RUTH.patient]


def test_todays_visits_are_those_at_the_head() -> None:
    assert holding(MINA, RUTH).today(TODAY) == [RUTH]


def test_due_answers_of_everybody_stand_soonest_first() -> None:
    register = holding(owing(RUTH, 29), owing(owing(MINA, 28), 35))
    assert [one.patient for one in register.due_until(moment(30))] == [MINA.patient, RUTH.patient]
    register.put(MINA)
    assert [one.patient for one in register.due.items] == [RUTH.patient]


def test_entries_of_somebody_dropped_are_forgotten() -> None:
    register = holding(RUTH, MINA)
    register.drop(RUTH.patient)
    assert all(one.patient != RUTH.patient for one in register.recent.items)


@pytest.mark.parametrize("typed", ["ru", "RU", "calloway", " Ca", "ruth c", "ruth  calloway"])
def test_a_name_is_found_by_the_beginning_of_its_words(typed: str) -> None:
    assert holding(RUTH).is_found(RUTH.patient, typed)


@pytest.mark.parametrize("typed", ["al", "th", "ruthc", "xy"])
def test_the_middle_of_a_word_finds_nobody(typed: str) -> None:
    assert not holding(RUTH).is_found(RUTH.patient, typed)


def test_accents_and_case_do_not_matter() -> None:
    assert plain("Zoë  Ó Broin") == "zoe o broin"
    zoe = person("Zoë Ó Broin")
    assert holding(zoe).is_found(zoe.patient, "zoe o")
