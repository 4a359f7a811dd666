"""What is said of servers: each way it can be amiss has a sentence of its own that says what to do."""

import pytest

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.server import SERVER_FIELDS, SERVER_KINDS, WARNINGS, server_warning

CHECKS = ("version", "encoding", "fsync", "full_page_writes", "synchronous_commit", "standby", "clock")
PARTS = ("form", "user", "database", "password", "option", "sslmode")
VALUES = {"needed": 14, "seconds": 75}
EVERY = [
    *(("unsafe_server", field) for field in CHECKS),
    *(("address", field) for field in PARTS),
    *((kind, "server") for kind in SERVER_KINDS if kind not in ("address", "unsafe_server")),
    *SERVER_FIELDS,
]


@pytest.mark.parametrize(("kind", "field"), EVERY)
def test_each_has_whole_sentences(kind: str, field: str) -> None:
    told = sentence(ExposureError(kind, field, **VALUES))
    assert (told[0].isupper(), told[-1], set("{}") & set(told)) == (True, ".", set())


def test_no_two_are_told_the_same() -> None:
    told = [sentence(ExposureError(kind, field, **VALUES)) for kind, field in EVERY]
    assert len(set(told)) == len(told)


def test_how_far_the_clocks_are_apart_is_told() -> None:
    assert "75 seconds" in sentence(ExposureError("unsafe_server", "clock", **VALUES))


def test_an_unknown_check_is_told_too() -> None:
    assert "docs/server.md" in sentence(ExposureError("unsafe_server", "something new"))


@pytest.mark.parametrize("key", WARNINGS)
def test_a_warning_says_what_to_do(key: str) -> None:
    assert server_warning(key).count(".") == 2


def test_what_is_unknown_is_not_called_lost_or_saved() -> None:
    told = sentence(ExposureError("outcome_unknown", "server"))
    assert "not known yet" in told
    assert "will not be saved twice" in told
