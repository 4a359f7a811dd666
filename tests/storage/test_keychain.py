"""The keychain of the system keeps one key; whatever is the matter with it is quietly no keychain."""

import logging
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from exposure.errors import ExposureError
from exposure.storage import keychain, own_key
from tests.keychains import MemoryKeychain, in_use, memory_keychain

ANN = "6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01"
KEY = bytes(range(32))
FAULTS = [OSError("no D-Bus"), keyring.errors.NoKeyringError(), keyring.errors.KeyringLocked(), RuntimeError(str(KEY))]


@pytest.fixture
def place() -> str:
    return own_key.place_by(b"16 bytes of salt", ANN)


@pytest.fixture
def chain() -> Iterator[MemoryKeychain]:
    with memory_keychain() as made:
        yield made


def refused(place: str) -> ExposureError:
    """Give what keeping is refused with."""
    with pytest.raises(ExposureError) as error:
        keychain.put(place, KEY)
    return error.value


def test_what_was_put_is_taken(chain: MemoryKeychain, place: str) -> None:
    keychain.put(place, KEY)
    assert keychain.take(place) == KEY


def test_it_stands_under_the_name_of_the_program_and_a_place_that_tells_nobody(
    chain: MemoryKeychain, place: str
) -> None:
    keychain.put(place, KEY)
    assert list(chain.kept) == [("Rungwise", place)]


def test_nothing_was_put_and_nothing_is_taken(chain: MemoryKeychain, place: str) -> None:
    assert keychain.take(place) is None


def test_what_is_forgotten_is_gone_and_may_be_forgotten_again(chain: MemoryKeychain, place: str) -> None:
    keychain.put(place, KEY)
    assert [keychain.forget(place), keychain.forget(place)] == [True, True]
    assert chain.kept == {}


def test_what_others_keep_there_stays(chain: MemoryKeychain, place: str) -> None:
    chain.kept["Mail", "ann"] = "theirs"
    keychain.put(place, KEY)
    keychain.forget(place)
    assert chain.kept == {("Mail", "ann"): "theirs"}


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_whatever_is_the_matter_is_one_refusal_with_no_word_of_it(
    chain: MemoryKeychain, place: str, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    chain.fault = fault
    error = refused(place)
    assert (error.kind, error.field, error.values) == ("not_now", "keychain", {"why": "no_keychain"})
    assert error.__cause__ is error.__context__ is None
    assert caplog.records == []


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_whatever_is_the_matter_nothing_is_taken_and_nothing_certain(
    chain: MemoryKeychain, place: str, fault: Exception
) -> None:
    keychain.put(place, KEY)
    chain.fault = fault
    assert (keychain.take(place), keychain.forget(place)) == (None, False)


def test_one_that_keeps_nothing_is_none(chain: MemoryKeychain, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "set_password", lambda *_said: None)
    assert refused(place).values == {"why": "no_keychain"}


@pytest.mark.parametrize("kept", ["", "not base64!", "é", "AAAA"])
def test_what_was_not_put_by_us_is_no_key_and_is_forgotten(chain: MemoryKeychain, place: str, kept: str) -> None:
    chain.kept["Rungwise", place] = kept
    assert len(keychain.take(place) or b"") < 32
    assert keychain.forget(place)
    assert chain.kept == {}


@pytest.mark.parametrize("backend", [null.Keyring(), fail.Keyring(), MemoryKeychain()], ids=lambda each: each.name)
def test_only_keychains_of_a_system_count(backend: keyring.backend.KeyringBackend, place: str) -> None:
    with in_use(backend):
        assert refused(place).values == {"why": "no_keychain"}
        assert keychain.take(place) is None
    assert getattr(backend, "kept", {}) == {}


def test_of_a_chain_of_several_the_one_of_the_system_is_asked(
    chain: MemoryKeychain, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [null.Keyring(), chain])
    with in_use(ChainerBackend()):
        keychain.put(place, KEY)
    assert len(chain.kept) == 1


def test_a_file_that_could_not_be_read_has_no_place(chain: MemoryKeychain) -> None:
    assert refused("").values == {"why": "no_keychain"}
    assert (keychain.take(""), keychain.forget(""), chain.kept) == (None, False, {})


def test_the_library_logs_nothing_at_all(chain: MemoryKeychain, place: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        keychain.put(place, KEY)
        keychain.take(place)
    assert caplog.records == []
