"""The practice sheet in words: what stands on its front, on its back, and on the page of the patient’s loop."""

from dataclasses import dataclass

from babel.dates import get_day_names

from exposure.domain.practice_sheet import GoingOn, Practice, PracticeSheet
from exposure.words import language
from exposure.words.dates import bare_day, clock, day_within, long_day
from exposure.words.language import _, ngettext
from exposure.words.letter_parts import sentence
from exposure.words.practice_boxes import Box, expect_box, flare_box, lesson_box, new_box, visit_box
from exposure.words.practice_loop import LoopWords, loop_words

LONGEST_STEP, LONGEST_NEXT_STEP = 76, 48
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
        step=_shortened(step, LONGEST_STEP),
        step_whole=step,
        name=sheet.name,
        days=_days(sheet),
        practice=_how(practice),
        leave_out=Named(_("Leave out:"), "; ".join(_flat(practice.leaving_out))),
        before=" ".join([_("Fill in the grey part before you move."), *_check(practice.horizon_hours)]),
        worry=Named(_("My worry:"), _quoted(practice.feared)),
        grid=_grid(),
        may=_may(going_on) if going_on else "",
        may_when=" ".join(_may_when(sheet)),
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
    often = ", ".join(_flat((practice.often, *practice.dose)))
    said = " ".join(sentence(words) for words in (often, ", ".join(_flat(practice.ways))) if words)
    return Named("" if said else _("How often, and where:"), said)


def _asked_of(practice: Practice) -> list[str]:
    """Say where PP-1 asks for another place, or for a try with nobody of the clinic there."""
    asked = []
    if practice.places > 1:
        words = ngettext("Do it in {count} place.", "Do it in {count} places.", practice.places)
        asked.append(words.format(count=_counted(practice.places)))
    if practice.alone:
        words = ngettext("Do it {times} without us.", "Do it {times} without us.", practice.alone)
        asked.append(words.format(times=_times(practice.alone)))
    return asked


def _check(hours: float | None) -> list[str]:
    if hours is None:
        return []
    return [_("Check {moment}: did it happen?").format(moment=horizon_words(hours))]


def _grid() -> Grid:
    return Grid(
        day=_("Day"),
        likely=_("How likely? Circle one."),
        scale=(_("won’t happen"), _("unlikely"), _("either way"), _("likely"), _("certain")),
        numbers=tuple(str(number) for number in SCALE),
        did=_("Did it"),
        dids=(_("all"), _("part"), _("not today")),
        happened=_("Did it happen?"),
        answers=(_("no"), _("partly"), _("yes"), _("can’t tell")),
        checked=_("When I checked"),
        next=_("Next time, 0–100"),
        used=_("Used any of them?"),
        useds=(_("no"), _("yes")),
    )


def _may(going_on: GoingOn) -> str:
    step = _shortened(" ".join(going_on.step.split()), LONGEST_NEXT_STEP)
    return _("You may start the next step ({step})").format(step=step)


def _may_when(sheet: PracticeSheet) -> list[str]:
    """Say when to go on, with all that PP-1 asks of the step; without agreement, that it is chosen together."""
    asked = _asked_of(sheet.practice)
    if sheet.going_on is None:
        return [*asked, _("Bring this sheet; we choose the next step together.")]
    stay = _("If it happened, or partly, or something is new: stay on this step and bring it.")
    return [_when(sheet.going_on), _("Count only full tries, with none of them used."), *asked, stay]


def _when(going_on: GoingOn) -> str:
    feels = _("it feels unlikely ({likely} or less)") if going_on.likely == 20 else _("next time is {likely} or less")
    parts = {"times": _times(going_on.tries), "days": going_on.days, "feels": feels.format(likely=going_on.likely)}
    over = _("when it did not happen {times}, on {days} days, and {feels}.")
    once = _("when it did not happen {times}, and {feels}.")
    return (over if going_on.days > 1 else once).format(**parts)


def _times(count: int) -> str:
    return ngettext("once", "{count} times", count).format(count=count)


def _counted(count: int) -> str:
    return {2: _("two"), 3: _("three")}.get(count, str(count))


def _shortened(words: str, longest: int) -> str:
    """Give a step’s name in whole words, with an ellipsis where it is cut."""
    if len(words) <= longest:
        return words
    kept, _space, _rest = words[:longest].rpartition(" ")
    return f"{kept or words[:longest]} …"


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
