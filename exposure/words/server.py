"""What is said about a PostgreSQL server: why it can’t be used, what to look at, and what became of a change."""

from collections.abc import Callable, Mapping

from exposure.words.language import _

Values = Mapping[str, object]
Told = Callable[[str, Values], str]

_ADDRESS: dict[str, Callable[[], str]] = {
    "form": lambda: _("Write the address as postgresql+psycopg://user@host/database."),
    "user": lambda: _("Put your login into the address: postgresql+psycopg://user@host/database."),
    "database": lambda: _("Put the name of the database into the address, after the server’s name."),
    "password": lambda: _(
        "A password in the address can be seen by others. Leave it out: it is asked for, or read from a file."
    ),
    "option": lambda: _(
        "The address holds something Rungwise does not use. docs/server.md tells what may stand there."
    ),
    "sslmode": lambda: _(
        "Over a network the server has to prove who it is. Add ?sslmode=verify-full, as docs/server.md tells."
    ),
}
_UNSAFE: dict[str, Callable[[], str]] = {
    "version": lambda: _("This PostgreSQL is too old. Rungwise needs version {needed} or newer."),
    "encoding": lambda: _("This database can’t keep every letter. Make it anew with the encoding UTF8."),
    "fsync": lambda: _("This server loses data when the power fails: its fsync is off. Turn it on."),
    "full_page_writes": lambda: _("This server can damage data when the power fails: turn its full_page_writes on."),
    "synchronous_commit": lambda: _("This server calls a change saved before it is: turn its synchronous_commit on."),
    "standby": lambda: _("This is a copy of the server that only reads. Use the address of the server itself."),
    "clock": lambda: _(
        "The clocks of this computer and the server differ by {seconds} seconds. Set them right, then try again."
    ),
}
WARNINGS: dict[str, Callable[[], str]] = {
    "collation": lambda: _(
        "The server’s sorting rules are newer than this database. Ask who looks after it to renew its collation."
    ),
    "mighty_login": lambda: _(
        "This login could change what is sealed. Use it to set up only, and another for daily work."
    ),
}


def server_warning(key: str) -> str:
    """Give the sentence for what a server is warned about at the start."""
    return WARNINGS[key]()


def _address(field: str, values: Values) -> str:
    return _ADDRESS.get(field, _ADDRESS["form"])()


def _unsafe(field: str, values: Values) -> str:
    told = _UNSAFE.get(field)
    return (
        told().format(**values) if told else _("The server can’t be used safely as it is set up. See docs/server.md.")
    )


SERVER_KINDS: dict[str, Told] = {
    "address": _address,
    "unsafe_server": _unsafe,
    "server_unreachable": lambda field, values: _(
        "The server can’t be reached. Check the network and the address; then try again."
    ),
    "server_full": lambda field, values: _(
        "The server has no connection free. Close Rungwise where nobody needs it, or wait a minute; then try again."
    ),
    "server_starting": lambda field, values: _(
        "The server is starting or being shut down. Wait a minute, then try again."
    ),
    "no_database": lambda field, values: _(
        "There is no database of that name on the server. Check the name, or ask who looks after the server to make it."
    ),
    "wrong_login": lambda field, values: _(
        "The server does not let this login in. Check login, password and database, then try again."
    ),
    "outcome_unknown": lambda field, values: _(
        "The server was lost while it saved. It is not known yet whether this is saved. It stays on screen: "
        "try again once the server is back, and it will not be saved twice."
    ),
    "no_driver": lambda field, values: _("What speaks to servers is not installed. Install Rungwise with “server”."),
    "only_server": lambda field, values: _("This is for a record on a server. A file has passphrases instead."),
}
SERVER_FIELDS: dict[tuple[str, str], Told] = {
    ("not_saved", "server"): lambda field, values: _(
        "This change is not saved: the server did not take it. It stays on screen until it can be saved."
    ),
    ("not_readable", "server"): lambda field, values: _("The server did not answer in time. Try again in a moment."),
    ("not_written", "server"): lambda field, values: _("The server could not make it. Ask who looks after the server."),
    ("damaged", "server"): lambda field, values: _(
        "What the server keeps is damaged and was not touched. Ask who looks after it to restore a backup."
    ),
    ("damaged", "copy"): lambda field, values: _(
        "What was copied is not as it should be, so the copy was taken away again. Check where it comes from."
    ),
    ("file_missing", "server"): lambda field, values: _(
        "There is no record in this database yet. Make one first, as docs/server.md tells."
    ),
    ("conflict", "server"): lambda field, values: _("This database is not empty. Open it, or use an empty one."),
    ("newer_file", "server"): lambda field, values: _(
        "This record was made by a newer Rungwise. Update the program to open it."
    ),
    ("older_file", "server"): lambda field, values: _(
        "This record was made by an older Rungwise. Copy it to a file with that one, as docs/server.md tells."
    ),
    ("not_allowed", "server"): lambda field, values: _(
        "This login may not do that on the server. Ask who looks after the server."
    ),
    ("not_allowed", "login"): lambda field, values: _(
        "A login of that name is needed on the server, and you need the right to let it in. See docs/server.md."
    ),
    ("unknown_user", "server"): lambda field, values: _(
        "The server knows this login, but it is nobody’s here yet. Ask who looks after the server to tie it to you."
    ),
}
