"""What speaks to servers, loaded only where one is meant: whoever keeps to files needs no driver."""

import importlib
from types import ModuleType

from exposure.errors import ExposureError

_DRIVER = "psycopg"


def loaded(name: str) -> ModuleType:
    """Give a module that needs the driver of servers; raises `no_driver` where that is not installed."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as missing:
        if missing.name != _DRIVER:
            raise
        raise ExposureError("no_driver") from None
