"""The words of making a passphrase and of the recovery sheet."""

from collections.abc import Mapping
from datetime import date

from exposure.words.language import _

_SHORTEST = 10


def strength_name(level: int) -> str:
    """Name a passphrase's level, 0–4, as a sentence begins."""
    return [_("Very weak"), _("Weak"), _("Fair"), _("Good"), _("Strong")][level]


def strength_hint(hint_key: str) -> str:
    """Say what would make a passphrase harder to guess; `hint_key` is that of the rated strength."""
    return {
        "too_short": _("At least {count} characters are needed; four or five unrelated words are easy to keep.").format(
            count=_SHORTEST
        ),
        "common_word": _("Common words and names are guessed first. Put several together that do not belong together."),
        "keyboard_run": _("Keys that lie side by side are guessed early."),
        "repeat": _("Saying the same thing again adds little."),
        "sequence": _("Runs such as “abcd” or “6789” are guessed early."),
        "date": _("Dates and years are guessed early."),
        "more_words": _("One or two more unrelated words would help."),
        "strong": _("Hard to guess."),
    }[hint_key]


def group_name(number: int) -> str:
    """Name a group of the recovery code, counted from 1: on the sheet, and where a slip is told."""
    return _("Group {number}").format(number=number)


def sheet_words(file_name: str, made_on: date) -> Mapping[str, str | list[str]]:
    """Give every sentence of the recovery sheet of `file_name`, by its place on the page."""
    return {
        "title": _("Recovery sheet"),
        "lead": _("Opens your Rungwise file when a passphrase is forgotten. There is no other way in."),
        "file": _("File"),
        "file_name": file_name,
        "made": _("Made on"),
        "made_on": _day(made_on),
        "code": _("Recovery code"),
        "reading": _("The code has no letter I, L, O or U: what looks like one is a 1 or a 0."),
        "keep": _("What to do with this sheet"),
        "keep_steps": [
            _("Try it once, now, while you know the passphrase, and write the date below."),
            _("Lock it away from the computer: whoever has this sheet and the file can read every patient’s record."),
            _("Keep it on paper only. No photo, no e-mail, no file."),
        ],
        "use": _("When a passphrase is forgotten"),
        "use_steps": [
            _("Start Rungwise and choose “Use the recovery sheet” where it asks for the passphrase."),
            _("Type the seven groups. Capitals, spaces and dashes do not matter; a slip is told, with its group."),
            _("Make a new passphrase. This sheet stays good until you make a new one; then destroy it."),
        ],
        "needs": _(
            "The sheet needs the file and its key file, which lies beside it and has the same name with “.keys” behind "
            "it. Every backup holds both."
        ),
        "lines": [_("Kept where"), _("Who may use it"), _("Tried on, by whom")],
    }


def _day(day: date) -> str:
    months = [
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    ]
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)
