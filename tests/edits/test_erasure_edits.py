"""One patient erased: their record goes, that it was done stays, and nobody else's record is touched."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from exposure.domain.identifiers import PatientId
from exposure.storage.erasure import ABOUT_SOMEBODY_NEW
from exposure.storage.tables.registry import TABLES
from tests.builders import uid
from tests.desk import KEY, LADDER, RUTH, Desk

WHY = "asked us to erase it"
PAGE, RESERVED = 4096, 80
CANARY = b"my back will lock"
OMAR = PatientId(uid("Omar"))


@pytest.fixture
def full(ruth: Desk) -> Desk:
    """Give a desk where Ruth has something in every table, and Omar a ladder."""
    ruth.do("clear_to_start", patient=RUTH, found="nothing of note")
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    ruth.do("open_visit", id=uid("v"), patient=RUTH)
    ruth.do("rate_rung", rung=uid("a"), threat=40)
    ruth.do("set_flare_plan", patient=RUTH, steady_rung=uid("a"))
    ruth.do("log_unplanned", id=uid("u"), patient=RUTH, what="danced", rung=uid("a"))
    ruth.do("open_hold", ladder=LADDER, reason="numb")
    ruth.do("close_review", ladder=LADDER, how="repeat")
    ruth.do("open_flare", patient=RUTH, steady_rung=uid("a"))
    ruth.do("note_concern", patient=RUTH, text="numb toes", found="usual")
    trial = ruth.move("a", horizon=0)
    ruth.do("record_outcome", trial=trial, outcome="did_not_occur")
    ruth.do("record_next_day", trial=trial, settled="yes")
    ruth.do("rate_belief", trial=trial, likelihood_after=5)
    ruth.do("amend_outcome", trial=trial, reason="misheard it all", likelihood_after=6)
    ruth.do("note_pain", trial=trial, peak=4)
    ruth.do("draft_letter", id=uid("letter"), patient=RUTH, kind="initial", action="none")
    ruth.do("sign_letter", letter=uid("letter"))
    ruth.do("plan_practice", patient=RUTH, rung=uid("a"), often="daily")
    ruth.do("rank_ladder", id=uid("r"), ladder=LADDER, by="patient", order=[uid(name) for name in "abcd"])
    ruth.do("set_picture", rung=uid("a"), image="/9j/")
    ruth.do("record_measure", id=uid("m"), patient=RUTH, measure="nrs", on="2026-10-05", total=3)
    ruth.do("note_export", id=uid("n"), patient=RUTH, kind="json")
    ruth.do("add_patient", id=OMAR, name="Omar", born="1970-01-01")
    ruth.do("add_ladder", id=uid("other"), patient=OMAR, goal="dig")
    return ruth


def test_everything_about_the_patient_goes(full: Desk) -> None:
    with full.database.reading() as records:
        kept = {table.name for table in TABLES.values() if records.rows(table.name)}
    changed = full.changed("erase_patient", patient=RUTH, reason=WHY)
    assert kept <= changed.tables
    with full.database.reading() as records:
        assert {table.name for table in TABLES.values() if records.rows(table.name)} == {"patient", "ladder"}


def test_nobody_else_is_touched(full: Desk) -> None:
    before = full.case(OMAR)
    full.do("erase_patient", patient=RUTH, reason=WHY)
    assert full.case(OMAR) == before


def test_the_chain_still_holds_and_tells_who_did_it_and_why(full: Desk) -> None:
    count = full.count()
    full.do("erase_patient", patient=RUTH, reason=WHY)
    assert (full.faults(), full.count()) == ([], count + 1)
    with full.database.reading() as records:
        (body,) = records.bodies(RUTH)
        assert (body.line["reason"], body.content["before"]) == (WHY, {})


def test_drafts_about_the_patient_go_too(full: Desk) -> None:
    with full.database.writing() as records:
        records.drafts.keep("Priya Nair", f"try {RUTH}", {"text": "I fear"}, full.now)
        records.drafts.keep("Priya Nair", "visit", {"patient": RUTH}, full.now)
        records.drafts.keep("Priya Nair", "clinic", {"name": "Harbour"}, full.now)
    full.do("erase_patient", patient=RUTH, reason=WHY)
    with full.database.reading() as records:
        found = [records.drafts.find("Priya Nair", screen) for screen in (f"try {RUTH}", "visit", "clinic")]
    assert found == [None, None, {"name": "Harbour"}]


def test_what_was_typed_about_somebody_new_goes_with_anybody(full: Desk) -> None:
    with full.database.writing() as records:
        records.drafts.keep("Priya Nair", ABOUT_SOMEBODY_NEW, {"written": {"patient.name": ["", "Ruth"]}}, full.now)
    full.do("erase_patient", patient=RUTH, reason=WHY)
    with full.database.reading() as records:
        assert records.drafts.find("Priya Nair", ABOUT_SOMEBODY_NEW) is None


def test_a_draft_that_names_a_step_alone_goes_and_another_patients_stays(full: Desk) -> None:
    undone = full.do("add_rung", id=uid("undone"), ladder=LADDER, movement="hop").edit_id
    full.do("undo", of=undone)
    screens = {f"words.{uid('a')}": False, f"words.{uid('undone')}": False, f"order.{uid('other')}": True}
    with full.database.writing() as records:
        for screen in screens:
            records.drafts.keep("Sam Okafor", screen, {"worry": "I fear"}, full.now)
    full.do("erase_patient", patient=RUTH, reason=WHY)
    with full.database.reading() as records:
        assert {screen: bool(records.drafts.find("Sam Okafor", screen)) for screen in screens} == screens


def test_nothing_of_the_patient_is_left_in_any_page_of_the_file(full: Desk) -> None:
    before = full.file.read_bytes(), Path(f"{full.file}-wal").read_bytes()
    assert any(CANARY in page for page in pages(*before))
    full.do("erase_patient", patient=RUTH, reason=WHY)
    full.database.close()
    left = pages(full.file.read_bytes(), b"")
    assert not Path(f"{full.file}-wal").exists()
    assert [
        word for word in (CANARY, b"Ruth Calloway", b"numb toes", b"1968-03-04") if any(word in page for page in left)
    ] == []
    assert any(b"Omar" in page for page in left)


def pages(file: bytes, log: bytes) -> list[bytes]:
    """Give every page of a file and of its log as it is before encryption, those that are free by now too."""
    frames = [log[start + 24 : start + 24 + PAGE] for start in range(32, len(log), 24 + PAGE)]
    whole = [file[start : start + PAGE] for start in range(0, len(file), PAGE)]
    return [_decrypted(page[16 if page is whole[0] else 0 :]) for page in (*whole, *frames)]


def _decrypted(page: bytes) -> bytes:
    content, start = page[:-RESERVED], page[-RESERVED : -RESERVED + 16]
    return Cipher(algorithms.AES(KEY[:32]), modes.CBC(start)).decryptor().update(content)


def test_what_was_erased_is_not_undone_into_being(full: Desk) -> None:
    full.do("erase_patient", patient=RUTH, reason=WHY)
    assert full.refused("undo", of=RUTH) == ("unknown_id", "of")


def test_the_line_of_something_erased_is_no_repeat(full: Desk) -> None:
    full.do("erase_patient", patient=RUTH, reason=WHY)
    refused = full.refused("add_patient", id=RUTH, name="Ruth Calloway", born="1968-03-04")
    assert refused == ("conflict", "id")


def test_a_patient_is_erased_once_and_for_a_reason(full: Desk) -> None:
    assert full.refused("erase_patient", patient=RUTH, reason="no") == ("range", "reason")
    full.do("erase_patient", patient=RUTH, reason=WHY)
    assert full.refused("erase_patient", patient=RUTH, reason=WHY) == ("unknown_id", "patient")
