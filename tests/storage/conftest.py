"""The desk every test here may sit at."""

from tests.desk import desk, fresh_file, ruth

__all__ = ["desk", "fresh_file", "ruth"]
