"""Does edits behind the library, with one call of the system after the other failing; tells what went wrong.

Run as `python -m tests.faults.worker HOW FOLDER PLACE…` with the library in front: HOW is editing or opening, a PLACE
is one of the story of `every_edit`. Prints one JSON object: how many calls failed, how often something was refused,
and what was not as it should be.
"""

import errno
import json
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from itertools import count, takewhile
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import faults as looking
from exposure.storage import sqlcipher_file
from exposure.storage.database import Database
from exposure.storage.schema import fresh_schema
from exposure.words.errors import sentence
from tests.desk import KEY
from tests.faults.every_edit import STORY, answer
from tests.faults.preload import Faults

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES)
REFUSALS = {"not_saved", "not_readable", "unsafe_settings"}
# Every file is looked through, and what a new one is made of stays the same meanwhile.
vars(looking)["fresh_schema"] = cache(fresh_schema)


@dataclass
class Tally:
    """What came of letting calls fail."""

    failed: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Trouble:
    """One edit on one file, with one error after each of its calls in turn."""

    file: Path
    place: int
    error: int
    lasting: bool
    tally: Tally

    def while_editing(self) -> None:
        """Say the edit again and again on the open file, each time with a later call failing, until it is done."""
        opened = sqlcipher_file.open_existing(self.file, KEY)
        for _nth in takewhile(lambda nth: self._fails(nth, lambda: said(opened, self.place)), count(1)):
            if length(opened) not in (self.place, self.place + 1):
                self._tell("is half done")
        opened.close()
        self._look()

    def while_opening(self) -> None:
        """Open the file, edit and close it, each time from the beginning, with a later call failing."""
        before = self.file.read_bytes()
        for _nth in takewhile(lambda nth: self._fails(nth, lambda: whole_run(self.file, self.place)), count(1)):
            self._look()
            sqlcipher_file.remove(self.file)
            self.file.write_bytes(before)

    def _fails(self, nth: int, do: Callable[[], str]) -> bool:
        """Do something with its nth call failing; False where there were not so many."""
        calls = Faults()
        calls.arm(nth, self.error, lasting=self.lasting)
        kind = do()
        reached = calls.disarm() >= nth
        self.tally.failed += reached
        self.tally.refused += kind != "done"
        if kind not in REFUSALS | {"done"} or (kind != "done" and not reached):
            self._tell(f"call {nth}: {kind}")
        return reached

    def _look(self) -> None:
        """Open the file now that nothing fails: it is whole, and the edit can be said once more, and counts once."""
        opened = sqlcipher_file.open_existing(self.file, KEY)
        if said(opened, self.place) != "done" or length(opened) != self.place + 1:
            self._tell("cannot be done again")
        for fault in looking.faults(opened):
            self._tell(fault)
        opened.close()

    def _tell(self, wrong: str) -> None:
        edit, error = STORY[self.place]["edit"], errno.errorcode[self.error]
        self.tally.wrong.append(f"{edit}, {error}, {'lasting' if self.lasting else 'once'}: {wrong}")


def said(opened: Database, place: int) -> str:
    """Do an edit; gives "done", or the kind of what it was refused with."""
    told = answer(opened, place)
    return "done" if told["ok"] else str(told["error"]["kind"])


def whole_run(file: Path, place: int) -> str:
    """Open a file, do an edit, close it; gives "done", or the kind of what was refused."""
    try:
        opened = sqlcipher_file.open_existing(file, KEY)
    except ExposureError as error:
        return error.kind if sentence(error) else "nothing said"
    kind = said(opened, place)
    # What was confirmed stands in the journal, whether or not that can be taken in now.
    with suppress(ExposureError):
        opened.close()
    return kind


def length(opened: Database) -> int:
    """Give how long the history is."""
    with opened.reading() as records:
        return records.next_seq() - 1


def run(folder: Path, places: list[int], *, opening: bool) -> Tally:
    """Do the story up to the last of these places, and make trouble at each of them."""
    file, tally = folder / "story.db", Tally()
    sqlcipher_file.create(file, KEY).close()
    for place in range(max(places) + 1):
        for error, lasting in ((error, lasting) for error in ERRORS for lasting in (False, True)):
            if place in places:
                troubled = Path(shutil.copy(file, folder / "troubled.db"))
                trouble = Trouble(troubled, place, error, lasting, tally)
                trouble.while_opening() if opening else trouble.while_editing()
                sqlcipher_file.remove(troubled)
        opened = sqlcipher_file.open_existing(file, KEY)
        assert said(opened, place) == "done"
        opened.close()
    return tally


if __name__ == "__main__":
    how, folder, *places = sys.argv[1:]
    print(json.dumps(asdict(run(Path(folder), [int(each) for each in places], opening=how == "opening"))))  # noqa: T201
