"""Numbers people say: whole numbers within bounds, never text, never a truth value, never a fraction."""

from exposure.errors import ExposureError

RATING_MIN, RATING_MAX = 0, 100
PAIN_MAX = 10
UNLIKELY, LIKELY = 20, 80


def whole_number(value: object, field: str, lowest: int, highest: int) -> int:
    """Give `value` if it is a whole number from `lowest` to `highest`; raises `type` or `range`."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ExposureError("type", field, lowest=lowest, highest=highest)
    if not lowest <= value <= highest:
        raise ExposureError("range", field, lowest=lowest, highest=highest)
    return value


def rating(value: object, field: str) -> int:
    """Give a rating from 0 to 100; raises `type` or `range`."""
    return whole_number(value, field, RATING_MIN, RATING_MAX)
