"""Pain over time: in the order of the tries, the newest word of each, and nothing that was not said."""

from exposure.domain.pain import PainAt, PainNote, pain_course
from tests.builders import moment, trial

FIRST, SECOND = trial(1, 1), trial(1, 3)
VOID = trial(1, 5, void=True)


def _note(number: int, of: int = 0, before: int | None = None, peak: int | None = None) -> PainNote:
    return PainNote(f"{number}", (FIRST, SECOND, VOID)[of].id, before, peak, None, moment(10 + number))


def test_tries_come_in_the_order_they_were_done() -> None:
    found = pain_course([_note(1, 1, 3), _note(2, 0, 4)], [SECOND, FIRST])
    assert [(one.ended, one.before) for one in found] == [(moment(1), 4), (moment(3), 3)]


def test_the_newest_note_that_says_something_counts() -> None:
    found = pain_course([_note(3, 0, None, 0), _note(1, 0, 2, 6)], [FIRST])
    assert found == (PainAt(moment(1), 2, 0, None),)


def test_a_try_entered_in_error_has_no_pain() -> None:
    assert pain_course([_note(1, 2, 5)], [VOID]) == ()


def test_a_try_without_a_note_is_not_in_the_course() -> None:
    assert pain_course([], [FIRST, SECOND]) == ()
