"""Cost told by counting calls, which is the same on every computer."""

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """Count every call that some work makes, of Python and of C alike."""
    made = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return made
