"""What a total can mean: whether it moved by more than measurement error. No rule of the ladder may read this."""

from dataclasses import dataclass
from typing import Literal

from exposure.domain.measure_result import MeasureResult

Better = Literal["up", "down"]
BETTER: tuple[Better, ...] = ("up", "down")
Sort = Literal["activities", "questionnaire", "test", "item"]
SORTS: tuple[Sort, ...] = ("activities", "questionnaire", "test", "item")
Change = Literal["more", "may_be_real", "unclear", "no_value", "other_version", "other_activities"]
NOT_COMPARED: tuple[Change, ...] = ("other_version", "other_activities")
Way = Literal["better", "worse", "same"]
# Means of whole scores, and limits with two decimals, are compared as they are written.
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A change of this size means something; `checked` is False where nobody looked the source up."""

    size: float
    source: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """A questionnaire, a test or a question: its range, which way is better, and how much has to change.

    `mdc` is the smallest change above measurement error for one person, `mic` the smallest that people on average call
    a change; None: not known. `item_mdc` is the first for one activity. `own_words`: its text may be shown.
    `offered`: it is in the list as shipped.
    """

    key: str
    name: str
    short: str
    sort: Sort
    lowest: float
    highest: float
    better: Better
    step: float
    unit: str
    own_words: bool
    versions: tuple[str, ...]
    mdc: Yardstick | None
    mic: Yardstick | None
    item_mdc: Yardstick | None
    note: str
    offered: bool


def change(first: MeasureResult, latest: MeasureResult, measure: Measure | None) -> Change:
    """Say what lies between two results; `measure` None: not in the list, so that nothing is known about it.

    "may_be_real": at least the smallest change that matters on average, within measurement error for one person.
    """
    if first.version.strip() != latest.version.strip():
        return "other_version"
    if activities(first) != activities(latest):
        return "other_activities"
    if first.value is None or latest.value is None or measure is None:
        return "no_value"
    return size_of(latest.value - first.value, measure.mdc, measure.mic)


def size_of(moved: float, mdc: Yardstick | None, mic: Yardstick | None) -> Change:
    """Say what a difference of `moved` points is, either way."""
    size = round(abs(moved), _DECIMALS)
    if mdc is None and mic is None:
        return "no_value"
    if mdc is not None and size >= mdc.size:
        return "more"
    return "may_be_real" if mic is not None and size >= mic.size else "unclear"


def way(first: float, latest: float, better: Better) -> Way:
    """Say whether the later number is the better one."""
    if round(latest - first, _DECIMALS) == 0:
        return "same"
    return "better" if (latest > first) == (better == "up") else "worse"


def activities(result: MeasureResult) -> frozenset[str]:
    """Give which activities were scored, however they are spaced and spelt in capitals."""
    return frozenset(activity(item.what) for item in result.items)


def activity(words: str) -> str:
    """Give the words of an activity by which it is known again."""
    return " ".join(words.split()).casefold()


def fits(value: float, measure: Measure) -> bool:
    """Say whether a total can be one of this measure."""
    return measure.lowest <= value <= measure.highest
