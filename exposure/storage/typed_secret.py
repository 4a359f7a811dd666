"""The way to a data key by what somebody typed: a passphrase, or the code of the recovery sheet."""

import contextlib
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import keys, recovery_code
from exposure.storage.restoring import Unlock


def unlock_by(typed: str, name: str | None = None) -> Unlock:
    """Give the way to a data key by a passphrase, that of `name` or else of anybody who unlocks the file, or the code.

    It raises as `keys.unlock`; what reads as a code and is nobody's passphrase is refused as by `keys.recover`.
    """

    def tried(file: Path) -> bytes:
        names = [name] if name else [each for _id, each in keys.users(file)]
        for each in names[:-1]:
            with contextlib.suppress(ExposureError):
                return keys.unlock(file, typed, each).data_key
        return _by_either(file, typed, names[-1])

    return tried


def _by_either(file: Path, typed: str, name: str) -> bytes:
    # A passphrase may be any text, a code never is: so only what is nobody's passphrase can be meant as a code.
    try:
        return keys.unlock(file, typed, name).data_key
    except ExposureError as error:
        if error.kind != "wrong_passphrase" or not recovery_code.resembles(typed):
            raise
    return keys.recover(file, typed, name).data_key
