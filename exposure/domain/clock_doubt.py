"""Whether the computer's clock may be wrong, told by what was recorded last."""

from datetime import datetime, timedelta
from typing import Literal

Doubt = Literal["earlier", "much_later"]
DRIFT = timedelta(minutes=10)
LONGEST_PAUSE = timedelta(days=90)


def clock_doubt(newest: datetime | None, now: datetime) -> Doubt | None:
    """Say why `now` may be wrong, given when the newest entry was made; None where there is no reason.

    A clock that was put right by a few minutes gives no reason, nor does a clinic's summer without an entry.
    """
    if newest is None:
        return None
    if now < newest - DRIFT:
        return "earlier"
    return "much_later" if now > newest + LONGEST_PAUSE else None
