"""Looking through the history: each edit in one plain sentence, and what it changed, before beside after."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from exposure.domain.anchor import typed_anchor
from exposure.domain.looking_back import Asked, Checked
from exposure.looking_back import Detail, LookingBack
from exposure.storage.triggers import statements
from exposure.words.anchor import anchor_line
from tests.builders import uid
from tests.desk import RUTH, Desk, by_hand, copied, fresh_file, ruth, ruth_file, sitting_at

__all__ = ["fresh_file", "ruth", "ruth_file"]
UNSEAL_ALL = [f"DROP TRIGGER {name}" for name in statements()]
RUTHS = Asked(RUTH)


@pytest.fixture(scope="module")
def told(ruth_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give a desk where a day’s work was done."""
    with sitting_at(copied(ruth_file, tmp_path_factory.mktemp("told"))) as desk:
        desk.try_step("a", "first")
        desk.do("rate_rung", rung=uid("b"), threat=40)
        desk.do("move_rung", rung=uid("b"), to=0)
        rated = desk.do("rate_rung", rung=uid("b"), threat=45).edit_id
        desk.do("undo", of=rated)
        desk.do("note_export", id=uid("note"), patient=RUTH, kind="print-letter")
        desk.do("override_stay", rung=uid("a"), reason="her sister is ill this week")
        desk.do("set_research_secret", secret="ab" * 32)
        desk.do("note_reading", patient=RUTH)
        yield desk


def says(desk: Desk, asked: Asked = RUTHS) -> list[str]:
    return [told.says for told in LookingBack(desk.database).page(asked)]


def detail(desk: Desk, edit: str) -> Detail:
    with desk.database.reading() as records:
        seq = next(link.seq for link in records.links() if link.edit == edit)
    found = LookingBack(desk.database).detail(seq, Asked())
    assert found is not None
    return found


def test_each_edit_is_one_plain_sentence_newest_first(told: Desk) -> None:
    assert says(told)[:10] == [
        "Record opened",
        "Stays at “a” by the clinician’s decision",
        "Left the program: Letter, printed",
        "Undone: Worry of “b” rated 45",
        "Worry of “b” rated 45",
        "“b” moved to place 1",
        "Worry of “b” rated 40",
        "Answer for “a”: did not happen",
        "Movement done for “a”: done",
        "Prediction kept for “a”: 80 of 100",
    ]


def test_the_clinics_history_names_people_by_their_initials(told: Desk) -> None:
    reading, secret, *_ = LookingBack(told.database).page(Asked())
    assert (reading.whom, secret.whom, secret.says) == ("R. C.", "", "Secret of research exports made")
    assert {told.whom for told in LookingBack(told.database).page(RUTHS)} == {""}


def test_before_and_after_stand_side_by_side(told: Desk) -> None:
    moved = [(each.record, each.field, each.before, each.after) for each in detail(told, "move_rung").fields]
    assert ("Step “b”", "Place on the ladder", "2", "1") in moved
    assert ("Step “a”", "Place on the ladder", "1", "2") in moved


def test_what_is_secret_is_not_shown(told: Desk) -> None:
    (secret,) = detail(told, "set_research_secret").fields
    assert (secret.before, secret.after) == ("", "(kept, not shown here)")


def test_a_reason_is_told(told: Desk) -> None:
    assert detail(told, "override_stay").reason == "her sister is ill this week"


def test_a_reading_changed_nothing(told: Desk) -> None:
    assert (detail(told, "note_reading").fields, detail(told, "note_reading").more) == ((), 0)


def test_when_it_was_typed_is_told_where_it_differs(ruth: Desk) -> None:
    ruth.do("rate_rung", rung=uid("a"), threat=1, at=(ruth.now - timedelta(days=2)).isoformat())
    newest = LookingBack(ruth.database).page(RUTHS)[0]
    assert newest.when == "3 October 2026, 10:00, entered 5 October 2026, 10:00"


def test_a_page_goes_on_where_the_one_before_ended(told: Desk) -> None:
    back = LookingBack(told.database)
    first = back.page(RUTHS, most=5)
    assert first + back.page(RUTHS, first[-1].seq) == back.page(RUTHS)


def test_what_was_erased_still_stands_without_what_it_said(ruth: Desk) -> None:
    ruth.do("erase_patient", patient=RUTH, reason="asked us to erase it")
    page = LookingBack(ruth.database).page(Asked())
    assert [told.says for told in page[:2]] == ["Record erased", "Step added: – (erased)"]
    assert {told.whom for told in page} == {"–"}
    erased = LookingBack(ruth.database).detail(1, Asked())
    assert erased is not None
    assert (erased.erased, erased.fields) == (True, ())


def test_a_printed_line_is_found_again(told: Desk) -> None:
    back = LookingBack(told.database)
    typed = typed_anchor(anchor_line(back.anchor()))
    assert typed is not None
    assert back.place_of(typed) == back.anchor().count


def test_a_check_names_the_first_bad_link(ruth_file: Path, tmp_path: Path) -> None:
    file = copied(ruth_file, tmp_path)
    with sitting_at(file) as desk:
        assert LookingBack(desk.database).check() == Checked(0, None)
    by_hand(file, *UNSEAL_ALL, "UPDATE history SET user = 'Sam' WHERE seq IN (3, 5)")
    with sitting_at(file) as desk:
        found = LookingBack(desk.database).check()
    assert (found.first, found.faults > 1) == (3, True)
