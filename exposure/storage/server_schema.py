"""What a record on a PostgreSQL server is made of, by its catalogue; and that of one made afresh, to compare."""

from sqlalchemy import Connection, TextClause, text

from exposure.storage.server_seals import seal_server
from exposure.storage.tables.columns import metadata

# The one table of the server's own is made of two columns and nobody but the owner writes it.
_OWN = "login"
_CATALOGUE: dict[str, str] = {
    "table": """SELECT c.relname, string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN a.attnotnull THEN 'not null' END, l.collname, pg_get_expr(d.adbin, d.adrelid)), ', '
            ORDER BY a.attnum) || CASE WHEN c.relrowsecurity THEN ' row security' ELSE '' END
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_attrdef d ON d.adrelid = c.oid
            AND d.adnum = a.attnum
        WHERE c.relnamespace = CAST(:schema AS regnamespace) AND c.relkind IN ('r', 'p', 'f')
        GROUP BY c.relname, c.relrowsecurity""",
    "view": """SELECT c.relname, pg_get_viewdef(c.oid) FROM pg_class c
        WHERE c.relnamespace = CAST(:schema AS regnamespace) AND c.relkind IN ('v', 'm')""",
    "index": """SELECT c.relname, pg_get_indexdef(c.oid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
        FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
        WHERE c.relnamespace = CAST(:schema AS regnamespace)""",
    "constraint": """SELECT conname, pg_get_constraintdef(oid) || CASE WHEN convalidated THEN '' ELSE ' not valid' END
        FROM pg_constraint WHERE connamespace = CAST(:schema AS regnamespace) AND contype IN ('p', 'u', 'f', 'c')""",
    "trigger": """SELECT t.tgname, pg_get_triggerdef(t.oid) || ' ' || CAST(t.tgenabled AS text)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = CAST(:schema AS regnamespace) AND NOT t.tgisinternal""",
    "reference": """SELECT c.relname || ' ' || CAST(t.tgtype AS text),
            string_agg(DISTINCT CAST(t.tgenabled AS text), '')
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = CAST(:schema AS regnamespace) AND t.tgisinternal GROUP BY c.relname, t.tgtype""",
    "function": """SELECT proname, pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace = CAST(:schema AS regnamespace) AND prokind <> 'a'""",
    "rule": """SELECT r.rulename, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        WHERE c.relnamespace = CAST(:schema AS regnamespace) AND r.rulename <> '_RETURN'""",
}
_STATEMENTS: dict[str, TextClause] = {kind: text(statement) for kind, statement in _CATALOGUE.items()}
Schema = dict[tuple[str, str], str]


def server_schema(connection: Connection, schema: str = "public") -> Schema:
    """Give what stands in a schema, each by kind and name as the server tells it."""
    found = {
        (kind, str(name)): str(made).replace(f"{schema}.", "public.")
        for kind, statement in _STATEMENTS.items()
        for name, made in connection.execute(statement, {"schema": schema})
    }
    return {key: made for key, made in found.items() if key[1] not in (_OWN, f"{_OWN}_pkey")}


def fresh_server_schema(connection: Connection) -> Schema:
    """Give what a new record is made of, by making one in the session's own temporary schema and taking it back."""
    trial = connection.begin_nested()
    path = connection.scalar(text("SELECT current_setting('search_path')"))
    try:
        connection.execute(text("SET LOCAL search_path = pg_temp"))
        metadata.create_all(connection, checkfirst=False)
        scratch = str(connection.scalar(text("SELECT CAST(CAST(pg_my_temp_schema() AS regnamespace) AS text)")))
        seal_server(connection, "erase_patient", scratch)
        made = server_schema(connection, scratch)
        return {key: _as_public(each) for key, each in made.items()}
    finally:
        trial.rollback()
        connection.execute(text("SELECT set_config('search_path', :path, false)"), {"path": path})


def _as_public(made: str) -> str:
    """Give a statement as the server tells it of the schema that it looks in by itself."""
    return made.replace("pg_temp.", "public.").replace("EXECUTE FUNCTION public.", "EXECUTE FUNCTION ")
