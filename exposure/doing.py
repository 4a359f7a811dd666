"""Lines done in one writing; where a server is lost while it confirms, it is found out whether they were kept."""

import time
from collections.abc import Callable, Mapping, Sequence

from exposure.edits.performing import Answer, Performer, perform
from exposure.errors import ExposureError
from exposure.storage.database import Database
from exposure.storage.records import Records

UNKNOWN = "outcome_unknown"
# A server that crashed is back within seconds; longer than this nobody waits before a window that does not answer.
PAUSES = (0.0, 0.1, 0.3, 0.6, 1.0, 2.0, 3.0)
# Each asking may itself wait for a network that answers nothing; after this no further one is begun.
LONGEST_S = 10.0


def _nothing(_records: Records) -> None:
    """Do nothing besides."""


def do(
    database: Database,
    lines: Sequence[Mapping[str, object]],
    performer: Performer,
    besides: Callable[[Records], None] = _nothing,
) -> tuple[Answer, ...]:
    """Do lines, and `besides`, in one transaction; gives the answers.

    Raises ExposureError, and then nothing was done; but `outcome_unknown` (value `edit_id`) where the server was lost
    while it confirmed and could not be asked since: the same lines with the same `edit_id` may be sent again.
    """
    answers: tuple[Answer, ...] = ()
    try:
        with database.writing() as records:
            answers = tuple(perform(records, line, performer) for line in lines)
            besides(records)
    except ExposureError as error:
        if error.kind != UNKNOWN or not answers:
            raise
        _refuse_unless_kept(database, answers[-1].edit_id)
    return answers


def tried(database: Database, line: Mapping[str, object], performer: Performer) -> None:
    """See whether a line could be done, and take it back; raises what it would be refused for."""
    with database.trying() as records:
        perform(records, line, performer)


def _refuse_unless_kept(database: Database, edit_id: str) -> None:
    """Give back where the edit stands in the history; raises `not_saved` where it does not, `outcome_unknown`."""
    until = time.monotonic() + LONGEST_S
    for pause in PAUSES:
        if time.monotonic() + pause >= until:
            break
        time.sleep(pause)
        try:
            # The writer's place is had only once the lost transaction has ended, so the answer is the last word.
            with database.trying() as records:
                kept = records.link(edit_id) is not None
        except ExposureError:
            continue
        if kept:
            return
        raise ExposureError("not_saved", "server")
    raise ExposureError(UNKNOWN, "server", edit_id=edit_id)
