"""Whoever tampers with a file by another program is found out, by the file alone or by a line printed before."""

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from exposure.domain.anchor import Anchor
from exposure.storage import sqlcipher_file
from exposure.storage.faults import anchor_faults, faults
from tests.desk import KEY
from tests.faults.every_edit import STORY, answer
from tests.faults.tampering import WAYS, Way, chain_anew, tamper

# An archive's records keep an order of their own, and an erased record leaves gaps on purpose: neither is told here.
TOLD = len(STORY) - 2
PRINTED = TOLD - 1


@dataclass(frozen=True)
class Case:
    """A file with a long history, the same file as it was earlier, and the line printed on a document in between."""

    file: Path
    earlier: Path
    anchor: Anchor


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Do the story, keep a copy of the file from before its end, and note what was printed at its end."""
    folder = tmp_path_factory.mktemp("tampering")
    file = folder / "clinic.db"
    sqlcipher_file.create(file, KEY).close()
    for places in (range(PRINTED - 9), range(PRINTED - 9, TOLD)):
        opened = sqlcipher_file.open_existing(file, KEY)
        assert all(answer(opened, place)["ok"] for place in places)
        with opened.reading() as records:
            anchor = records.anchor()
        opened.close()
        shutil.copy(file, folder / f"{len(places)}.db")
    return Case(file, folder / f"{PRINTED - 9}.db", anchor)


def found(file: Path, anchor: Anchor) -> tuple[list[str], list[str]]:
    """Give what `check` finds in the file alone, and what it finds with the printed line."""
    opened = sqlcipher_file.open_existing(file, KEY)
    inside, outside = faults(opened), anchor_faults(opened, anchor)
    opened.close()
    return inside, outside


def test_a_file_nobody_tampered_with_has_no_fault(case: Case) -> None:
    assert found(case.file, case.anchor) == ([], [])


@pytest.mark.parametrize("count", [2, pytest.param(36, marks=pytest.mark.long)])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_tampering_is_found_out(case: Case, tmp_path: Path, way: Way, count: int) -> None:
    random, told = Random(count), Counter[str]()  # noqa: S311 - what to tamper with
    for _time in range(count):
        file = Path(shutil.copy(case.file, tmp_path / "tampered.db"))
        tamper(file, way, random)
        inside, outside = found(file, case.anchor)
        told["file" if inside else "paper" if outside else "nothing"] += 1
        sqlcipher_file.remove(file)
    print(way.__name__, dict(told))  # noqa: T201 - the figures of docs/reliability.md
    assert told == {"paper" if way is chain_anew else "file": count}


def test_an_older_file_in_the_place_of_a_newer_one_is_found_by_what_was_printed_since(case: Case) -> None:
    assert found(case.earlier, case.anchor) == ([], ["the history does not hold the printed line"])


def test_a_printed_line_of_another_count_is_named(case: Case) -> None:
    wrong = Anchor(case.anchor.count - 1, case.anchor.head[:16])
    assert found(case.file, wrong)[1] == [f"history {case.anchor.count} is printed as {case.anchor.count - 1}"]
