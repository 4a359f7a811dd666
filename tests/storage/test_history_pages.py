"""The history is read newest first and a page at a time, narrowed by whom, by kind and by text."""

import pytest
from psycopg import ServerCursor
from sqlalchemy import Connection, event

from exposure.domain.identifiers import PatientId
from exposure.domain.looking_back import Asked
from tests.builders import uid
from tests.desk import RUTH, Desk

OMAR = PatientId(uid("Omar"))


@pytest.fixture
def full(ruth: Desk) -> Desk:
    """Give a desk where two people wrote down something about two patients and the clinic."""
    ruth.do("rate_rung", rung=uid("a"), threat=40)
    ruth.user = "Sam Okafor"
    ruth.do("change_patient", patient=RUTH, notes='Likes “Ärger” and "quotes"')
    ruth.do("set_clinic", name="Harbour")
    ruth.do("add_patient", id=OMAR, name="Omar Haddad", born="1970-01-01")
    return ruth


def places(desk: Desk, asked: Asked, before: int | None = None, most: int = 100) -> list[int]:
    with desk.database.reading() as records:
        return [entry.link.seq for entry in records.entries(asked, before, most)]


def test_all_of_it_comes_newest_first_in_pages(full: Desk) -> None:
    first = places(full, Asked(), most=4)
    assert first == [10, 9, 8, 7]
    assert places(full, Asked(), before=7) == [6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(RUTH), [8, 7, 6, 5, 4, 3, 2, 1]),
        (Asked(OMAR), [10]),
        (Asked(user="Sam Okafor"), [10, 9, 8]),
        (Asked(RUTH, user="Sam Okafor"), [8]),
        (Asked(edits=frozenset(("rate_rung", "set_clinic"))), [9, 7]),
        (Asked(text="hARBour"), [9]),
        (Asked(text='“Ärger” and "q'), [8]),
        (Asked(text="calloway"), [8, 1]),
        (Asked(text="threat"), []),
        (Asked(text="%"), []),
    ],
)
def test_it_is_narrowed(full: Desk, asked: Asked, found: list[int]) -> None:
    assert places(full, asked) == found


@pytest.mark.parametrize("ruth", ["file", "server"], indirect=True)
@pytest.mark.parametrize(("asked", "found"), [(Asked(), [10, 9]), (Asked(text="calloway"), [8, 1])])
def test_no_more_than_a_page_is_fetched_from_a_file_or_a_server(full: Desk, asked: Asked, found: list[int]) -> None:
    ways: list[bool] = []

    def noted(_connection: Connection, cursor: object, statement: str, *_more: object) -> None:
        if "history_body" in statement:
            ways.append("LIMIT" in statement or (isinstance(cursor, ServerCursor) and bool(asked.text)))

    event.listen(full.database._engine, "before_cursor_execute", noted)
    assert places(full, asked, most=2) == found
    assert ways == [not asked.text or full.database._engine.dialect.name == "postgresql"]


def test_an_erased_entry_has_no_body_and_says_nothing(full: Desk) -> None:
    full.do("erase_patient", patient=RUTH, reason="asked us to erase it")
    with full.database.reading() as records:
        newest, *others = records.entries(Asked(RUTH), None, 100)
        assert newest.body is not None
        assert {entry.body for entry in others} == {None}
        assert not others[0].says("Ruth")


def test_who_did_something_is_named_once(full: Desk) -> None:
    with full.database.reading() as records:
        assert records.users(Asked()) == ("Priya Nair", "Sam Okafor")
        assert records.users(Asked(OMAR)) == ("Sam Okafor",)


def test_a_printed_head_is_found_where_it_stands(full: Desk) -> None:
    with full.database.reading() as records:
        anchor, fourth = records.anchor(), records.link_at(4)
        assert fourth is not None
        assert (anchor.count, records.place_of(anchor.head[:16])) == (10, 10)
        assert (records.place_of(fourth.hash), records.place_of("0" * 16)) == (4, None)
