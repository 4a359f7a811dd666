"""Version 0002: what a visit asks, agrees and plans; what is different about a try, and from when we know."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0002"
down_revision = "0001"


def _words(name: str) -> Column[str]:
    """Make a column of text that nobody wrote yet."""
    return Column(name, Text, nullable=False, server_default="")


def upgrade() -> None:
    """Add the new columns, all of them unsaid, and the table of practice plans."""
    added = {
        "patient": (_words("alongside"), _words("other"), Column("explained_at", Text)),
        "visit": (
            Column("new", Text),
            Column("flare", Integer),
            Column("next_morning", Text),
            Column("cancelled", Text),
        ),
        "unplanned": (Column("outcome", Text),),
        "flare": (Column("ring_how", Text), Column("ring_at", Text), _words("note")),
        "rung": (_words("alternative"), _words("fair_test")),
        "prediction": (_words("varied"), Column("known_at", Text)),
    }
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column)
    _create_practice_plan()


def _create_practice_plan() -> None:
    op.create_table(
        "practice_plan",
        Column("patient", Text, primary_key=True),
        *[Column(name, Text, nullable=False) for name in ("rung", "often", "leaving_out", "ways")],
        Column("alone", Integer),
        Column("at", Text, nullable=False),
        Column("seq", Integer, nullable=False),
    )
