"""What a transaction reads and saves: records in, records out, and what it touched."""

import contextlib
from dataclasses import replace

import pytest

from exposure.conversion import image
from exposure.domain.clinic import Gp
from exposure.domain.ladder import Rung
from exposure.domain.patient import Patient
from exposure.domain.trial_entries import Outcome
from exposure.errors import ExposureError
from exposure.storage.records import Images
from tests.builders import gp, patient, uid
from tests.desk import Desk, told


def test_a_record_is_read_as_it_was_saved(desk: Desk) -> None:
    with desk.database.writing() as records:
        records.save(gp(), patient())
    with desk.database.reading() as records:
        assert (records.get(Gp, gp().id), records.find(Patient)) == (gp(), (patient(),))


def test_a_record_that_is_not_there_is_none_or_unknown(desk: Desk) -> None:
    with desk.database.reading() as records:
        assert records.find_one(Gp, uid("none")) is None
        with pytest.raises(ExposureError) as unknown:
            records.get(Gp, uid("none"), "gp")
    assert told(unknown.value) == ("unknown_id", "gp")


@pytest.mark.parametrize("read", ["case", "trial"])
def test_a_case_or_a_try_that_is_not_there_is_unknown(desk: Desk, read: str) -> None:
    with desk.database.reading() as records, pytest.raises(ExposureError) as unknown:
        getattr(records, read)(uid("none"))
    assert unknown.value.kind == "unknown_id"


def test_what_was_touched_is_told_before_and_after(desk: Desk) -> None:
    with desk.database.writing() as records:
        records.save(gp())
    with desk.database.writing() as records:
        records.save(replace(gp(), name="Dr Lund"))
        records.save(replace(gp(), name="Dr Moss"))
        before, after = records.before["gp"][gp().id], records.after["gp"][gp().id]
    assert (before and before["name"], after and after["name"]) == ("Dr Helen Marsh", "Dr Moss")


@pytest.mark.parametrize("present", [False, True])
def test_what_there_is_no_column_for_is_refused_and_never_dropped(desk: Desk, present: bool) -> None:
    values = {**image(gp()), "fax": "0123"}
    with desk.database.writing() as records:
        records.save(*[gp()] * present)
    with desk.database.writing() as records, pytest.raises(ExposureError, match="damaged"):
        records.restore({"gp": {gp().id: values}}, {})


def test_two_rungs_change_places_in_one_saving(ruth: Desk) -> None:
    with ruth.database.writing() as records:
        a, b = records.get(Rung, uid("a")), records.get(Rung, uid("b"))
        records.save(replace(a, position=1), replace(b, position=0))
        assert records.before["rung"] == {a.id: image(a), b.id: image(b)}
    assert ruth.order() == ["b", "a", "c", "d"]


def test_records_come_in_the_order_in_which_they_were_made(desk: Desk) -> None:
    for name in ("one", "two", "three"):
        desk.do("add_gp", id=uid(name), name=name)
    with desk.database.reading() as records:
        assert [each.name for each in records.find(Gp)] == ["one", "two", "three"]


def test_what_is_restored_is_written_after_what_it_refers_to_and_removed_before_it(desk: Desk) -> None:
    with desk.database.writing() as records:
        records.save(gp(), patient())
        made: Images = {"patient": dict(records.after["patient"]), "gp": dict(records.after["gp"])}
    gone: Images = {"gp": {gp().id: None}, "patient": {patient().id: None}}
    with desk.database.writing() as records:
        records.restore(gone, {})
        records.restore(made, {})
        assert records.find(Patient) == (patient(),)


def test_a_reference_is_taken_away_before_what_it_refers_to(desk: Desk) -> None:
    with desk.database.writing() as records:
        records.save(gp(), patient())
        without = image(replace(patient(), gp=None))
        records.restore({"gp": {gp().id: None}, "patient": {patient().id: without}}, {})
        assert records.find(Gp) == ()


def test_what_something_refers_to_cannot_be_removed(desk: Desk) -> None:
    with desk.database.writing() as records:
        records.save(gp(), patient())
    with pytest.raises(ExposureError) as stale, desk.database.writing() as records:
        records.restore({"gp": {gp().id: None}}, {})
    assert told(stale.value) == ("stale", "of")


def test_what_comes_back_keeps_the_place_it_had_come_to_be_at(desk: Desk) -> None:
    desk.do("add_gp", id=uid("one"), name="one")
    desk.do("add_gp", id=uid("two"), name="two")
    with desk.database.writing() as records:
        present = records.image("gp", uid("one"))
        records.restore({"gp": {uid("one"): None}}, {})
        born = records.born
        records.restore({"gp": {uid("one"): present}}, born)
    with desk.database.reading() as records:
        assert (born, [each.name for each in records.find(Gp)]) == ({"gp": {uid("one"): 1}}, ["one", "two"])


def test_rows_and_keys_are_told_by_table(ruth: Desk) -> None:
    with ruth.database.reading() as records:
        assert set(records.keys("rung")) == set(records.rows("rung")) == {uid(name) for name in "abcd"}


def test_nothing_outlives_an_exception(desk: Desk) -> None:
    with contextlib.suppress(RuntimeError), desk.database.writing() as records:
        records.save(gp())
        raise RuntimeError
    with desk.database.reading() as records:
        assert records.find(Gp) == ()


@pytest.mark.parametrize("ruth", ["file"], indirect=True)
def test_a_record_that_does_not_fit_its_type_any_more_is_damage(ruth: Desk) -> None:
    trial = ruth.move("a")
    ruth.do("record_outcome", trial=trial, outcome="unclear")
    with ruth.database.connection() as connection:
        connection.exec_driver_sql("DROP TRIGGER outcome_no_update")
        connection.exec_driver_sql("UPDATE outcome SET outcome = 'Ruth Calloway'")
    with pytest.raises(ExposureError) as damaged, ruth.database.reading() as records:
        records.find(Outcome)
    assert (told(damaged.value), "Calloway" in str(damaged.value)) == (("damaged", "file"), False)
