"""A PostgreSQL server for tests: really started, in a folder of its own, on a socket and on the loopback only."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import psycopg

from exposure.place import Address
from tests.journeys.waiting import until

PASSWORD = "only for tests"
OWNER = "owner"
ROOM = 1 << 30
_SETTINGS = {"listen_addresses": "127.0.0.1", "shared_buffers": "32MB", "wal_level": "minimal", "max_wal_senders": "0"}


@dataclass
class PostgresServer:
    """A running server; every role has the same password."""

    folder: Path
    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def address(self, database: str, user: str = OWNER, host: str = "127.0.0.1") -> Address:
        """Give the address of a database."""
        return Address(user, host, self.port, database)

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the superuser, and give the rows."""
        arguments = {"host": str(self.folder), "port": self.port, "user": "postgres", "password": PASSWORD}
        with psycopg.connect(dbname=database, autocommit=True, **arguments) as connection:  # type: ignore[arg-type]
            found = connection.execute(statement.encode())
            return list(found.fetchall()) if found.description else []

    def add_role(self, name: str, more: str = "") -> None:
        """Let somebody log in; one that is there already stays."""
        if not self.run(f"SELECT 1 FROM pg_roles WHERE rolname = '{name}'"):  # noqa: S608
            self.run(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}' {more}")

    def new_database(self, template: str = "template0", name: str | None = None) -> str:
        """Make a database, and give its name."""
        made = name or f"d{next(self._numbers)}"
        self.run(f"CREATE DATABASE {made} TEMPLATE {template} OWNER {OWNER}")
        return made

    def drop_database(self, name: str) -> None:
        """Take a database away, whoever is still in it."""
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def start(self) -> None:
        """Start the server and wait for it."""
        settings = {**_SETTINGS, "unix_socket_directories": str(self.folder), "port": str(self.port)}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        log = self.folder / "log"
        _as_postgres("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(log), "-o", options, "start")

    def stop(self) -> None:
        """Stop the server at once."""
        if (self.folder / "data" / "postmaster.pid").exists():
            _as_postgres("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    @contextmanager
    def silenced(self) -> Iterator[Callable[[], None]]:
        """Stop all that works for it, so that it says nothing; it goes on at the end, or once what is given is called.

        Connections are taken as before: the system does that.
        """
        postmaster = self._postmaster
        every = [postmaster, *_children(postmaster)]

        def go_on() -> None:
            while every:
                _send(signal.SIGCONT, every.pop())

        for process in every:
            _send(signal.SIGSTOP, process)
        try:
            yield go_on
        finally:
            go_on()

    @property
    def _postmaster(self) -> int:
        return int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    def kill(self) -> None:
        """End it and all that works for it as a power cut would; it takes up where it was at the next start."""
        postmaster = self._postmaster
        # Found before their parent is gone.
        working = _children(postmaster)
        for process in (postmaster, *working):
            _send(signal.SIGKILL, process)
        _wait_for_end(postmaster, *working)
        # Its parent may not have taken note of its end yet: then it would look as if it still ran.
        for left in (self.folder / "data" / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)


@contextmanager
def serving() -> Iterator[PostgresServer]:
    """Make a cluster, start its server, and end it; fails where PostgreSQL is not installed."""
    folder = Path(mkdtemp(prefix="rungwise-pg-", dir=quick_folder()))
    password = folder / "password"
    password.write_text(PASSWORD)
    if os.geteuid() == 0:
        for path in (folder, password):
            shutil.chown(path, "postgres")
    server = PostgresServer(folder, _free_port())
    made = ("--no-sync", "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", f"--pwfile={password}")
    _as_postgres("initdb", "-D", str(folder / "data"), "-U", "postgres", *made)
    server.start()
    try:
        server.add_role(OWNER, "CREATEROLE")
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


@contextmanager
def own_database(server: PostgresServer, template: str = "template0") -> Iterator[str]:
    """Give a database for one test."""
    name = server.new_database(template)
    try:
        yield name
    finally:
        server.drop_database(name)


def _as_postgres(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; root may not run a server, so it is done as its own account."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda path: int(path.parts[4]))
    where = str(found[-1]) if found else shutil.which(program)
    assert where, "PostgreSQL is not installed; ./dev test installs it on Debian"
    as_who = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    ran = subprocess.run(  # noqa: S603
        [*as_who, where, *arguments],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd="/",
    )
    assert ran.returncode == 0, f"{program} failed"


def quick_folder() -> Path | None:
    """Give a folder in memory where there is room: what syncs to a busy disk waits for it, and proves no more."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > ROOM else None


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _children(parent: int) -> list[int]:
    said = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(each) for each in said.split()]


def _send(sign: signal.Signals, process: int) -> None:
    try:
        os.kill(process, sign)
    except ProcessLookupError:
        return


def _wait_for_end(*processes: int) -> None:
    until(lambda: not any(map(_is_running, processes)), "an end of a killed server")


def _is_running(process: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
