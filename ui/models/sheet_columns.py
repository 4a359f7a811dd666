"""The six columns of the practice sheet: their words, the keys they take, how a cell is read and shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from babel.dates import get_day_names, get_month_names

from exposure.domain.sheet_row import DayWords, Reading, Span, read_day, read_key, read_number, read_used
from exposure.words import language
from exposure.words.dates import bare_day, short_day
from exposure.words.language import _
from ui.wording import Mark, outcome_look

Kind = Literal["day", "before", "done", "happened", "after", "used"]
KINDS: tuple[Kind, ...] = ("day", "before", "done", "happened", "after", "used")
Read = Callable[[str], Reading[Any]]
Show = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its heading, the hint below it, what a screen reader says of its keys, what is said of nonsense.

    `free`: words may be typed, so that arrows move inside them.
    """

    kind: Kind
    heading: str
    hint: str
    keys: str
    wrong: str
    read: Read
    show: Show
    free: bool = False
    things: tuple[str, ...] = ()

    def brief(self, value: Any) -> str:
        """Give the words for little room: a day without its weekday."""
        return bare_day(value) if self.kind == "day" else self.show(value)

    def mark(self, value: Any) -> Mark | None:
        """Give the mark of what happened, None for any other column."""
        return outcome_look(value).mark if self.kind == "happened" and value else None


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sheet is read by: the days it can be about, and the things that were to be left out."""

    span: Span
    things: tuple[str, ...] = ()


def columns(frame: Frame) -> tuple[SheetColumn, ...]:
    """Give the six columns, in the order of the sheet."""
    words = day_words()
    number = _("Use 0 to 100.")
    return (
        SheetColumn(
            "day",
            _("Day"),
            _("24 or Tu"),
            _("A day, such as 24 or Tu."),
            _("Use a day: 24, Tu, 24.11, today or yesterday."),
            lambda typed: read_day(typed, frame.span, words),
            short_day,
            free=True,
        ),
        SheetColumn("before", _("Before"), _("0–100"), _("0 to 100."), number, read_number, str),
        _letters("done", _("Did it"), done_keys(), _done_words()),
        _letters("happened", _("Did it happen"), happened_keys(), _happened_words()),
        SheetColumn("after", _("Next time"), _("0–100"), _("0 to 100."), number, read_number, str),
        _used(frame.things),
    )


def day_words() -> DayWords:
    """Give how days are named in the language that is spoken."""
    code = language.code()
    names = get_day_names("wide", locale=code)
    months = get_month_names("wide", locale=code)
    pattern = _("d MMM")
    return DayWords(
        today=_("today").casefold(),
        yesterday=_("yesterday").casefold(),
        weekdays=tuple(str(names[number]).casefold() for number in range(7)),
        months=tuple(str(months[number]).casefold() for number in range(1, 13)),
        day_first=pattern.find("d") < pattern.find("M"),
    )


def done_keys() -> Mapping[str, str]:
    """Give the letters of “Did it”: all, part, not today."""
    return {_("A"): "full", _("P"): "partial", _("T"): "not_attempted"}


def happened_keys() -> Mapping[str, str]:
    """Give the letters of “Did it happen”: no, partly, yes, can’t tell."""
    return {_("N"): "did_not_occur", _("P"): "partly", _("Y"): "occurred", _("C"): "unclear"}


def used_keys(things: Sequence[str]) -> Mapping[str, str]:
    """Give the letters of “Used any”: no, and a bare yes, which names a thing only where there is just one."""
    return {_("N"): "", _("Y"): things[0] if len(things) == 1 else _("Not named")}


def doubtful_day(day: date, span: Span) -> str:
    """Say what is wrong with a day, "" where nothing is."""
    sentences = {
        "ahead": _("{day} is still to come."),
        "before": _("{day} is before the last visit."),
        None: "",
    }
    return sentences[span.doubt(day)].format(day=short_day(day))


def _letters(kind: Kind, heading: str, keys: Mapping[str, str], words: Mapping[str, str]) -> SheetColumn:
    letters = list(keys)
    spoken = _("Keys {keys}.").format(keys=_(", ").join(letters))
    wrong = _("Use {firsts} or {last}.").format(firsts=_(", ").join(letters[:-1]), last=letters[-1])
    return SheetColumn(
        kind,
        heading,
        " / ".join(letters),
        spoken,
        wrong,
        lambda typed: read_key(typed, keys),
        lambda value: words[value],
    )


def _used(things: Sequence[str]) -> SheetColumn:
    keys = used_keys(things)
    nothing, something = keys
    said = _("{no} for no, {yes} for yes, or its first letters.").format(no=nothing, yes=something)
    return SheetColumn(
        "used",
        _("Used any"),
        _("{no} / {yes} or name it").format(no=nothing, yes=something),
        said,
        said,
        lambda typed: read_used(typed, keys, things),
        lambda value: value or _("No"),
        free=True,
        things=tuple(things),
    )


def _done_words() -> Mapping[str, str]:
    return {"full": _("All"), "partial": _("Part"), "not_attempted": _("Not today")}


def _happened_words() -> Mapping[str, str]:
    return {value: outcome_look(value).answer for value in happened_keys().values()}
