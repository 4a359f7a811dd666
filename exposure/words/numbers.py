"""Numbers as figures are read: rounded, with a true minus, and never rounded to nothing or to everything."""

from math import floor

from exposure.words.language import _, ngettext


def plain(value: float, digits: int = 0) -> str:
    """Give a number with so many digits after the point, "−" before it where it is below 0, and no minus before 0."""
    # adding 0.0 takes the minus from what rounds to −0.0
    return f"{round(value, digits) + 0.0:.{digits}f}".replace("-", "−")


def signed(value: float, digits: int = 0) -> str:
    """Give a number with "+" or "−" before it, and neither before 0."""
    return f"+{plain(value, digits)}" if round(value, digits) > 0 else plain(value, digits)


def points(value: float) -> str:
    """Give how many points of 100, rounded, without a sign: "1 point", "40 points"."""
    # A half goes up: Python’s own rounding makes 12 of 12.5 and 14 of 13.5.
    count = floor(abs(value) + 0.5)
    return ngettext("{count} point", "{count} points", count).format(count=count)


def percent(share: float) -> str:
    """Give a share, 0–1, in percent with one digit; what is not quite 0 or 1 is never told as 0 or 100."""
    if share in (0, 1):
        return _("{value}%").format(value=round(100 * share))
    value = plain(100 * share, 1)
    return {"0.0": _("under 0.1%"), "100.0": _("over 99.9%")}.get(value, _("{value}%").format(value=value))
