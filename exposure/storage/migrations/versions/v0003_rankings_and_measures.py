"""Version 0003: what the ladder builder and the numbers keep; anchors, rankings, own movements, pictures, measures."""

from alembic import op
from sqlalchemy import Column, Float, Integer, LargeBinary, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the new columns, all of them unsaid, and the new tables."""
    added = {
        "clinic": (_kept("hidden_movements", "[]"), _kept("letter_name"), _kept("research_secret")),
        "patient": (
            _kept("anchors", "{}"),
            _kept("ladder_picture", "thermometer"),
            *[Column(name, Text) for name in ("sleep", "stress", "people")],
        ),
        "letter": (_kept("leave_out", "[]"),),
    }
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column)
    _create_about_ladders()
    _create_about_patients()


def _kept(name: str, unsaid: str = "") -> Column[str]:
    """Make a column that is never empty, with what it holds while nobody said anything."""
    return Column(name, Text, nullable=False, server_default=unsaid)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _create(name: str, *columns: Column[str] | Column[int] | Column[float] | Column[bytes]) -> None:
    op.create_table(name, Column("id", Text, primary_key=True), *columns, Column("seq", Integer, nullable=False))


def _create_about_ladders() -> None:
    _create("own_ranking", *_texts("ladder", "by", "order", "threats", "at"))
    movement = (*_texts("words", "region"), Column("activity", Text), *_texts("dimensions", "fears", "at"))
    _create("own_movement", *movement, Column("archived", Integer, nullable=False))


def _create_about_patients() -> None:
    result = _texts("patient", "measure", "on", "version", "rater", "language", "items", "by", "at", "void_reason")
    _create("measure_result", *result, Column("total", Float))
    _create("step_picture", Column("patient", Text), Column("data", LargeBinary, nullable=False), *_texts("kind"))
    _create("export_note", Column("patient", Text), *_texts("kind", "for_whom", "by", "at"))
