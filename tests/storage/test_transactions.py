"""Readings and writings, in a file and on a server: one moment, one writer, all or nothing."""

import threading

import pytest
from sqlalchemy.exc import IntegrityError

from exposure.domain.clinic import Gp
from exposure.errors import ExposureError
from exposure.storage.records import Records
from tests.builders import gp, uid
from tests.desk import Desk


def test_a_reading_sees_one_moment(desk: Desk) -> None:
    with desk.database.reading() as records:
        assert records.find(Gp) == ()
        desk.do("add_gp", id=uid("gp"), name="Dr Marsh")
        assert records.find(Gp) == ()
    with desk.database.reading() as records:
        assert len(records.find(Gp)) == 1


def test_two_who_write_at_once_take_turns_and_lose_nothing(desk: Desk) -> None:
    def work(who: str) -> None:
        for number in range(15):
            desk.do("add_gp", id=uid(f"{who} {number}"), name=who)

    threads = [threading.Thread(target=work, args=(who,)) for who in ("one", "two")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert (desk.count(), desk.faults()) == (30, [])


def test_what_is_only_tried_is_taken_back(desk: Desk) -> None:
    with desk.database.trying() as records:
        records.save(gp())
        tried = records.find(Gp)
    with desk.database.reading() as records:
        assert (tried, records.find(Gp)) == ((gp(),), ())


def test_nothing_of_a_writing_that_breaks_is_kept(desk: Desk) -> None:
    def refuse(records: Records) -> None:
        records.save(gp())
        raise ExposureError("stale")

    with pytest.raises(ExposureError), desk.database.writing() as records:
        refuse(records)
    assert find_gps(desk) == ()


def find_gps(desk: Desk) -> tuple[Gp, ...]:
    with desk.database.reading() as records:
        return records.find(Gp)


def test_what_another_desk_wrote_is_read(desk: Desk) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Møller-Ćosić 😀")
    assert [each.name for each in find_gps(desk)] == ["Dr Møller-Ćosić 😀"]


def test_text_is_sorted_by_code_point_everywhere(desk: Desk) -> None:
    with desk.database.writing() as records:
        for name in ("é", "a", "Z", "😀", "B", "_", " "):
            records.save(Gp(name, name))  # type: ignore[arg-type]
    with desk.database.reading() as records:
        in_order = [each.name for each in records.find(Gp)]
    assert in_order == sorted(in_order)


def test_a_reference_to_nothing_is_refused_by_the_place_itself(desk: Desk) -> None:
    with pytest.raises((IntegrityError, ExposureError)), desk.database.connection() as connection:
        connection.exec_driver_sql("INSERT INTO consent VALUES ('c', 'none', 'Dr M', '2026', 1)")
