"""Version 0001: the first one, made by the program itself and by no revision."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Do nothing: there is no file before the first."""
