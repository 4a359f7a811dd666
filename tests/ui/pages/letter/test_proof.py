"""The proof of a letter: what is shown of it, and whether it can be printed."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui.pages.letter.proof import LetterProof
from ui.pages.letter.setting import SetLetter


@pytest.fixture
def proof(qtbot: QtBot, qapp: QObject) -> LetterProof:
    """Give a proof with nothing shown yet; its preview goes with the test."""
    made = LetterProof(qapp)
    qtbot.addWidget(made.preview, before_close_func=lambda _preview: made.deleteLater())
    return made


def refuse(proof: LetterProof) -> None:
    proof.setter.refused.emit(ExposureError("unprintable", "text", text="☃"))


def test_what_cannot_be_set_cannot_be_printed_until_it_is_other(qtbot: QtBot, proof: LetterProof) -> None:
    with qtbot.waitSignal(proof.answered):
        refuse(proof)
    refused = proof.is_printable
    with qtbot.waitSignal(proof.answered):
        proof.setter.made.emit(SetLetter((), ""))
    assert (refused, proof.is_printable) == (False, True)


def test_the_next_letter_begins_printable(proof: LetterProof) -> None:
    refuse(proof)
    proof.clear()
    assert (proof.is_printable, proof.preview.notice.text) == (True, "")


def test_a_fault_says_nothing_about_what_can_be_printed(qtbot: QtBot, proof: LetterProof) -> None:
    with qtbot.assertNotEmitted(proof.answered):
        proof.setter.failed.emit(OSError())
    assert "could not be set" in proof.preview.notice.text


@pytest.mark.parametrize("signal", ["resized", "again_wanted"])
def test_it_is_wanted_anew_where_the_preview_says_so(qtbot: QtBot, proof: LetterProof, signal: str) -> None:
    with qtbot.waitSignal(proof.wanted):
        getattr(proof.preview, signal).emit()
