from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.ranking import Answer, Contradiction, Judgement, Question, Ranking, ranks
from exposure.errors import ExposureError

LETTERS = tuple("abcdefghijkl")
ABC = ("a", "b", "c")
worries = st.lists(st.integers(0, 8), min_size=0, max_size=12).map(
    lambda found: dict(zip(LETTERS, found, strict=False))
)


def judged(question: Question, worry: Mapping[str, int]) -> Answer:
    """Answer as somebody who never contradicts herself."""
    first, second = worry[question.first], worry[question.second]
    return "same" if first == second else "first" if first > second else "second"


def ranked(worry: Mapping[str, int], ranking: Ranking | None = None) -> Ranking:
    ranking = ranking or Ranking(tuple(worry))
    while question := ranking.question:
        ranking = ranking.answer(judged(question, worry))
        assert len(ranking.said) < 200
    return ranking


def going(ranking: Ranking, *answers: Answer) -> Ranking:
    for answer in answers:
        ranking = ranking.answer(answer)
    return ranking


@given(worries)
def test_a_consistent_patient_ends_with_her_own_order(worry: dict[str, int]) -> None:
    found = [{card for card in worry if worry[card] == value} for value in sorted(set(worry.values()))]
    assert [set(group) for group in ranked(worry).order] == found


@given(worries)
def test_twelve_cards_take_at_most_33_questions(worry: dict[str, int]) -> None:
    ranking = ranked(worry)
    assert len(ranking.said) <= Ranking(tuple(worry)).at_most <= 33
    assert ranking.at_most == 0


def test_33_questions_are_needed_at_the_worst() -> None:
    assert Ranking(LETTERS).at_most == 33


@given(worries)
def test_what_can_be_asked_still_falls_with_every_answer(worry: dict[str, int]) -> None:
    ranking = Ranking(tuple(worry))
    while question := ranking.question:
        before, ranking = ranking.at_most, ranking.answer(judged(question, worry))
        assert ranking.at_most < before


@given(worries)
def test_a_consistent_patient_contradicts_nothing_when_checked(worry: dict[str, int]) -> None:
    checked = ranked(worry, ranked(worry).check())
    assert checked.contradictions == ()
    assert checked.against_order == ()


@given(st.lists(st.sampled_from(["first", "second", "same", "skip"]), max_size=120))
def test_back_gives_what_was_before_any_answer(answers: list[Answer]) -> None:
    ranking = Ranking(LETTERS, checking=True)
    for answer in answers:
        if ranking.question is None:
            break
        assert ranking.answer(answer).back() == ranking
        ranking = ranking.answer(answer)
    cards = [card for group in ranking.order for card in group] + list(ranking.skipped)
    assert sorted(cards + list(ranking.waiting)) == sorted(LETTERS)


@given(st.data())
def test_asking_comes_to_an_end_whatever_is_answered(data: st.DataObject) -> None:
    ranking = Ranking(LETTERS, checking=True)
    while ranking.question:
        ranking = ranking.answer(data.draw(st.sampled_from(["first", "second", "same", "skip"])))
        assert len(ranking.said) < 200
    assert ranking.order


def test_a_card_that_is_skipped_has_no_place_and_the_next_is_asked() -> None:
    ranking = going(Ranking(ABC), "skip")
    assert (ranking.skipped, ranking.question) == (("b",), Question("c", "a"))


def test_cards_called_the_same_stand_together() -> None:
    assert going(Ranking(ABC), "same", "first").order == (("a", "b"), ("c",))


def test_a_new_card_goes_among_those_that_stand() -> None:
    ranking = Ranking(("new",), placed=(("a",), ("b",), ("c",)))
    assert ranking.question == Question("new", "b")
    assert going(ranking, "first", "second").order == (("a",), ("b",), ("new",), ("c",))


def test_it_is_said_between_which_cards_one_will_land() -> None:
    ranking = Ranking(("new",), placed=(("a",), ("b",), ("c",)))
    assert (ranking.bounds, going(ranking, "first").bounds) == ((None, None), ("b", None))
    assert going(ranking, "first", "second").bounds == (None, None)


def test_no_cards_or_one_are_in_order_without_a_question() -> None:
    assert (Ranking(()).order, Ranking(("a",)).order) == ((), (("a",),))
    assert Ranking(("a",)).question is None


def fits_somewhere(steps: tuple[int, ...]) -> bool:
    """Say whether three worries exist that fit: "same" up to 2 apart, "more" from 3 on; steps are a-b, b-c, a-c."""
    return any(
        all(
            abs(gap) <= 2 if step == 0 else gap * step >= 3
            for gap, step in zip((a - b, b - c, a - c), steps, strict=True)
        )
        for a, b, c in product(range(8), repeat=3)
    )


IMPOSSIBLE = {steps for steps in product((-1, 0, 1), repeat=3) if not fits_somewhere(steps)}


def broken_triples(ranking: Ranking) -> set[frozenset[str]]:
    """Give every three cards whose newest answers no worries at all could have led to."""
    said: dict[tuple[str, str], int] = {}
    for one in ranking.said:
        more = {"first": 1, "second": -1, "same": 0}[one.answer]
        said |= {(one.first, one.second): more, (one.second, one.first): -more}
    triples = [
        (pair, ((a, b), (b, c), (a, c))) for a, b, c in combinations(LETTERS, 3) for pair in [frozenset((a, b, c))]
    ]
    known = [(cards, pairs) for cards, pairs in triples if all(pair in said for pair in pairs)]
    return {cards for cards, (one, two, three) in known if (said[one], said[two], said[three]) in IMPOSSIBLE}


def noisy(seed: int) -> Iterator[Ranking]:
    """Give a ranking of twelve at every question asked again and at its end; one answer in ten is a guess."""
    random = Random(seed)  # noqa: S311 - nothing is kept secret with these
    worry = {card: random.randint(0, 100) for card in LETTERS}
    ranking = Ranking(LETTERS, checking=True)
    while question := ranking.question:
        if question.again:
            yield ranking
        guessed = random.random() < 0.1
        ranking = ranking.answer(random.choice(["first", "second", "same"]) if guessed else judged(question, worry))
    yield ranking


@pytest.mark.parametrize("seed", range(20))
def test_with_one_answer_in_ten_at_random_every_broken_triple_is_reported(seed: int) -> None:
    for ranking in noisy(seed):
        reported = {frozenset((each.least, each.middle, each.most)) for each in ranking.contradictions}
        assert reported == broken_triples(ranking)


def test_guesses_do_break_triples() -> None:
    assert sum(bool(broken_triples(next(noisy(seed)))) for seed in range(20)) > 5


BROKEN = going(Ranking(ABC), "first", "first").check()


def test_a_broken_triple_is_found_and_listed() -> None:
    # a below b, b below c; and then a is said to worry more than c
    assert BROKEN.question == Question("c", "a")
    assert going(BROKEN, "second").contradictions == (Contradiction("a", "b", "c"),)


def test_what_contradicts_is_asked_again_and_never_sorted_anew() -> None:
    ranking = going(BROKEN, "second")
    assert ranking.question == Question("b", "a", again=True)
    assert ranking.order == BROKEN.order == (("a",), ("b",), ("c",))


def test_an_answer_given_again_ends_the_contradiction() -> None:
    ranking = going(BROKEN, "second", "second")
    assert ranking.contradictions == ()
    assert ranking.against_order == (("a", "b"), ("a", "c"))


def test_what_is_said_twice_stays_a_contradiction_and_is_not_asked_a_third_time() -> None:
    ranking = going(BROKEN, "second", "first", "second", "first")
    assert ranking.question is None
    assert len(ranking.contradictions) == 1


def test_two_near_things_that_add_up_are_no_contradiction() -> None:
    near = going(Ranking(ABC), "first", "first").check()
    said = (Judgement("b", "a", "same"), Judgement("c", "b", "same"), Judgement("c", "a", "first"))
    assert replace(near, said=said).contradictions == ()


def test_nothing_is_answered_where_nothing_is_asked() -> None:
    with pytest.raises(ExposureError, match="not_now"):
        Ranking(("a",)).answer("first")
    assert Ranking(ABC).back() == Ranking(ABC)


ORDER = (("a",), ("b", "c"), ("d",))


def test_ties_share_the_mean_of_their_ranks() -> None:
    assert ranks(ORDER) == {"a": 1, "b": 2.5, "c": 2.5, "d": 4}
