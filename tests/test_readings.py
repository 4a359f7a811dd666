"""That records are looked at is kept once for each, and once for each time the file is unlocked."""

from contextlib import suppress
from uuid import uuid4

import pytest

from exposure.domain.identifiers import PatientId
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.handing import Handing
from exposure.readings import Readings
from tests.builders import uid
from tests.desk import RUTH, Desk, fresh_file, ruth, ruth_file
from tests.losing import answers_lost

__all__ = ["fresh_file", "ruth", "ruth_file"]


def handing(desk: Desk, user: str = "Priya Nair") -> Handing:
    return Handing(desk.database, Performer(user, "clinician", lambda: desk.now, lambda: str(uuid4())))


def readers(desk: Desk) -> list[str]:
    with desk.database.reading() as records:
        return [link.user for link in records.links_of(RUTH) if link.edit == "note_reading"]


def test_it_is_kept_once_until_the_file_is_unlocked_again(ruth: Desk) -> None:
    first = Readings()
    first.note(handing(ruth), RUTH)
    first.note(handing(ruth), RUTH)
    assert readers(ruth) == ["Priya Nair"]
    Readings().note(handing(ruth, "Sam Okafor"), RUTH)
    assert readers(ruth) == ["Priya Nair", "Sam Okafor"]


@pytest.mark.parametrize("asked_later", [True, False])
def test_it_is_kept_once_though_the_server_was_lost_as_it_confirmed(ruth: Desk, asked_later: bool) -> None:
    readings = Readings()
    with suppress(ExposureError), answers_lost(ruth.database, asked_later=asked_later):
        readings.note(handing(ruth), RUTH)
    readings.note(handing(ruth), RUTH)
    assert readers(ruth) == ["Priya Nair"]


def test_what_could_not_be_kept_is_kept_the_next_time(ruth: Desk) -> None:
    readings, new = Readings(), PatientId(uid("Omar"))
    with pytest.raises(ExposureError, match="unknown_id"):
        readings.note(handing(ruth), new)
    ruth.do("add_patient", id=new, name="Omar", born="1970-01-01")
    readings.note(handing(ruth), new)
    with ruth.database.reading() as records:
        assert records.links_of(new)[-1].edit == "note_reading"
