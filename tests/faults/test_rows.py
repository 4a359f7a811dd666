"""What a database takes for a number, and what is left of somebody who was erased, looked at below the program."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from tests.builders import uid
from tests.desk import KEY, LADDER, RUTH, Desk, by_hand

PAGE, SALT, TAIL, IV = 4096, 16, 80, 16
CANARY = "Zephyrine Quillfeather"
REASON = "at her own request, in writing"


@pytest.mark.parametrize("value", ["7.5", "'seven'", "1e999", "x'07'", "NULL"])
def test_the_file_itself_takes_no_other_kind_of_number(ruth: Desk, value: str) -> None:
    ruth.database.close()
    with pytest.raises(sqlcipher.IntegrityError):
        by_hand(ruth.file, f"UPDATE ladder SET version = {value}")  # noqa: S608 - values above


def pages(file: Path) -> bytes:
    """Give every page of a closed file as it is without its cipher, free pages and all (SQLCipher 4: AES-256-CBC)."""
    raw, plain = file.read_bytes(), bytearray()
    for start in range(0, len(raw), PAGE):
        sealed = raw[start + (SALT if start == 0 else 0) : start + PAGE - TAIL]
        vector = raw[start + PAGE - TAIL : start + PAGE - TAIL + IV]
        opener = Cipher(AES(KEY[:32]), CBC(vector)).decryptor()
        plain += opener.update(sealed) + opener.finalize()
    return bytes(plain)


def test_nothing_of_an_erased_patient_is_left_on_any_page(ruth: Desk) -> None:
    ruth.do("change_patient", patient=RUTH, notes=f"{CANARY} rang on Monday")
    ruth.do("set_alongside", patient=RUTH, text=CANARY * 20)
    ruth.do("add_rung", id=uid("canary"), ladder=LADDER, movement=CANARY)
    ruth.database.close()
    assert CANARY.encode() in pages(ruth.file)
    assert CANARY.encode() not in ruth.file.read_bytes()
    ruth.do("erase_patient", patient=RUTH, reason=REASON)
    ruth.database.close()
    assert CANARY.encode() not in pages(ruth.file)
    assert REASON.encode() in pages(ruth.file)
