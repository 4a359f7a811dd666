"""A record is handed over whole, to read and as data; and it is known which backups still hold somebody."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from exposure.domain.identifiers import PatientId
from exposure.edits.performing import Performer
from exposure.handing import Handing
from exposure.handing_over import backups_holding, documents
from exposure.imports.measures import measures
from exposure.storage.backup import Live
from exposure.storage.backup_file import SUFFIX, About, pack
from tests.builders import uid
from tests.desk import KEY, RUTH, Desk, fresh_file, ruth, ruth_file
from tests.papers import words_of

__all__ = ["fresh_file", "ruth", "ruth_file"]
OMAR = PatientId(uid("Omar"))


@pytest.fixture
def handing(ruth: Desk) -> Handing:
    """Give what hands over, after a try of Ruth’s and something of Omar’s."""
    ruth.try_step("a", "first")
    ruth.do("add_patient", id=OMAR, name="Omar Haddad", born="1970-01-01")
    ruth.do("change_patient", patient=OMAR, notes="likes chess")
    return Handing(ruth.database, Performer(ruth.user, "clinician", lambda: ruth.now, lambda: str(uuid4()), measures()))


def test_it_is_whole_and_of_this_person_alone(handing: Handing) -> None:
    (_json, data_name, data), (kind, pdf_name, pdf) = documents(handing, RUTH)
    words = " ".join(words_of(pdf).split())
    assert json.loads(data)["patient"]["name"] == "Ruth Calloway"
    assert (kind, data_name, pdf_name) == ("record-pdf", "record-2026-10-06.json", "record-2026-10-06.pdf")
    said = ("Record of Ruth Calloway", "Answer for “a”: did not happen", "What is feared: my back will lock")
    assert [each for each in said if each not in words] == []
    assert [each for each in ("Omar", "chess") if each in words] == []
    assert words.index("Patient’s record begun") < words.index("Answer for")


def test_a_backup_holds_somebody_from_their_first_entry_on(handing: Handing, ruth: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    keys = tmp_path / "keys"
    keys.write_bytes(b"keys")
    live = Live(ruth.file, KEY, "Rungwise")
    for clinic in (live.clinic, "0" * 32):
        for count in (1, 8, 10):
            about = About(clinic, ruth.now, "Rungwise", "0003", count, "ab" * 32)
            pack(folder / f"{clinic[:4]}-{count:02}{SUFFIX}", about, keys, keys)
    (folder / f"broken{SUFFIX}").write_bytes(b"no zip")
    assert [each.count for each in backups_holding(handing, RUTH, live, (folder, folder))] == [1, 8, 10]
    assert [each.count for each in backups_holding(handing, OMAR, live, (folder, tmp_path / "none"))] == [10]
