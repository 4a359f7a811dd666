"""About Rungwise: which version it is, what it may be used for, and the licences of what it is made of."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.about_notices import SQLCIPHER
from ui.dialogs.asking import AskingSheet
from ui.widgets.boxes import Column
from ui.widgets.labels import Label

VERSION = "0.1.0"


class AboutSheet(AskingSheet):
    """Tells what the program is, and reproduces the notices its parts ask for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("about", _("About Rungwise"), window)
        self.body.put(Label(_("Version {version}").format(version=VERSION), "lead_strong"))
        for words in _paragraphs():
            self.body.put(Label(words))
        parts = [Label(words, "small") for words in _parts()]
        self.body.put(Column(Label(_("Made with"), "title"), *parts, gap=4))
        self.body.put(Column(Label(_("Notice of SQLCipher"), "title"), Label(SQLCIPHER, "caption"), gap=4))
        self.add_close("about")


def _paragraphs() -> tuple[str, ...]:
    return (
        _("For graded exposure with people in persistent pain who fear movement. It advises; a clinician decides."),
        _("Its defaults are proposals for a clinician to confirm before patients use it."),
        _("Nothing leaves this computer: no network, no telemetry. The file is encrypted."),
        _("Licence: Apache 2.0."),
    )


def _parts() -> tuple[str, ...]:
    """Give each part with its licence; names of licences are not translated."""
    return (
        "Qt, PySide6 · LGPL 3.0",
        "SQLAlchemy, Alembic, argon2-cffi, cattrs · MIT",
        "SQLCipher, cryptography, Babel · BSD 3-Clause (cryptography: or Apache 2.0)",
        "sqlcipher3 · zlib",
        "SQLite · public domain",
        "OpenSSL, Typst · Apache 2.0",
        "Matplotlib · PSF-based",
        "platformdirs, zxcvbn, keyring · MIT",
        "Figtree · SIL Open Font License 1.1",
        "Lucide · ISC",
    )
