"""Which letter of a patient is worked on, which ones are signed, and whether the patient agreed to the next one."""

from dataclasses import replace
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.identifiers import LetterId
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.letter_content import LetterContent
from exposure.domain.patient import Consent, first_name
from exposure.exporting import content_of
from exposure.words.language import _
from ui.pages.letter.said import LetterSaid


def open_draft(case: Case) -> Letter | None:
    """Give the newest draft that is not signed."""
    signed = {seal.letter for seal in case.signed}
    drafts = [letter for letter in case.letters if letter.id not in signed]
    return max(drafts, key=lambda letter: letter.at, default=None)


def signed_letters(case: Case) -> tuple[SignedLetter, ...]:
    """Give the signed letters, the newest first."""
    return tuple(sorted(case.signed, key=lambda seal: seal.at, reverse=True))


def seal_of(case: Case, letter: LetterId | None) -> SignedLetter | None:
    """Give the seal of a letter, None while it has none."""
    return next((seal for seal in case.signed if seal.letter == letter), None)


def seal_to_show(case: Case, looked_at: LetterId | None, *, begun: bool) -> SignedLetter | None:
    """Give the signed letter to show: the one looked at, or the newest while no other letter is begun; else None."""
    if looked_at:
        return seal_of(case, looked_at)
    seals = signed_letters(case)
    return seals[0] if seals and not begun and open_draft(case) is None else None


def letter_of(case: Case, seal: SignedLetter) -> Letter | None:
    """Give the letter a seal is on."""
    return next((letter for letter in case.letters if letter.id == seal.letter), None)


def agreement(case: Case) -> Consent | None:
    """Give what the patient agreed to since the last letter was signed: each letter is asked about anew."""
    return case.consent_to_next


def needed(case: Case, said: LetterSaid, *, can_be_kept: bool, printable: bool) -> list[str]:
    """Give in words what is missing before a draft may leave the program or be signed."""
    name = first_name(case.patient.name)
    there = {
        _("the action for the GP"): bool(said.action),
        _("shorter texts"): can_be_kept,
        _("words that can be printed"): printable,
        _("{name}’s agreement").format(name=name): agreement(case) is not None,
    }
    return [words for words, given in there.items() if not given]


def content_to_show(case: Case, letter: Letter, now: datetime) -> LetterContent:
    """Give what a letter says now: sealed, or as the record stands and with no agreement but the one to this letter."""
    content = content_of(case, letter, now)
    if seal_of(case, letter.id) is None and agreement(case) is None:
        return replace(content, agreed=None)
    return content
