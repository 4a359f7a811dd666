"""The language of this run: gettext, loaded once, English where a translation is missing."""

import gettext as _gettext
import locale
from pathlib import Path

DOMAIN = "rungwise"

_translations: _gettext.NullTranslations = _gettext.NullTranslations()


def of_system() -> str:
    """Give the language of this computer's account as an ISO code, English where none is set."""
    return (locale.getlocale()[0] or "en").split("_")[0]


def use(language: str, folder: Path) -> None:
    """Speak `language` (an ISO code such as "de") from now on, with the catalogues below `folder`."""
    global _translations  # noqa: PLW0603 - one language a run, set once by main
    _translations = _gettext.translation(DOMAIN, str(folder), languages=[language], fallback=True)


def _(text: str) -> str:
    """Give `text` in the language of this run."""
    return _translations.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Give the form of the sentence that fits `count`, in the language of this run."""
    return _translations.ngettext(one, many, count)
