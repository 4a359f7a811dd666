"""What a PostgreSQL server and the way to it can do, as our own kinds: the driver's texts hold patients' words."""

from typing import Any

import psycopg

from exposure.errors import ExposureError
from exposure.storage.server_said import Said, names, said_in, understood
from exposure.storage.server_seals import FORGED_STATE, SEALED_STATE

COMMITTING = "outcome_unknown"
_LOST = frozenset(("57P01", "57P02", "57P05", "25P03"))  # shut down, crashed, let go for idling
_DAMAGE = frozenset(("XX001", "XX002"))
_NO_RIGHT = ("42501", FORGED_STATE)
# Waited too long for the one writer, cancelled, deadlock, and what is refused on a server that only reads.
_BUSY = frozenset(("55P03", "57014", "40P01", "40001", "25006"))
_FULL_OR_BROKEN = ("53", "58")
# Of a server that answered: what it has no place for, what it is not up for, what it does not have.
_NOT_IN: dict[str, Said] = {"53300": "server_full", "57P03": "server_starting", "3D000": "no_database"}


def known(fault: Any, kind: str) -> ExposureError:
    """Give our error for a fault of psycopg; `kind` is what is called what the server or the network does.

    `outcome_unknown` stays that only where the server was lost before it answered: its answer is that nothing was kept.
    """
    state = getattr(fault, "sqlstate", None)
    if _is_lost(fault, state):
        return _lost(fault, kind)
    if state == SEALED_STATE:
        return ExposureError("sealed")
    if state in _DAMAGE:
        return ExposureError("damaged", "server")
    if state in _NO_RIGHT:
        return ExposureError("not_allowed", "server")
    if state in _BUSY or str(state).startswith(_FULL_OR_BROKEN):
        return ExposureError("not_saved" if kind == COMMITTING else kind, "server")
    return ExposureError("broken", what=f"PostgreSQL {state or type(fault).__name__}")


def _is_lost(fault: Any, state: str | None) -> bool:
    if state is None:
        return isinstance(fault, psycopg.OperationalError | psycopg.InterfaceError)
    return state in _LOST or state in _NOT_IN or state.startswith("08")


def _lost(fault: Any, kind: str) -> ExposureError:
    if kind == COMMITTING:
        return ExposureError(COMMITTING, "server")
    refused = _refused(fault)
    if kind == "not_saved" and refused != "wrong_login":
        return ExposureError(kind, "server")
    return ExposureError(refused or "server_unreachable", "server")


def _refused(fault: Any) -> str:
    """Say why a server let nobody in, as far as its words tell; "" where it did not answer, or nobody knows why.

    Where it is about the login, its name or that of the database stands in them.
    """
    state = getattr(fault, "sqlstate", None)
    if state is not None:
        return _NOT_IN.get(state, "")
    asked, said = getattr(fault, "pgconn", None), said_in(str(fault))
    user, database = (_name(asked.user), _name(asked.db)) if asked is not None else ("", "")
    is_named = any(names(said, name) for name in (user, database) if name)
    return understood(said, user, database) or ("wrong_login" if is_named else "")


def _name(given: bytes | None) -> str:
    return (given or b"").decode(errors="replace")
