"""The language of a run."""

from pathlib import Path

import resources
from exposure.words import language


def test_without_a_catalogue_words_and_dates_are_english(tmp_path: Path) -> None:
    language.use("xx", tmp_path)
    assert (language.code(), language._("Saved")) == ("en", "Saved")


def test_one_and_many_have_their_forms() -> None:
    assert [language.ngettext("{n} try", "{n} tries", count) for count in (1, 0, 2)] == [
        "{n} try",
        "{n} tries",
        "{n} tries",
    ]


def test_the_language_of_the_account_is_an_iso_code() -> None:
    language.use(language.of_system(), resources.path("locale"))
    assert language.code().islower()
