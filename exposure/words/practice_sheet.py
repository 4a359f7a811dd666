"""The practice sheet in words: what stands on its front, on its back, and on the page of the patient’s loop."""

from dataclasses import dataclass

from babel.dates import get_day_names

from exposure.domain.practice_sheet import Practice, PracticeSheet
from exposure.words import language
from exposure.words.dates import bare_day, clock, day_within, long_day
from exposure.words.dose import dose_line
from exposure.words.language import _
from exposure.words.letter_parts import sentence
from exposure.words.practice_boxes import Box, expect_box, flare_box, lesson_box, new_box, visit_box
from exposure.words.practice_chips import within
from exposure.words.practice_loop import LoopWords, loop_words
from exposure.words.practice_rule import may_start, names_left_out, shortened, when_to_go_on

LONGEST_STEP = 76
SCALE = tuple(range(0, 101, 10))


@dataclass(frozen=True, slots=True)
class Named:
    """A label and what belongs to it; empty words print as a line to write on, empty labels not at all."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The heads of the rows to fill in, the words over the numbers, and the words to circle."""

    day: str
    likely: str
    scale: tuple[str, ...]
    numbers: tuple[str, ...]
    circle: str
    did: str
    dids: tuple[str, ...]
    happened: str
    answers: tuple[str, ...]
    checked: str
    next: str
    used: str
    useds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Every word of the sheet by its place; `on` follows a text that goes on under `rest`.

    `step` is cut where it is longer than a heading, and `step_whole` is not.
    """

    title: str
    step: str
    step_whole: str
    name: str
    days: str
    practice: Named
    leave_out: Named
    before: str
    worry: Named
    grid: Grid
    may: str
    may_when: str
    expect: Box
    flare: Box
    kept: str
    weekdays: tuple[str, ...]
    new: Box
    lesson: Box
    visit: Box
    free: str
    foot: str
    loop: LoopWords | None
    on: str
    rest: str


def sheet_words(sheet: PracticeSheet) -> SheetWords:
    """Put a sheet into words, in the language of this run."""
    practice, going_on, step = sheet.practice, sheet.going_on, " ".join(sheet.practice.movement.split())
    weekdays = get_day_names("short", locale=language.code())
    return SheetWords(
        title=_("Practice sheet, {day}").format(day=day_within(sheet.made.date(), sheet.made.year)),
        step=shortened(step, LONGEST_STEP),
        step_whole=step,
        name=sheet.name,
        days=_days(sheet),
        practice=_how(practice),
        leave_out=Named(_("Leave out:"), "; ".join(_flat(practice.leaving_out))),
        before=" ".join([_("Fill in the grey part before you move."), *_check(practice.horizon_hours)]),
        worry=Named(_("My worry:"), _quoted(practice.feared)),
        grid=_grid(practice),
        may=may_start(going_on) if going_on else "",
        may_when=" ".join(when_to_go_on(sheet)),
        expect=expect_box(sheet),
        flare=flare_box(sheet.flare),
        kept=_("What I kept going:"),
        weekdays=tuple(weekdays[day] for day in range(7)),
        new=new_box(sheet.contact),
        lesson=lesson_box(sheet.lesson),
        visit=visit_box(_next_visit(sheet)),
        free=_("Anything you did without planning, or want to say"),
        foot=_foot(sheet),
        loop=loop_words(sheet.loop) if sheet.loop else None,
        on=_("(see the last page)"),
        rest=_("The rest of the words"),
    )


def horizon_words(hours: float) -> str:
    """Name the moment a number of hours stands for: straight away, by bedtime, the next morning, days later."""
    if not hours:
        return _("straight away")
    # Said in the clinic between 8 and 18, 21:00 is 3 to 13 hours on and 09:00 the next day 15 to 25.
    if hours < 14:
        return _("at bedtime")
    days = max(1, round(hours / 24))
    return _("the next morning") if days == 1 else _("{days} days later").format(days=days)


def _flat(texts: tuple[str, ...]) -> list[str]:
    return [words for words in (" ".join(text.split()) for text in texts) if words]


def _how(practice: Practice) -> Named:
    """Give how often, how much and where, each as it was said."""
    often = ", ".join(_flat((practice.often, dose_line(practice.dose))))
    first, *others = _flat(practice.ways) or [""]
    said = " ".join(sentence(words) for words in (often, ", ".join([first, *map(within, others)])) if words)
    return Named("" if said else _("How often, and where:"), said)


def _check(hours: float | None) -> list[str]:
    if hours is None:
        return []
    return [_("Check {moment}: did it happen?").format(moment=horizon_words(hours))]


def _grid(practice: Practice) -> Grid:
    return Grid(
        day=_("Day"),
        likely=_("How likely? Circle one."),
        scale=(_("won’t happen"), _("unlikely"), _("either way"), _("likely"), _("certain")),
        numbers=tuple(str(number) for number in SCALE),
        circle=_("Circle one."),
        did=_("Did it"),
        dids=(_("all"), _("part"), _("not today")),
        happened=_("Did it happen?"),
        answers=(_("no"), _("partly"), _("yes"), _("can’t tell")),
        checked=_("When I checked"),
        next=_("Next time, 0–100"),
        used=_("Used any of them?") if names_left_out(practice) else _("Used extra help?"),
        useds=(_("no"), _("yes")),
    )


def _quoted(text: str) -> str:
    words = sentence(text)
    return _("“{words}”").format(words=words) if words else ""


def _days(sheet: PracticeSheet) -> str:
    first = bare_day(sheet.made.date())
    if sheet.next_day is None:
        return _("From {day}").format(day=first)
    return _("{first} to {last}").format(first=first, last=bare_day(sheet.next_day))


def _next_visit(sheet: PracticeSheet) -> str:
    if sheet.next_day is None:
        return ""
    day = long_day(sheet.next_day)
    return _("{day}, {time}").format(day=day, time=clock(sheet.next_at)) if sheet.next_at else day


def _foot(sheet: PracticeSheet) -> str:
    day = day_within(sheet.made.date(), sheet.made.year)
    whose = _("{name}’s sheet of {day}.") if sheet.name else _("Sheet of {day}.")
    made_by = sentence(", ".join(_flat((sheet.contact.clinic, sheet.contact.by))))
    return " ".join(part for part in (whose.format(name=sheet.name, day=day), made_by) if part)
