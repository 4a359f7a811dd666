"""Ways to tamper with a file for somebody who has its key, another program and patience: one small function each."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.dialects.sqlite import dialect

from exposure.domain.history import GENESIS, Link, body_hash, link_hash
from exposure.storage.tables.columns import Moment
from exposure.storage.tables.registry import KINDS
from exposure.storage.triggers import statements
from tests.desk import KEY

Way = Callable[[Any, Random], object]
TIMES, DIALECT = Moment(), dialect()
CHAINED = ("edit_id", "edit", "patient", "user", "role", "at", "entered", "body_hash", "previous", "hash")


def tamper(file: Path, way: Way, random: Random) -> None:
    """Take the seals off, tamper, and put the seals back, so that nothing is to be seen of it but what was done."""
    connection = sqlcipher.connect(str(file), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for name in statements():
        connection.execute(f"DROP TRIGGER {name}")
    way(connection, random)
    for statement in statements().values():
        connection.execute(statement)
    connection.close()


def _length(connection: Any) -> int:
    count: int = connection.execute("SELECT max(seq) FROM history").fetchone()[0]
    return count


def _place(connection: Any, random: Random) -> int:
    return random.randint(1, _length(connection))


def change_link(connection: Any, random: Random) -> None:
    column, place = random.choice(CHAINED), _place(connection, random)
    connection.execute(f"UPDATE history SET {column} = coalesce({column}, '') || 'x' WHERE seq = ?", (place,))  # noqa: S608


def change_body(connection: Any, random: Random) -> None:
    place = _place(connection, random)
    body = connection.execute("SELECT body FROM history_body WHERE seq = ?", (place,)).fetchone()[0]
    at = random.randrange(len(body))
    other = f"{body[:at]}{'7' if body[at] != '7' else '8'}{body[at + 1 :]}"
    connection.execute("UPDATE history_body SET body = ? WHERE seq = ?", (other, place))


def change_beside_body(connection: Any, random: Random) -> None:
    column = random.choice(("patient", "gesture", "about", "salt"))
    other = random.randbytes(16) if column == "salt" else f"{random.random()}"
    connection.execute(f"UPDATE history_body SET {column} = ? WHERE seq = ?", (other, _place(connection, random)))  # noqa: S608


def delete_link(connection: Any, random: Random) -> None:
    connection.execute("DELETE FROM history WHERE seq = ?", (_place(connection, random),))


def delete_body(connection: Any, random: Random) -> None:
    connection.execute("DELETE FROM history_body WHERE seq = ?", (_place(connection, random),))


def delete_entry(connection: Any, random: Random) -> None:
    place = _place(connection, random)
    for table in ("history", "history_body"):
        connection.execute(f"DELETE FROM {table} WHERE seq = ?", (place,))  # noqa: S608


def swap_entries(connection: Any, random: Random) -> None:
    one, two = random.sample(range(1, _length(connection) + 1), 2)
    for table in random.choice((("history",), ("history_body",), ("history", "history_body"))):
        for new, old in ((-1, one), (one, two), (two, -1)):
            connection.execute(f"UPDATE {table} SET seq = ? WHERE seq = ?", (new, old))  # noqa: S608


def double_entry(connection: Any, random: Random) -> None:
    new, old = _length(connection) + 1, _place(connection, random)
    columns = "edit, patient, user, role, at, entered, body_hash, previous, hash"
    connection.execute(
        f"INSERT INTO history (seq, edit_id, {columns}) SELECT ?, 'x', {columns} FROM history WHERE seq = ?",  # noqa: S608
        (new, old),
    )


def cut_tail(connection: Any, random: Random) -> None:
    """Cut entries off the end, and leave the records that they made."""
    last = _length(connection) - random.randint(1, 8)
    for table in ("history", "history_body"):
        connection.execute(f"DELETE FROM {table} WHERE seq > ?", (last,))  # noqa: S608


def chain_anew(connection: Any, random: Random) -> None:
    """Say that somebody else did an edit, and make the whole chain fit: what only paper can tell."""
    changed, previous = _place(connection, random), GENESIS
    for row in connection.execute(f"SELECT seq, {', '.join(CHAINED)} FROM history ORDER BY seq").fetchall():  # noqa: S608
        read = dict(zip(("seq", *CHAINED), row, strict=True))
        link = Link(**{**read, **{name: TIMES.process_result_value(read[name], DIALECT) for name in ("at", "entered")}})
        said = {**{name: getattr(link, name) for name in Link.__slots__}, "previous": previous}
        forged = Link(**{**said, "user": "Mallory"} if link.seq == changed else said)
        previous = link_hash(forged)
        values = (forged.user, forged.previous, previous, forged.seq)
        connection.execute("UPDATE history SET user = ?, previous = ?, hash = ? WHERE seq = ?", values)


def rewrite_body(connection: Any, random: Random) -> None:
    """Have an edit do something else, with a hash that fits its body: the link tells."""
    place = _place(connection, random)
    salt, body = connection.execute("SELECT salt, body FROM history_body WHERE seq = ?", (place,)).fetchone()
    other = json.dumps({**json.loads(body), "line": {"edit": "nothing"}})
    connection.execute("UPDATE history_body SET body = ? WHERE seq = ?", (other, place))
    connection.execute("UPDATE history SET body_hash = ? WHERE seq = ?", (body_hash(salt, other), place))


def _row(connection: Any, random: Random) -> tuple[str, str, list[str]]:
    """Give a table that holds something, what finds one of its rows, and its columns, the key first."""
    counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in KINDS}  # noqa: S608
    table = random.choice([name for name, count in counts.items() if count])
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    # A sealed table has no hidden row number; a key of ours is a UUID or a word.
    keys = connection.execute(f"SELECT quote({columns[0]}) FROM {table}").fetchall()  # noqa: S608
    return table, f"{columns[0]} = {random.choice(keys)[0]}", columns


def change_row(connection: Any, random: Random) -> None:
    """Change any column of any record, its place of birth too; what the table itself refuses is tried elsewhere."""
    changed = 0
    while not changed:
        table, row, columns = _row(connection, random)
        column, value = random.choice(columns), random.choice((random.randint(0, 100), "'other'", "NULL"))
        where = f"{row} AND {column} IS NOT {value}"
        with suppress(sqlcipher.DatabaseError):
            changed = connection.execute(f"UPDATE {table} SET {column} = {value} WHERE {where}").rowcount  # noqa: S608


def delete_row(connection: Any, random: Random) -> None:
    table, row, _columns = _row(connection, random)
    connection.execute(f"DELETE FROM {table} WHERE {row}")  # noqa: S608


def double_row(connection: Any, random: Random) -> None:
    """Add a record like another one, with a key of its own."""
    added = 0
    while not added:
        table, row, columns = _row(connection, random)
        others = ", ".join(columns[1:])
        made = f"INSERT INTO {table} ({columns[0]}, {others}) SELECT 'other', {others} FROM {table} WHERE {row}"  # noqa: S608
        with suppress(sqlcipher.DatabaseError):
            added = connection.execute(made).rowcount


WAYS: tuple[Way, ...] = (
    change_link, change_body, change_beside_body, delete_link, delete_body, delete_entry, swap_entries, double_entry,
    cut_tail, chain_anew, rewrite_body, change_row, delete_row, double_row,
)  # fmt: skip
