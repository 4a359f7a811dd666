"""A record whose answers are lost: what was asked is kept, and nobody is told."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from exposure import doing
from exposure.errors import ExposureError
from exposure.storage.database import Database
from exposure.storage.records import Records


@contextmanager
def answers_lost(database: Database, *, asked_later: bool = True) -> Iterator[None]:
    """Lose the answer to each writing; unless `asked_later`, nobody can ask either what became of it."""
    real = database.writing

    @contextmanager
    def kept_and_lost() -> Iterator[Records]:
        with real() as records:
            yield records
        raise ExposureError("outcome_unknown", "server")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "writing", kept_and_lost)
        if not asked_later:
            patch.setattr(doing, "PAUSES", ())
        yield
