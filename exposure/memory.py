"""What keeps the memory of this process to itself: no core dump, and no other program of the account reads it."""

import sys

# prctl(2): whether a crash may leave a core file, and whether another process of the account may attach.
_PR_SET_DUMPABLE = 4


def keep_to_itself() -> None:
    """Leave no core dump, and on Linux let no other process of this account look in; where neither is known, nothing.

    What a system refuses is no reason not to open the file: the lock, not this, is what guards it.
    """
    if sys.platform == "win32":
        return
    _forbid_core_files()
    if sys.platform.startswith("linux"):
        _close_to_others()


def _forbid_core_files() -> None:
    import resource  # noqa: PLC0415 - Windows has none

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return


def _close_to_others() -> None:
    import ctypes  # noqa: PLC0415 - 2 ms, which the first window need not wait for

    try:
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, AttributeError):
        return
