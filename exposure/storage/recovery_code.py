"""The code of the recovery sheet: seven groups of five characters, each group telling its own slips.

A group is four random characters and a check character, 140 random bits in all. The alphabet is Crockford's
base 32 (no I, L, O, U): what a hand writes like 0 or 1 is read as 0 or 1. The check character is a sum in GF(32),
weighted by place and group number: any one wrong character, any two changed round, and any two groups changed
round are told, with the number of the group, before the slow key is made.
"""

import secrets
import unicodedata

from exposure.errors import ExposureError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
GROUP_LENGTH = 5
_LOOKALIKES = str.maketrans("OIL", "011")
# x^5 + x^2 + 1, whose powers of two run through all 31 values but 0
_POLYNOMIAL = 0b100101


def fresh() -> str:
    """Make a new code, groups joined by dashes."""
    return "-".join(_group(number) for number in range(1, GROUPS + 1))


def secret_of(code: str) -> bytes:
    """Give the secret in a typed code, whatever its case, spaces and dashes.

    Raises `recovery_code` with field "length" (values `found`, `wanted`: characters), or with field "slip" (value
    `group`: the first wrong one, counted from 1).
    """
    typed = _bare(code)
    if len(typed) != GROUPS * GROUP_LENGTH:
        raise ExposureError("recovery_code", "length", found=len(typed), wanted=GROUPS * GROUP_LENGTH)
    for number in range(1, GROUPS + 1):
        if not _is_right(number, typed[GROUP_LENGTH * (number - 1) :]):
            raise ExposureError("recovery_code", "slip", group=number)
    return typed.encode("ascii")


def resembles(text: str) -> bool:
    """Whether a text is meant as a code, slips and all: more than half of its groups are right, from either end."""
    typed = _bare(text)
    # Behind a character too few or too many, groups stand where they are counted from the end.
    shifts = {0, len(typed) - GROUPS * GROUP_LENGTH}
    right = (
        any(_is_right(number, typed[max(GROUP_LENGTH * (number - 1) + shift, 0) :]) for shift in shifts)
        for number in range(1, GROUPS + 1)
    )
    return sum(right) > GROUPS // 2


def _bare(code: str) -> str:
    typed = unicodedata.normalize("NFKC", code).upper().translate(_LOOKALIKES)
    return "".join(
        sign for sign in typed if not (sign.isspace() or sign in "-−_" or unicodedata.category(sign) == "Pd")
    )


def _is_right(number: int, typed: str) -> bool:
    """Whether a text begins with a group of this number."""
    group = typed[:GROUP_LENGTH]
    return len(group) == GROUP_LENGTH and set(group) <= set(ALPHABET) and group[-1] == _check(number, group[:-1])


def _group(number: int) -> str:
    chosen = "".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH - 1))
    return chosen + _check(number, chosen)


def _check(number: int, chosen: str) -> str:
    total = number
    for sign in chosen:
        total = _doubled(total) ^ ALPHABET.index(sign)
    return ALPHABET[_doubled(total)]


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _POLYNOMIAL if value > 31 else value
