"""Why a server lets nobody in is told by what it says, in whatever language, and each with its own next step."""

import gettext
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest

from exposure.storage import server
from exposure.storage.server_faults import COMMITTING, known
from tests.postgres import PASSWORD, PostgresServer
from tests.storage.test_server import refusal

MESSAGES = {
    "sorry, too many clients already": "server_full",
    'too many connections for role "%s"': "server_full",
    'too many connections for database "%s"': "server_full",
    "remaining connection slots are reserved for non-replication superuser connections": "server_full",
    "the database system is starting up": "server_starting",
    "the database system is shutting down": "server_starting",
    "the database system is in recovery mode": "server_starting",
    "the database system is not yet accepting connections": "server_starting",
    'database "%s" does not exist': "no_database",
    'role "%s" does not exist': "wrong_login",
    'role "%s" is not permitted to log in': "wrong_login",
    'password authentication failed for user "%s"': "wrong_login",
    'permission denied for database "%s"': "wrong_login",
}
LANGUAGES = ("C", "de", "es", "fr", "it", "ja", "ka", "ko", "ru", "sv", "uk", "zh_CN")


class Refused(psycopg.OperationalError):
    """What psycopg raises where a server lets nobody in: no state, and the way to it first."""

    def __init__(self, said: str, name: str = "anna") -> None:
        super().__init__(f'connection to server at "clinic" (10.0.0.2), port 5432 failed: {said}')
        self._name = name.encode()

    @property
    def pgconn(self) -> Any:
        # As is usual, the database is called as the login.
        return SimpleNamespace(user=self._name, db=self._name)


def told(language: str, message: str, name: str) -> str:
    """Give a message as a server of that language says it, where its words are installed here."""
    found = sorted(Path("/usr/share/locale", language, "LC_MESSAGES").glob("postgres-*.mo"))
    if language != "C" and not found:
        pytest.skip("the words of this language are not installed")
    with found[-1].open("rb") if found else Path("/dev/null").open("rb") as file:
        words = gettext.GNUTranslations(file).gettext(message) if found else message
    return f"FATAL:  {words.replace('%s', name)}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["anna", "The database system", "too many cooks"])
def test_each_thing_a_server_says_is_understood_in_its_language(language: str, name: str) -> None:
    found = {each: known(Refused(told(language, each, name), name), "not_readable").kind for each in MESSAGES}
    assert found == MESSAGES


@pytest.mark.parametrize("said", ["Connection refused", "timeout expired", 'FATAL:  unheard of "x"'])
def test_what_nobody_understands_is_a_server_that_cannot_be_reached(said: str) -> None:
    assert known(Refused(said), "not_readable").kind == "server_unreachable"


@pytest.mark.parametrize(
    ("state", "kind"), [("53300", "server_full"), ("57P03", "server_starting"), ("3D000", "no_database")]
)
def test_where_there_is_a_state_it_decides(state: str, kind: str) -> None:
    class Fault(psycopg.OperationalError):
        sqlstate = state

    kinds = [known(Fault(), each).kind for each in ("not_readable", "not_saved", COMMITTING)]
    assert kinds == [kind, "not_saved", COMMITTING]


@pytest.fixture
def full(postgres: PostgresServer) -> Iterator[PostgresServer]:
    """Give a server that has no connection left for one login."""
    postgres.add_role("crowded", "CONNECTION LIMIT 0")
    yield postgres
    postgres.run("DROP ROLE crowded")


def test_a_server_without_a_free_connection_is_not_taken_for_a_wrong_login(full: PostgresServer) -> None:
    crowded = full.address("postgres", "crowded")
    assert refusal(lambda: server.open_existing(crowded, PASSWORD)) == ("server_full", "server")


def test_a_database_that_is_not_there_is_told_so(postgres: PostgresServer) -> None:
    assert refusal(lambda: server.open_existing(postgres.address("nothing"), PASSWORD)) == ("no_database", "server")
