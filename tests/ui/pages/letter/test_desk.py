from dataclasses import replace
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.identifiers import LetterId
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.patient import Consent
from tests.builders import PATIENT, letter, moment, uid
from tests.stories import NOW, ruth
from ui.pages.letter.desk import (
    agreement,
    content_to_show,
    letter_of,
    needed,
    open_draft,
    seal_to_show,
    signed_letters,
)
from ui.pages.letter.said import LetterSaid


def _letter(name: str, day: int) -> Letter:
    return replace(letter(), id=LetterId(uid(name)), at=moment(day))


def _seal(name: str, day: int) -> SignedLetter:
    return SignedLetter(LetterId(uid(name)), PATIENT, {}, "Priya Nair", moment(day))


def _case(*letters: Letter, signed: tuple[SignedLetter, ...] = (), agreed: datetime | None = None) -> Case:
    consents = (Consent("agreed", PATIENT, "GP", agreed),) if agreed else ()
    return replace(ruth(), letters=letters, signed=signed, consents=consents)


FIRST, SECOND = _letter("first", 10), _letter("second", 20)


def test_a_signed_letter_is_no_draft() -> None:
    assert open_draft(_case(FIRST, SECOND, signed=(_seal("second", 21),))) == FIRST


def test_without_a_letter_there_is_no_draft() -> None:
    assert open_draft(_case()) is None


def test_signed_letters_come_newest_first() -> None:
    seals = (_seal("first", 11), _seal("second", 21))
    assert signed_letters(_case(FIRST, SECOND, signed=seals)) == (seals[1], seals[0])


def test_a_seal_knows_its_letter() -> None:
    assert letter_of(_case(FIRST, SECOND), _seal("second", 21)) == SECOND


def test_the_newest_signed_letter_shows_until_another_is_begun() -> None:
    signed = _case(FIRST, signed=(_seal("first", 11),))
    assert seal_to_show(signed, None, begun=False) == _seal("first", 11)
    assert seal_to_show(signed, None, begun=True) is None


def test_a_draft_shows_before_any_signed_letter() -> None:
    assert seal_to_show(_case(FIRST, SECOND, signed=(_seal("first", 11),)), None, begun=False) is None


def test_a_letter_looked_at_shows_whatever_is_begun() -> None:
    both = _case(FIRST, SECOND, signed=(_seal("first", 11),))
    assert seal_to_show(both, FIRST.id, begun=True) == _seal("first", 11)


def test_an_agreement_before_the_last_signature_is_used_up() -> None:
    assert agreement(_case(FIRST, signed=(_seal("first", 11),), agreed=moment(11))) is None


def test_an_agreement_after_the_last_signature_counts() -> None:
    found = agreement(_case(FIRST, signed=(_seal("first", 11),), agreed=moment(12)))
    assert found is not None
    assert found.at == moment(12)


def test_a_draft_says_nothing_of_an_agreement_to_the_letter_before() -> None:
    used = _case(FIRST, SECOND, signed=(_seal("first", 11),), agreed=moment(10))
    assert content_to_show(used, SECOND, NOW).agreed is None


def test_a_draft_says_that_its_own_sending_was_agreed_to() -> None:
    agreed = _case(FIRST, agreed=moment(10))
    assert content_to_show(agreed, FIRST, NOW).agreed == moment(10).date()


def test_everything_missing_is_named() -> None:
    told = needed(_case(), LetterSaid("progress"), can_be_kept=False, printable=False)
    assert told == ["the action for the GP", "shorter texts", "words that can be printed", "Ruth’s agreement"]


def test_nothing_is_missing_once_action_and_agreement_are_there() -> None:
    agreed = _case(agreed=moment(10))
    assert needed(agreed, LetterSaid("progress", "none"), can_be_kept=True, printable=True) == []
