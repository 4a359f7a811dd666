"""The version row, the history chain with its bodies apart, and drafts."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary

from exposure.storage.tables.columns import WORDS, key, moment, table, text

VERSION = "0003"
version = table("alembic_version", key("version_num"))
history = table(
    "history",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("edit_id", WORDS, nullable=False, unique=True),
    text("edit"),
    Column("patient", WORDS, index=True),
    text("user"),
    text("role"),
    moment("at"),
    moment("entered"),
    text("body_hash"),
    text("previous"),
    text("hash"),
)
history_body = table(
    "history_body",
    Column("seq", Integer, ForeignKey("history.seq"), primary_key=True, autoincrement=False),
    Column("patient", WORDS, index=True),
    Column("salt", LargeBinary, nullable=False),
    text("body"),
    Column("gesture", WORDS, index=True),
    Column("about", WORDS, index=True),
)
draft = table("draft", key("user"), key("screen"), text("body"), moment("at"))
