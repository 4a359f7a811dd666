"""A file put in the place of another although a virus scanner or a sync program holds it for a moment."""

import errno
import time
from collections.abc import Callable
from pathlib import Path

# Libraries that give up at once fail on Windows daily; together these wait 2.3 s.
PAUSES_S = (0.05, 0.1, 0.25, 0.4, 0.6, 0.9)
_PASSING = (errno.EACCES, errno.EBUSY, errno.EPERM)


def replace(source: Path, target: Path, sleep: Callable[[float], None] = time.sleep) -> None:
    """Rename `source` to `target`, over what is there; tries again while another program holds it. Raises OSError."""
    for pause in PAUSES_S:
        try:
            source.replace(target)
        except OSError as fault:
            if fault.errno not in _PASSING:
                raise
            sleep(pause)
        else:
            return
    source.replace(target)
