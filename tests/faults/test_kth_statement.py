"""Every edit there is, with its first statement failing, then its second, and so on until it gets through."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from exposure.edits.catalogue import EDITS
from exposure.storage.database import Database
from tests.desk import Desk
from tests.faults.every_edit import STORY, answer

OURS = "Something went wrong in the program (FaultError"


class FaultError(RuntimeError):
    """Something that goes wrong on purpose."""


@contextmanager
def failing_at(database: Database, nth: int) -> Iterator[Callable[[], int]]:
    """Let the nth statement of a database fail; gives how many there were. A commit fails by its calls alone."""
    count = 0

    def on_statement(*_given: object) -> None:
        nonlocal count
        count += 1
        if count == nth:
            raise FaultError

    event.listen(database._engine, "before_cursor_execute", on_statement)
    try:
        yield lambda: count
    finally:
        event.remove(database._engine, "before_cursor_execute", on_statement)


def is_refused_at(database: Database, place: int, nth: int) -> bool:
    """Do an edit with its nth statement failing; False where it was done, for want of so many statements."""
    with failing_at(database, nth) as count:
        said = answer(database, place)
    if count() < nth:
        assert said["ok"], said
        return False
    assert (said["ok"], said["error"]["kind"]) == (False, "broken")
    assert said["error"]["says"].startswith(OURS)
    return True


def test_the_story_has_every_edit_there_is() -> None:
    assert {line["edit"] for line in STORY} == set(EDITS)


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.long)])
def test_an_edit_that_fails_at_any_statement_leaves_nothing_and_can_be_said_again(desk: Desk, step: int) -> None:
    for place in range(len(STORY)):
        nth = 1
        while is_refused_at(desk.database, place, nth):
            nth += step
            assert desk.count() == place
        assert nth > 1
    # A row half an edit had left would not be what the history tells.
    assert desk.faults() == []
