"""Where a record is kept: a file of this computer, or a database of a PostgreSQL server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from exposure.errors import ExposureError

SCHEMES = ("postgresql+psycopg", "postgresql")
VERIFIED = "verify-full"
_OPTIONS = frozenset(("host", "sslmode", "sslrootcert", "sslcert", "sslkey"))
_PORT = 5432


@dataclass(frozen=True, slots=True)
class Address:
    """A database of a server, and the role that logs in there.

    `host` is a name, an address, or the folder of a Unix socket, "" for the driver's own; `options` are libpq's own for
    TLS. It never holds a password.
    """

    user: str
    host: str
    port: int
    database: str
    options: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.user}@{self.host or 'localhost'}/{self.database}"

    @property
    def is_here(self) -> bool:
        """Say whether the way there never leaves this computer: a Unix socket, or the loopback."""
        return not self.host or self.host.startswith("/") or self.host == "localhost" or _is_loopback(self.host)


Place = Path | Address


def read_place(text: str) -> Place:
    """Read a place as it stands on a command line: an address begins with `postgresql`, all else is a file.

    Raises `address` about the part that is amiss: `form`, `user`, `database`, `password`, `option`, `sslmode`.
    """
    scheme, sign, _rest = text.partition("://")
    if not sign or not scheme.startswith("postgresql"):
        return Path(text)
    if scheme not in SCHEMES:
        raise ExposureError("address", "form")
    try:
        parts = urlsplit(text)
        return _refuse_open_road(_address(parts, parts.port or _PORT))
    except ValueError:
        raise ExposureError("address", "form") from None


def _address(parts: SplitResult, port: int) -> Address:
    asked = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    if parts.password is not None:
        raise ExposureError("address", "password")
    if not parts.username:
        raise ExposureError("address", "user")
    database = unquote(parts.path.removeprefix("/"))
    if not database or "/" in database:
        raise ExposureError("address", "database")
    if asked.keys() - _OPTIONS or (parts.hostname and "host" in asked):
        raise ExposureError("address", "option")
    host = asked.pop("host", parts.hostname or "")
    return Address(unquote(parts.username), host, port, database, asked)


def _refuse_open_road(address: Address) -> Address:
    """Refuse a way over a network on which somebody else could answer in the server's name."""
    # libpq takes several hosts with commas between them, and one of them may be far away.
    if "," in address.host or (not address.is_here and address.options.get("sslmode") != VERIFIED):
        raise ExposureError("address", "sslmode")
    return address


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
