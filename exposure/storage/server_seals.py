"""The seals on a PostgreSQL server, and the notice it gives when the history grows.

Every name in them is qualified: whoever may make a table of their own could else put one in the place of the history.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, text

from exposure.storage.tables.chain import history
from exposure.storage.tables.registry import SEALED, uniques

CHANNEL = "rungwise"
SEALED_STATE, FORGED_STATE = "RW001", "RW002"
_RAISE = f"RAISE EXCEPTION 'sealed' USING ERRCODE = '{SEALED_STATE}';"


def seal_server(connection: Connection, erasure: str, schema: str = "public") -> None:
    """Make every function and trigger again in a schema; `erasure` is the edit that lets a patient's rows go."""
    for statement in (*_functions(schema, erasure), *_triggers(schema)):
        connection.execute(text(statement.replace(":", r"\:")))


def _functions(schema: str, erasure: str) -> Iterator[str]:
    yield _function(schema, "refuse_sealed", _RAISE)
    # The constants are our own, and so are the names.
    erased = f"SELECT 1 FROM {schema}.history h WHERE h.edit = '{erasure}' AND h.patient = OLD.patient"  # noqa: S608
    yield _function(schema, "refuse_unless_erased", f"IF EXISTS ({erased}) THEN RETURN OLD; END IF; {_RAISE}")
    for table in SEALED:
        known = f"SELECT 1 FROM {schema}.{table.name} s WHERE {_same(table)}"  # noqa: S608
        signed = _signed(schema) if table is history else ""
        body = f"IF EXISTS ({known}) THEN {_RAISE} END IF; {signed}RETURN NEW;"
        yield _function(schema, f"refuse_known_{table.name}", body)
    notice = "NEW.seq::text || ' ' || pg_catalog.current_setting('application_name')"
    yield _function(schema, "tell_history", f"PERFORM pg_catalog.pg_notify('{CHANNEL}', {notice}); RETURN NULL;")


def _signed(schema: str) -> str:
    """Refuse a link under another name than that of the login; the owner alone may write those of a copied record."""
    owner = "(SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID)"
    own = f'SELECT 1 FROM {schema}.login l WHERE l.role = session_user AND l.name = NEW."user"'  # noqa: S608
    forged = f"NOT pg_has_role(session_user, {owner}, 'MEMBER') AND NOT EXISTS ({own})"
    return f"IF {forged} THEN RAISE EXCEPTION 'forged' USING ERRCODE = '{FORGED_STATE}'; END IF; "


def _triggers(schema: str) -> Iterator[str]:
    for table in SEALED:
        refuse_delete = "refuse_sealed" if table is history else "refuse_unless_erased"
        yield from (
            _trigger(schema, table, "no_update BEFORE UPDATE", "ROW refuse_sealed"),
            _trigger(schema, table, "no_delete BEFORE DELETE", f"ROW {refuse_delete}"),
            _trigger(schema, table, "no_replace BEFORE INSERT", f"ROW refuse_known_{table.name}"),
            _trigger(schema, table, "no_truncate BEFORE TRUNCATE", "STATEMENT refuse_sealed"),
        )
    yield _trigger(schema, history, "told AFTER INSERT", "ROW tell_history")


def _same(table: Table) -> str:
    return " OR ".join(" AND ".join(f"s.{column} = NEW.{column}" for column in columns) for columns in uniques(table))


def _function(schema: str, name: str, body: str) -> str:
    head = f"CREATE OR REPLACE FUNCTION {schema}.{name}() RETURNS trigger LANGUAGE plpgsql"
    # Else an operator of somebody's own schema could be put in the place of =.
    return f"{head} SET search_path = pg_catalog AS $$ BEGIN {body} END $$"


def _trigger(schema: str, table: Table, event: str, function: str) -> str:
    """Give the statement of a trigger: its name and when it is, for each of what it calls which function."""
    name, when = event.split(" ", 1)
    each, called = function.split(" ")
    made = f"CREATE OR REPLACE TRIGGER {table.name}_{name} {when} ON {schema}.{table.name}"
    return f"{made} FOR EACH {each} EXECUTE FUNCTION {schema}.{called}()"
