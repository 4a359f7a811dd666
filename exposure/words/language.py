"""The language of this run: gettext, loaded once, English where a translation is missing."""

import gettext as _gettext
import locale
from pathlib import Path

DOMAIN, SOURCE = "rungwise", "en"

_translations: _gettext.NullTranslations = _gettext.NullTranslations()
_code = SOURCE


def of_system() -> str:
    """Give the language of this computer's account as an ISO code, English where none is set."""
    return (locale.getlocale()[0] or "en").split("_")[0]


def use(language: str, folder: Path) -> None:
    """Speak `language` (an ISO code such as "de") from now on, with the catalogues below `folder`."""
    global _translations, _code  # noqa: PLW0603 - one language a run, set once by main
    _translations = _gettext.translation(DOMAIN, str(folder), languages=[language], fallback=True)
    # without a catalogue the words are English, and so are the names of months beside them
    _code = language if _gettext.find(DOMAIN, str(folder), [language]) else SOURCE


def code() -> str:
    """Give the ISO code of the language that is spoken, for dates and for documents that say it."""
    return _code


def _(text: str) -> str:
    """Give `text` in the language of this run."""
    return _translations.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Give the form of the sentence that fits `count`, in the language of this run."""
    return _translations.ngettext(one, many, count)
