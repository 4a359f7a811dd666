"""What the command line does to copy a whole record from one place to another, files and servers alike."""

import argparse

from exposure.domain.clinic import User
from exposure.errors import ExposureError
from exposure.moving import move
from exposure.place import Address, Place
from exposure.secret_asking import secret
from exposure.storage.database import Database
from exposure.words.language import _


def copy_record(source: Database, name: str, arguments: argparse.Namespace) -> str:
    """Copy a whole record to the place `--to` names; gives the recovery code of a file, "" for a server.

    `name` is the user who opens the copy from then on; raises `unknown_user` where the record has none of that name.
    """
    with source.reading() as records:
        user = next((each for each in records.find(User) if each.name == name), None)
    if user is None:
        raise ExposureError("unknown_user", "user")
    place: Place = arguments.to
    prompt = _("Password: ") if isinstance(place, Address) else _("New passphrase: ")
    copied, code = move(source, user, place, secret(arguments.to_passphrase_file, prompt))
    copied.close()
    return code
