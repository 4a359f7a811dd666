"""A keychain as a desktop has it, GNOME’s own, holds one key, and in its files nothing that opens a record."""

import json
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from exposure.storage import keys, own_key
from tests.journeys.processes import run
from tests.secret_service import keychain_on, own_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is the keychain of Linux desktops")
ROOT = Path(__file__).parents[2]
ANN, PASSPHRASE = "6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01", "Quillfeather in the kærnemælk"
ASKING = """
import json, sys
from exposure.errors import ExposureError
from exposure.storage import keychain
def answer(asked, place, *key):
    try:
        given = getattr(keychain, asked)(place, *map(bytes.fromhex, key))
    except ExposureError as error:
        return error.values["why"]
    return given.hex() if isinstance(given, bytes) else given
print(json.dumps([answer(*each) for each in json.loads(sys.argv[1])]))
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """Give a session bus of its own."""
    with own_bus(tmp_path) as env:
        yield env


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file of which only the keys are real."""
    made = tmp_path / "Quillfeather.db"
    data_key = keys.create(made, ANN, "Ann Lund", PASSPHRASE).data_key
    made.write_bytes(keys.file_salt(data_key))
    return made


def asked(bus: Mapping[str, str], *each: tuple[str, ...]) -> list[object]:
    """Ask the keychain on a bus, in a program of its own; gives what it answered to each."""
    ran = run([sys.executable, "-c", ASKING, json.dumps(each)], {**bus, "PYTHONPATH": str(ROOT)})
    assert (ran.returncode, ran.stderr) == (0, "")
    answered: list[object] = json.loads(ran.stdout)
    return answered


def test_it_keeps_the_key_from_one_start_to_the_next_until_it_is_forgotten(bus: Mapping[str, str], file: Path) -> None:
    key, who = own_key.derived(file, ANN, PASSPHRASE), (own_key.place_of(file, ANN),)
    with keychain_on(bus):
        assert asked(bus, ("take", *who), ("put", *who, key.hex())) == [None, None]
        assert asked(bus, ("take", *who)) == [key.hex()]
        assert asked(bus, ("forget", *who), ("take", *who), ("forget", *who)) == [True, None, True]


def test_no_file_of_it_holds_what_opens_the_record_or_says_whose_it_is(bus: Mapping[str, str], file: Path) -> None:
    key, data_key = own_key.derived(file, ANN, PASSPHRASE), keys.unlock(file, PASSPHRASE).data_key
    with keychain_on(bus) as folder:
        asked(bus, ("put", own_key.place_of(file, ANN), key.hex()))
        kept = b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())
    secrets = [PASSPHRASE.encode(), data_key, b64encode(data_key), key, b64encode(key)]
    whose = [b"Quillfeather", b"Ann Lund", ANN.encode(), str(file).encode()]
    assert len(kept) > 100
    assert [word for word in (*secrets, *whose) if word in kept] == []


def test_where_it_is_locked_or_there_is_none_nothing_is_kept(bus: Mapping[str, str], file: Path) -> None:
    who, key = (own_key.place_of(file, ANN),), bytes(32).hex()
    with keychain_on(bus):
        asked(bus, ("put", *who, key))
    # On the same bus comes one that nobody opened, and can ask nobody.
    assert asked(bus, ("take", *who), ("forget", *who), ("put", *who, key)) == [None, False, "no_keychain"]
    nowhere = {**bus, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    assert asked(nowhere, ("take", *who), ("forget", *who), ("put", *who, key)) == [None, False, "no_keychain"]
