"""Each try has exactly one class; where several fit, the first in §10.3 is it."""

import pytest

from exposure.domain.progression.classes import TrialClass, classify
from tests.builders_progression import ladder, moment

CLASSES = {
    "void before everything": ("d1 X void nd", "VOID"),
    "not attempted before an answer": ("d1 P80 X nd", "NOT_DONE"),
    "no answer within the time": ("d6 P80 .", "PENDING"),
    "no answer for too long": ("d1 P80 . h0", "UNVERIFIED"),
    "an answer of too long ago to remember": ("d1 P80 - A5 rec+200", "UNVERIFIED"),
    "occurred, aided, in part, told": ("d1 X aid inc told", "OCCURRED"),
    "partly, aided, in part, told": ("d1 ~ aid inc told", "PARTLY"),
    "can't tell, aided, in part, told": ("d1 ? aid inc told", "UNCLEAR"),
    "in part, aided, told": ("d1 P80 - aid inc told", "INCOMPLETE"),
    "aided, told": ("d1 P80 - aid told", "ASSISTED"),
    "how likely not answered": ("d1 - A5", "NO_PREDICTION"),
    "how likely said after moving": ("d1 P80 - A5 late", "NO_PREDICTION"),
    "told from memory, in a flare": ("d3 P80 - A5 told", "NO_PREDICTION"),
    "in a flare": ("d3 P80 - A5", "DURING_FLARE"),
    "written on the sheet at the time": ("d1 P80 - A5 paper", "SAFE"),
    "0 % before is a prediction": ("d1 P0 - A0", "SAFE"),
    "as planned": ("d1 P80 - A5", "SAFE"),
}


@pytest.mark.parametrize(("line", "kind"), CLASSES.values(), ids=CLASSES.keys())
def test_a_try_is_classed(line: str, kind: str) -> None:
    evidence = ladder(line, "flare_open d2; flare_close d4")
    assert classify(evidence.trials[0], evidence, moment("d9")) == kind


def test_classes_stand_in_the_order_in_which_they_are_looked_for() -> None:
    assert [kind.value for kind in TrialClass][:6] == [
        "VOID",
        "NOT_DONE",
        "PENDING",
        "UNVERIFIED",
        "OCCURRED",
        "PARTLY",
    ]
