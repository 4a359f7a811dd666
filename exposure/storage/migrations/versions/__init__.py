"""One revision a version of the file, in Alembic's form; each says what came, not which shape the tables end in."""
