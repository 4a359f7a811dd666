"""What a PostgreSQL server and the way to it can do, as our own kinds: the driver's texts hold patients' words."""

import re
from typing import Any

import psycopg

from exposure.errors import ExposureError
from exposure.storage.server_seals import FORGED_STATE, SEALED_STATE

COMMITTING = "outcome_unknown"
_LOST = frozenset(("57P01", "57P02", "57P03", "57P05", "25P03"))  # shut down, crashed, starting, let go for idling
_DAMAGE = frozenset(("XX001", "XX002"))
_NO_RIGHT = ("42501", FORGED_STATE)
# Waited too long for the one writer, cancelled, deadlock, and what is refused on a server that only reads.
_BUSY = frozenset(("55P03", "57014", "40P01", "40001", "25006"))
_FULL_OR_BROKEN = ("53", "58")
# For a refused login libpq gives no state, only what the server said in its own language: how bad it is, a colon, two
# spaces, and then what. Where it is about the login, its name or that of the database stands in it; a server that is on
# its way up or full refuses everybody, and names nobody.
_SAID = ":  "


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
    return state in _LOST or state.startswith("08")


def _lost(fault: Any, kind: str) -> ExposureError:
    if kind == COMMITTING:
        return ExposureError(COMMITTING, "server")
    if getattr(fault, "sqlstate", None) is None and _is_about_the_login(fault):
        return ExposureError("wrong_login", "server")
    return ExposureError("not_saved" if kind == "not_saved" else "server_unreachable", "server")


def _is_about_the_login(fault: Any) -> bool:
    asked = getattr(fault, "pgconn", None)
    _way, _told, said = str(fault).partition(_SAID)
    names = (asked.user, asked.db) if asked is not None else ()
    return any(_named(name.decode(errors="replace"), said) for name in names if name)


def _named(name: str, said: str) -> bool:
    """Say whether a name stands in quotes in what a server said; which quotes those are is a matter of language."""
    return re.search(rf"[^\w\s]\s?{re.escape(name)}\s?[^\w\s]", said) is not None
