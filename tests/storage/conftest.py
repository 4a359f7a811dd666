"""The desk every test here may sit at."""

from tests.desk import desk, fresh_file, ruth, ruth_file

__all__ = ["desk", "fresh_file", "ruth", "ruth_file"]
