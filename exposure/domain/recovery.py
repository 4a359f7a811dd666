"""What is the matter with a file that does not open: a table from what was found to a kind and its next steps.

The order decides. Only damage leads to recovery; what a disk, a sync folder or another program does never does, for it
passes. No step takes anything away.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Step = Literal["try_again", "choose_other", "restore", "without_journal"]
KeyFile = Literal["whole", "missing", "damaged"]
OPERATIONAL = ("not_readable", "unsafe_settings", "not_saved", "not_updated", "in_use")
_SECRETS = ("wrong_passphrase", "recovery_code", "unknown_user", "choose_user")


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found about a file: on the disk, and `refused`, the kind it was refused to be opened with.

    `size` in bytes. `placeholder` says that a sync program left only a stand-in. `whole_without` says that a copy of it
    opens without its journal and not with it; `journal_hit` that its journal lost something confirmed.
    """

    present: bool = True
    size: int = 1
    placeholder: bool = False
    synced: bool = False
    writable: bool = True
    room: bool = True
    key_file: KeyFile = "whole"
    refused: str = "damaged"
    whole_without: bool = False
    journal_hit: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What it is, the next steps, the best first, and whether it is damage."""

    kind: str
    steps: tuple[Step, ...]
    damage: bool = False


_Row = tuple[Callable[[Signs], bool], Finding]
TABLE: tuple[_Row, ...] = (
    (
        lambda signs: signs.placeholder or (signs.present and signs.synced and signs.size == 0),
        Finding("evicted", ("try_again", "choose_other")),
    ),
    (lambda signs: not signs.present, Finding("missing", ("try_again", "choose_other", "restore"))),
    (lambda signs: signs.refused == "in_use", Finding("in_use", ("try_again",))),
    (lambda signs: signs.refused in _SECRETS, Finding("wrong_passphrase", ("try_again",))),
    (
        lambda signs: signs.refused in OPERATIONAL and not signs.writable,
        Finding("read_only", ("try_again", "choose_other")),
    ),
    (lambda signs: signs.refused in OPERATIONAL and not signs.room, Finding("disk_full", ("try_again",))),
    (lambda signs: signs.refused in OPERATIONAL, Finding("not_readable", ("try_again", "choose_other"))),
    (lambda signs: signs.refused == "newer_file", Finding("newer_file", ("choose_other",))),
    (lambda signs: signs.key_file == "missing", Finding("key_file_missing", ("try_again", "restore"))),
    (
        lambda signs: signs.key_file == "damaged" or signs.refused == "key_file_damaged",
        Finding("key_file_damaged", ("restore",), damage=True),
    ),
    (
        lambda signs: signs.whole_without,
        Finding("foreign_journal", ("without_journal", "restore"), damage=True),
    ),
    (
        lambda signs: signs.refused == "damaged" and signs.journal_hit,
        Finding("damaged_journal", ("restore", "choose_other"), damage=True),
    ),
    (lambda signs: signs.refused == "damaged", Finding("damaged", ("restore", "choose_other"), damage=True)),
)
UNKNOWN = Finding("not_readable", ("try_again", "choose_other"))


def judge(signs: Signs) -> Finding:
    """Give what is the matter: the first row of the table that fits."""
    return next((finding for fits, finding in TABLE if fits(signs)), UNKNOWN)
