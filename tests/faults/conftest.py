"""The desk every test here may sit at, and the library some programs are started behind."""

from tests.desk import desk, fresh_file, ruth, ruth_file
from tests.faults.preload import library

__all__ = ["desk", "fresh_file", "library", "ruth", "ruth_file"]
