"""Whatever is done to a ladder: its places stay whole, and what is undone was never there."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from exposure.domain.identifiers import PatientId
from tests.builders import uid
from tests.desk import LADDER, Desk, copied, sitting_at
from tests.edits.any_ladder import AnyLadder, order


@pytest.fixture
def file_in_memory(fresh_file: Path) -> Iterator[Path]:
    """Give an encrypted file that lies in memory where there is such a place: each edit waits for its disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield copied(fresh_file, Path(folder))


def play(file: Path, ladders: int, steps: int) -> dict[PatientId, list[str]]:
    """Change so many ladders so many times in one file; gives the order each of them ended with."""

    class Here(AnyLadder):
        pass

    quietly = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    asked = settings(max_examples=ladders, stateful_step_count=steps, deadline=None, database=None, derandomize=True)
    with sitting_at(file) as Here.desk:
        Here.orders = {}
        phases = (Phase.generate,)
        run_state_machine_as_test(Here, settings=settings(asked, suppress_health_check=quietly, phases=phases))
    return Here.orders


def assert_reopened_it_is_as_it_was(file: Path, orders: dict[PatientId, list[str]]) -> None:
    with sitting_at(file) as again:
        found = {patient: order(again.case(patient).ladders[0]) for patient in orders}
        assert found == orders
        assert again.faults() == []


def test_whatever_is_done_to_ladders_they_stay_whole_and_reopen_as_they_were(file_in_memory: Path) -> None:
    orders = play(file_in_memory, ladders=8, steps=25)
    assert max(map(len, orders.values())) > 4
    assert_reopened_it_is_as_it_was(file_in_memory, orders)


@pytest.mark.long
def test_whatever_is_done_to_a_thousand_ladders_they_stay_whole(file_in_memory: Path) -> None:
    assert_reopened_it_is_as_it_was(file_in_memory, play(file_in_memory, ladders=1_000, steps=50))


def fill_the_gap(desk: Desk, count: int) -> list[str]:
    """Put so many rungs, each right under the same one; gives the order there must be."""
    desk.add_ruth("below", "above")
    # right over the other one every insert would write every rung into the history again
    for number in range(count):
        desk.do("add_rung", id=uid(str(number)), ladder=LADDER, movement=str(number), position=1 + number)
    return ["below", *map(str, range(count)), "above"]


@pytest.mark.long
def test_a_thousand_rungs_put_into_one_gap_stand_where_they_were_put(file_in_memory: Path) -> None:
    with sitting_at(file_in_memory) as desk:
        expected = fill_the_gap(desk, 1_000)
        assert desk.order() == expected
    with sitting_at(file_in_memory) as again:
        assert again.order() == expected
